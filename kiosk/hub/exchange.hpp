#pragma once
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "hub/hub.hpp"

namespace foyer::hub {

struct Taken {
  std::int64_t added = 0;
  std::int64_t refused = 0;  // the chain does not hold, or a clock is more than a day ahead
};

// This kiosk's own journal, wherever and on whatever thread it lies.
struct Journal {
  std::function<Result<Heads>()> heads;
  std::function<Result<std::int64_t>()> origin;  // under which it writes
  std::function<Result<std::vector<SealedFact>>(const Heads& theirs, std::size_t most)> facts_after;
  std::function<Result<Taken>(std::vector<SealedFact> facts)> take_in;
  std::function<Status()> take_new_origin;
};

struct Exchanged {
  std::int64_t pushed = 0;
  std::int64_t pulled = 0;
  std::int64_t behind = 0;     // facts that one side has and the other not, when it was over
  std::int64_t queue = 0;      // facts that were waiting to be pushed when it began
  std::int64_t refused = 0;    // facts of the hub's that the journal did not take
  Heads theirs{};              // what the hub held when it was over
  std::int64_t oldest_ms = 0;  // when the oldest fact that went or came had happened; 0 for none
  bool new_origin = false;     // this file's origin was found to be used elsewhere
  std::vector<std::string> said{};  // a sentence for each thing that was refused, by either side
};

// How many facts `from` has that `to` has not.
std::int64_t ahead(const Heads& from, const Heads& to);

// Called after each page with how many facts have come and how many are to come; false ends the
// exchange early, and the next one goes on from there.
using Going = std::function<bool(std::int64_t come, std::int64_t whole)>;

// Both sides hold the same afterwards, but for what was refused: reads the hub's heads, takes in
// what is missing here, sends what is missing there (other kiosks' facts too where the hub allows
// it, so that nothing depends on the kiosk that wrote it), and tells the others.
Result<Exchanged> exchange(Hub& hub, const Journal& journal, const Going& going = {});

}  // namespace foyer::hub
