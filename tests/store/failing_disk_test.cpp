#include "store/failing_disk.hpp"

#include "store/story.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

// Ana stands in the file; then `n` acts later the disk fails while Ben is recorded.
struct BadEvening : Evening {
  FailingDisk disk;
  EventFile::RoomPtr before;

  BadEvening() {
    registers("Ana");
    opens();
    before = file->room();
  }
  ~BadEvening() {
    disk.mend();
    closes();
  }
  Result<EventFile::RoomPtr> tries_ben() {
    const std::vector<journal::Happening> both = {{at("18:00"), journal::Registered{guest("Ben")}},
                                                  {at("18:01"), journal::CheckedIn{"Ana"}}};
    return file->record(both);
  }
};

}  // namespace

// Whichever write fails: nothing of it was recorded, one sentence, and the file can be used on.
TEST_CASE("a failing write loses nothing and stops nothing") {
  const int code = GENERATE(SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_FULL);
  int failures = 0;
  for (int n = 1; n < 100; ++n) {
    CAPTURE(n, code);
    BadEvening evening;
    evening.disk.fail_at(n, code, false);
    const auto recorded = evening.tries_ben();
    const bool failed = evening.disk.failed();
    evening.disk.mend();
    REQUIRE(recorded.ok() != failed);
    if (!failed) break;
    ++failures;
    CHECK(recorded.error().fault == Fault::outside);
    CHECK(evening.file->room() == evening.before);
    CHECK(same(*evening.file->room(), *evening.before));

    REQUIRE(evening.tries_ben());
    CHECK(evening.problems().empty());
    evening.opens();
    CHECK(evening.file->room()->people.size() == 2);
    CHECK(evening.person("Ana").presence.here);
    CHECK(evening.problems().empty());
  }
  CHECK(failures >= 3);
  CHECK(failures < 90);
}

// A disk that stays broken, also while closing, still leaves the evening up to then.
TEST_CASE("a disk that breaks for good keeps what was acknowledged") {
  int failures = 0;
  for (int n = 1; n < 100; ++n) {
    CAPTURE(n);
    BadEvening evening;
    evening.disk.fail_at(n, SQLITE_IOERR_WRITE, true);
    const bool acknowledged = evening.tries_ben().ok();
    evening.closes();
    const bool failed = evening.disk.failed();
    evening.disk.mend();
    evening.opens();
    CHECK(evening.problems().empty());
    CHECK(evening.file->room()->find("Ana") != nullptr);
    if (acknowledged) CHECK(evening.person("Ana").presence.here);
    evening.registers("Cleo");
    evening.opens();
    CHECK(evening.problems().empty());
    if (!failed) break;
    ++failures;
  }
  CHECK(failures >= 5);
  CHECK(failures < 90);
}

// A full disk is told as such.
TEST_CASE("a full disk says so") {
  BadEvening evening;
  evening.disk.fail_at(1, SQLITE_FULL, false);
  const auto recorded = evening.tries_ben();
  REQUIRE_FALSE(recorded);
  CHECK(recorded.error().what == "The disk is full, so nothing of this was saved in " +
                                     evening.path.string() + "; make room and try again.");
}

// An event is made whole or not at all.
TEST_CASE("a disk that fails while an event is made leaves nothing") {
  const int code = GENERATE(SQLITE_IOERR_WRITE, SQLITE_FULL);
  int failures = 0;
  for (int n = 1; n < 200; ++n) {
    CAPTURE(n, code);
    Folder folder;
    FailingDisk disk;
    disk.fail_at(n, code, true);
    Random random = counted();
    const auto made = EventFile::create(folder / "e.foyer", an_event(), random, evening);
    REQUIRE(made.ok() != disk.failed());
    if (made) break;
    ++failures;
    CHECK(made.error().fault == Fault::outside);
    CHECK(folder.files().empty());
  }
  CHECK(failures >= 5);
  CHECK(failures < 190);
}

// Whichever write fails while another kiosk's facts are taken in, an erasure among them: all of
// them or none, and the next time all.
TEST_CASE("a failing write while facts are taken in loses nothing") {
  Folder elsewhere;
  Random random = counted(41);
  auto other = EventFile::create(elsewhere / "other.foyer", an_event(), random, evening);
  REQUIRE(other);
  const std::vector<journal::Happening> said = {{at("17:00"), journal::Registered{guest("Ben")}},
                                                {at("18:00"), journal::CheckedIn{"Ana"}},
                                                {at("18:01"), journal::Erased{"Cleo"}},
                                                {at("18:02"), journal::CheckedIn{"Ben"}}};
  REQUIRE(other->record(said));
  const auto facts = other->facts_after({}, 100).value();
  const int code = GENERATE(SQLITE_IOERR_WRITE, SQLITE_IOERR_FSYNC, SQLITE_FULL);
  int failures = 0;
  for (int n = 1; n < 200; ++n) {
    CAPTURE(n, code);
    BadEvening evening;
    evening.registers("Cleo");
    const auto before = evening.file->room();
    evening.disk.fail_at(n, code, false);
    const auto taken = evening.file->take_in(facts, story::evening);
    const bool failed = evening.disk.failed();
    evening.disk.mend();
    if (!taken) {
      ++failures;
      CHECK(taken.error().fault == Fault::outside);
      CHECK(same(*evening.file->room(), *before));
      REQUIRE(evening.file->take_in(facts, story::evening));
    }
    CHECK(evening.file->scrubbed());
    CHECK(evening.file->room()->find("Cleo") == nullptr);
    CHECK(evening.person("Ana").presence.here);
    CHECK(evening.problems().empty());
    evening.opens();
    CHECK(evening.person("Ben").presence.here);
    CHECK(evening.problems().empty());
    if (!failed) break;
  }
  CHECK(failures >= 3);
  CHECK(failures < 190);
}
