#include "matching/likely.hpp"

#include "matching/corpus.hpp"
#include "people/fields.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::matching;
using Keys = std::vector<std::string>;

TEST_CASE("the likely fields of a text are told from its words, in five languages") {
  CHECK(likely_fields("tax returns") == Keys{"tax"});
  CHECK(likely_fields("Steuererklärung für Freiberufler").front() == "tax");
  CHECK(likely_fields("un avocat pour un contrat") == Keys{"law"});
  CHECK(likely_fields("clases de guitarra").front() == "music");
  CHECK(likely_fields("um canalizador").size() <= 2);
  CHECK(likely_fields("").empty());
  CHECK(likely_fields("🎉 and the of").empty());
  CHECK(likely_fields(std::string(100'000, 'a')).empty());
}

TEST_CASE("at the import the best guess is marked as one, and what is confirmed stays") {
  people::Profile profile{
      .offers = {"tax returns", "a van", "🎉"}, .needs = {"a plumber"}, .doors = {}, .topics = {}};
  profile.fields = {{"a van", "cars", false}};
  guess_fields(profile);
  CHECK(profile.fields ==
        std::vector<people::OfField>{{"a van", "cars", false}, {"tax returns", "tax", true}});
  guess_fields(profile);
  CHECK(profile.fields.size() == 2);
}

namespace {

float likeness(Corpus& corpus, TextId need, TextId offer) {
  for (const auto& found : corpus.like(need, Part::offer))
    if (found.text == offer) return found.score;
  return 0;
}

}  // namespace

// A boost for those that share it, and nothing is taken from those that do not.
TEST_CASE("a confirmed field is a boost, never a filter") {
  Corpus corpus;
  const auto need = corpus.hold(Part::need, "somebody for the roof of our shed");
  const auto same = corpus.hold(Part::offer, "roof repairs");
  const auto other = corpus.hold(Part::offer, "roof gardens and moss");
  const float before = likeness(corpus, need, same), aside = likeness(corpus, need, other);
  corpus.confirm(need, {7, true});
  corpus.confirm(same, {7, true});
  CHECK(likeness(corpus, need, same) > before);
  CHECK(likeness(corpus, need, other) == aside);
  corpus.unconfirm(same, {7, true});
  CHECK(likeness(corpus, need, same) == before);
}

TEST_CASE("a guess counts for less than what was confirmed, and two guesses for nothing") {
  Corpus corpus;
  const auto need = corpus.hold(Part::need, "somebody for the roof of our shed");
  const auto offer = corpus.hold(Part::offer, "roof repairs");
  const float before = likeness(corpus, need, offer);
  corpus.confirm(offer, {7, false});
  corpus.confirm(need, {7, false});
  CHECK(likeness(corpus, need, offer) == before);
  corpus.confirm(need, {7, true});
  const float guessed = likeness(corpus, need, offer);
  corpus.confirm(offer, {7, true});
  CHECK(guessed > before);
  CHECK(likeness(corpus, need, offer) > guessed);
}
