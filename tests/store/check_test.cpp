#include <fstream>

#include "journal/chain.hpp"
#include "store/raw_sql.hpp"
#include "store/story.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

struct FullEvening : Evening {
  FullEvening() {
    registers("Ana");
    registers("Ben");
    issues("Ana", "B-1");
    checks_in("Ana", "18:02");
    record(journal::Met{"Ana", "Ben"}, "18:20");
    record(journal::Promised{"p1", "Ana", "Ben", "Ana will send Ben the form."}, "18:21");
  }
  // What the check says after somebody tampered with the file.
  std::vector<std::string> problems_after(const std::string& sql) {
    closes();
    run_sql(path, sql);
    opens(Access::read);
    return problems();
  }
};

bool speak_of(const std::vector<std::string>& problems, std::string_view words) {
  return std::ranges::any_of(problems,
                             [&](const auto& p) { return p.find(words) != std::string::npos; });
}

}  // namespace

// A sound file has no problems, and says how many facts it holds.
TEST_CASE("a sound file is sound") {
  FullEvening evening;
  const auto check = evening.file->check();
  REQUIRE(check);
  CHECK(check->ok);
  CHECK(check->facts == 6);
  CHECK(check->problems.empty());
}

// A flipped byte inside a payload, which SQLite's own check does not see, is found.
TEST_CASE("a flipped byte in a payload is found") {
  FullEvening evening;
  evening.closes();
  std::fstream file(evening.path, std::ios::in | std::ios::out | std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  const auto at = bytes.find(R"({"v":1,"who":"Ana"})");
  REQUIRE(at != std::string::npos);
  file.seekp(static_cast<std::streamoff>(at) + 14).put('B');
  file.close();

  evening.opens(Access::read);
  const auto problems = evening.problems();
  REQUIRE_FALSE(problems.empty());
  CHECK(problems.front().find("Fact 4 of origin") == 0);
  CHECK(problems.front().find("(checked-in) was changed after it was written.") !=
        std::string::npos);
}

// Every change to the journal is found.
TEST_CASE("a journal that was tampered with is found") {
  FullEvening evening;
  SECTION("time") {
    CHECK(speak_of(evening.problems_after("UPDATE fact SET at = at + 1 WHERE seq = 4"),
                   "Fact 4 of origin"));
  }
  SECTION("hash") {
    CHECK(speak_of(evening.problems_after("UPDATE fact SET hash = x'00' WHERE seq = 4"),
                   "was changed after it was written"));
  }
  SECTION("a fact taken out") {
    CHECK(speak_of(evening.problems_after("DELETE FROM fact WHERE seq = 4"),
                   "facts between them are lost"));
  }
  SECTION("the last fact taken out") {
    CHECK(speak_of(evening.problems_after("DELETE FROM fact WHERE seq = 6"),
                   "is not the one its head names"));
  }
  SECTION("the head") {
    CHECK(speak_of(evening.problems_after("DELETE FROM head"), "is not the one its head names"));
  }
}

// A folded table that is not what the facts fold to is found.
TEST_CASE("an edited folded table is found") {
  FullEvening evening;
  SECTION("a name") {
    CHECK(evening.problems_after("UPDATE person SET name = 'Eve' WHERE ref = 'Ana'") ==
          std::vector<std::string>{"What the table person says of Ana is not what the facts say."});
  }
  SECTION("a person added") {
    CHECK(evening.problems_after("INSERT INTO person VALUES('Eve','Eve',null,'confirmed',1,1,null,"
                                 "'{\"v\":1}')") ==
          std::vector<std::string>{"What the table person says of Eve is not what the facts say."});
  }
  SECTION("a badge gone") {
    CHECK(evening.problems_after("DELETE FROM badge") ==
          std::vector<std::string>{
              "What the table badge says of B-1, Ana is not what the facts say."});
  }
  SECTION("a meeting undone") {
    CHECK(
        evening.problems_after("UPDATE met SET undone = 1") ==
        std::vector<std::string>{"What the table met says of Ana, Ben is not what the facts say."});
  }
  SECTION("a promise reworded") {
    CHECK(evening.problems_after("UPDATE promise SET text = 'No.'") ==
          std::vector<std::string>{
              "What the table promise says of p1, Ana, Ben is not what the facts say."});
  }
}

// A folded table that cannot be read is made again from the facts while opening.
TEST_CASE("an unreadable state does not keep the event shut") {
  FullEvening evening;
  const auto before = evening.file->room();
  const auto problems = evening.problems_after("UPDATE person SET state = '{' WHERE ref = 'Ana'");
  CHECK(problems ==
        std::vector<std::string>{"What the table person says of Ana is not what the facts say."});
  CHECK(same(*evening.file->room(), *before));
}

// Tables and keys that are missing or foreign are named.
TEST_CASE("missing keys and foreign tables are found") {
  FullEvening evening;
  SECTION("key") {
    CHECK(speak_of(evening.problems_after("UPDATE meta SET value = x'00' WHERE key = 'badge_key'"),
                   "The keys of the event are missing or cut"));
  }
  SECTION("a foreign trigger") {
    CHECK(speak_of(evening.problems_after(
                       "CREATE TRIGGER eve AFTER INSERT ON fact BEGIN DELETE FROM meta; END"),
                   "The trigger eve is not Foyer's."));
  }
  SECTION("a missing table") {
    evening.closes();
    run_sql(evening.path, "DROP TABLE met");
    evening.opens(Access::read);
    CHECK(speak_of(evening.problems(), "The table met is missing."));
  }
}

// Erased payloads are no damage: the tombstone carries the chain on. A wrong one does not.
TEST_CASE("a tombstone in the place of a payload leaves the chain whole") {
  FullEvening evening;
  const auto erase = [&](std::string_view payload) {
    return evening.problems_after("UPDATE fact SET payload = '" +
                                  journal::tombstone(journal::digest_of_payload(payload)) +
                                  "' WHERE seq = 4");
  };
  CHECK_FALSE(speak_of(erase(R"({"v":1,"who":"Ana"})"), "Fact 4"));
  CHECK(speak_of(erase(R"({"v":1,"who":"Ben"})"), "Fact 4"));
}
