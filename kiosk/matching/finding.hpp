#pragma once
#include <string>
#include <variant>

#include "matching/help.hpp"
#include "people/room.hpp"

namespace foyer::matching {

// What was found between a reader and another person, before it becomes a sentence. The words are
// verbatim from the two.
struct Give {
  Help help;  // the reader's offer, the other's need
};
struct Receive {
  Help help;  // the other's offer, the reader's need
};
struct Exchange {
  Help give;
  Help receive;
};
struct Door {
  Help help;          // `offer` is the door
  bool mine = false;  // the reader holds it open
};
struct Topic {
  std::string mine;
  std::string theirs;
};
struct Newcomer {};
// Nothing fits; all that is said is what the other wrote.
struct JustHere {};

using Finding = std::variant<Give, Receive, Exchange, Door, Topic, Newcomer, JustHere>;

// The finding as a suggestion to the reader: kind, evidence, reason, details and question. The same
// two people are always given the same question for the same kind.
people::Suggestion worded(const Finding& finding, const people::Person& reader,
                          const people::Person& other);

}  // namespace foyer::matching
