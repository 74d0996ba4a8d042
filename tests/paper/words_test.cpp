#include "paper/words.hpp"

#include <random>

#include "lettering/ink.hpp"
#include "printed.hpp"

using namespace foyer;
using namespace printed;
using paper::Placing;
using paper::Plan;
using paper::set_words;

namespace {

// The letters that are really drawn, spaces aside.
std::string letters_drawn(const lettering::Text& text) {
  std::string letters;
  for (const auto& run : lettering::runs(text)) letters += run.words;
  std::erase(letters, ' ');
  return letters;
}

struct Reach {
  double left, top, right, bottom;
};

Reach reach(const Placing& placing) {
  const auto ink = lettering::ink_of(placing.text);
  return {placing.x + ink.left, placing.y + ink.top, placing.x + ink.right, placing.y + ink.bottom};
}

// Inside the column, above the ground, and no text over another.
void check_places(const Plan& plan, const std::vector<Placing>& words) {
  for (const Placing& placing : words) {
    CAPTURE(placing.text.words, placing.text.style.em_px);
    const Reach ink = reach(placing);
    CHECK(ink.left >= plan.left - 1);
    CHECK(ink.right <= plan.right + 10);
    CHECK(ink.top >= plan.top - 2);
    CHECK(ink.bottom <= plan.ground - plan.stroke);
    for (const Placing& other : words) {
      if (&other == &placing) continue;
      const Reach theirs = reach(other);
      CHECK((ink.bottom < theirs.top || theirs.bottom < ink.top));
    }
  }
}

const Placing* find(const std::vector<Placing>& words, const std::string& what) {
  for (const Placing& placing : words)
    if (placing.text.words == what) return &placing;
  return nullptr;
}

std::string made_up_name(std::mt19937& dice, int letters) {
  const std::vector<std::string> parts[] = {
      {"a", "b", "W", "i", "m", "-", " ", "o", "Å", "ộ", "g", "j"},
      {"م", "ح", "د", "ع", "ل", " "},
      {"நி", "த்", "ய", "ஸ்ரீ", " "},
      {"王", "雅", "婷", "林"}};
  const auto& alphabet = parts[dice() % 4];
  std::string name = alphabet[0];
  for (int i = 1; i < letters; ++i) name += alphabet[dice() % alphabet.size()];
  return name;
}

}  // namespace

// The label as designed: the first name at 216 dots, the rest of it at 92.
TEST_CASE("a short name is large") {
  const Plan& plan = paper::plan(Layout::label);
  const auto words = set_words(plan, guests()[0]);
  REQUIRE(find(words, "Amara"));
  CHECK(find(words, "Amara")->text.style.em_px == 216);
  REQUIRE(find(words, "Okafor"));
  CHECK(find(words, "Okafor")->text.style.em_px == 92);
  CHECK(find(words, "Nordlicht"));
  CHECK(find(words, "cold-chain delivery"));
  check_places(plan, words);
}

// One line as long as it is above 110 dots, then two; a word is broken only when nothing else
// helps.
TEST_CASE("a longer name steps down, then takes two lines") {
  const Plan& plan = paper::plan(Layout::label);
  const auto set = [&](std::string first) {
    return find(set_words(plan, badge(1, first, "Li")), first)->text;
  };
  CHECK(lettering::measure(set("Oluwaseun")).lines == 1);
  CHECK(set("Oluwaseun").style.em_px < 216);
  CHECK(set("Oluwaseun").style.em_px >= 110);
  CHECK(lettering::measure(set("Maria Fernanda")).lines == 2);
  CHECK(set("Maria Fernanda").style.em_px > 100);
}

TEST_CASE("sixty letters without a space are all there") {
  const std::string name = guests()[14].first;
  REQUIRE(name.size() == 60);
  for (const Layout layout : {Layout::label, Layout::a4}) {
    const auto words = set_words(paper::plan(layout), guests()[14]);
    const auto* placing = find(words, name);
    REQUIRE(placing);
    CHECK(letters_drawn(placing->text) == name);
    CHECK(placing->text.style.em_px > 40);
  }
}

TEST_CASE("without an offer nobody is said to help with nothing") {
  const auto words = set_words(paper::plan(Layout::label), badge(1, "Amara", "Okafor"));
  CHECK_FALSE(find(words, "I can help with"));
  const auto with = set_words(paper::plan(Layout::label), badge(1, "Amara", "Okafor", "maps"));
  CHECK(find(with, "I can help with"));
}

TEST_CASE("a name alone is a badge") {
  Badge alone;
  alone.first = "Li";
  const auto words = set_words(paper::plan(Layout::label), alone);
  REQUIRE(words.size() == 1);
  check_places(paper::plan(Layout::label), words);
}

// A line break in a name from a list is no reason for an empty line on the badge.
TEST_CASE("a name is one line however it was typed") {
  const auto words = set_words(paper::plan(Layout::label), badge(1, "Ana\nMaria", "Lima"));
  CHECK(find(words, "Ana Maria"));
}

// Whatever the names: nothing is cut, nothing leaves the column, nothing lies over another thing.
TEST_CASE("names of any length and script keep to their column and stay whole") {
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 dice(seed);
  for (int i = 0; i < 40; ++i) {
    Badge person = badge(i, made_up_name(dice, 1 + dice() % 60), made_up_name(dice, dice() % 60));
    person.organisation = made_up_name(dice, 1 + dice() % 80);
    person.offer = dice() % 3 ? made_up_name(dice, 1 + dice() % 90) : "";
    if (dice() % 3 == 0) person.event.clear();
    const Plan& plan = paper::plan(i % 2 ? Layout::a4 : Layout::label);
    const auto words = set_words(plan, person);
    check_places(plan, words);
    for (const Placing& placing : words) {
      CAPTURE(placing.text.words);
      CHECK_FALSE(lettering::measure(placing.text).cut);
    }
  }
}
