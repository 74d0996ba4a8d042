#include "store/event_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <unordered_map>
#include <utility>

#include "journal/fold.hpp"
#include "journal/payload.hpp"
#include "store/audit.hpp"
#include "store/complaint.hpp"
#include "store/creation.hpp"
#include "store/facts.hpp"
#include "store/folded.hpp"
#include "store/lock.hpp"
#include "store/meta.hpp"
#include "store/schema.hpp"

namespace foyer::store {
namespace {

using journal::Ledger;
using journal::Record;
using journal::Ref;
using RoomPtr = EventFile::RoomPtr;

// The one place where a Failure becomes an Error.
template <class Action>
auto guarded(const std::filesystem::path& path, Action action) -> decltype(action()) {
  try {
    return action();
  } catch (const Failure& failure) {
    return complaint(path, failure);
  } catch (const std::exception& error) {
    return outside_failed(path.string() + " could not be used (" + error.what() + ").");
  }
}

std::int64_t new_origin(Random& random) {
  std::array<std::uint8_t, 8> bytes{};
  random(bytes);
  std::uint64_t number = 0;
  for (const auto byte : bytes) number = number << 8 | byte;
  return std::max<std::int64_t>(1, static_cast<std::int64_t>(number >> 1));
}

Status expect_event_at(const std::filesystem::path& path) {
  std::error_code none;
  const auto status = std::filesystem::status(path, none);
  if (!std::filesystem::exists(status))
    return bad_input("There is no event " + path.string() + "; make it with \"foyer new\".");
  if (!std::filesystem::is_regular_file(status)) return not_an_event(path);
  return Done{};
}

// Without any write bit a file is to be left as it is, even by root, who could write it.
bool writable(const std::filesystem::path& path) {
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0 || (status.st_mode & 0222) == 0) return false;
  return ::access(path.c_str(), W_OK) == 0;
}

bool has_wal(const std::filesystem::path& path) {
  std::error_code none;
  return std::filesystem::exists(path.string() + "-wal", none);
}

// A file without a -wal that cannot be written, or in a folder that cannot, has no writer; SQLite
// then needs no lock and no file beside it.
Opening opening_for(const std::filesystem::path& path, Access access) {
  if (access == Access::write) return Opening::write;
  const auto folder = std::filesystem::absolute(path).parent_path();
  if (writable(path) && writable(folder)) return Opening::look;
  return has_wal(path) ? Opening::read_only : Opening::frozen;
}

Status expect_foyers(const std::filesystem::path& path, Database& database) {
  if (database.number("PRAGMA application_id") != application_id) return not_an_event(path);
  const auto version = database.number("PRAGMA user_version");
  if (version > newest_version)
    return bad_input(path.string() + " was made by a newer Foyer; update this one.");
  if (version < 1) return not_an_event(path);
  return Done{};
}

void prepare_to_write(Database& database) {
  database.run("PRAGMA journal_mode = WAL");
  database.run("PRAGMA synchronous = FULL");
  database.run("PRAGMA secure_delete = ON");
  database.run("PRAGMA cache_size = -32000");
  database.run("PRAGMA journal_size_limit = 16000000");
}

// Puts records back as they were, unless what was done with them was kept.
class Undo {
 public:
  explicit Undo(Ledger& ledger) : ledger_(ledger) {}
  Undo(const Undo&) = delete;
  Undo& operator=(const Undo&) = delete;
  ~Undo() {
    for (auto& [ref, record] : before_) {
      if (record)
        ledger_.people[ref] = std::move(*record);
      else
        ledger_.people.erase(ref);
    }
  }
  void remember(const Ref& ref) {
    const auto [slot, first] = before_.try_emplace(ref);
    if (!first) return;
    const auto at = ledger_.people.find(ref);
    if (at != ledger_.people.end()) slot->second = std::make_unique<Record>(at->second);
  }
  void keep_all() { before_.clear(); }

 private:
  Ledger& ledger_;
  std::unordered_map<Ref, std::unique_ptr<Record>> before_;  // null: there was none
};

}  // namespace

struct EventFile::Inside {
  std::filesystem::path path;
  Access access;
  WriterLock lock;  // before the database, so that it goes after it
  Database database;
  Made made{};
  std::int64_t origin = 0;
  Time origin_since{};    // of a new origin
  bool new_life = false;  // the origin is not in the file yet
  bool dirty = false;     // something was written since the file was opened
  Head head{};
  Ledger ledger{};
  RoomPtr room{};

