#include "matching/likely.hpp"

#include <algorithm>
#include <array>

#include "matching/fields.hpp"
#include "people/fields.hpp"

namespace foyer::matching {
namespace {

constexpr std::size_t most_likely = 2;
constexpr std::size_t most_words = 120;
constexpr float beside = 0.5F;  // of the likeliest, to be named beside it

using Shares = std::array<float, people::most_fields>;

// A word that speaks of several fields says less of each.
void add_word(Shares& shares, const std::string& word, Language language) {
  const auto subjects = subjects_of(word, language);
  const float share = is_everyday(word) ? 0.3F : 1.0F;
  for (const auto& subject : subjects)
    shares[subject.field] += share / static_cast<float>(subjects.size());
}

Shares shares_of(std::string_view text) {
  auto words = folded_words(text.substr(0, 2000));
  if (words.size() > most_words) words.resize(most_words);
  const Language language = guessed_language(words);
  Shares shares{};
  for (const auto& word : words) add_word(shares, word, language);
  return shares;
}

bool confirmed(const people::Profile& profile, const std::string& text) {
  return std::ranges::any_of(
      profile.fields, [&](const people::OfField& one) { return one.text == text && !one.guess; });
}

}  // namespace

std::vector<std::string> likely_fields(std::string_view text) {
  Shares shares = shares_of(text);
  std::vector<std::string> likely;
  for (float best = 0; likely.size() < most_likely;) {
    const auto next = std::ranges::max_element(shares);
    if (*next <= 0 || *next < beside * best) break;
    best = std::max(best, *next);
    likely.push_back(people::fields()[static_cast<std::size_t>(next - shares.begin())].key);
    *next = 0;
  }
  return likely;
}

void guess_fields(people::Profile& profile) {
  std::erase_if(profile.fields, [](const people::OfField& one) { return one.guess; });
  for (const auto& offer : profile.offers)
    if (!confirmed(profile, offer))
      if (const auto likely = likely_fields(offer); !likely.empty())
        profile.fields.push_back({offer, likely.front(), true});
}

}  // namespace foyer::matching
