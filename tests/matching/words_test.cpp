#include <algorithm>
#include <map>
#include <string>

#include "matching/fields.hpp"
#include "matching/reading.hpp"
#include "matching/words.hpp"
#include "support/catch.hpp"

using namespace foyer::matching;
using Words = std::vector<std::string>;

namespace {

bool share_a_subject(const std::string& a, const std::string& b,
                     Language language = Language::english) {
  const auto left = subjects_of(a, language), right = subjects_of(b, language);
  return std::ranges::any_of(left, [&](const Subject& subject) {
    return std::ranges::find(right, subject) != right.end();
  });
}

}  // namespace

// Case, accents and punctuation do not tell words apart; other scripts keep their marks.
TEST_CASE("words are folded") {
  CHECK(folded_words("Café MÜLLER & Söhne") == Words{"cafe", "muller", "sohne"});
  CHECK(folded_words("Straße") == Words{"strasse"});
  CHECK(folded_words("don't, Ana's l'eau") == Words{"don", "ana", "l", "eau"});
  CHECK(folded_words("don’t, Ana’s l’eau") == Words{"don", "ana", "l", "eau"});
  CHECK(folded_words("") == Words{});
  CHECK(folded_words("🎉 – !") == Words{});
  CHECK(folded_words("ＷＥＢ") == Words{"web"});
}

// The small words of a text tell its language.
TEST_CASE("languages are guessed") {
  CHECK(guessed_language(folded_words("help for the garden")) == Language::english);
  CHECK(guessed_language(folded_words("ich suche jemanden für den Garten")) == Language::german);
  CHECK(guessed_language(folded_words("je cherche un peu d'aide pour le jardin")) ==
        Language::french);
  CHECK(guessed_language(folded_words("busco a alguien para el jardín")) == Language::spanish);
  CHECK(guessed_language(folded_words("alguém para o jardim da minha mãe")) ==
        Language::portuguese);
  CHECK(guessed_language({}) == Language::english);
}

// Words of one subject are found in five languages and inside German compounds.
TEST_CASE("subjects") {
  CHECK(share_a_subject("taxes", "steuer"));
  CHECK(share_a_subject("lawyer", "abogado"));
  CHECK(share_a_subject("traducteur", "translation"));
  CHECK(share_a_subject("einkommensteuer", "tax", Language::german));
  CHECK_FALSE(share_a_subject("taxi", "tax"));
  CHECK_FALSE(share_a_subject("transport", "sport", Language::german));
  CHECK(subjects_of("xyzzy", Language::english).empty());
}

// A word that is said around a subject is near it, and names nothing.
TEST_CASE("what a word is near") {
  const auto near = subjects_near("rain"), roofs = subjects_of("roof", Language::english);
  REQUIRE_FALSE(roofs.empty());
  CHECK(std::ranges::find(near, roofs.front()) != near.end());
  CHECK(subjects_of("rain", Language::english).empty());
  CHECK(subjects_near("tomato") == subjects_near("tomatoes"));
  CHECK(subjects_near("the").empty());
  CHECK(subjects_near("xyzzy").empty());
}

// Terms of different sorts never take each other's place, whatever letters they begin with.
TEST_CASE("keys of terms tell their sorts apart") {
  const Stemmers stemmers;
  std::map<std::uint64_t, Sort> known;
  for (char first = 'a'; first <= 'z'; ++first) {
    std::string text = "?ooks ?ridging";
    text[0] = text[6] = first;
    for (const Term& term : read(text, stemmers)) {
      const auto [at, fresh] = known.emplace(term.key, term.sort);
      const bool subject = term.sort == Sort::subject || term.sort == Sort::near;
      CHECK((at->second == term.sort || subject));
    }
  }
  CHECK(known.size() > 100);
}

// A text has the same terms wherever and whenever it is read, each once, in order.
TEST_CASE("reading") {
  const Stemmers stemmers;
  const auto terms = read("bakery bakery bakeries", stemmers);
  CHECK(std::ranges::is_sorted(terms, {}, &Term::key));
  CHECK(std::ranges::adjacent_find(terms, {}, &Term::key) == terms.end());
  const auto again = read("bakeries bakery", Stemmers());
  CHECK(std::ranges::equal(terms, again, {}, &Term::key, &Term::key));
  CHECK(read("the and of help", stemmers).empty());
  CHECK(read("🎉", stemmers).empty());
  CHECK(read(std::string(100000, '\x80'), stemmers).size() < 10);
}
