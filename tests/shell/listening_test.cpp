// Who listens hears each page as it comes; what was said is in the story's log.
#include "shell/played.hpp"
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

TEST_CASE("a headset begins it, and hears everything") {
  PlayedEvening evening;
  const auto steps =
      said(evening, "at 18:30\nheadset in\nwait 5m\nscan @ana\nheadset out\ntap skip");
  CHECK(steps[1].starts_with("Listening is on."));
  CHECK(steps[3].starts_with("Welcome, Ana."));
  CHECK(steps[3].find("tax returns") != std::string::npos);
  CHECK(steps[5].empty());
}

TEST_CASE("it speaks the guest's language") {
  PlayedEvening evening;
  const auto steps = said(evening, "at 18:30\ntap bar.listen\ntap bar.language", "de");
  CHECK(steps[1].starts_with("Ich lese vor."));
  CHECK(steps[2].starts_with("Welche Sprache?"));
}
