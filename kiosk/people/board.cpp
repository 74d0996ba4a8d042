#include "people/board.hpp"

namespace foyer::people {

std::string board::closed(std::string_view kiosk) { return "closed/" + std::string(kiosk); }
std::string board::kiosk(std::string_view name) { return std::string(kiosks) + std::string(name); }
std::string board::host(std::string_view name) { return std::string(hosts) + std::string(name); }

std::string_view posted(const Room& room, std::string_view topic) {
  const auto at = room.board.find(std::string(topic));
  return at == room.board.end() ? std::string_view() : std::string_view(at->second);
}

std::optional<Time> kept_until(const Room& room) {
  const auto read = read_rfc3339(posted(room, board::retention), room.event.zone);
  return read ? std::optional(read->time) : std::nullopt;
}

bool ends_soon(const Room& room, Time now) {
  constexpr std::int64_t week_ms = 7 * 24 * hour_ms;
  const auto until = kept_until(room);
  return until && *until - now <= week_ms;
}

}  // namespace foyer::people
