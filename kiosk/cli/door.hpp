#pragma once
#include <optional>
#include <string>
#include <vector>

#include "checkin/decide.hpp"
#include "matching/matcher.hpp"
#include "store/event_file.hpp"

namespace foyer::cli {

// What a scan does, without the screen: the same decision, the same facts, the same suggestions.
struct Scan {
  checkin::Outcome outcome;
  std::optional<Time> first_at;
  std::vector<people::Suggestion> suggestions;  // of who is welcome or already here
  std::vector<people::Ref> others = {};         // of the same order, come in together
};

// What was held up, and when; `all` brings in the others of the same order, too.
struct Held {
  std::string_view code;
  Time at;
  bool all = false;
};

// Decides, and writes a welcome down; answers only after the commit.
Result<Scan> scan(store::EventFile& event, matching::Matcher& matcher, std::string_view code,
                  Time at);
// The same at a door with rules of its own; at a door out, the check-out is written down.
Result<Scan> scan(store::EventFile& event, matching::Matcher& matcher, const checkin::Door& door,
                  const Held& held);

// Whom `who` should meet now; what is new to them, and to those who are told of them in turn, is
// written down as shown, unless `dry`.
Result<std::vector<people::Suggestion>> suggest(store::EventFile& event, matching::Matcher& matcher,
                                                const people::Ref& who, Time at, bool dry);

}  // namespace foyer::cli
