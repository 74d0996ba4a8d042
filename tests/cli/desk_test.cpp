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

// Gives a host a PIN of their own; the digits come by standard input.
Said give_pin(const Desk& desk, const std::string& host, const std::string& digits,
              const std::string& flag = "--json") {
  return desk.run_other({"/bin/sh", "-c",
                         "printf %s \"$3\" | exec \"$0\" pin \"$1\" --host \"$2\" \"$4\"",
                         FOYER_PROGRAM, desk.event(), host, digits, flag});
}

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

// Upright and lying; the second touch takes it back.
TEST_CASE("a host ticks at the desk what a reply to a letter says") {
  Desk desk;
  desk.ask("met", {"A1", "B2", "--promise", "A1:Ana will send Ben the shop lease."});
  desk.ask("met", {"C3", "B2", "--promise", "B2:Ben will call Cem."});
  const auto outcome = [&] { return desk.ask("promises", {"--for", "A1"}).line().at("outcome"); };
  for (const std::string size : {"1920x1080", "1080x1920"}) {
    const auto told = desk.plays("size " + size +
                                 "\ntap search\ntype okoro\ntap found.0\ntap p.promises\n"
                                 "tap promise.0\nshot promises\ntap leave\nshot card\n");
    INFO(told.err);
    CHECK(told.status == 0);
    CHECK(outcome() == (size == "1920x1080" ? "kept" : "open"));
  }
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

// Roles: Siân leads, Ben does not; each comes in by their own PIN, and what they do has their name.
TEST_CASE("the lead host looks after the others, at a desk behind a PIN") {
  Desk desk;
  CHECK(give_pin(desk, "Siân", "4711", "--lead").status == 0);
  CHECK(give_pin(desk, "Ben", "5822").line().at("lead") == false);
  CHECK(give_pin(desk, "Eve", "47").status == 2);
  const std::string ben = R"(size 1920x1080
expect host-pin
tap pin.5
tap pin.8
tap pin.2
tap pin.2
tap pin.done
expect desk
tap rail.Hosts
shot ben
tap rail.Kiosks
tap say
shot not-his
)";
  const auto his = desk.plays(ben);
  INFO(his.err);
  CHECK(his.status == 0);
  const auto hers = desk.plays(R"(size 1080x1920
tap pin.4
tap pin.7
tap pin.1
tap pin.1
tap pin.done
expect desk
tap rail.Hosts
shot sian
tap take.Ben
shot taken
tap host.add
type mina
tap write.pin
type 9090
shot new
tap save
shot given
)");
  INFO(hers.err);
  CHECK(hers.status == 0);
  CHECK(desk.plays(ben).status != 0);  // his PIN is gone
  CHECK(desk.ask("check").status == 0);
}

TEST_CASE("a PIN that is damaged, and a leader who is nobody, are told before the doors open") {
  Desk desk;
  desk.file("foyer.toml", "[kiosk]\npin = \"$argon2id$v=19$m=65536,t=2\"\n");
  const auto damaged = desk.plays("expect host-pin\n");
  CHECK(damaged.status == 3);
  CHECK(damaged.one_sentence());
  desk.file("foyer.toml", "[kiosk]\nlead = \"Nobody\"\n");
  const auto nobody = desk.plays("expect desk\n");
  CHECK(nobody.status == 2);
  CHECK(nobody.one_sentence());
}
