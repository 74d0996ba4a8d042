#pragma once
#include <string>
#include <vector>

#include "people/room.hpp"

namespace foyer::hosting {

using people::Ref;

// A need that nobody here answers, in the words of whoever asked first, and who asked for it.
struct OpenNeed {
  std::string words;
  std::vector<Ref> asked;
  bool operator==(const OpenNeed&) const = default;
};

// What one guest asked for, and of it what somebody who is here may answer.
struct Answers {
  Ref who;
  std::vector<std::string> answered;  // verbatim
};

// The needs, of those who are here and let hosts see their words, to which no one of `answers`
// (one for each guest that was looked for) holds an answer; the same words once, by when the first
// who asked came.
std::vector<OpenNeed> open_needs(const people::Room& room, const std::vector<Answers>& answers);

// Of whom answers are worth looking for.
std::vector<Ref> who_asked(const people::Room& room);

}  // namespace foyer::hosting
