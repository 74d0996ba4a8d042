#include <sqlite3.h>

#include <random>

#include "bench/made_event.hpp"
#include "people/names.hpp"
#include "people/search.hpp"

namespace foyer::bench {
namespace {

people::Room crowd(int people) {
  const auto guests = guestlist::read(made_list(people), {}, {});
  std::vector<people::Person> all;
  for (const auto& attendee : guests->attendees) {
    all.emplace_back();
    all.back().attendee = attendee;
  }
  return people::make_room({}, std::move(all));
}

// FTS5 over the same folded names, prefix index on, as the field's fastest ready-made search.
class FullText {
 public:
  explicit FullText(const people::Room& room) {
    sqlite3_open(":memory:", &db_);
    run("CREATE VIRTUAL TABLE found USING fts5(skey, prefix='1 2 3')");
    run("BEGIN");
    sqlite3_stmt* insert = prepare("INSERT INTO found VALUES(?)");
    for (const auto& person : room.people) {
      const std::string key = people::folded(person->attendee.name.full);
      sqlite3_bind_text(insert, 1, key.c_str(), -1, SQLITE_TRANSIENT);
      sqlite3_step(insert);
      sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    run("COMMIT");
    query_ = prepare("SELECT rowid FROM found WHERE found MATCH ? LIMIT 4");
  }
  ~FullText() {
    sqlite3_finalize(query_);
    sqlite3_close(db_);
  }
  void find(const std::string& typed) {
    const std::string match = "\"" + people::folded(typed) + "\"*";
    sqlite3_bind_text(query_, 1, match.c_str(), -1, SQLITE_TRANSIENT);
    while (sqlite3_step(query_) == SQLITE_ROW) {
    }
    sqlite3_reset(query_);
  }

 private:
  void run(const char* sql) { sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); }
  sqlite3_stmt* prepare(const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db_, sql, -1, &statement, nullptr);
    return statement;
  }
  sqlite3* db_ = nullptr;
  sqlite3_stmt* query_ = nullptr;
};

// Somebody types a name, or some part of one, a letter more each time.
std::vector<Figure> type_names(const Asked& asked) {
  constexpr int people = 50000;
  const auto room = crowd(people);
  const people::NameIndex index(room);
  FullText full_text(room);
  std::mt19937 random(7);
  std::vector<double> ours, theirs;
  for (int guest = 0; guest < (asked.quick ? 100 : 1000); ++guest) {
    const std::string name =
        people::folded(room.people[random() % room.people.size()]->attendee.name.full);
    const std::string part = name.substr(random() % (name.size() / 2));
    for (std::size_t letters = 1; letters <= std::min<std::size_t>(part.size(), 8); ++letters) {
      const std::string typed = part.substr(0, letters);
      ours.push_back(milliseconds([&] { (void)index.find(typed, 4); }));
      theirs.push_back(milliseconds([&] { full_text.find(typed); }));
    }
  }
  const std::string peer = "SQLite FTS5 with prefixes (beginnings of words only, no slips)";
  return {{"search.name.p50", people, percentile(ours, .5), peer, percentile(theirs, .5), "ms"},
          {"search.name.p99", people, percentile(ours, .99), peer, percentile(theirs, .99), "ms"}};
}

}  // namespace

std::vector<Bench> search_benches() { return {{"search.name", type_names}}; }

}  // namespace foyer::bench
