#include <algorithm>
#include <cmath>

#include "support/catch.hpp"
#include "support/stage.hpp"

namespace foyer::test {
namespace {

const GuestName names[] = {
    {"Li Wu", "Li"},
    {"Maximiliana Bartholomäa Theodora von Hohenstein-Wolkenburg", "Maximiliana"},
    {"Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis",
     "Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewis"},
    {"محمد عبد الرحمن القحطاني", "محمد"},
    {"司马相如", "司马相如"}};

bool overlap(const look::Target& a, const look::Target& b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

void check_targets(const look::Ui& ui) {
  for (const auto& target : ui.targets) {
    CAPTURE(target.name, target.x, target.y, target.w, target.h);
    CHECK((target.x >= 0 && target.y >= 0));
    CHECK((target.x + target.w <= ui.width && target.y + target.h <= ui.height));
    CHECK((target.h >= 60 && target.w >= 60));
  }
  for (std::size_t i = 0; i < ui.targets.size(); ++i)
    for (std::size_t k = 0; k < i; ++k) {
      CAPTURE(ui.targets[i].name, ui.targets[k].name);
      CHECK_FALSE(overlap(ui.targets[i], ui.targets[k]));
      CHECK(ui.targets[i].name != ui.targets[k].name);
    }
}

void check_words(const look::Ui& ui) {
  for (const auto& written : ui.written) {
    CAPTURE(written.words, written.x, written.y, written.w, written.h);
    CHECK_FALSE(written.cut);
    CHECK((written.x >= 0 && written.y >= 0));
    CHECK((written.x + written.w <= ui.width + 1 && written.y + written.h <= ui.height + 1));
  }
}

void check_every_page(const Format& format, app::Comfort comfort) {
  Finger finger(format, comfort.language);
  for (const auto& name : names)
    for (auto& scene : every_scene(name)) {
      scene.state.comfort = comfort;
      INFO(scene.name << ", " << format.name << ", " << name.full);
      const auto frame = finger.draw(scene.state);
      CHECK_FALSE(frame.asked);
      check_targets(frame.ui);
      check_words(frame.ui);
    }
}

}  // namespace

// What can be touched is on the screen, large enough, and apart; no words are cut or off the
// screen.
TEST_CASE("every page holds every name, upright") {
  check_every_page({1080, 1920, "portrait"}, {});
}
TEST_CASE("every page holds every name, lying") { check_every_page({1920, 1080, "landscape"}, {}); }

TEST_CASE("large text and contrast stay within the page") {
  for (const Format& format : both_formats()) {
    check_every_page(format, {1, false});
    check_every_page(format, {2, true});
  }
}

TEST_CASE("the page keeps its shape on a screen of another") {
  Finger finger({800, 1280, "tablet"});
  for (const auto& scene : every_scene()) {
    INFO(scene.name);
    const auto frame = finger.draw(scene.state);
    for (const auto& target : frame.ui.targets) {
      CAPTURE(target.name);
      CHECK((target.x >= 0 && target.x + target.w <= 800));
      CHECK((target.y >= 0 && target.y + target.h <= 1280));
    }
  }
}

// A name in another script, in a language of another direction, and everything longer than English.
TEST_CASE("every page holds its words in every language") {
  for (const Format& format : both_formats())
    for (const auto* language : {"de", "fr", "es", "pt", "ar", "ja"}) {
      Finger finger(format, language);
      for (const auto& name : {names[0], names[3]})
        for (const auto& scene : every_scene(name)) {
          INFO(scene.name << ", " << format.name << ", " << language << ", " << name.full);
          const auto frame = finger.draw(scene.state);
          check_targets(frame.ui);
          check_words(frame.ui);
        }
    }
}

namespace {
bool turns_chips(const look::Ui& ui) {
  return std::ranges::any_of(ui.targets,
                             [](const auto& one) { return one.name.ends_with(".more"); });
}
}  // namespace

// Whoever reads from right to left finds everything on the other side, but for the keys, which are
// the same for every hand.
TEST_CASE("Arabic turns the page round") {
  for (const Format& format : both_formats()) {
    Finger english(format), arabic(format, "ar");
    for (const auto& scene : every_scene()) {
      INFO(scene.name << ", " << format.name);
      const auto left = english.draw(scene.state).ui, right = arabic.draw(scene.state).ui;
      if (turns_chips(left)) continue;  // as many as go beside the words of this language
      REQUIRE(left.targets.size() == right.targets.size());
      for (std::size_t i = 0; i < left.targets.size(); ++i) {
        const auto &from = left.targets[i], &to = right.targets[i];
        CAPTURE(from.name, from.x, to.x);
        CHECK(from.name == to.name);
        const bool key = from.name.starts_with("key.") || from.name.starts_with("pin."),
                   chip = from.w != to.w;
        if (!key && !chip) CHECK(std::abs(left.width - from.x - from.w - to.x) < 1.5f);
      }
    }
  }
}

// When the event is over there is one thing to do first: to look back.
TEST_CASE("after the event the door offers my evening") {
  Finger finger({1080, 1920, "portrait"});
  auto state = kiosk(app::Attract{});
  state.now = *state.room->event.ends;
  auto tapped = finger.draw(state, "mine").asked;
  REQUIRE(tapped);
  CHECK(std::holds_alternative<app::SeeEvening>(*tapped));
  CHECK(finger.draw(state, "find").asked);
  std::get<app::Attract>(state.screen).mine = true;
  tapped = finger.draw(state, "notnow").asked;
  REQUIRE(tapped);
  CHECK(std::holds_alternative<app::Back>(*tapped));
}

// What does not work here is absent: Listen.
TEST_CASE("the attract page has its two doors, and the bar shows only what works") {
  Finger finger({1080, 1920, "portrait"});
  auto state = kiosk(app::Attract{});
  state.settings.spoken.clear();
  const auto frame = finger.draw(state);
  std::vector<std::string> found;
  for (const auto& target : frame.ui.targets) found.push_back(target.name);
  CHECK(found == std::vector<std::string>{"find", "met", "bar.lower", "bar.text", "bar.contrast",
                                          "bar.language", "bar.help"});
}

}  // namespace foyer::test
