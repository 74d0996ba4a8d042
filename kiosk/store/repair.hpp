#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/random.hpp"
#include "base/result.hpp"
#include "base/time.hpp"

namespace foyer::store {

struct Repaired {
  std::int64_t facts = 0;             // saved
  std::vector<std::string> problems;  // what is missing, a sentence each
};

// Saves what can be read of the event `broken`, which is left as it is, into the new event `out`:
// its facts by ranges of (origin, seq), halved around what cannot be read, each verified against
// the chain; its people folded anew from them; its keys. Facts beyond a hole are kept and folded,
// but passed on to other kiosks only once the hub has filled it. What stands below a torn inner
// page of the tree of facts is out of reach. Fails when nothing can be read or
// `out` cannot be written.
Result<Repaired> repair(const std::filesystem::path& broken, const std::filesystem::path& out,
                        Random& random, Time now);

}  // namespace foyer::store
