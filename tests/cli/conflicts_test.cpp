#include <set>

#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

// Two kiosks that began with the same file, and a stick that goes between them.
struct TwoDoors : Bench {
  std::string south = path("south.foyer").string();
  std::string stick = path("stick.foyer-facts").string();
  std::string badge;
  TwoDoors() {
    with_list("reference,name,organisation,suggest\nA1,Ana Lima,Lima Tax,yes\n");
    badge = ask("people", {"A1"}).line()["badge"];
    fs::copy_file(event(), south);
  }
  void meet() const {
    for (const auto& door : {event(), south, event()})
      REQUIRE(run({"sync", door, "--file", stick}).status == 0);
  }
  std::vector<nlohmann::json> conflicts(const std::string& at) const {
    return run({"conflicts", at, "--json"}).lines();
  }
};

}  // namespace

TEST_CASE("where nobody disagrees there is no conflict to list") {
  TwoDoors doors;
  doors.meet();
  const auto said = doors.ask("conflicts");
  CHECK(said.status == 1);
  CHECK(said.out.empty());
}

// Both times and both doors, the same at either kiosk; nothing is dropped.
TEST_CASE("a double entry is listed with both times and both doors") {
  TwoDoors doors;
  doors.ask("checkin", {doors.badge, "--at", "2026-04-15T18:02:00+02:00"});
  doors.run({"checkin", doors.south, doors.badge, "--at", "2026-04-15T18:04:00+02:00"});
  doors.meet();
  const auto said = doors.ask("conflicts");
  CHECK(said.status == 0);
  REQUIRE(said.lines().size() == 1);
  const auto line = said.line();
  CHECK(line["conflict"] == "double-entry");
  CHECK(line["attendee"] == "A1");
  CHECK(std::set<std::string>{line["first"]["at"], line["second"]["at"]} ==
        std::set<std::string>{"2026-04-15T18:02:00+02:00", "2026-04-15T18:04:00+02:00"});
  CHECK(line["first"]["origin"].is_string());
  CHECK(line["first"]["origin"] != line["second"]["origin"]);
  CHECK(doors.conflicts(doors.south) == doors.conflicts(doors.event()));
  CHECK(doors.run({"conflicts", doors.south}).out.find("A1 came in twice: ") == 0);
}

TEST_CASE("a field edited at two kiosks is listed with both values") {
  TwoDoors doors;
  const auto list = [&](const std::string& organisation) {
    return doors.file(
        "again.csv", "reference,name,organisation,suggest\nA1,Ana Lima," + organisation + ",yes\n");
  };
  doors.ask("import", {list("Lima & Sons")});
  doors.run({"import", doors.south, list("Lima & Daughters")});
  doors.meet();
  const auto lines = doors.conflicts(doors.event());
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["conflict"] == "edited-twice");
  CHECK(lines[0]["field"] == "organisation");
  CHECK(lines[0]["kept"]["value"] == "Lima & Daughters");
  CHECK(lines[0]["other"]["value"] == "Lima & Sons");
  CHECK(lines == doors.conflicts(doors.south));
}

// A kiosk whose clock is two days fast: what it says waits, and is listed.
TEST_CASE("a fact from far ahead is listed") {
  TwoDoors doors;
  doors.run({"checkin", doors.south, doors.badge, "--at", "2099-01-01T00:00:00+00:00"});
  doors.meet();
  const auto lines = doors.conflicts(doors.event());
  REQUIRE(lines.size() == 1);
  CHECK(lines[0]["conflict"] == "far-ahead");
  CHECK(lines[0]["fact"]["value"] == "checked-in");
  CHECK(lines[0]["fact"]["at"].get<std::string>().starts_with("2099-01-01T"));
  CHECK(doors.ask("people", {"A1"}).line()["here"] == false);
}
