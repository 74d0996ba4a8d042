// What every translation owes to the English it was made from. A test that fails here prints what
// is to be written into assets/lang/LANGUAGE.po.
#include <algorithm>
#include <cctype>
#include <map>
#include <regex>
#include <set>

#include "support/catalogues.hpp"
#include "support/catch.hpp"
#include "words/sentence.hpp"

namespace foyer::test {
namespace {

std::multiset<std::string> found_in(const std::string& text, const std::string& what) {
  const std::regex pattern(what);
  return {std::sregex_token_iterator(text.begin(), text.end(), pattern),
          std::sregex_token_iterator()};
}

std::set<std::string> slots_of(const std::string& text) {
  const auto all = found_in(text, R"(\{[a-z0-9]+\})");
  return {all.begin(), all.end()};
}

std::string quoted(const std::string& text) {
  std::string out = "\"";
  for (const char c : text) out += c == '\n' ? "\\n" : c == '"' ? "\\\"" : std::string(1, c);
  return out + "\"";
}

// Words that are the same in both languages, and are meant to be.
bool may_stay(std::string_view key, std::string_view tag) {
  static const std::map<std::string_view, std::set<std::string_view>> same = {
      {"measure.value", {"de", "fr", "es", "pt", "ar", "ja"}}, {"quote", {"pt"}}, {"no", {"es"}}};
  const auto found = same.find(key);
  return found != same.end() && found->second.contains(tag);
}

// Patterns without a word of their own may be the same everywhere.
std::string without_slots(const std::string& text) {
  return std::regex_replace(text, std::regex(R"(\{[a-z0-9]+\})"), "");
}
bool from_letters(const std::string& english) {
  const std::string bare = without_slots(english);
  return std::ranges::count_if(bare, [](unsigned char c) { return std::isalpha(c); }) > 3;
}

template <class See>
void each_translation(See see) {
  const auto source = english_source();
  for (const auto& language : words::languages().subspan(1)) {
    const auto catalogue = catalogue_of(language);
    for (const auto& [key, english] : source) {
      const auto found = catalogue.find(key);
      if (found == catalogue.end()) continue;  // another test tells
      for (const auto& words : found->second.forms) {
        CAPTURE(language.tag, key, english.back(), words);
        see(language, key, english, words);
      }
    }
  }
}

}  // namespace

// A missing string would be shown in English: none is missing, and none is of older English.
TEST_CASE("every language has every string") {
  const auto source = english_source();
  CHECK(source.size() > 390);
  for (const auto& language : words::languages().subspan(1)) {
    const words::Strings strings(source, catalogue_of(language), language);
    for (const auto& key : strings.missing()) {
      const auto& english = source.at(key);
      UNSCOPED_INFO("assets/lang/" << language.tag << ".po: msgctxt " << quoted(key) << " msgid "
                                   << quoted(english.front()));
    }
    CHECK(strings.missing().empty());
  }
}

TEST_CASE("no catalogue holds strings that nobody shows any more") {
  const auto source = english_source();
  for (const auto& language : words::languages().subspan(1))
    for (const auto& [key, words] : catalogue_of(language)) {
      CAPTURE(language.tag, key);
      CHECK(source.contains(key));
    }
}

TEST_CASE("what is filled in is filled in in every language") {
  each_translation([](const auto&, const auto&, const auto& english, const auto& words) {
    const auto ours = slots_of(words), theirs = slots_of(english.back());
    if (english.size() == 1)
      CHECK(ours == theirs);
    else  // "one guest" needs no number
      CHECK(std::ranges::includes(theirs, ours));
  });
}

TEST_CASE("bold, lines, digits and edges survive translation") {
  each_translation([](const auto&, const auto& key, const auto& english, const auto& words) {
    const std::string& from = english.back();
    CHECK(found_in(words, R"(\*\*)").size() == found_in(from, R"(\*\*)").size());
    CHECK(found_in(words, "\n").size() == found_in(from, "\n").size());
    CHECK(words == trimmed(words));
    const bool pattern = english.size() > 1 || key == "spoken.on";
    if (!pattern) CHECK(found_in(words, R"([0-9]+)") == found_in(from, R"([0-9]+)"));
  });
}

// Letters beyond ASCII are letters, too: "habéis" holds no "is".
std::string in_ascii(std::string text) {
  for (char& c : text)
    if (static_cast<unsigned char>(c) >= 0x80) c = 'x';
  return text;
}

TEST_CASE("nothing was left in English") {
  const std::regex telling(R"(\b(the|and|you|your|is|are|with|for|not|please|touch|host)\b)",
                           std::regex::icase);
  each_translation(
      [&](const auto& language, const auto& key, const auto& english, const auto& words) {
        const bool may = may_stay(key, language.tag);
        if (from_letters(english.back()) && !may) CHECK(words != english.back());
        if (!may) CHECK_FALSE(std::regex_search(in_ascii(without_slots(words)), telling));
      });
}

// No exclamation marks, as in English; German addresses a guest as du, never as Sie.
TEST_CASE("every language keeps the calm voice") {
  each_translation([](const auto& language, const auto&, const auto&, const auto& words) {
    CHECK(words.find('!') == std::string::npos);
    CHECK(words.find("！") == std::string::npos);
    if (language.tag == "de")
      CHECK_FALSE(
          std::regex_search(words, std::regex(R"(\b(Ihnen|Ihre[mnrs]?|Sie sind|Sie können)\b)")));
  });
}

TEST_CASE("what is counted has as many forms as the language counts in") {
  const std::map<std::string_view, std::size_t> forms = {{"de", 2}, {"fr", 2}, {"es", 2},
                                                         {"pt", 2}, {"ar", 6}, {"ja", 1}};
  const auto source = english_source();
  for (const auto& language : words::languages().subspan(1))
    for (const auto& [key, translated] : catalogue_of(language)) {
      CAPTURE(language.tag, key);
      if (source.contains(key) && source.at(key).size() == 2)
        CHECK(translated.forms.size() == forms.at(language.tag));
    }
}

}  // namespace foyer::test
