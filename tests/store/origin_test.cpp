#include "store/raw_sql.hpp"
#include "store/story.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

constexpr const char* everything =
    "SELECT * FROM meta WHERE key <> 'place'; SELECT *, hex(hash) FROM fact; SELECT *, hex(hash) "
    "FROM head;"
    "SELECT * FROM person ORDER BY ref; SELECT * FROM badge; SELECT * FROM met;"
    "SELECT * FROM promise";

std::string one_evening() {
  Evening evening;
  evening.registers("Ana");
  evening.issues("Ana", "B-1");
  evening.opens();
  evening.checks_in("Ana", "18:02");
  evening.closes();
  return run_sql(evening.path, everything);
}

}  // namespace

// With the same dice the same evening is the same file.
TEST_CASE("an evening with a seed is reproducible") {
  const std::string first = one_evening();
  CHECK(first.find("checked-in") != std::string::npos);
  CHECK(one_evening() == first);
}

// A file that is closed in order goes on under its origin.
TEST_CASE("opening again keeps the origin") {
  Evening evening;
  evening.registers("Ana");
  evening.opens();
  evening.opens();
  evening.registers("Ben");
  evening.closes();
  CHECK(run_sql(evening.path, "SELECT count(DISTINCT origin), max(seq) FROM fact") == "1|2|");
}

// A file that was not closed in order takes a new origin, with later stamps, and knows everything.
TEST_CASE("a fall begins a new origin") {
  Evening evening;
  evening.record(journal::Registered{guest("Ana")}, "20:00");
  Folder after;
  for (const char* ending : {"", "-wal"})
    std::filesystem::copy_file(evening.path.string() + ending,
                               (after / "fallen.foyer").string() + ending);
  {
    auto fallen = reopened(after / "fallen.foyer");
    REQUIRE(fallen);
    REQUIRE(fallen->room()->find("Ana"));
    const std::vector<journal::Happening> one = {{at("18:00"), journal::CheckedIn{"Ana"}}};
    REQUIRE(fallen->record(one));
    CHECK(fallen->check()->ok);
  }
  CHECK(run_sql(after / "fallen.foyer",
                "SELECT count(*), count(DISTINCT origin), max(seq) FROM fact;"
                "SELECT kind FROM fact ORDER BY hlc DESC LIMIT 1") == "2|2|1|checked-in|");
  CHECK(after.files() == std::vector<std::string>{"fallen.foyer"});
}

// Looking at an event and closing it uses no origin up.
TEST_CASE("opening without writing leaves no trace") {
  Evening evening;
  evening.registers("Ana");
  evening.closes();
  const auto before = run_sql(evening.path, everything);
  evening.opens();
  CHECK(evening.file->record({}).ok());
  evening.closes();
  CHECK(run_sql(evening.path, everything) == before);
}

// The folded tables answer questions in SQL.
TEST_CASE("who is here can be asked in SQL") {
  Evening evening;
  for (const char* ref : {"Ana", "Ben", "Cleo"}) evening.registers(ref);
  evening.checks_in("Ana", "18:02");
  evening.checks_in("Ben", "18:03");
  evening.record(journal::CheckedOut{"Ben"}, "19:00");
  evening.record(journal::Met{"Cleo", "Ana"}, "18:30");
  evening.issues("Ana", "B-1");
  evening.record(journal::BadgeRevoked{"Ana", "B-1"}, "18:40");
  evening.record(journal::CheckedIn{"Nobody yet"}, "18:41");
  evening.closes();
  CHECK(run_sql(evening.path, "SELECT name FROM person WHERE here AND name NOT NULL") ==
        "Ana Okafor|");
  CHECK(run_sql(evening.path, "SELECT ref FROM person WHERE name IS NULL") == "Nobody yet|");
  CHECK(run_sql(evening.path, "SELECT a, b, undone FROM met") == "Ana|Cleo|0|");
  CHECK(run_sql(evening.path, "SELECT code, ref, revoked FROM badge") == "B-1|Ana|1|");
}

// Ill-formed text and hostile references are only text.
TEST_CASE("hostile text is stored as text") {
  Evening evening;
  const std::string robert = "Robert'); DROP TABLE person;--";
  evening.registers(robert);
  evening.registers(std::string("nul\0nul", 7));
  evening.registers("bad \xff utf-8");
  evening.record(journal::Unknown{"danced \xff", "\xfe{"}, "18:00");
  const auto before = evening.file->room();
  CHECK(before->find(robert));
  CHECK(before->find("bad \ufffd utf-8"));
  CHECK(evening.problems().empty());
  evening.opens();
  CHECK(same(*evening.file->room(), *before));
  CHECK(evening.problems().empty());
}
