// A kiosk on a real event file, played by a story: evening.play("scan @ana\nexpect profile").
#pragma once
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "badge/code.hpp"
#include "base/text.hpp"
#include "shell/kiosk.hpp"
#include "support/catch.hpp"

namespace foyer::test {

inline constexpr Time doors{1807804800000};  // 2027-04-15T18:00:00+02:00

// Counted, so that every run makes the same event.
inline Random counted() {
  return [n = std::uint8_t{0}](std::span<std::uint8_t> bytes) mutable {
    for (auto& byte : bytes) byte = ++n;
  };
}

inline people::Attendee attendee(const std::string& given, const std::string& family) {
  people::Attendee attendee;
  attendee.name = {given + " " + family, given, family};
  attendee.ref = ascii_lower(given);
  attendee.email = ascii_lower(given) + "@example.org";
  attendee.consent = {.suggest = true, .hosts = true, .mail = true};
  return attendee;
}

inline look::Strings english() {
  std::ifstream file(FOYER_SOURCE "/assets/strings.en.json");
  std::ostringstream text;
  text << file.rdbuf();
  auto words = look::read_strings(text.str());
  REQUIRE(words.ok());
  return std::move(*words);
}

// Ana, Dev and Mariana are on the list, and nobody is here yet.
class PlayedEvening {
 public:
  PlayedEvening() {
    std::filesystem::create_directories(folder);
    auto random = counted();
    store::Made made{{.name = "Spring", .venue = "", .starts = doors, .ends = {}, .zone = {120}},
                     {}};
    random(made.secrets.badge_key);
    auto file = store::EventFile::create(path, made, random, doors);
    REQUIRE(file.ok());
    auto ana = attendee("Ana", "Lima");
    ana.profile = {.offers = {"tax returns"}, .needs = {"a web site"}, .doors = {}, .topics = {}};
    auto dev = attendee("Dev", "Rao");
    dev.profile = {.offers = {"building a web site"}, .needs = {}, .doors = {}, .topics = {}};
    std::uint8_t n = 0;
    std::vector<journal::Happening> happenings;
    for (auto& each : {ana, dev, attendee("Mariana", "Costa")}) {
      const std::string code = badge::mint(made.secrets.badge_key, badge::Id{++n});
      happenings.push_back({doors, journal::Registered{each}});
      happenings.push_back({doors, journal::BadgeIssued{each.ref, code, {n, true}}});
    }
    REQUIRE(file->record(happenings).ok());
  }
  ~PlayedEvening() { std::filesystem::remove_all(folder); }

  shell::Opening opening() {
    auto random = counted();
    auto file = store::EventFile::open(path, store::Access::write, random, doors);
    REQUIRE(file.ok());
    return {std::move(*file), english(), "test"};
  }

  // The story's steps that were played, or the sentence of the one that was not.
  std::string play(const std::string& text) {
    const auto story = shell::read_story(text);
    REQUIRE(story.ok());
    pages.clear();
    const shell::Playing playing{folder / "shots", folder, doors,
                                 [this](const shell::Played& step) { pages.push_back(step.page); }};
    auto with = opening();
    with.pin = pin;
    with.view = view;
    with.spoken = spoken;
    with.rules = rules;
    const auto steps = shell::play_story(std::move(with), *story, playing);
    return steps ? std::to_string(*steps) + " steps" : steps.error().what;
  }

  // What the file knows of somebody now.
  people::Person person(const std::string& ref) {
    const auto room = opening().event.room();
    const auto* found = room->find(ref);
    REQUIRE(found);
    return *found;
  }

  std::filesystem::path folder =
      std::filesystem::temp_directory_path() /
      ("foyer-shell-" + std::to_string(::getpid()) + "-" + std::to_string(std::random_device{}()));
  std::filesystem::path path = folder / "spring.foyer";
  std::vector<std::string> pages;  // after each step of the last story
  std::string pin;                 // the hosts', hashed
  shell::View view;
  std::vector<std::string> spoken;  // languages that can be read aloud
  checkin::Rules rules;             // of the door
};

}  // namespace foyer::test