  ~Inside();
  void load(Random& random, Time now);
  void choose_origin(Random& random, Time now);
  void mark_in_use();
  RoomPtr write(std::span<const journal::Happening> happenings);
};

// The clean mark goes in only after everything else did. What fails here costs an origin.
EventFile::Inside::~Inside() {
  if (access == Access::read || !dirty) return;
  try {
    Transaction transaction(database);
    write_clean(database, true);
    transaction.commit();
    Statement(database, "PRAGMA wal_checkpoint(TRUNCATE)").finish();
  } catch (const Failure&) {
  }
}

void EventFile::Inside::choose_origin(Random& random, Time now) {
  const Life life = read_life(database);
  origin = life.origin;
  head = head_of(database, origin);
  Statement last(database, "SELECT coalesce(max(seq), 0) FROM fact WHERE origin = ?");
  const bool whole = last.bind(origin).step() && last.integer(0) == head.seq;
  if (life.clean && whole && origin > 0) return;
  origin = new_origin(random);
  origin_since = now;
  new_life = true;
  head = {};
}

void EventFile::Inside::load(Random& random, Time now) {
  made = read_made(database).made;
  if (access == Access::write) choose_origin(random, now);
  head.hlc = database.number("SELECT coalesce(max(hlc), 0) FROM head");
  auto stored = load_ledger(database);
  ledger = stored ? std::move(*stored) : refolded(database);
  room = std::make_shared<const people::Room>(journal::to_room(made.event, ledger));
}

void EventFile::Inside::mark_in_use() {
  if (dirty) return;
  write_clean(database, false);
  if (new_life) write_origin(database, origin, origin_since);
}

RoomPtr EventFile::Inside::write(std::span<const journal::Happening> happenings) {
  if (happenings.size() > ledger.people.size()) ledger.people.reserve(happenings.size());
  Undo undo(ledger);
  Changed changed;
  std::vector<Ref> touched;
  Transaction transaction(database);
  mark_in_use();
  Pen pen(database, origin, head);
  for (const auto& happening : happenings) {
    const journal::Fact fact = pen.write(happening);
    for (const auto& ref : journal::subjects(fact.happening.what)) undo.remember(ref);
    note(changed, fact.happening.what);
    for (auto& ref : journal::apply(ledger, fact)) touched.push_back(std::move(ref));
  }
  const Head end = pen.finish();
  write_folded(database, ledger, changed);
  auto next = std::make_shared<const people::Room>(journal::refreshed(*room, ledger, touched));
  transaction.commit();
  undo.keep_all();
  dirty = true;
  head = end;
  return room = std::move(next);
}

EventFile::EventFile(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
EventFile::EventFile(EventFile&&) noexcept = default;
EventFile& EventFile::operator=(EventFile&&) noexcept = default;
EventFile::~EventFile() = default;

Result<EventFile> EventFile::create(const std::filesystem::path& path, const Made& made,
                                    Random& random, Time now) {
  const Status status =
      guarded(path, [&] { return make_file(path, made, new_origin(random), now); });
  if (!status) return status.error();
  auto opened = open(path, Access::write, random, now);
  if (!opened) remove_file(path);
  return opened;
}

Result<EventFile> EventFile::open(const std::filesystem::path& path, Access access, Random& random,
                                  Time now) {
  if (const Status there = expect_event_at(path); !there) return there.error();
  WriterLock lock;
  if (access == Access::write) {
    if (!writable(path)) return not_writable(path);
    auto taken = WriterLock::take(path);
    if (!taken) return taken.error();
    lock = std::move(*taken);
  }
  return guarded(path, [&]() -> Result<EventFile> {
    Database database(path, opening_for(path, access));
    if (const Status ours = expect_foyers(path, database); !ours) return ours.error();
    if (access == Access::write) prepare_to_write(database);
    auto inside =
        std::unique_ptr<Inside>(new Inside{path, access, std::move(lock), std::move(database)});
    inside->load(random, now);
    return EventFile(std::move(inside));
  });
}

RoomPtr EventFile::room() const { return inside_->room; }

const Secrets& EventFile::secrets() const { return inside_->made.secrets; }

Result<RoomPtr> EventFile::record(std::span<const journal::Happening> happenings) {
  if (inside_->access == Access::read)
    return outside_failed(inside_->path.string() + " was opened to be read only.");
  if (happenings.empty()) return inside_->room;
  return guarded(inside_->path, [&]() -> Result<RoomPtr> { return inside_->write(happenings); });
}

Result<EventFile::Check> EventFile::check() {
  return guarded(inside_->path, [&]() -> Result<Check> { return audit(inside_->database); });
}

}  // namespace foyer::store
