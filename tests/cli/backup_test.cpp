#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

struct Backed : Bench {
  std::string copy = path("stick.foyer").string();
  Backed() { with_list("reference,name,suggest\nA1,Ana Lima,yes\nB1,Ben Ode,yes\n"); }
  Said backed_up(const std::string& to) const { return run({"backup", event(), to, "--json"}); }
  std::string code_of(const std::string& ref) const {
    for (const auto& person : ask("people").lines())
      if (person["attendee"] == ref) return person["badge"];
    return {};
  }
};

}  // namespace

// An evening moves to another machine as it stands, and both files may be written to afterwards.
TEST_CASE("a backup goes on where the event stood, and neither loses what the other writes") {
  Backed here;
  REQUIRE(here.ask("checkin", {here.code_of("A1")}).status == 0);
  const auto said = here.backed_up(here.copy);
  CHECK(said.status == 0);
  CHECK(said.line()["file"] == here.copy);
  CHECK(here.run({"check", here.copy}).status == 0);

  const auto there = here.run({"checkin", here.copy, here.code_of("B1"), "--json"});
  CHECK(there.line()["outcome"] == "welcome");
  CHECK(here.run({"checkin", here.copy, here.code_of("A1"), "--json"}).line()["outcome"] ==
        "already-here");
  CHECK(here.ask("checkin", {here.code_of("B1")}).line()["outcome"] == "welcome");

  const auto stick = here.path("all.foyer-facts").string();
  REQUIRE(here.run({"sync", here.event(), "--file", stick}).status == 0);
  REQUIRE(here.run({"sync", here.copy, "--file", stick}).status == 0);
  const auto conflict = here.run({"conflicts", here.copy, "--json"});
  REQUIRE(conflict.status == 0);
  CHECK(conflict.line()["conflict"] == "double-entry");
}

TEST_CASE("a backup into a folder has the event's name, and takes the place of the one before") {
  Backed event;
  const auto folder = event.path("stick");
  fs::create_directories(folder);
  for (int i = 0; i < 2; ++i) {
    CHECK(event.backed_up(folder.string()).line()["file"] == (folder / "evening.foyer").string());
    CHECK(event.ask("checkin", {event.code_of("A1")}).status == 0);
  }
  CHECK(std::distance(fs::directory_iterator(folder), {}) == 1);
}

TEST_CASE("a backup that cannot be is refused in one sentence, and nothing half-written stays") {
  Backed event;
  const auto nowhere = event.backed_up(event.path("no/such/folder/copy.foyer").string());
  CHECK(nowhere.status == 4);
  CHECK(nowhere.one_sentence());
  const auto same = event.backed_up(event.event());
  CHECK(same.status == 2);
  CHECK(same.one_sentence());
  const auto none = event.run({"backup", event.path("none.foyer").string(), event.copy});
  CHECK(none.status == 3);
  CHECK(none.one_sentence());
  const auto junk = event.file("junk.foyer", "this is no event");
  const auto other = event.run({"backup", junk, event.copy});
  CHECK(other.status >= 3);
  CHECK(other.one_sentence());
  CHECK_FALSE(fs::exists(event.copy));
}
