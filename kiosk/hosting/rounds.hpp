#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"
#include "people/room.hpp"

namespace foyer::hosting {

using people::Ref;

// Rounds at tables, as they stand on the board; who sits where is said of each guest
// (Person::tables).
struct Rounds {
  int tables = 8;             // 1 to 200
  int seats = 6;              // at each, 4 to 10
  int rounds = 3;             // 1 to 8
  int minutes = 12;           // each, 3 to 60
  int now = 0;                // the round that runs, from 1; 0: not begun
  std::optional<Time> until;  // when that round ends
  bool operator==(const Rounds&) const = default;
};

// Within what is allowed above.
Rounds in_bounds(Rounds rounds);

// As JSON for the board, and back; nothing when the text is no such thing.
std::string written(const Rounds& rounds);
std::optional<Rounds> read_rounds(std::string_view text);
// What stands on the room's board.
std::optional<Rounds> rounds(const people::Room& room);

// Who sits where in a round, from 1: by table, in order of reference, of those who are here.
std::vector<std::vector<Ref>> at_tables(const people::Room& room, const Rounds& rounds, int round);

// Those who are here and have no table in that round: they came late.
std::vector<Ref> without_table(const people::Room& room, int round);
// Seats that stay empty in it, for those who have one have left.
std::size_t empty_seats(const people::Room& room, int round);

}  // namespace foyer::hosting
