#include "cli/demo_made.hpp"

#include "cli/outside.hpp"
#include "cli/registering.hpp"
#include "guestlist/guests.hpp"

namespace foyer::cli {

std::filesystem::path demo_folder() { return share_folder() / "data" / "demo"; }

Result<store::EventFile> make_demo_event(const std::filesystem::path& path,
                                         const people::Event& event) {
  std::error_code none;
  for (const auto* ending : {"", "-wal", "-shm"})
    std::filesystem::remove(path.string() + ending, none);
  auto random = *seeded_random("5072696e6720476174686572696e6721");
  const Time before = event.starts.value_or(now()) + -24 * hour_ms;
  store::Made made{event, {}};
  random(made.secrets.badge_key);
  random(made.secrets.salt);
  auto file = store::EventFile::create(path, made, random, before);
  if (!file) return file;
  const auto list = read_file(demo_folder() / "guests.csv", std::size_t{16} << 20);
  if (!list) return list.error();
  const auto guests = guestlist::read(*list, {}, made.secrets.salt);
  if (!guests) return guests.error();
  const auto recorded = file->record(registering(guestlist::merge(*guests, *file->room()),
                                                 *file->room(), made.secrets.badge_key, before));
  if (!recorded) return recorded.error();
  return file;
}

}  // namespace foyer::cli
