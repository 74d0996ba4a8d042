#pragma once
#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace foyer::matching {

enum class Language { english, german, french, spanish, portuguese };
inline constexpr std::size_t languages = 5;

// The words of a text in lower case and without accents (NFKC case folding), letters and digits
// only. Endings after an apostrophe ("don't", "Ana's") are dropped.
std::vector<std::string> folded_words(std::string_view text);

// True for words that say nothing of what somebody means: "the", "ich", "pour", but also "help",
// "looking", "gern", which everyone writes beside what they mean. `word` is folded.
bool is_filler(std::string_view word);

// True for words so common that sharing one is mostly chance: "home", "Jahr", "petit". `word` is
// folded.
bool is_everyday(std::string_view word);

// True for words that only hold a sentence together ("the", "ich", "pour").
bool is_stop_word(std::string_view word);
bool is_stop_word(std::string_view word, Language language);

// The language with most of its stop words among these; English when none is ahead.
Language guessed_language(const std::vector<std::string>& folded);

// True for scripts written without spaces between words: their letters are read in pairs.
bool is_unspaced(std::string_view word);

// Snowball stemmers of the five languages.
class Stemmers {
 public:
  Stemmers();
  // The stem of a folded word; the word itself where the language's rules leave it alone.
  std::string stem(const std::string& word, Language language) const;

 private:
  struct Free {
    void operator()(sb_stemmer* stemmer) const;
  };
  std::array<std::unique_ptr<sb_stemmer, Free>, languages> by_language_;
};

}  // namespace foyer::matching
