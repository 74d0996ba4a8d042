#include "badge/reading.hpp"
#include "screens/doorway.hpp"
#include "support/catch.hpp"
#include "support/stage.hpp"

namespace foyer::test {
namespace {

// What a tap on `name` asks for, as an index into app::Intent; nothing when it asks for nothing.
template <class Intent>
bool asks_for(Finger& finger, const app::State& state, const std::string& name) {
  const auto asked = finger.tap(state, name);
  return asked && std::holds_alternative<Intent>(*asked);
}

app::State scene(const std::string& name) {
  for (auto& one : every_scene())
    if (one.name == name) return one.state;
  throw std::runtime_error("no such scene: " + name);
}

}  // namespace

TEST_CASE("the doorway leads to the search and to meeting") {
  for (const Format& format : both_formats()) {
    INFO(format.name);
    Finger finger(format);
    const auto state = scene("attract");
    CHECK(asks_for<app::FindName>(finger, state, "find"));
    CHECK(asks_for<app::StartMeeting>(finger, state, "met"));
    CHECK(asks_for<app::AskHost>(finger, state, "bar.help"));
    CHECK(asks_for<app::NextTextSize>(finger, state, "bar.text"));
    CHECK(asks_for<app::SwitchContrast>(finger, state, "bar.contrast"));
  }
}

TEST_CASE("keys type what stands on them") {
  Finger finger({1080, 1920, "portrait"});
  const auto typed = [&](const app::State& state, const std::string& key) {
    const auto asked = finger.tap(state, key);
    const auto* text = asked ? std::get_if<app::TypeText>(&*asked) : nullptr;
    return text ? text->text : std::string("(nothing)");
  };
  CHECK(typed(scene("search"), "key.m") == "m");
  CHECK(typed(scene("search"), "key.space") == " ");
  CHECK(typed(scene("search"), "key.’") == "’");
  CHECK(typed(scene("search-accents"), "key.ł") == "ł");
  CHECK(typed(scene("search-digits"), "key.7") == "7");
  CHECK(asks_for<app::Backspace>(finger, scene("search"), "key.backspace"));
  CHECK(asks_for<app::ClearText>(finger, scene("search"), "key.Clear"));
  CHECK(asks_for<app::FinishTyping>(finger, scene("own-words"), "key.done"));
  const auto keys = finger.tap(scene("search"), "key.accents");
  REQUIRE(keys);
  CHECK(std::get<app::SwitchKeys>(*keys).keys == app::Keys::accents);
}

TEST_CASE("a result, a card, a chip and a contact tell which one was touched") {
  for (const Format& format : both_formats()) {
    INFO(format.name);
    Finger finger(format);
    CHECK(std::get<app::PickFound>(*finger.tap(scene("search"), "result.2")).which == 2);
    CHECK(std::get<app::OpenSuggestion>(*finger.tap(scene("suggestions"), "card.1")).which == 1);
    CHECK(std::get<app::ShowCard>(*finger.tap(scene("my-evening"), "contact.2")).which == 2);
    const auto ticks = [&](const char* page, const char* promise) {
      return std::get<app::TickPromise>(*finger.tap(scene(page), promise)).which;
    };
    CHECK(ticks("my-evening", "promise.1") == 1);
    CHECK(ticks("my-evening-six", "promise.0") == 0);
    const auto chip = std::get<app::TouchChip>(*finger.tap(scene("profile"), "need.1"));
    CHECK(chip.question == app::Question::need);
    CHECK(chip.which == 1);
  }
}

TEST_CASE("consents, promises and doors ask for what their words say") {
  Finger finger({1080, 1920, "portrait"});
  CHECK(std::get<app::TouchConsent>(*finger.tap(scene("profile"), "consent.hosts")).ask ==
        app::Ask::hosts);
  CHECK(std::get<app::PromiseTo>(*finger.tap(scene("youve-met"), "verb.call")).verb ==
        app::Verb::call);
  CHECK(std::get<app::PromiseBy>(*finger.tap(scene("youve-met"), "who.b")).b);
  CHECK(asks_for<app::EditPromise>(finger, scene("youve-met"), "promise.text"));
  CHECK(asks_for<app::SavePromise>(finger, scene("youve-met"), "save"));
  CHECK(asks_for<app::SeeEvening>(finger, scene("welcome-back"), "door.evening"));
  CHECK(asks_for<app::ThisIsNotMe>(finger, scene("welcome-back"), "notme"));
  CHECK(asks_for<app::ShareYes>(finger, scene("ask-share"), "yes"));
  CHECK(asks_for<app::NoNextPlease>(finger, scene("two-badges"), "no"));
  CHECK(asks_for<app::StillHere>(finger, scene("still-there"), "stay"));
  CHECK(asks_for<app::MoreTime>(finger, scene("still-there"), "more"));
  CHECK(asks_for<app::Leave>(finger, scene("profile"), "bar.done"));
}

// With suggestions off the main way leads in, not to people.
TEST_CASE("who does not want suggestions is let in") {
  Finger finger({1080, 1920, "portrait"});
  CHECK(asks_for<app::WhomToMeet>(finger, scene("profile"), "go"));
  CHECK(asks_for<app::LetMeIn>(finger, scene("profile-full"), "go"));
}

// Act on release inside the target; sliding off cancels.
TEST_CASE("a finger that slides off asks for nothing") {
  Finger finger({1080, 1920, "portrait"});
  const auto state = scene("attract");
  finger.point(540, 1450, false);
  finger.draw(state);
  finger.point(540, 1450, true);
  CHECK_FALSE(finger.draw(state).asked);
  finger.point(540, 800, true);
  CHECK_FALSE(finger.draw(state).asked);
  finger.point(540, 800, false);
  CHECK_FALSE(finger.draw(state).asked);
  CHECK_FALSE(finger.draw(state).asked);
}

TEST_CASE("a key chooses as a finger does") {
  Finger finger({1080, 1920, "portrait"});
  const auto asked = finger.draw(scene("attract"), "find").asked;
  REQUIRE(asked);
  CHECK(std::holds_alternative<app::FindName>(*asked));
}

// The badge in the doorway must open no door.
TEST_CASE("no kiosk takes the code of the drawn badge for a badge") {
  const badge::Reading reading = badge::read(screens::drawn_code, badge::Key{});
  CHECK_FALSE(std::holds_alternative<badge::Ours>(reading));
}

}  // namespace foyer::test
