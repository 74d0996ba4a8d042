#include <fstream>

#include "store/raw_sql.hpp"
#include "store/story.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

void write_file(const std::filesystem::path& path, std::string_view bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void refuse(const std::filesystem::path& path, Fault fault, const std::string& why) {
  for (const auto access : {Access::read, Access::write}) {
    const auto refused = reopened(path, access);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().fault == fault);
    CHECK(refused.error().what == path.string() + why);
  }
}

}  // namespace

// What is no event is refused as bad input, and is left as it was.
TEST_CASE("what is not a Foyer event is refused") {
  Folder folder;
  const auto path = folder / "e.foyer";
  SECTION("empty") { write_file(path, ""); }
  SECTION("text") { write_file(path, "Dear all, the choir meets on Monday.\n"); }
  SECTION("long text") { write_file(path, std::string(10'000, 'x')); }
  SECTION("the beginning of SQLite") { write_file(path, "SQLite format 3"); }
  SECTION("another SQLite database") {
    run_sql(path, "CREATE TABLE t(x); INSERT INTO t VALUES(1)");
  }
  SECTION("one that only says that it is ours") {
    run_sql(path, "PRAGMA application_id=0x464F5952");
  }
  const std::string before = bytes_of(path);
  refuse(path, Fault::input, " is not a Foyer event.");
  CHECK(bytes_of(path) == before);
  CHECK(folder.files() == std::vector<std::string>{"e.foyer"});
}

// Nor is anything that is no file.
TEST_CASE("a folder is not a Foyer event") {
  Folder folder;
  std::filesystem::create_directory(folder / "e.foyer");
  refuse(folder / "e.foyer", Fault::input, " is not a Foyer event.");
}

// An event that is not there is not made by opening it.
TEST_CASE("an event that is not there is refused") {
  Folder folder;
  const auto path = folder / "e.foyer";
  const auto refused = reopened(path);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::input);
  CHECK(refused.error().what ==
        "There is no event " + path.string() + "; make it with \"foyer new\".");
  CHECK(folder.files().empty());
}

// An older Foyer does not touch a newer one's file.
TEST_CASE("a newer Foyer's file is refused") {
  Evening evening;
  evening.closes();
  run_sql(evening.path, "PRAGMA user_version = 9");
  refuse(evening.path, Fault::input, " was made by a newer Foyer; update this one.");
}

// What an older Foyer folded in another way is folded anew, and until then is no damage.
TEST_CASE("an older Foyer's file is brought up when it is opened for writing") {
  Evening evening;
  evening.registers("Ana");
  evening.closes();
  run_sql(
      evening.path,
      R"(UPDATE person SET state = '{"v":1}'; DROP TABLE delivery; DROP TABLE board; DROP TABLE decision; PRAGMA user_version = 3)");
  evening.opens(Access::read);
  CHECK(evening.person("Ana").attendee == guest("Ana"));
  CHECK(evening.problems().empty());
  evening.opens();
  CHECK(evening.person("Ana").attendee == guest("Ana"));
  CHECK(evening.problems().empty());
  CHECK(run_sql(evening.path, "PRAGMA user_version; SELECT state LIKE '%Okafor%' FROM person") ==
        "8|1|");
}

// A cut file is refused with a sentence, or opened with its damage told; never a fall.
TEST_CASE("a truncated event is bad input") {
  Evening evening;
  for (int i = 0; i < 60; ++i) evening.registers("Guest " + std::to_string(i));
  evening.closes();
  const std::string whole = bytes_of(evening.path);
  REQUIRE(whole.size() > 40'000);
  for (std::size_t size = 0; size < whole.size(); size += 1511) {
    CAPTURE(size);
    write_file(evening.path, std::string_view(whole).substr(0, size));
    auto opened = reopened(evening.path, Access::read);
    if (!opened) {
      CHECK(opened.error().fault == Fault::input);
      continue;
    }
    const auto check = opened->check();
    CHECK((!check || !check->ok));
  }
}

// Damaged pages are told, by opening or by the check; never a fall.
TEST_CASE("a damaged event is told") {
  Evening evening;
  for (int i = 0; i < 60; ++i) evening.registers("Guest " + std::to_string(i));
  evening.closes();
  const std::string whole = bytes_of(evening.path);
  for (std::size_t at = 4096; at < whole.size(); at += 4096) {
    CAPTURE(at);
    std::string damaged = whole;
    std::fill_n(damaged.begin() + static_cast<std::ptrdiff_t>(at), 4096, '\0');
    write_file(evening.path, damaged);
    auto opened = reopened(evening.path, Access::read);
    if (!opened) {
      CHECK(opened.error().fault == Fault::input);
      continue;
    }
    const auto check = opened->check();
    REQUIRE(check);
    CHECK_FALSE(check->ok);
  }
}

// An event is never made over something else.
TEST_CASE("creating refuses a path where something is") {
  Folder folder;
  const auto path = folder / "e.foyer";
  SECTION("a file") { write_file(path, "mine"); }
  SECTION("a folder") { std::filesystem::create_directory(path); }
  SECTION("a link to nothing") { std::filesystem::create_symlink("nowhere", path); }
  Random random = counted();
  const auto refused = EventFile::create(path, an_event(), random, evening);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::input);
  CHECK(refused.error().what ==
        path.string() + " is there already; choose another name, or move it away.");
  CHECK(folder.files() == std::vector<std::string>{"e.foyer"});
}

// A -wal that an event left behind when it was removed is not taken for a new event's.
TEST_CASE("creating refuses the leavings of another event") {
  Evening evening;
  evening.registers("Ana");
  Folder folder;
  const auto path = folder / "e.foyer";
  std::filesystem::copy_file(evening.path.string() + "-wal", path.string() + "-wal");
  Random random = counted();
  const auto refused = EventFile::create(path, an_event(), random, story::evening);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().what ==
        path.string() + "-wal is there already; choose another name, or move it away.");
  CHECK(folder.files() == std::vector<std::string>{"e.foyer-wal"});
}

// Where nothing can be made, nothing is, and the outside is named.
TEST_CASE("creating in a folder that is not there fails outside") {
  Folder folder;
  Random random = counted();
  const auto refused = EventFile::create(folder / "no" / "e.foyer", an_event(), random, evening);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::outside);
}

