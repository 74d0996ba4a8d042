#include "shell/journal.hpp"

namespace foyer::shell {

hub::Journal journal_of(store::EventFile& file, const Clock& clock) {
  return {[&file]() -> Result<hub::Heads> { return file.heads(); },
          [&file]() -> Result<std::int64_t> { return file.origin(); },
          [&file](const hub::Heads& theirs, std::size_t most) {
            return file.facts_after(theirs, most);
          },
          [&file, &clock](std::vector<hub::SealedFact> facts) -> Result<hub::Taken> {
            const auto taken = file.take_in(facts, clock());
            if (!taken) return taken.error();
            return hub::Taken{static_cast<std::int64_t>(taken->added),
                              static_cast<std::int64_t>(taken->refused.size())};
          },
          [&file] { return file.take_new_origin(); }};
}

}  // namespace foyer::shell
