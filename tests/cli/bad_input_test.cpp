#include <sqlite3.h>
#include <sys/file.h>
#include <sys/stat.h>

#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;
using namespace std::string_literals;

namespace {

constexpr const char* one_guest = "reference,name,suggest\nA1,Ana Lima,yes\n";

void run_sql(const std::string& file, const char* sql) {
  sqlite3* db = nullptr;
  REQUIRE(sqlite3_open(file.c_str(), &db) == SQLITE_OK);
  CHECK(sqlite3_exec(db, sql, nullptr, nullptr, nullptr) == SQLITE_OK);
  sqlite3_close(db);
}

}  // namespace

// Bad input: one clear sentence, the contract's exit status, and nothing changed.
TEST_CASE("what is no guest list is refused whole") {
  struct Case {
    const char* name;
    std::string bytes;
  };
  std::string columns = "name";
  for (int i = 0; i < 200'000; ++i) columns += ",c";
  const std::vector<Case> cases = {
      {"empty file", ""},
      {"binary file",
       "\x7f"
       "ELF\x02\x01\x01\x00\x00\x00\x03\x00\x3e\x00"s},
      {"a line without end", "name\n" + std::string(std::size_t{8} << 20, 'a')},
      {"200,000 columns", columns + "\nAna\n"},
      {"NUL bytes", "name,email\nAna\0Lima,a@b\n"s},
      {"broken UTF-8", "\xef\xbb\xbfname,email\nAn\xff\xfe,a@b\n"},
      {"a header only", "name,email\n"},
      {"a vCard", "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD\r\n"},
      {"a web page", "<!doctype html><html><body>Guests</body></html>"}};
  Bench bench;
  bench.with_list(one_guest);
  for (const auto& one : cases) {
    INFO(one.name);
    const auto said = bench.ask("import", {bench.file("bad.csv", one.bytes)});
    INFO(said.err);
    CHECK(said.status == 3);
    CHECK(said.one_sentence());
    CHECK(bench.ask("people").lines().size() == 1);
  }
  CHECK(bench.ask("import", {bench.path("absent.csv").string()}).status == 3);
}

TEST_CASE("a row that cannot be used is told with its number, and the rest goes in") {
  Bench bench;
  bench.opened();
  const auto said = bench.ask(
      "import",
      {bench.file("list.csv",
                  "reference,name,email\nA1,Ana Lima,\nB2,,b@example.org\nC3,Cem Li,\n")});
  CHECK(said.status == 0);
  CHECK(said.line()["added"] == 2);
  CHECK(said.line()["skipped"][0]["row"] == 3);
}

TEST_CASE("pictures without a badge change nothing") {
  Bench bench;
  bench.with_list(one_guest);
  const auto scan = [&](const std::string& name, const std::string& bytes) {
    return bench.ask("checkin", {"--image", bench.file(name, bytes)});
  };
  CHECK(scan("torn.png", "\x89PNG\r\n\x1a\n torn").status == 3);
  CHECK(scan("text.jpg", "not a picture").status == 3);
  CHECK(bench.ask("checkin", {"--image", bench.path("absent.png").string()}).status == 3);
  CHECK(bench.ask("people", {"A1"}).line()["here"] == false);
}

TEST_CASE("what is no event is told apart") {
  Bench bench;
  const auto refused = [&](const std::string& file, int status) {
    INFO(file);
    for (const auto& words : std::vector<std::vector<std::string>>{
             {"people", file}, {"checkin", file, "KB"}, {"check", file}}) {
      const auto said = bench.run(words);
      INFO(said.err);
      CHECK(said.status == status);
      CHECK(said.one_sentence());
    }
  };
  refused(bench.file("empty.foyer", ""), 3);
  refused(bench.file("text.foyer", "this is a letter"), 3);
  const auto plain = bench.path("plain.foyer").string();
  run_sql(plain, "CREATE TABLE guest(name TEXT)");
  refused(plain, 3);
  refused(bench.path("absent.foyer").string(), 3);
}

TEST_CASE("an event made by a newer Foyer is left alone") {
  Bench bench;
  bench.with_list(one_guest);
  run_sql(bench.event(), "PRAGMA user_version = 999");
  const auto before = text_of(bench.event());
  const auto said = bench.ask("checkin", {"KB"});
  CHECK(said.status == 3);
  CHECK(said.one_sentence());
  CHECK(text_of(bench.event()) == before);
}

TEST_CASE("a read-only event can be read, and says that it cannot be written") {
  Bench bench;
  bench.with_list(one_guest);
  chmod(bench.event().c_str(), 0444);
  CHECK(bench.ask("people").status == 0);
  const auto said = bench.ask("checkin", {"KB"});
  CHECK(said.status == 4);
  CHECK(said.one_sentence());
}

TEST_CASE("an event that another kiosk holds is not waited for without end") {
  Bench bench;
  bench.with_list(one_guest);
  const int held = open(bench.event().c_str(), O_RDWR | O_CLOEXEC);
  REQUIRE(flock(held, LOCK_EX) == 0);
  const auto said = bench.ask("checkin", {"KB"});
  close(held);
  CHECK(said.status == 4);
  CHECK(said.one_sentence());
  CHECK(bench.ask("people").status == 0);
}

TEST_CASE("an event is never made over something that is there") {
  Bench bench;
  bench.with_list(one_guest);
  const auto said = bench.run({"new", bench.event(), "--name", "Again"});
  CHECK(said.status == 3);
  CHECK(bench.ask("people").lines().size() == 1);
}

TEST_CASE("nothing can be written where there is no folder or no room") {
  Bench bench;
  CHECK(bench.run({"new", bench.path("none/at/all.foyer").string(), "--name", "X"}).status == 4);
  bench.with_list(one_guest);
  CHECK(bench.ask("badges", {"--pdf", "/proc/badges.pdf"}).status == 4);
  CHECK(bench.ask("contacts", {"--format", "csv", "--out", "/dev/full/x.csv"}).status == 4);
}

TEST_CASE("a camera that is absent is said before the door opens") {
  Bench bench;
  bench.with_list(one_guest);
  for (const auto& camera : {bench.path("no-folder").string(), std::string("/dev/video99")}) {
    const auto said = bench.run({"kiosk", bench.event(), "--camera", camera});
    INFO(said.err);
    CHECK(said.status == 4);
    CHECK(said.one_sentence());
  }
}

TEST_CASE("without a display the kiosk says so, and that a story needs none") {
  Bench bench;
  bench.with_list(one_guest);
  setenv("SDL_VIDEODRIVER", "none-such", 1);
  const auto said = bench.run({"kiosk", bench.event(), "--windowed", "1080x1920"});
  unsetenv("SDL_VIDEODRIVER");
  INFO(said.err);
  CHECK(said.status == 4);
  CHECK(said.one_sentence());
}

TEST_CASE("wrong usage is 2, with one sentence") {
  Bench bench;
  bench.with_list(one_guest);
  for (const auto& words : std::vector<std::vector<std::string>>{
           {},
           {"dance"},
           {"new"},
           {"new", bench.path("x.foyer").string()},
           {"new", bench.path("x.foyer").string(), "--name", "X", "--starts", "tomorrow"},
           {"new", bench.path("x.foyer").string(), "--name", "X", "--seed", "12"},
           {"checkin", bench.event()},
           {"checkin", bench.event(), "KB", "--at", "soon"},
           {"suggest", bench.event()},
           {"met", bench.event(), "A1", "A1"},
           {"badges", bench.event()},
           {"badges", bench.event(), "--pdf", "x.pdf", "--layout", "poster"},
           {"contacts", bench.event(), "--format", "fax", "--out", "x"},
           {"kiosk", bench.event(), "--windowed", "big"},
           {"import", bench.event(), "list.csv", "--column", "needs"}}) {
    const auto said = bench.run(words);
    INFO((words.empty() ? "nothing" : words.front()) << ": " << said.err);
    CHECK(said.status == 2);
    CHECK(said.one_sentence());
  }
  CHECK_FALSE(fs::exists(bench.path("x.foyer")));
}

TEST_CASE("who is not on the list is answered no") {
  Bench bench;
  bench.with_list(one_guest);
  CHECK(bench.ask("people", {"nobody at all"}).status == 1);
  CHECK(bench.ask("met", {"A1", "Z9"}).status == 1);
  CHECK(bench.ask("suggest", {"Z9"}).status == 1);
  CHECK(bench.ask("undo", {"Z9"}).status == 1);
}
