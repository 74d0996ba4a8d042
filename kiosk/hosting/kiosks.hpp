#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "hosting/door_times.hpp"
#include "people/room.hpp"

namespace foyer::hosting {

enum class Part { camera, printer, paper, disk, hub };

// Something at a kiosk wanted a hand from one time to another; still does when `until` is empty.
struct Trouble {
  Part part = Part::camera;
  Time from;
  std::optional<Time> until;
  bool operator==(const Trouble&) const = default;
};

// How a kiosk is, as it says itself; it is put up on the board, and names no guest.
struct Kiosk {
  std::string name;  // of its door
  std::string version;
  Time at;                              // when it said so, by its own clock
  bool camera = false;                  // it has one
  bool printer = false;                 // likewise
  std::int64_t queue = 0;               // facts that wait for the hub
  std::optional<std::int64_t> off_ms;   // its clock before (+) or behind the hub's
  std::optional<int> battery;           // percent
  std::optional<std::int64_t> disk_mb;  // left
  std::vector<Trouble> troubles;        // the last ones, oldest first
  DoorTimes door;
  bool words_alone = false;  // it cannot read what people's words mean
  bool operator==(const Kiosk&) const = default;
};

// What is wrong now.
bool wants_hand(const Kiosk& kiosk, Part part);
bool well(const Kiosk& kiosk);
// Notes that a part is well or not from `now` on; the last 20 troubles are kept.
void note(Kiosk& kiosk, Part part, bool troubled, Time now);

// As JSON for the board, and back; nothing when the text is no such thing.
std::string written(const Kiosk& kiosk);
std::optional<Kiosk> read_kiosk(std::string_view text);

// Every kiosk that said how it is, by name.
std::vector<Kiosk> kiosks(const people::Room& room);

// True when nothing was heard of it for five minutes, though it would have said something.
bool silent(const Kiosk& kiosk, Time now);

// Half a minute is what people set by hand; more, and an order of events may look wrong.
inline constexpr std::int64_t clock_off_ms = 30 * second_ms;

}  // namespace foyer::hosting
