#include "store/meta.hpp"

#include <algorithm>

namespace foyer::store {
namespace {

constexpr const char* write_sql =
    "INSERT INTO meta VALUES(?,?) ON CONFLICT DO UPDATE SET value=excluded.value";

template <class T>
void write_value(Database& database, std::string_view key, const T& value) {
  Statement(database, write_sql).bind(key).bind(value).finish();
}

void write_time(Database& database, std::string_view key, const std::optional<Time>& time) {
  if (time) write_value(database, key, time->ms);
}

class Entry {
 public:
  Entry(Database& database, std::string_view key)
      : statement_(database, "SELECT value FROM meta WHERE key = ?") {
    found_ = statement_.bind(key).step() && !statement_.is_null(0);
  }
  std::string text() const { return found_ ? std::string(statement_.text(0)) : std::string(); }
  std::int64_t number() const { return found_ ? statement_.integer(0) : 0; }
  std::optional<Time> time() const {
    if (!found_) return {};
    return Time{statement_.integer(0)};
  }
  bool key(std::array<std::uint8_t, 32>& out) const {
    if (!found_ || statement_.blob(0).size() != out.size()) return false;
    std::ranges::copy(statement_.blob(0), out.begin());
    return true;
  }

 private:
  Statement statement_;
  bool found_ = false;
};

}  // namespace

void write_made(Database& database, const Made& made) {
  write_value(database, "name", std::string_view(made.event.name));
  write_value(database, "venue", std::string_view(made.event.venue));
  write_time(database, "starts", made.event.starts);
  write_time(database, "ends", made.event.ends);
  write_value(database, "zone", std::int64_t{made.event.zone.minutes});
  write_value(database, "badge_key", Bytes(made.secrets.badge_key));
  write_value(database, "salt", Bytes(made.secrets.salt));
}

ReadMade read_made(Database& database) {
  ReadMade out;
  auto& event = out.made.event;
  event.name = Entry(database, "name").text();
  event.venue = Entry(database, "venue").text();
  event.starts = Entry(database, "starts").time();
  event.ends = Entry(database, "ends").time();
  event.zone.minutes = static_cast<int>(Entry(database, "zone").number());
  const bool badge_key = Entry(database, "badge_key").key(out.made.secrets.badge_key);
  const bool salt = Entry(database, "salt").key(out.made.secrets.salt);
  out.keys_sound = badge_key && salt;
  return out;
}

Life read_life(Database& database) {
  return {Entry(database, "origin").number(), Entry(database, "clean").number() != 0,
          Entry(database, "place").text()};
}

void write_origin(Database& database, std::int64_t origin, Time since) {
  write_value(database, "origin", origin);
  write_value(database, "origin_since", since.ms);
}

void write_place(Database& database, std::string_view place) {
  write_value(database, "place", place);
}

void write_clean(Database& database, bool clean) {
  write_value(database, "clean", std::int64_t{clean});
}

}  // namespace foyer::store
