#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

// `foyer-kiosk setup` on a machine whose places are in a folder of the test.
struct Machine : Bench {
  Machine() {
    const std::string here = fs::path(FOYER_PROGRAM).parent_path();
    setenv("PATH", (here + ":/usr/bin:/bin").c_str(), 1);
    setenv("FOYER_KIOSK_PLACE", path("place").c_str(), 1);
    setenv("FOYER_KIOSK_UNITS", path("units").c_str(), 1);
    with_list("reference,name\nA1,Ana Lima\n");
  }
  Said set_up(std::vector<std::string> words) const {
    const std::vector<std::string> begin = {FOYER_SOURCE "/packaging/kiosk/foyer-kiosk", "setup"};
    words.insert(words.begin(), begin.begin(), begin.end());
    return run_other(std::move(words));
  }
  std::string code_of(const std::string& ref) const { return ask("people", {ref}).line()["badge"]; }
  Said for_event(const std::string& file, const std::string& network) const {
    return set_up({"--event", file, "--name", "Garden", "--printer", "off", "--camera",
                   "/dev/v4l/by-id/\"odd\" name", "--pin", "none", "--copy", "/media/stick",
                   "--network", network});
  }
  std::string placed(const std::string& name) const { return text_of(path("place") / name); }
  bool has_network() const { return fs::exists(path("units/foyer-kiosk.service.d/network.conf")); }
};

}  // namespace

TEST_CASE("setup puts the event in its place with its settings, and opens the network when asked") {
  Machine machine;
  CHECK(machine.for_event(machine.event(), "yes").status == 0);
  CHECK(machine.run({"people", machine.path("place/evening.foyer").string()}).status == 0);
  CHECK(machine.placed("foyer.toml") ==
        "[kiosk]\nname = \"Garden\"\ncamera = \"/dev/v4l/by-id/\\\"odd\\\" name\"\ncopy = "
        "\"/media/stick\"\n");
  CHECK(machine.has_network());
  CHECK(machine.for_event(machine.event(), "no").status == 0);
  CHECK_FALSE(machine.has_network());
}

TEST_CASE("setup takes a printer and a PIN, and keeps what joins the event to its hub") {
  Machine machine;
  fs::create_directory(machine.event() + "-hub");
  machine.file("evening.foyer-hub/url", "postgresql://127.0.0.1/foyer");
  REQUIRE(machine.event() == machine.path("evening.foyer"));
  CHECK(machine
            .set_up({"--event", machine.event(), "--name", "", "--printer", "Label", "--camera",
                     "off", "--pin", "$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA"})
            .status == 0);
  CHECK(machine.placed("foyer.toml") ==
        "[kiosk]\ncamera = \"off\"\npin = \"$argon2id$v=19$m=1,t=1,p=1$c2FsdA$aGFzaA\"\n\n"
        "[printer]\nname = \"Label\"\n");
  CHECK(machine.placed("evening.foyer-hub/url") == "postgresql://127.0.0.1/foyer");
  CHECK(machine.has_network());
}

TEST_CASE("setup changes nothing for an event that is not sound, and says so in one sentence") {
  Machine machine;
  const auto none = machine.for_event(machine.path("none.foyer").string(), "no");
  CHECK(none.status == 3);
  const auto junk = machine.for_event(machine.file("junk.foyer", "no event"), "no");
  CHECK(junk.status == 3);
  CHECK(junk.err.find("foyer-kiosk: ") != std::string::npos);
  CHECK(machine.for_event(machine.event(), "perhaps").status == 2);
  CHECK(machine.set_up({"--event"}).status == 2);
  CHECK_FALSE(fs::exists(machine.path("place")));
}

// A mini-PC that falls off its table: what is left of it is the stick it kept its copies on.
TEST_CASE(
    "an evening moves to another machine, and what the first one had written joins it later") {
  Machine machine;
  machine.with_list("reference,name\nA1,Ana Lima\nB1,Ben Ode\nC1,Cai Wu\n");
  const auto first = machine.event(), stick = machine.path("stick.foyer").string();
  REQUIRE(machine.ask("checkin", {machine.code_of("A1")}).status == 0);
  REQUIRE(machine.run({"backup", first, stick}).status == 0);
  REQUIRE(machine.ask("checkin", {machine.code_of("B1")}).status == 0);  // after the last copy

  REQUIRE(machine.for_event(stick, "no").status == 0);
  const auto second = machine.path("place/evening.foyer").string();
  const auto comes_in = [&](const std::string& ref) {
    return machine.run({"checkin", second, machine.code_of(ref), "--json"}).line()["outcome"];
  };
  CHECK(comes_in("A1") == "already-here");
  CHECK(comes_in("C1") == "welcome");

  const auto facts = machine.path("all.foyer-facts").string();
  for (const auto& kiosk : {first, second, first})
    REQUIRE(machine.run({"sync", kiosk, "--file", facts}).status == 0);
  for (const auto& kiosk : {first, second}) {
    CHECK(machine.run({"check", kiosk}).status == 0);
    for (const auto& person : machine.run({"people", kiosk, "--json"}).lines())
      CHECK(person["here"] == true);
  }
}