// A file without write permission is left alone, even by root; it can be read.
TEST_CASE("a read-only event can be read and not written") {
  Evening evening;
  evening.registers("Ana");
  evening.closes();
  std::filesystem::permissions(evening.path, std::filesystem::perms::owner_read);
  const auto refused = reopened(evening.path);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::outside);
  CHECK(refused.error().what ==
        evening.path.string() +
            " may only be read; give it write permission, or copy it elsewhere.");

  evening.opens(Access::read);
  CHECK(evening.file->room()->find("Ana"));
  CHECK(evening.problems().empty());
  CHECK_FALSE(evening.tried(journal::CheckedIn{"Ana"}));
  CHECK(evening.folder.files() == std::vector<std::string>{"evening.foyer"});
}

// Reading leaves the file as it was, byte for byte, and nothing beside it.
TEST_CASE("reading changes nothing") {
  Evening evening;
  evening.registers("Ana");
  evening.closes();
  const std::string before = bytes_of(evening.path);
  evening.opens(Access::read);
  const auto refused = evening.tried(journal::CheckedIn{"Ana"});
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::outside);
  evening.closes();
  CHECK(bytes_of(evening.path) == before);
  CHECK(evening.folder.files() == std::vector<std::string>{"evening.foyer"});
}

// Another SQLite user's lock is waited for, then told.
TEST_CASE("a database locked by another program refuses to record") {
  Evening evening;
  evening.registers("Ana");
  {
    RawSql other(evening.path);
    other.run("BEGIN IMMEDIATE");
    const auto refused = evening.tried(journal::CheckedIn{"Ana"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().what ==
          evening.path.string() + " is open in another Foyer; close it there first.");
    CHECK_FALSE(evening.person("Ana").presence.here);
    other.run("ROLLBACK");
  }
  evening.checks_in("Ana", "18:05");
  CHECK(evening.person("Ana").presence.here);
}

// Names that mean something to SQLite or to a URI are names like any other.
TEST_CASE("odd file names are only names") {
  Folder folder;
  for (const char* name : {"file:e.foyer", "a?b#c%41.foyer", ":memory:", "Zoë 東京.foyer"}) {
    CAPTURE(name);
    Random random = counted();
    { REQUIRE(EventFile::create(folder / name, an_event(), random, evening)); }
    std::filesystem::permissions(folder / name, std::filesystem::perms::owner_read);
    CHECK(reopened(folder / name, Access::read));
    std::filesystem::remove(folder / name);
  }
  CHECK(folder.files().empty());
}
