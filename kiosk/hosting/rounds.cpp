#include "hosting/rounds.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "people/board.hpp"

namespace foyer::hosting {
namespace {

using Json = nlohmann::json;

std::optional<std::int64_t> number(const Json& object, const char* key) {
  const auto at = object.find(key);
  if (at == object.end() || !at->is_number_integer()) return {};
  return at->get<std::int64_t>();
}

int clamped(const Json& object, const char* key, int otherwise) {
  return static_cast<int>(
      std::clamp<std::int64_t>(number(object, key).value_or(otherwise), -1, 1000));
}

// The table somebody has in a round; 0 for none.
int table_of(const people::Person& person, int round) {
  const auto at = static_cast<std::size_t>(round - 1);
  return round >= 1 && at < person.tables.size() ? person.tables[at] : 0;
}

}  // namespace

Rounds in_bounds(Rounds rounds) {
  rounds.tables = std::clamp(rounds.tables, 1, 200);
  rounds.seats = std::clamp(rounds.seats, 4, 10);
  rounds.rounds = std::clamp(rounds.rounds, 1, 8);
  rounds.minutes = std::clamp(rounds.minutes, 3, 60);
  rounds.now = std::clamp(rounds.now, 0, rounds.rounds);
  return rounds;
}

std::string written(const Rounds& rounds) {
  Json out{{"tables", rounds.tables},
           {"seats", rounds.seats},
           {"rounds", rounds.rounds},
           {"minutes", rounds.minutes},
           {"now", rounds.now}};
  if (rounds.until) out["until"] = rounds.until->ms;
  return out.dump();
}

std::optional<Rounds> read_rounds(std::string_view text) {
  const Json object = Json::parse(text, nullptr, false);
  if (!object.is_object() || !number(object, "tables")) return {};
  const Rounds usual;
  Rounds out{clamped(object, "tables", usual.tables),
             clamped(object, "seats", usual.seats),
             clamped(object, "rounds", usual.rounds),
             clamped(object, "minutes", usual.minutes),
             clamped(object, "now", 0),
             {}};
  if (const auto until = number(object, "until")) out.until = Time{*until};
  return in_bounds(out);
}

std::optional<Rounds> rounds(const people::Room& room) {
  return read_rounds(people::posted(room, people::board::rounds));
}

std::vector<std::vector<Ref>> at_tables(const people::Room& room, const Rounds& rounds, int round) {
  std::vector<std::vector<Ref>> out(static_cast<std::size_t>(rounds.tables));
  for (const auto& person : room.people) {
    const int table = person->presence.here ? table_of(*person, round) : 0;
    if (table >= 1 && table <= rounds.tables)
      out[static_cast<std::size_t>(table - 1)].push_back(person->attendee.ref);
  }
  return out;
}

std::vector<Ref> without_table(const people::Room& room, int round) {
  std::vector<Ref> out;
  for (const auto& person : room.people)
    if (person->presence.here && table_of(*person, round) == 0) out.push_back(person->attendee.ref);
  return out;
}

std::size_t empty_seats(const people::Room& room, int round) {
  return static_cast<std::size_t>(std::ranges::count_if(room.people, [&](const auto& person) {
    return !person->presence.here && table_of(*person, round) > 0;
  }));
}

}  // namespace foyer::hosting
