#include "people/board.hpp"

namespace foyer::people {

std::string board::closed(std::string_view kiosk) { return "closed/" + std::string(kiosk); }

std::string_view posted(const Room& room, std::string_view topic) {
  const auto at = room.board.find(std::string(topic));
  return at == room.board.end() ? std::string_view() : std::string_view(at->second);
}

}  // namespace foyer::people
