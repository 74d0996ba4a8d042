// The stories in tests/stories walk every page that can be reached: by touch, by keypad alone and
// by ear, upright, lying, low and on a small tablet.
#include <algorithm>
#include <fstream>
#include <set>
#include <sstream>

#include "shell/page.hpp"
#include "shell/pin.hpp"
#include "shell/played.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

std::string story(const std::string& name) {
  std::ostringstream text;
  text << std::ifstream(FOYER_SOURCE "/tests/stories/" + name).rdbuf();
  REQUIRE_FALSE(text.str().empty());
  return text.str();
}

std::string walk(const std::string& name, const std::string& size, shell::View view,
                 std::set<std::string>& pages) {
  PlayedEvening evening;
  evening.pin = *shell::pin_hash("2468");
  evening.view = view;
  const auto told = evening.play("size " + size + "\n" + story(name));
  pages.insert(evening.pages.begin(), evening.pages.end());
  return told;
}

// Pages that no story reaches: the disk has to be in trouble, the network away, the list still
// coming or a printer there, nobody has to be coming for the first time, or be cancelled; the door
// has rules of its own (below); or they last for a moment only.
const std::set<std::string> elsewhere{
    "reading",       "first-time",   "opted-out",      "meet-undone",   "replaced",
    "not-confirmed", "out-of-order", "badge-printing", "on-our-own",    "list-coming",
    "desk",          "not-now",      "together",       "door-question", "walk-in",
    "wall"};

}  // namespace

TEST_CASE("every page is reached by touch and by keypad alone, upright and lying") {
  std::set<std::string> pages;
  for (const std::string name : {"touch.story", "keypad.story"})
    for (const std::string size : {"1080x1920", "1920x1080"}) {
      CAPTURE(name, size);
      const auto told = walk(name, size, {}, pages);
      INFO(told);
      CHECK(told.ends_with(" steps"));
    }
  for (std::size_t i = 0; i < std::variant_size_v<app::Screen>; ++i) {
    const std::string page(shell::page_names()[i]);
    CAPTURE(page);
    CHECK((pages.contains(page) || elsewhere.contains(page)));
  }
}

// Nothing is seen, and no step names a page: what is said is all there is.
TEST_CASE("every page is walked by ear, upright and lying") {
  for (const std::string size : {"1080x1920", "1920x1080"}) {
    CAPTURE(size);
    PlayedEvening evening;
    evening.pin = *shell::pin_hash("2468");
    evening.spoken = {"en"};
    const auto told = evening.play("size " + size + "\n" + story("speech.story"));
    INFO(told);
    CHECK(told.ends_with(" steps"));
    const std::set<std::string> pages(evening.pages.begin(), evening.pages.end());
    for (const auto page : shell::page_names()) {
      CAPTURE(page);
      CHECK((pages.contains(std::string(page)) || elsewhere.contains(std::string(page))));
    }
  }
}

// What does not fit is turned to; "tap" here goes through the leaves of a page.
TEST_CASE("the small tablet is walked by keypad") {
  std::set<std::string> pages;
  shell::View view;
  view.panel = {.mm_per_px = 0.113f, .viewing_mm = 400};
  CHECK(walk("keypad.story", "1920x1200", view, pages).ends_with(" steps"));
  CHECK(walk("touch.story", "1920x1200", view, pages).ends_with(" steps"));
}

// Six touches beside the letters of a name, and forty seconds are not over.
TEST_CASE("a guest on no list is in within forty seconds, by touch") {
  for (const std::string size : {"1080x1920", "1920x1080"}) {
    CAPTURE(size);
    PlayedEvening evening;
    evening.rules.walk_in = true;
    const auto told = evening.play("size " + size + "\n" + story("walk_in.story"));
    INFO(told);
    CHECK(told.ends_with(" steps"));
    const auto zoe = evening.person("W-test-1");
    CHECK(zoe.attendee.name.full == "zoe quill");
    CHECK(zoe.presence.here);
    CHECK(zoe.attendee.profile.offers.size() == 1);
    CHECK(zoe.attendee.profile.needs.size() == 1);
    CHECK(zoe.attendee.consent.suggest);
  }
}

TEST_CASE("a small tablet takes a guest on no list, too, and asks the door's questions") {
  PlayedEvening evening;
  evening.view.panel = {.mm_per_px = 0.113f, .viewing_mm = 400};
  evening.rules.walk_in = true;
  evening.rules.questions = {{"Lunch?", {"fish", "beans"}}, {"Car?", {"yes", "no"}}};
  const auto told = evening.play(
      "size 1920x1200\nat 18:10\ntap walkin\nexpect walk-in\ntype zoe\ntap key.done\n"
      "expect door-question\ntap answer.1\nexpect door-question\ntap skip\nexpect profile\n");
  INFO(told);
  CHECK(told.ends_with(" steps"));
  CHECK(evening.person("W-test-1").answers.at("Lunch?") == "beans");
}
