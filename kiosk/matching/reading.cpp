#include "matching/reading.hpp"

#include <algorithm>
#include <string>
#include <tuple>

#include "base/text.hpp"
#include "matching/fields.hpp"

namespace foyer::matching {
namespace {

constexpr std::size_t most_letters = 2000;
constexpr std::size_t most_words = 120;
constexpr std::size_t run = 4;  // letters of a spelling
constexpr float everyday_share = 0.3F;

float weight_of(Sort sort) {
  switch (sort) {
    case Sort::stem:
      return 1.0F;
    case Sort::word:
      return 0.3F;
    case Sort::subject:
      return 1.5F;
    case Sort::field:
      return 0.7F;
    case Sort::spelling:
      return 0.2F;
    case Sort::near:
      return 1.5F;
  }
  return 0;
}

// FNV-1a, 64 bits, of the sort and then the letters, mixed as in SplitMix64. Keys must not depend
// on what was read before.
std::uint64_t key_of(Sort sort, std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  const auto add = [&](unsigned char byte) { hash = (hash ^ byte) * 0x100000001b3ULL; };
  add(static_cast<unsigned char>(sort == Sort::near ? Sort::subject : sort));
  for (const char letter : text) add(static_cast<unsigned char>(letter));
  hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ULL;
  hash = (hash ^ (hash >> 27)) * 0x94d049bb133111ebULL;
  return hash ^ (hash >> 31);
}

void add(std::vector<Term>& terms, Sort sort, std::string_view text, float share = 1) {
  terms.push_back({key_of(sort, text), share * weight_of(sort), sort});
}

// Runs of `count` letters of a word, as bytes cut at letters.
template <class Use>
void each_run(std::string_view word, std::size_t count, const Use& use) {
  for (std::size_t letters = length_utf8(word); letters >= count; --letters) {
    use(first_utf8(word, count));
    word.remove_prefix(first_utf8(word, 1).size());
  }
}

void add_unspaced(std::vector<Term>& terms, const std::string& word) {
  if (length_utf8(word) < 2) return add(terms, Sort::stem, word);
  each_run(word, 2, [&](std::string_view pair) { add(terms, Sort::stem, pair); });
}

bool is_number(std::string_view word) {
  return word.find_first_not_of("0123456789") == std::string_view::npos;
}

void add_word(std::vector<Term>& terms, const std::string& word, Language language,
              const Stemmers& stemmers) {
  for (const auto [subject, field] : subjects_of(word, language)) {
    add(terms, Sort::subject, std::to_string(subject));
    add(terms, Sort::field, std::to_string(field));
  }
  for (const Subject& around : subjects_near(word))
    add(terms, Sort::near, std::to_string(around.subject));
  if (is_filler(word) || is_number(word)) return;
  if (is_unspaced(word)) return add_unspaced(terms, word);
  if (word.size() < 2) return;
  const float share = is_everyday(word) ? everyday_share : 1.0F;
  add(terms, Sort::stem, stemmers.stem(word, language), share);
  add(terms, Sort::word, word, share);
  if (word.size() > run && share == 1)
    each_run(word, run, [&](std::string_view letters) { add(terms, Sort::spelling, letters); });
}

// Each term once: saying a thing twice does not make it twice as true. A subject that is named is
// no longer one that the text is only near.
void merge(std::vector<Term>& terms) {
  std::ranges::sort(terms, {},
                    [](const Term& term) { return std::tuple(term.key, term.sort, -term.weight); });
  const auto repeated = std::ranges::unique(terms, {}, &Term::key);
  terms.erase(repeated.begin(), repeated.end());
}

std::vector<std::string> words_of(std::string_view text) {
  auto words = folded_words(first_utf8(text.substr(0, 4 * most_letters), most_letters));
  if (words.size() > most_words) words.resize(most_words);
  return words;
}

}  // namespace

std::vector<Term> read(std::string_view text, const Stemmers& stemmers) {
  const auto words = words_of(text);
  const Language language = guessed_language(words);
  std::vector<Term> terms;
  for (const auto& word : words) add_word(terms, word, language, stemmers);
  merge(terms);
  return terms;
}

FieldShares field_shares(std::string_view text) {
  const auto words = words_of(text);
  return field_shares(words, guessed_language(words));
}

bool is_readable(std::string_view text) {
  return guessed_language(words_of(text)) == Language::english;
}

}  // namespace foyer::matching
