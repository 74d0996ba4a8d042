#include <sqlite3.h>

#include "bench/made_event.hpp"
#include "cli/door.hpp"

namespace foyer::bench {
namespace {

// One durable commit of one row, as bare as SQLite makes it.
class BareCommits {
 public:
  explicit BareCommits(const std::filesystem::path& path) {
    sqlite3_open(path.c_str(), &db_);
    run("PRAGMA journal_mode=WAL");
    run("PRAGMA synchronous=FULL");
    run("CREATE TABLE seen(code TEXT, at INTEGER) STRICT");
    sqlite3_prepare_v2(db_, "INSERT INTO seen VALUES('KB', 1)", -1, &insert_, nullptr);
  }
  ~BareCommits() {
    sqlite3_finalize(insert_);
    sqlite3_close(db_);
  }
  void commit() {
    sqlite3_step(insert_);
    sqlite3_reset(insert_);
  }

 private:
  void run(const char* sql) { sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); }
  sqlite3* db_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
};

// Half the guests arrive; each scan is answered after its commit, with suggestions.
std::vector<Figure> check_in(const Asked& asked) {
  const Folder folder;
  constexpr int people = 5000;
  auto event = made_event(folder / "door.foyer", people);
  BareCommits bare(folder / "bare.db");
  matching::Matcher matcher;
  std::vector<double> ours, theirs;
  const std::size_t arrivals = asked.quick ? 100 : people;
  for (std::size_t i = 0; i < arrivals; ++i) {
    const std::string code(people::badge_code(*event.room()->people[i]));
    ours.push_back(
        milliseconds([&] { (void)cli::scan(event, matcher, code, cli::now()).value(); }));
    theirs.push_back(milliseconds([&] { bare.commit(); }));
  }
  const std::string peer = "SQLite's bare commit of one row (WAL, FULL)";
  return {{"door.checkin.p50", people, percentile(ours, .5), peer, percentile(theirs, .5), "ms"},
          {"door.checkin.p99", people, percentile(ours, .99), peer, percentile(theirs, .99), "ms"}};
}

}  // namespace

std::vector<Bench> door_benches() { return {{"door.checkin", check_in}}; }

}  // namespace foyer::bench
