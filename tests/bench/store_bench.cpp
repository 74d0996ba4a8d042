#include <sqlite3.h>

#include <condition_variable>
#include <fstream>
#include <mutex>
#include <nlohmann/json.hpp>

#include "bench/made_event.hpp"
#include "hub/program.hpp"
#include "people/search.hpp"
#include "shell/workers.hpp"
#include "store/facts.hpp"

namespace foyer::bench {
namespace {

constexpr std::size_t page = 2000;  // facts a kiosk pulls at once
constexpr std::size_t burst = 200;

std::string payload_of(const std::string& ref) { return R"({"v":1,"who":")" + ref + "\"}"; }

// The same rows as our table of facts, in a file that holds nothing else: SQLite as bare as it is.
class BareFacts {
 public:
  explicit BareFacts(const std::filesystem::path& path) {
    sqlite3_open(path.c_str(), &db_);
    run("PRAGMA journal_mode=WAL");
    run("PRAGMA synchronous=FULL");
    run("CREATE TABLE fact(origin INTEGER, seq INTEGER, hlc INTEGER, at INTEGER, kind TEXT, "
        "payload "
        "TEXT, hash BLOB, PRIMARY KEY(origin, seq)) STRICT, WITHOUT ROWID");
    sqlite3_prepare_v2(db_, "INSERT INTO fact VALUES(1,?,?,?,?,?,?)", -1, &insert_, nullptr);
  }
  ~BareFacts() {
    sqlite3_finalize(insert_);
    sqlite3_close(db_);
  }
  void run(const char* sql) { sqlite3_exec(db_, sql, nullptr, nullptr, nullptr); }
  void insert(const std::string& kind, const std::string& payload) {
    static constexpr std::array<unsigned char, 32> hash{};
    sqlite3_bind_int64(insert_, 1, ++seq_);
    sqlite3_bind_int64(insert_, 2, seq_ << 16);
    sqlite3_bind_int64(insert_, 3, seq_);
    sqlite3_bind_text(insert_, 4, kind.data(), static_cast<int>(kind.size()), SQLITE_STATIC);
    sqlite3_bind_text(insert_, 5, payload.data(), static_cast<int>(payload.size()), SQLITE_STATIC);
    sqlite3_bind_blob(insert_, 6, hash.data(), hash.size(), SQLITE_STATIC);
    sqlite3_step(insert_);
    sqlite3_reset(insert_);
  }
  void commit_one(const std::string& ref) { insert("checked-in", payload_of(ref)); }

 private:
  sqlite3* db_ = nullptr;
  sqlite3_stmt* insert_ = nullptr;
  std::int64_t seq_ = 0;
};

std::string ref_of(std::size_t i) { return "B" + std::to_string(i); }

std::vector<journal::Happening> arrival(std::size_t i) {
  return {{cli::now(), journal::CheckedIn{ref_of(i)}}};
}

double per_second(std::size_t n, double ms) { return static_cast<double>(n) / ms * 1000; }

// Check-ins one by one among 50,000 guests, in turn with bare commits: blocks of 100 each, so that
// whatever else the disk has to do falls on both.
std::vector<Figure> one_by_one(const Asked& asked) {
  const Folder folder;
  const int guests = asked.quick ? 5000 : 50'000;
  auto event = made_event(folder / "one.foyer", guests);
  BareFacts bare(folder / "bare.db");
  const std::size_t n = asked.quick ? 200 : 10'000, block = 100;
  double ours = 0, theirs = 0;
  for (std::size_t from = 0; from < n; from += block) {
    ours += milliseconds([&] {
      for (std::size_t i = from; i < from + block; ++i) (void)event.record(arrival(i)).value();
    });
    theirs += milliseconds([&] {
      for (std::size_t i = from; i < from + block; ++i) bare.commit_one(ref_of(i));
    });
  }
  return {{"store.commit.one", static_cast<long>(n), per_second(n, ours),
           "SQLite's bare commit of the same row (WAL, FULL)", per_second(n, theirs), "/s"}};
}

// Holds the thread that owns the file until many scans wait, then lets it go and waits until each
// of them was answered.
class Door {
 public:
  explicit Door(store::EventFile event)
      : worker_(shell::Scribe(std::move(event)), cli::now, [this](app::News news) {
          const std::lock_guard lock(mutex_);
          answered_ += std::holds_alternative<app::Recorded>(news);
          changed_.notify_all();
        }) {}

