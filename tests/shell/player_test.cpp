#include "shell/player.hpp"

#include "shell/played.hpp"

using namespace foyer;
using namespace foyer::test;

// What a scan does is on the disk when the next page shows.
TEST_CASE("an arrival: the badge is read, the page opens, and the file knows") {
  PlayedEvening evening;
  CHECK(evening.play("at 18:02\nscan @ana\nexpect profile\n") == "3 steps");
  const auto ana = evening.person("ana");
  CHECK(ana.presence.here);
  CHECK(ana.presence.first_in == doors + 2 * minute_ms);
}

TEST_CASE("a badge nobody gave out opens no door") {
  PlayedEvening evening;
  CHECK(evening.play("scan KBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB\nexpect unknown-badge") ==
        "2 steps");
  CHECK(evening.play("scan https://example.org/\nexpect unknown-badge") == "2 steps");
}

// Time passes only as the story says, and pages close on the way as they would have closed.
TEST_CASE("a page that is left alone warns, closes, and the door is dark again") {
  PlayedEvening evening;
  CHECK(evening.play("at 18:02\nscan @ana\nwait 89s\nexpect profile\nwait 1s\nexpect still-there\n"
                     "wait 19s\nexpect still-there\nwait 5s\nexpect attract") == "10 steps");
  CHECK(evening.play("at 18:30\nscan @ana\nexpect welcome-back\nat 19:30\nexpect attract") ==
        "5 steps");
}

TEST_CASE("a name is found by touch, and proved by a letter") {
  PlayedEvening evening;
  CHECK(evening.play("at 18:02\ntap find\nexpect name-search\ntype maria\nkey backspace\ntype an\n"
                     "shot found\ntap result.0\nexpect proof\ntype m\nexpect profile") ==
        "11 steps");
  CHECK(std::filesystem::file_size(evening.folder / "shots" / "found.png") > 10'000);
  CHECK(evening.person("mariana").presence.here);
}

TEST_CASE("two meet: both badges, and both have met") {
  PlayedEvening evening;
  CHECK(evening.play("at 18:02\nscan @ana\nkey escape\nwait 5s\nscan @dev\nkey escape\nat 19:00\n"
                     "tap met\nexpect meet-waiting\nscan @ana\nexpect meet-waiting\nscan @dev\n"
                     "expect youve-met\nshot met") == "14 steps");
  const auto dev = evening.person("dev");
  REQUIRE(dev.met.size() == 1);
  CHECK(dev.met[0].other == "ana");
  CHECK(dev.met[0].at == doors + hour_ms);
}

TEST_CASE("whom to meet is found and written down as shown, once") {
  PlayedEvening evening;
  CHECK(evening.play("at 18:02\nscan @dev\nkey escape\nwait 5s\nscan @ana\ntap go\n"
                     "expect suggestions\nshot suggestions") == "8 steps");
  const auto shown = evening.person("ana").shown;
  REQUIRE(shown.size() == 1);
  CHECK(shown[0].who == "dev");
  CHECK(evening.play("at 18:40\nscan @ana\ntap door.meet\nexpect suggestions") == "4 steps");
  CHECK(evening.person("ana").shown == shown);
}

// Whoever writes a story learns which line failed, and what there was to touch.
TEST_CASE("a step that cannot be played says where it is and what is there") {
  PlayedEvening evening;
  CHECK(evening.play("# the door\ntap nothing")
            .starts_with("Line 2 of the story (tap nothing): there is no target \"nothing\" on the "
                         "page attract; "
                         "there are: "));
  CHECK(evening.play("expect profile") ==
        "Line 1 of the story (expect profile): the page is attract.");
  CHECK(evening.play("scan @zoe") ==
        "Line 1 of the story (scan @zoe): nobody on the guest list has that reference.");
  CHECK(evening.play("type a").starts_with(
      "Line 1 of the story (type a): there is no key for \"a\" on the page attract"));
  CHECK(evening.play("wait 1m\nat 17:00") ==
        "Line 2 of the story (at 17:00): it is 18:01 in the story already; the clock cannot go "
        "back.");
  CHECK_FALSE(evening.play("scan image none.png").ends_with("steps"));
}

// The same story makes the same pictures, upright and lying.
TEST_CASE("a story played twice saves the same pictures") {
  PlayedEvening evening;
  const auto picture = [&](const std::string& size) {
    CHECK(evening.play("size " + size + "\nat 18:02\nshot door") == "3 steps");
    std::ifstream file(evening.folder / "shots" / "door.png", std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(file), {});
  };
  const auto upright = picture("1080x1920");
  CHECK(upright == picture("1080x1920"));
  CHECK(upright != picture("1920x1080"));
}
