#include "shell/artist.hpp"

#include <utility>

namespace foyer::shell {
namespace {

// FNV-1a (Fowler, Noll, Vo) of the event's name: the picture does not jump from one start of the
// desk to the next.
std::uint64_t seed_of(const people::Event& event) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (const char c : event.name) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001b3u;
  return hash;
}

}  // namespace

app::NetworkDrawn drawn(const app::DrawNetwork& asked) {
  auto network = hosting::network(*asked.room);
  if (asked.earlier && asked.earlier->network == network) return {asked.earlier};
  return {std::make_shared<const hosting::Picture>(
      hosting::laid_out(std::move(network), seed_of(asked.room->event), asked.earlier.get()))};
}

Artist::Artist(Tell tell)
    : thread_([this, tell = std::move(tell)](const std::stop_token& stop) {
        while (const auto wanted = inbox_.wait(stop)) tell(drawn(*wanted));
      }) {}

}  // namespace foyer::shell
