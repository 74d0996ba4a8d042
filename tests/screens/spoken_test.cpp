// What is read aloud, page by page.
#include "screens/spoken.hpp"

#include <regex>
#include <set>

#include "support/catch.hpp"
#include "support/stage.hpp"

namespace foyer::test {
namespace {

using screens::Ears;

const std::vector<std::string> languages{"en", "de", "fr", "es", "pt", "ar", "ja"};

std::string heard(Finger& finger, const app::State& state, Ears ears) {
  const auto frame = finger.draw(state);
  return screens::spoken_page({frame.ui, *state.room, ears});
}

bool says_word(const std::string& text, const std::string& word) {
  return std::regex_search(text, std::regex("(^|[^\\w])" + word + "($|[^\\w])"));
}

const app::State& scene(const std::vector<Scene>& all, const std::string& name) {
  for (const auto& one : all)
    if (one.name == name) return one.state;
  FAIL("there is no scene " << name);
  return all.front().state;
}

}  // namespace

// Nobody who cannot see is left on a page that says nothing; controls of direction are not spoken.
TEST_CASE("every page has a spoken text in every language") {
  for (const auto& language : languages) {
    Finger finger({1080, 1920, "portrait"}, language);
    for (const auto& one : every_scene()) {
      CAPTURE(language, one.name);
      const auto text = heard(finger, one.state, Ears::own);
      CHECK_FALSE(text.empty());
      CHECK(text.find("**") == std::string::npos);
      CHECK(text.find("\u2068") == std::string::npos);
      if (one.name.find("name") == std::string::npos)
        CHECK_FALSE(heard(finger, one.state, Ears::room).empty());
    }
  }
}

// Only who said yes to letters, where letters go out, is told of one.
TEST_CASE("a promise says who will be reminded of it") {
  Finger finger({1080, 1920, "portrait"});
  const auto all = every_scene();
  const auto reminded = heard(finger, scene(all, "youve-met-reminded"), Ears::own);
  const auto seen = heard(finger, scene(all, "youve-met"), Ears::own);
  CHECK(reminded.find("Both of you will see this, and get one friendly reminder.") !=
        std::string::npos);
  CHECK(seen.find("Both of you will see this.") != std::string::npos);
}

TEST_CASE("the mark by which a host finds a guest has its name in their language") {
  Finger finger({1080, 1920, "portrait"}, "de");
  const auto all = every_scene();
  CHECK(heard(finger, scene(all, "host-coming-mark"), Ears::own).find("Dein Zeichen: Mond.") !=
        std::string::npos);
}

// Who cannot see a tick hears of it.
TEST_CASE("what is chosen is said to be") {
  Finger finger({1080, 1920, "portrait"});
  const auto all = every_scene();
  const auto& profile = scene(all, "profile");
  const auto frame = finger.draw(profile);
  const screens::Heard page{frame.ui, *profile.room, Ears::own};
  CHECK(screens::spoken_choice(page, "give.0").ends_with("Cold-chain delivery. Chosen."));
  CHECK(screens::spoken_choice(page, "give.2").ends_with("Proofreading. Not chosen."));
}

// The loudspeaker is heard by everybody who waits: no name, no word a guest typed, no promise.
TEST_CASE("the room hears no names, no promises and nobody's own words") {
  std::vector<std::string> secret{"oven",   "hires",   "batches", "kitchens", "packaging",
                                  "Lisbon", "Harbour", "lease",   "van"};
  for (const auto& person : evening_room().people)
    for (const auto& part : split(person->attendee.name.full, ' ')) secret.push_back(part);
  for (const auto& language : languages) {
    Finger finger({1080, 1920, "portrait"}, language);
    for (const auto& one : every_scene()) {
      const auto text = heard(finger, one.state, Ears::room);
      for (const auto& word : secret) {
        CAPTURE(language, one.name, text, word);
        CHECK_FALSE(says_word(text, word));
      }
    }
  }
}

TEST_CASE("a guest who is called like something the page says is not called out") {
  Finger finger({1080, 1920, "portrait"});
  auto state = visit(app::WelcomeBack{"amara", half_past_six}, {"My evening", "My evening"});
  CHECK(heard(finger, state, Ears::own).find("My evening") != std::string::npos);
  CHECK(heard(finger, state, Ears::room).find("My evening") == std::string::npos);
}

TEST_CASE("a card is read as it stands, with its number") {
  Finger finger({1080, 1920, "portrait"});
  const auto all = every_scene();
  const auto& state = scene(all, "suggestions-said");
  const auto frame = finger.draw(state);
  const auto card = screens::spoken_choice({frame.ui, *state.room, Ears::own}, "card.0");
  CHECK(card.starts_with("1 of 5. You can help. Yuki Tanabe."));
  CHECK(card.find("Yuki asked for help with first hires. You offered exactly that.") !=
        std::string::npos);
  const auto page = heard(finger, state, Ears::own);
  CHECK(page.starts_with("Three people, Amara."));
  CHECK(page.find("5 choices. 1 of 5. You can help.") != std::string::npos);
  CHECK(page.ends_with("Press 5 to choose."));
  CHECK(heard(finger, state, Ears::room).ends_with("Plug in a headset to hear it."));
  CHECK(screens::spoken_choice({frame.ui, *state.room, Ears::own}, "nothing").empty());
}

// The door has no secrets: nothing is held back, and nobody is told that there is more.
TEST_CASE("the room hears all of the first page") {
  Finger finger({1080, 1920, "portrait"});
  const auto text = heard(finger, kiosk(app::Attract{}), Ears::room);
  CHECK(text.find("Good evening. Come in.") != std::string::npos);
  CHECK(text.find("Spring Gathering.") != std::string::npos);
  CHECK(text.ends_with("Press 5 to choose."));
}

TEST_CASE("keys are told once, and each by what it writes or does") {
  Finger finger({1080, 1920, "portrait"});
  const auto all = every_scene();
  const auto& state = scene(all, "search-start");
  const auto frame = finger.draw(state);
  const screens::Heard page{frame.ui, *state.room, Ears::room};
  CHECK(screens::spoken_page(page).find("There are keys to type with.") != std::string::npos);
  CHECK(screens::spoken_choice(page, "key.m") == "m.");
  CHECK(screens::spoken_choice(page, "key.backspace") == "Delete the last letter.");
  CHECK(screens::spoken_choice(page, "bar.back") == "Back.");
}

// A key that says nothing is a key that nobody finds by ear.
TEST_CASE("every key on every keyboard says something of its own") {
  for (const auto& language : languages) {
    Finger finger({1080, 1920, "portrait"}, language);
    for (const auto* name : {"search", "search-accents", "search-digits", "own-words"}) {
      auto state = scene(every_scene(), name);
      state.comfort.language = language;
      const auto frame = finger.draw(state);
      std::set<std::string> said;
      for (const auto& target : frame.ui.targets) {
        CAPTURE(language, name, target.name);
        if (!target.name.starts_with("key.")) continue;
        const screens::Heard page{frame.ui, *state.room, Ears::room};
        const auto words = screens::spoken_choice(page, target.name);
        CHECK_FALSE(words.empty());
        CHECK(said.insert(words).second);
      }
    }
  }
}

}  // namespace foyer::test
