// foyer.toml as people write it: by hand, in a hurry, and cut short.
#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

// What the kiosk says of these settings when it is opened.
Said opened_with(const std::string& settings) {
  const Bench bench;
  bench.opened();
  bench.file("foyer.toml", settings);
  return bench.ask("kiosk", {"--story", bench.file("short.story", "expect attract\n"), "--shots",
                             bench.path("shots").string()});
}

}  // namespace

TEST_CASE("every setting of the README is one") {
  const auto said = opened_with(
      "# by hand\n\n[kiosk]\nname = \"North door\"  # and why\nmm_per_px = 0.2744\ncounter = true\n"
      "volume = 40\nlanguage = 'de'\n[ hosts ]\n\"Siân Ó Brien\" = "
      "\"$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHRzb21lc2E$"
      "IGMzAmjjRO9OFRkWSG6dqIV4UUFYQJk0lMd8Pq1yyVQ\"\n"
      "[door]\nhours = \"17:30-23:00\"\ntickets_2026-11-24 = \"Day 2\"\nwalk_in = \"true\"\n"
      "[printer]\nname = \"off\"\n[mail]\nfrom = \"a@example.org\"\nper_minute = 30\n");
  INFO(said.err);
  CHECK(said.status == 0);
}

TEST_CASE("a setting that does not exist is named with the nearest that does") {
  const auto expected = [](const std::string& settings, const std::string& sentence) {
    const auto said = opened_with(settings);
    INFO(said.err);
    CHECK(said.status == 3);
    CHECK(said.one_sentence());
    CHECK(said.err.find(sentence) != std::string::npos);
  };
  expected("[kiosk]\nvolumne = 3\n",
           "line 2: [kiosk] has no setting volumne; the nearest is volume.");
  expected("[kiosks]\n", "line 1: there is no section [kiosks]; the nearest is [kiosk].");
  expected("[door]\n\nhour = \"9-5\"\n",
           "line 3: [door] has no setting hour; the nearest is hours.");
  expected("volume = 3\n", "line 1: volume stands in no section");
}

// A PIN in a file that is not read would be no PIN, so such a file keeps the door shut.
TEST_CASE("a file that was cut short anywhere is refused, or says the same less") {
  for (const auto* half : {"[kiosk", "[kiosk]\npin", "[kiosk]\npin =", "[kiosk]\npin = \"$argon",
                           "[kiosk]\nname = \"North\"\nvol", "\xff\xfe[\0k", "[kiosk]\n= 3"}) {
    CAPTURE(half);
    const auto said = opened_with(half);
    CHECK(said.status == 3);
    CHECK(said.one_sentence());
  }
}
