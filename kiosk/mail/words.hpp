#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace foyer::mail {

// What a letter says, in one language; {name}, {event} and {date} are filled in.
struct Words {
  std::string_view language;  // of RFC 5646: "de"
  std::string_view subject;
  std::string_view greeting;
  std::string_view met;       // before the people
  std::string_view promised;  // before what the reader promised
  std::string_view theirs;    // before what was promised to the reader
  std::string_view kept;      // the words of the link by which a promise is ticked
  std::string_view attached;
  std::string_view why;   // why this letter came
  std::string_view stop;  // the words of the link that ends letters
  std::string_view reminder_subject;
  std::string_view reminder;
};

// The words in the first of a guest's languages that there are words for ("German", "Deutsch",
// "de", "de-AT"; by name or code), else English. There are all
// seven of the interface.
const Words& words_in(const std::vector<std::string>& languages);

// The day as that language writes it.
std::string day(Time t, Zone zone, const Words& words);

}  // namespace foyer::mail
