#include "store/event_file.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <utility>

#include "store/audit.hpp"
#include "store/complaint.hpp"
#include "store/copy.hpp"
#include "store/creation.hpp"
#include "store/erasure.hpp"
#include "store/exchange.hpp"
#include "store/inside.hpp"
#include "store/schema.hpp"

namespace foyer::store {
namespace {

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

Error read_only(const std::filesystem::path& path) {
  return outside_failed(path.string() + " was opened to be read only.");
}

Error is_over(const std::filesystem::path& path) {
  return bad_input(
      "The event " + path.string() +
      " is over and everybody in it was forgotten; make a new one with \"foyer new\".");
}

bool only_erases(std::span<const journal::Happening> happenings) {
  return std::ranges::all_of(happenings, [](const journal::Happening& happening) {
    return std::holds_alternative<journal::Erased>(happening.what) ||
           std::holds_alternative<journal::Ended>(happening.what);
  });
}

void prepare_to_write(Database& database) {
  database.run("PRAGMA journal_mode = WAL");
  database.run("PRAGMA synchronous = FULL");
  database.run("PRAGMA secure_delete = ON");
  database.run("PRAGMA journal_size_limit = 16000000");
  if (database.number("PRAGMA user_version") == newest_version) return;
  Transaction transaction(database);
  migrate(database);
  write_people_anew(database, refolded(database));  // older Foyers folded in another way
  transaction.commit();
}

}  // namespace

EventFile::EventFile(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
EventFile::EventFile(EventFile&&) noexcept = default;
EventFile& EventFile::operator=(EventFile&&) noexcept = default;
EventFile::~EventFile() = default;

Result<EventFile> EventFile::create(const std::filesystem::path& path, const Made& made,
                                    Random& random, Time now) {
  const Status status =
      guarded(path, [&] { return make_file(path, made, drawn_origin(random), now); });
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
  if (inside_->access == Access::read) return read_only(inside_->path);
  if (happenings.empty()) return inside_->room;
  if (inside_->ledger.ended && !only_erases(happenings)) return is_over(inside_->path);
  return guarded(inside_->path, [&]() -> Result<RoomPtr> {
    return inside_->with_room([&] { return inside_->write(happenings); });
  });
}

std::int64_t EventFile::origin() const { return inside_->origin; }

journal::Heads EventFile::heads() const {
  const auto read = guarded(
      inside_->path, [&]() -> Result<journal::Heads> { return heads_of(inside_->database); });
  return read ? *read : journal::Heads();
}

Result<std::vector<journal::SealedFact>> EventFile::facts_after(const journal::Heads& theirs,
                                                                std::size_t most) const {
  return guarded(inside_->path, [&]() -> Result<std::vector<journal::SealedFact>> {
    return store::facts_after(inside_->database, theirs, most);
  });
}

Result<EventFile::TakenIn> EventFile::take_in(std::span<const journal::SealedFact> facts,
                                              Time now) {
  if (inside_->access == Access::read) return read_only(inside_->path);
  return guarded(inside_->path, [&]() -> Result<TakenIn> {
    return inside_->with_room([&] { return inside_->take(facts, now); });
  });
}

Status EventFile::take_new_origin() {
  if (inside_->access == Access::read) return read_only(inside_->path);
  return guarded(inside_->path, [&]() -> Status {
    inside_->begin_life(inside_->random);
    return Done{};
  });
}

Status EventFile::keep_ballast(std::size_t bytes) {
  if (inside_->access == Access::read) return read_only(inside_->path);
  return inside_->keep_ballast(bytes);
}

void EventFile::look_after_disk() { inside_->look_after_disk(); }

Status EventFile::whole() const {
  return guarded(inside_->path, [&]() -> Status {
    Statement check(inside_->database, "PRAGMA quick_check(1)");
    if (check.step() && check.text(0) == "ok") return Done{};
    return torn(inside_->path);
  });
}

std::optional<std::string> EventFile::trouble() const {
  if (inside_->trouble.empty()) return {};
  return inside_->trouble;
}

Status EventFile::save_copy(const std::filesystem::path& to) const {
  return store::save_copy(inside_->path, to);
}

std::optional<journal::Counts> EventFile::ended() const { return inside_->ledger.ended; }

Status EventFile::scrubbed() {
  if (inside_->access == Access::read) return read_only(inside_->path);
  return guarded(inside_->path, [&]() -> Status {
    scrub_if_due(inside_->database);
    if (!scrub_is_due(inside_->database)) return Done{};
    return outside_failed("What was erased may still lie in unused parts of " +
                          inside_->path.string() +
                          "; close every other program that reads it, make room on the disk, and "
                          "ask again.");
  });
}

Result<std::vector<journal::Conflict>> EventFile::conflicts() const {
  return guarded(inside_->path, [&]() -> Result<std::vector<journal::Conflict>> {
    std::vector<journal::Fact> folded, aside;
    each_fact(inside_->database,
              [&](const FactRow& row) { (row.aside ? aside : folded).push_back(row.fact); });
    return journal::conflicts(folded, aside);
  });
}

Result<EventFile::Check> EventFile::check() {
  return guarded(inside_->path, [&]() -> Result<Check> { return audit(inside_->database); });
}

}  // namespace foyer::store