  double take(std::size_t first, std::size_t count) {
    std::mutex gate;
    gate.lock();
    worker_.lend([&](store::EventFile&) { const std::lock_guard wait(gate); });
    for (std::size_t i = first; i < first + count; ++i) worker_.ask(app::Record{arrival(i)});
    const std::size_t end = answered_ + count;
    return milliseconds([&] {
      gate.unlock();
      std::unique_lock lock(mutex_);
      changed_.wait(lock, [&] { return answered_ >= end; });
    });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t answered_ = 0;
  shell::StoreWorker worker_;
};

// Two hundred scans that wait: each is answered after the commit that holds it.
std::vector<Figure> bursts(const Asked& asked) {
  const Folder folder;
  Door door(made_event(folder / "burst.foyer", asked.quick ? 5000 : 50'000));
  BareFacts bare(folder / "bare.db");
  const std::size_t times = asked.quick ? 3 : 100;
  double ours = 0, theirs = 0;
  for (std::size_t i = 0; i < times; ++i) {
    ours += door.take(i * burst, burst);
    theirs += milliseconds([&] {
      for (std::size_t k = 0; k < burst; ++k) bare.commit_one(ref_of(k));
    });
  }
  const std::size_t n = times * burst;
  return {{"store.commit.burst200", static_cast<long>(n), per_second(n, ours),
           "SQLite's bare commits one by one", per_second(n, theirs), "/s"}};
}

// Each guest is on the list, has a badge, comes and goes: four facts a guest.
store::EventFile busy_event(const std::filesystem::path& path, int guests) {
  auto event = made_event(path, guests);
  for (int step = 0; step < 2; ++step) {
    std::vector<journal::Happening> all;
    for (int i = 0; i < guests; ++i) {
      const auto ref = ref_of(static_cast<std::size_t>(i));
      if (step == 0)
        all.push_back({cli::now(), journal::CheckedIn{ref}});
      else
        all.push_back({cli::now(), journal::CheckedOut{ref}});
    }
    (void)event.record(all).value();
  }
  return event;
}

// All facts folded into the room anew, from the file.
std::vector<Figure> refold(const Asked& asked) {
  const Folder folder;
  const int guests = asked.quick ? 5000 : 50'000;
  { const auto event = busy_event(folder / "fold.foyer", guests); }
  store::Database database(folder / "fold.foyer", store::Opening::look);
  std::size_t people = 0, parsed = 0;
  const double ours = milliseconds([&] { people = store::refolded(database).people.size(); });
  const double theirs = milliseconds([&] {
    store::Statement rows(database, "SELECT payload FROM fact ORDER BY origin, seq");
    while (rows.step()) parsed += nlohmann::json::parse(rows.text(0)).size() > 0;
  });
  if (people != static_cast<std::size_t>(guests)) return {};
  return {{"store.refold", static_cast<long>(parsed), ours / 1000,
           "reading the same rows and parsing their JSON", theirs / 1000, "s"}};
}

// Everything another kiosk wrote down, taken in by pages, against the bare rows by pages.
std::vector<Figure> pages(const Asked& asked) {
  const Folder folder;
  const int guests = asked.quick ? 5000 : 50'000;
  const auto from = busy_event(folder / "from.foyer", guests);
  auto into = empty_event(folder / "into.foyer");
  BareFacts bare(folder / "bare.db");
  double ours = 0, theirs = 0;
  std::size_t n = 0;
  for (;;) {
    const auto facts = from.facts_after(into.heads(), page).value();
    if (facts.empty()) break;
    n += facts.size();
    ours += milliseconds([&] { (void)into.take_in(facts, cli::now()).value(); });
    theirs += milliseconds([&] {
      bare.run("BEGIN IMMEDIATE");
      for (const auto& fact : facts) bare.insert(fact.kind, fact.payload);
      bare.run("COMMIT");
    });
  }
  return {{"store.take_in.2000", static_cast<long>(n), per_second(n, ours),
           "the same rows in bare commits of 2000", per_second(n, theirs), "/s"}};
}

std::filesystem::path own_program() { return std::filesystem::read_symlink("/proc/self/exe"); }

// What a program of ours uses that opens the event and holds the room and its names.
double resident_mb(const std::filesystem::path& event) {
  const auto said = event.parent_path() / "said";
  const hub::Program program{{own_program(), "--resident", event.string()}, {}, said};
  if (!hub::run(program, "Measuring the memory")) return 0;
  double mb = 0;
  std::ifstream(said) >> mb;
  return mb;
}

std::vector<Figure> memory(const Asked& asked) {
  const Folder folder;
  const int guests = asked.quick ? 5000 : 50'000;
  { const auto event = busy_event(folder / "room.foyer", guests); }
  const double file =
      static_cast<double>(std::filesystem::file_size(folder / "room.foyer")) / (1 << 20);
  return {{"store.resident", guests, resident_mb(folder / "room.foyer"), "the event's file on disk",
           file, "MB"}};
}

double own_resident_mb() {
  std::ifstream in("/proc/self/status");
  for (std::string line; std::getline(in, line);)
    if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
  return 0;
}

}  // namespace

// Opens the event as a kiosk does, lets a guest in, and says how many MB that took.
int show_resident(const std::filesystem::path& path) {
  Random random = cli::system_random();
  auto event = store::EventFile::open(path, store::Access::write, random, cli::now());
  if (!event) return 4;
  const people::NameIndex names(*event->room());
  (void)event->record(arrival(0)).value();
  std::printf("%.1f\n", own_resident_mb());
  return names.find("ana", 1).empty() ? 1 : 0;
}

std::vector<Bench> store_benches() {
  return {{"store.commit.one", one_by_one},
          {"store.commit.burst", bursts},
          {"store.refold", refold},
          {"store.take_in", pages},
          {"store.resident", memory}};
}

}  // namespace foyer::bench
