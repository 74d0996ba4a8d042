#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

const std::string list =
    "reference,name,email,offers,needs,suggest,hosts\n"
    "A1,Ana Lima,ana@example.org,shop leases,building permits,yes,yes\n"
    "B2,Ben Okoro,ben@example.org,building permits,shop leases,yes,yes\n"
    "C3,Cem Li,cem@example.org,,a sign-language tutor,yes,yes\n"
    "D4,Dee Roy,dee@example.org,tea,,no,yes\n"
    "E5,Ana  Lima,ana.lima@example.org,roof repairs,,yes,yes\n";

// Mina's desk by the garden, Siân's by the street, each with a file of its own, and a stick that
// goes between them.
struct TwoDesks : Bench {
  std::string street = path("street.foyer").string();
  std::string stick = path("stick.foyer-facts").string();

  TwoDesks() {
    // Long ago, so that what the desks write is not stamped ahead of the clock.
    run({"new", event(), "--name", "Spring Gathering", "--starts", "2026-04-15T18:00:00+02:00"});
    ask("import", {file("list.csv", list)});
    fs::copy_file(event(), street);
  }
  void exchange() {
    for (int i = 0; i < 2; ++i)
      for (const auto& file : {event(), street})
        REQUIRE(run({"sync", file, "--file", stick}).status == 0);
  }
  void plays(const std::string& host, const std::string& steps) {
    static int number = 0;
    const auto& at = host == "Mina" ? event() : street;
    const auto told =
        run({"desk", at, "--host", host, "--story",
             file("desk" + std::to_string(++number) + ".story", "size 1920x1080\n" + steps),
             "--shots", path("shots").string()});
    INFO(host << ": " << steps << "\n" << told.err);
    CHECK(told.status == 0);
  }
  std::string told_of(const std::string& at, const std::string& name) {
    return run({"people", at, name, "--json"}).out;
  }
};

bool has(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

// A whole evening by two hosts at two desks that hear of each other by a stick: guests come in at
// both, both edit one guest, two records turn out to be one person, rounds are held, and in the end
// both desks say the same.
TEST_CASE("two hosts at two desks agree by the end of the evening") {
  TwoDesks evening;
  evening.plays("Mina", R"(
tap rail.People
tap row.A1
tap p.check
tap row.C3
tap p.check
tap search
type dee
tap found.0
tap p.check
tap p.edit
tap write.offer
type bread
tap key.done
tap save
)");
  evening.plays("Siân", R"(
tap walkin
type zoe quill
tap key.done
tap search
type ben
tap found.0
tap p.check
tap search
type dee
tap found.0
tap p.edit
tap write.offer
type jam
tap key.done
tap save
)");
  evening.exchange();
  for (const auto* name : {"Zoe", "Ben", "Cem"}) {
    CAPTURE(name);
    CHECK(has(evening.told_of(evening.event(), name), "\"here\":true"));
    CHECK(has(evening.told_of(evening.street, name), "\"here\":true"));
  }
  REQUIRE(evening.ask("conflicts").status == 0);

  evening.plays("Mina", R"(
tap rail.Kiosks
shot decide
tap settle.0.1
tap settle.0.0
tap yes
shot decided
tap rail.Rounds
tap tables.less
tap tables.less
tap tables.less
tap tables.less
tap tables.less
tap tables.less
tap tables.less
shot setting-up
tap seat
shot seated
tap next
shot running
)");
  CHECK(evening.ask("conflicts").status == 1);
  evening.exchange();
  evening.plays("Siân", R"(
tap rail.Rounds
shot elsewhere
tap next
tap rail.Kiosks
tap say
type Soup at eight
tap key.done
shot said
)");
  evening.exchange();
  const auto told = evening.run({"desk", evening.event(), "--wall", "--story",
                                 evening.file("wall.story",
                                              "size 1920x1080\nexpect wall\nshot wall\n"
                                              "size 1080x1920\nshot wall-upright\n"),
                                 "--shots", evening.path("shots").string()});
  INFO(told.err);
  CHECK(told.status == 0);
  for (const auto& file : {evening.event(), evening.street}) {
    CHECK(evening.run({"check", file}).status == 0);
    CHECK(evening.run({"conflicts", file}).status == 1);
  }
  CHECK(evening.told_of(evening.event(), "Dee") == evening.told_of(evening.street, "Dee"));
}
