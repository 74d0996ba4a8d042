#include "shell/story.hpp"

#include <random>

#include "shell/page.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::shell;

namespace {
std::string why(std::string_view text) {
  const auto story = read_story(text);
  return story ? "read" : story.error().what;
}

template <class T>
T only(std::string_view text) {
  const auto story = read_story(text);
  INFO(text);
  REQUIRE(story.ok());
  REQUIRE(story->steps.size() == 1);
  REQUIRE(std::holds_alternative<T>(story->steps[0].what));
  return std::get<T>(story->steps[0].what);
}
}  // namespace

// Every step of the language, one line each; comments, blank lines and DOS line ends are passed
// over.
TEST_CASE("a story is read line by line") {
  const auto story = read_story(
      "# An arrival\r\nsize 1080x1920\r\n\r\nat 18:02\nscan @a-7\n  expect suggestions\nshot "
      "01-in\n");
  REQUIRE(story.ok());
  REQUIRE(story->steps.size() == 5);
  CHECK(story->steps[0].line == 2);
  CHECK(story->steps[3].text == "expect suggestions");
  CHECK(story->steps[4].line == 7);
}

TEST_CASE("each kind of step carries what it says") {
  CHECK(only<SetSize>("size 1920x1080").width == 1920);
  CHECK(std::get<ClockTime>(only<SetClock>("at 18:02").to).seconds == 64920);
  CHECK(std::get<ClockTime>(only<SetClock>("at 00:00:07").to).seconds == 7);
  CHECK(std::get<Time>(only<SetClock>("at 1970-01-01T02:00:00+02:00").to).ms == 0);
  CHECK(only<Wait>("wait 5s").ms == 5000);
  CHECK(only<Wait>("wait 2m").ms == 120'000);
  CHECK(only<ScanText>("scan KBxyz 1").text == "KBxyz 1");
  CHECK(only<ScanBadgeOf>("scan @R-1").ref == "R-1");
  CHECK(only<ScanPicture>("scan image pictures/my badge.png").file == "pictures/my badge.png");
  CHECK(only<Tap>("tap card.Zoë").target == "card.Zoë");
  CHECK(only<TypeOnScreen>("type Müller and Söhne").text == "Müller and Söhne");
  CHECK(std::holds_alternative<app::Back>(only<PressKey>("key escape").stroke));
  CHECK(std::get<Keypad>(only<PressKey>("key 8").stroke) == Keypad{'8'});
  CHECK(std::get<Steer>(only<PressKey>("key left").stroke) == Steer{Direction::left});
  CHECK(only<Choose>("choose find").target == "find");
  CHECK(only<Spell>("spell mar").text == "mar");
  CHECK(only<Shoot>("shot 01_a.b").name == "01_a.b");
  CHECK(only<Expect>("expect youve-met").page == "youve-met");
}

// Whoever writes a story learns which line is wrong and what would be right.
TEST_CASE("a wrong line is named with its number") {
  CHECK(why("size 1080x1920\n\njump up") ==
        "Line 3 of the story: \"jump\" is no step; there are size, at, wait, scan, tap, type, "
        "choose, spell, seek, hear, key, headset, sync, shot and expect.");
  CHECK(why("expect lobby") == "Line 1 of the story: \"lobby\" is no page of the kiosk.");
  CHECK(why("shot a\nshot a") ==
        "Line 2 of the story: there is a shot \"a\" already; give it another name.");
}

// Nothing in a story leaves the shots folder, asks for a giant canvas or waits for years.
TEST_CASE("hostile steps are refused") {
  for (const auto* text : {"size",
                           "size x",
                           "size 1080",
                           "size 1080x",
                           "size 100x100",
                           "size 99999x1080",
                           "size -1080x1920",
                           "size 1080x1920x3",
                           "size 1080 x 1920",
                           "at",
                           "at 24:00",
                           "at 9:30",
                           "at 18:60",
                           "at 18:02:61",
                           "at 18:02:00:00",
                           "at 2027-04-15T18:02:00",
                           "at 2027-04-15",
                           "at teatime",
                           "wait",
                           "wait 5",
                           "wait s",
                           "wait -5s",
                           "wait 1.5s",
                           "wait 99999999999s",
                           "wait 5h",
                           "wait 1441m",
                           "scan",
                           "scan @",
                           "tap",
                           "type",
                           "key",
                           "key f1",
                           "shot",
                           "shot ../../etc/passwd",
                           "shot a/b",
                           "shot .hidden",
                           "shot a b",
                           "shot \xC3\xA9",
                           "expect",
                           "expect Attract",
                           "TAP find"}) {
    INFO(text);
    CHECK(why(text).starts_with("Line 1 of the story: "));
  }
  CHECK(why("tap \xFF") == "The story is not UTF-8 text; save it as UTF-8.");
  CHECK(why("tap " + std::string(5000, 'a')) ==
        "Line 1 of the story: it is longer than 4096 bytes.");
  CHECK(why(std::string(2 << 20, '\n')) == "The story is longer than 1 MiB; shorten it.");
  CHECK_FALSE(read_story(std::string("scan image a\0b", 14)).ok());
  CHECK(why("shot " + std::string(101, 'a')) != "read");
}

// Whatever the bytes, a story is read or refused; never anything else.
TEST_CASE("noise in, an answer out") {
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const std::string letters = "size atwxk@:#0123456789-./\n\t msn\xC3\xA9";
  int refused = 0;
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (auto n = random() % 60; n > 0; --n) text += letters[random() % letters.size()];
    const auto story = read_story(text);
    if (!story) refused += !story.error().what.empty() && story.error().fault == Fault::input;
  }
  CHECK(refused > 1000);
}

// The names that `expect` knows are those of the pages.
TEST_CASE("each page has a name of its own") {
  CHECK(page_name(app::Attract{}) == "attract");
  CHECK(page_name(app::YouveMet{}) == "youve-met");
  CHECK(page_name(app::OutOfOrder{}) == "out-of-order");
  CHECK(page_name(app::StillThere{}) == "still-there");
  CHECK(page_name(app::NotConfirmed{}) == "not-confirmed");
  CHECK_FALSE(is_page_name(""));
}
