#pragma once
#include <array>
#include <span>
#include <string>
#include <string_view>

#include "store/sqlite.hpp"

namespace foyer::store {

// The file NAME.foyer: an SQLite database, WAL, application_id "FOYR", user_version 8.
//
//   meta     key, value: the event (name, venue, starts, ends, zone), its keys (badge_key, salt),
//            this file's present origin and since when, where the file is (place), whether it was
//            closed in order (clean), whether it is to be scrubbed after an erasure (scrub), and
//            what is left when everybody was forgotten (ended)
//   fact     what happened, for ever; journal/fact.hpp, journal/payload.hpp, journal/chain.hpp
//   head     of each origin: its last seq, hlc and hash
//   aside    (origin, seq) of facts kept but not folded yet: stamped over 24 h ahead
//   person   folded, one row per reference: `state` is the whole record (journal/record.hpp), the
//            other columns answer questions; name and registration are null until a list named them
//   badge, met, promise    folded, to answer questions
//   board    folded: what was put up for every kiosk to follow, and when (people/board.hpp)
//   vector   what a text means, by the hash of the text: no fact, never passed on, made again when
//            it is gone, and gone as soon as anybody is erased
//   decision why this kiosk suggested to somebody whom it did, as told when it did: no fact, never
//            passed on, and gone as soon as anybody is erased
//   delivery what this kiosk brought to the outside (store/delivery.hpp): no fact, never passed on
//
// Times are milliseconds since 1970. Folded tables can be rebuilt from facts, and `check` does.
inline constexpr std::int64_t application_id = 0x464F5952;  // "FOYR"
inline constexpr std::int64_t newest_version = 8;

struct Table {
  std::string_view name;
  std::span<const std::string_view> columns;  // the first `keys` of them are the primary key
  std::size_t keys;
};

namespace tables {
inline constexpr std::array<std::string_view, 8> person_columns = {
    "ref", "name", "organisation", "registration", "here", "first_in", "left_at", "state"};
inline constexpr std::array<std::string_view, 3> badge_columns = {"code", "ref", "revoked"};
inline constexpr std::array<std::string_view, 4> met_columns = {"a", "b", "at", "undone"};
inline constexpr std::array<std::string_view, 5> promise_columns = {"id", "giver", "receiver",
                                                                    "text", "at"};
inline constexpr std::array<std::string_view, 5> board_columns = {"topic", "text", "hlc", "origin",
                                                                  "seq"};
inline constexpr Table person{"person", person_columns, 1};
inline constexpr Table badge{"badge", badge_columns, 2};
inline constexpr Table met{"met", met_columns, 2};
inline constexpr Table promise{"promise", promise_columns, 3};
inline constexpr Table board{"board", board_columns, 1};
inline constexpr std::array<const Table*, 5> folded = {&person, &badge, &met, &promise, &board};
}  // namespace tables

// "INSERT INTO ... ON CONFLICT DO UPDATE SET ...".
std::string upsert(const Table& table);

// Brings the file to a version, the newest by default, in the transaction that is open.
void migrate(Database& database, std::int64_t to = newest_version);

}  // namespace foyer::store
