#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "people/room.hpp"

namespace foyer::people {

// Topics of the board, which travels to every kiosk with the facts. Nothing on it names a guest.
namespace board {
inline constexpr std::string_view message = "message";      // a line for every kiosk's first page
inline constexpr std::string_view rounds = "rounds";        // hosting/rounds.hpp
inline constexpr std::string_view retention = "retention";  // RFC 3339: when everybody is forgotten
// "closed/" and a kiosk's name: a sentence that sends guests to another door.
std::string closed(std::string_view kiosk);
// "kiosk/" and a kiosk's name: how it is, as it says itself (hosting/kiosks.hpp).
inline constexpr std::string_view kiosks = "kiosk/";
std::string kiosk(std::string_view name);
// "host/" and a host's name: how they come in, and whether they lead (hosting/hosts.hpp).
inline constexpr std::string_view hosts = "host/";
std::string host(std::string_view name);
}  // namespace board

// What stands under that topic; empty when nothing does.
std::string_view posted(const Room& room, std::string_view topic);

// Until when people of this event are kept; none where nobody said, and after it was ended.
std::optional<Time> kept_until(const Room& room);
// Whether that is less than a week away, or over.
bool ends_soon(const Room& room, Time now);

}  // namespace foyer::people
