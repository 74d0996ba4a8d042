#pragma once
#include <string>
#include <variant>
#include <vector>

#include "base/time.hpp"

namespace foyer::printing {

// One badge of a job: whose, and the code on it; without a code it is no badge.
struct Item {
  std::string who;
  std::string code;
  bool operator==(const Item&) const = default;
};

// Not at the printer.
struct Waiting {
  int tries = 0;
  Time not_before = {};
  bool operator==(const Waiting&) const = default;
};
// About to be handed over, or handed over without an answer: the printer may have it.
struct Begun {
  bool operator==(const Begun&) const = default;
};
// The printer has it.
struct Handed {
  int id = 0;
  Time since = {};
  bool operator==(const Handed&) const = default;
};
// It will not be printed, or nobody can say whether it was: a host's to decide.
struct Failed {
  std::string why;
  bool operator==(const Failed&) const = default;
};
struct Unsure {
  std::string why;
  bool operator==(const Unsure&) const = default;
};
using Stage = std::variant<Waiting, Begun, Handed, Failed, Unsure>;

// What goes to a printer at once: a label, or a sheet of badges. Its name is unique.
struct Job {
  std::string name;
  std::vector<Item> items;
  Stage stage = Waiting{};
  int aborted = 0;  // how often the printer gave it up
  bool operator==(const Job&) const = default;
};

}  // namespace foyer::printing
