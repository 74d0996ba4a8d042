// Who listens hears each page as it comes; what was said is in the story's log.
#include <optional>

#include "shell/played.hpp"
#include "shell/scribe.hpp"
#include "shell/stage.hpp"
#include "support/catalogues.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

// What each step of a story says, one string a step.
std::vector<std::string> said(PlayedEvening& evening, const std::string& text,
                              const std::string& language = "en") {
  const auto story = shell::read_story(text);
  REQUIRE(story.ok());
  std::vector<std::string> steps;
  const shell::Playing playing{
      evening.folder / "shots", evening.folder, doors,
      [&](const shell::Played& step) { steps.push_back(joined(step.said, " | ")); }};
  auto opening = evening.opening();
  opening.words = whole_library();
  opening.spoken = {"en", "de"};
  opening.comfort.language = language;
  const auto played = shell::play_story(std::move(opening), *story, playing);
  INFO((played ? "" : played.error().what));
  REQUIRE(played.ok());
  return steps;
}

// Somebody at the keypad of a kiosk that can speak.
class Ears {
 public:
  Ears() {
    auto random = counted();
    auto file = store::EventFile::open(evening_.path, store::Access::write, random, doors);
    REQUIRE(file.ok());
    scribe_.emplace(std::move(*file));
    app::Settings settings{.key = scribe_->file().secrets().badge_key, .spoken = {"en"}};
    stage_.emplace(app::opened(scribe_->file().room(), settings, now_), whole_library(),
                   [this](const app::Effect& effect, Time now) {
                     auto news = scribe_->run(effect, now);
                     return news ? std::vector{std::move(*news)} : std::vector<app::News>{};
                   });
    REQUIRE(stage_->put_on([] { return shell::Canvas::in_memory(1080, 1920); }).ok());
    said();
  }
  std::vector<voice::Utterance> key(char key) {
    stage_->stroke(shell::Keypad{key}, now_);
    return said();
  }
  void plug() { stage_->hear(app::Headset{true}, now_), said(); }
  void scan(const std::string& ref) {
    const auto* person = stage_->state().room->find(ref);
    stage_->hear(app::BadgeScanned{std::string(people::badge_code(*person))}, now_);
    said();
  }
  void leave() {
    stage_->ask(app::Leave{}, now_);
    said();
    now_ = now_ + 3 * second_ms;
    stage_->hear(app::Tick{}, now_);
    said();
  }

 private:
  std::vector<voice::Utterance> said() {
    stage_->frame({}, now_);
    stage_->frame({}, now_);
    return stage_->said();
  }

  PlayedEvening evening_;
  Time now_ = doors;
  std::optional<shell::Scribe> scribe_;
  std::optional<shell::Stage> stage_;
};

}  // namespace

TEST_CASE("nothing is said to whoever has not asked") {
  PlayedEvening evening;
  for (const auto& step : said(evening, "at 18:30\ntap find\nkey escape\nscan @ana"))
    CHECK(step.empty());
}

TEST_CASE("Listen reads the page, then each page that comes, and ends with the visit") {
  PlayedEvening evening;
  const auto steps =
      said(evening, "at 18:30\ntap bar.listen\nscan @ana\ntap bar.done\nwait 5s\nscan @dev");
  CHECK(steps[1].starts_with("Listening is on."));
  CHECK(steps[1].find("Good evening.") != std::string::npos);
  CHECK(steps[2].find("How can you help someone?") != std::string::npos);
  CHECK(steps[2].find("Ana") == std::string::npos);
  CHECK(steps[2].find("tax returns") == std::string::npos);
  CHECK(steps[2].ends_with("Plug in a headset to hear it."));
  CHECK(steps[5].empty());
}

// Somebody who sees nothing has to hear that it did not work.
TEST_CASE("what is new on a page that stays is said") {
  PlayedEvening evening;
  const auto steps =
      said(evening, "at 18:30\nheadset in\ntap find\ntype mari\ntap result.0\ntype x");
  CHECK(steps[5].find("That doesn’t match. No matter, a host can help.") != std::string::npos);
  CHECK(steps[5].find("To be sure") == std::string::npos);
  const auto aloud = said(evening, "at 18:30\ntap bar.listen\ntap find\ntype ma");
  CHECK(aloud[3].empty());
}

// A choice that says something else after the touch: that is the answer to it.
TEST_CASE("a promise that was ticked says that it was kept, and a chip that it is chosen") {
  PlayedEvening evening;
  const auto steps = said(evening,
                          "at 18:30\nscan @ana\ntap bar.done\nwait 7s\nscan @dev\ntap bar.done\n"
                          "wait 7s\nheadset in\nscan @ana\ntap door.met\nscan @dev\n"
                          "tap verb.call\ntap save\nwait 4s\nwait 7s\nscan @ana\n"
                          "tap door.evening\ntap promise.0\ntap promise.0");
  CHECK(steps[11].find("call. Chosen.") != std::string::npos);
  CHECK(steps[17] == "Kept: You will call Dev.");
  CHECK(steps[18] == "You will call Dev.");
}

TEST_CASE("a headset begins it, and hears everything") {
  PlayedEvening evening;
  const auto steps =
      said(evening, "at 18:30\nheadset in\nwait 5m\nscan @ana\nheadset out\ntap skip");
  CHECK(steps[1].starts_with("Listening is on."));
  CHECK(steps[3].starts_with("Welcome, Ana."));
  CHECK(steps[3].find("tax returns") != std::string::npos);
  CHECK(steps[5].empty());
}

// 5 begins, 0 repeats, + and - are louder and softer, and any key interrupts.
TEST_CASE("listening is done with a keypad alone") {
  Ears ears;
  CHECK(ears.key('0').empty());
  const auto begun = ears.key('5');
  REQUIRE(begun.size() == 1);
  CHECK(begun[0].text.starts_with("Listening is on."));
  CHECK(begun[0].volume == 5);
  const auto silence = voice::Utterance{};
  CHECK(ears.key('0') == std::vector{silence, begun[0]});
  CHECK(ears.key('+').back() == voice::Utterance{begun[0].text, "en", 6});
  for (int i = 0; i < 9; ++i) ears.key('+');
  CHECK(ears.key('+').back().volume == 10);
  CHECK(ears.key('-').back().volume == 9);
  CHECK(ears.key('6').front() == silence);
}

// The next guest hears neither the last one's name nor at the last one's loudness.
TEST_CASE("who has gone is not repeated, though the headset hangs there") {
  Ears ears;
  ears.plug();
  ears.key('+');
  ears.scan("ana");
  CHECK(ears.key('0').back().text.starts_with("Welcome, Ana."));
  ears.leave();
  const auto again = ears.key('0');
  CHECK(again.back().text.find("Ana") == std::string::npos);
  CHECK(again.back().text.find("Come in.") != std::string::npos);
  CHECK(again.back().volume == 5);
}

TEST_CASE("it speaks the guest's language") {
  PlayedEvening evening;
  const auto steps = said(evening, "at 18:30\ntap bar.listen\ntap bar.language", "de");
  CHECK(steps[1].starts_with("Ich lese vor."));
  CHECK(steps[2].starts_with("Welche Sprache?"));
}
