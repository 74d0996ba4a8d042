#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

const std::string list =
    "reference,name,offers,needs,suggest,hosts\n"
    "A1,Ana Lima,shop leases,building permits,yes,yes\n"
    "B2,Ben Okoro,building permits,shop leases,yes,yes\n"
    "C3,Cem Li,,a sign-language tutor,yes,yes\n";

struct Desk : Bench {
  Desk() {
    with_list(list);
    for (const std::string name : {"Ana", "Ben", "Cem"}) ask("checkin", {code_of(name)});
  }
  std::string code_of(const std::string& name) { return ask("people", {name}).line().at("badge"); }
  Said plays(const std::string& steps) {
    return ask("desk", {"--host", "Mina", "--story", file("desk.story", steps), "--shots",
                        path("shots").string()});
  }
};

}  // namespace

// Every page of the desk, upright and lying, and what a host does there, written down.
TEST_CASE("a host's evening at the desk") {
  Desk desk;
  for (const std::string size : {"1920x1080", "1080x1920"}) {
    CAPTURE(size);
    const auto told = desk.plays("size " + size + R"(
expect desk
shot room
tap rail.People
tap row.A1
shot people
tap rail.Bridges
shot bridges
tap rail.Kiosks
shot kiosks
tap rail.Room
tap go.A1
tap undo
tap search
type lima
tap found.0
tap p.edit
tap write.offer
type bread
tap key.done
tap save
shot changed
tap p.revoke
tap sure.no
scan @C3
shot scanned
)");
    INFO(told.err);
    CHECK(told.status == 0);
    CHECK(foyer::test::fs::exists(desk.path("shots/scanned.png")));
  }
  const auto ana = desk.ask("people", {"Ana"}).line();
  CHECK(ana.at("offers").size() == 3);
  CHECK(desk.ask("check").status == 0);
}

TEST_CASE("a walk-in at the desk is a guest like all others") {
  Desk desk;
  CHECK(desk.plays("size 1080x1920\ntap walkin\ntype dora\ntap key.done\nshot in\n").status == 0);
  const auto dora = desk.ask("people", {"Dora"}).line();
  CHECK(dora.at("name") == "Dora");
  CHECK(dora.at("here") == true);
  CHECK_FALSE(dora.at("badge").get<std::string>().empty());
}

// A wrong name of an earlier event's file is told in a sentence.
TEST_CASE("the desk reads an earlier event, or says that it cannot") {
  Desk desk;
  const auto story = desk.file("short.story", "expect desk\n");
  CHECK(desk.ask("desk", {"--last", desk.event(), "--story", story}).status == 0);
  const auto told =
      desk.ask("desk", {"--last", desk.path("none.foyer").string(), "--story", story});
  CHECK(told.status == 3);
  CHECK(told.err.find("There is no event") != std::string::npos);
}
