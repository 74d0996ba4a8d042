#include "words/language.hpp"

#include <unicode/plurrule.h>

#include <algorithm>
#include <array>
#include <memory>
#include <string>

#include "base/text.hpp"

namespace foyer::words {
namespace {

constexpr std::array<Language, 7> all{{{"en", "English"},
                                       {"de", "Deutsch"},
                                       {"fr", "Français"},
                                       {"es", "Español"},
                                       {"pt", "Português"},
                                       {"ar", "العربية", true},
                                       {"ja", "日本語", false, false}}};

// How guest lists call them, beyond the tag and the language's own name; small letters.
struct Called {
  std::string_view name, tag;
};
constexpr Called called[] = {
    {"english", "en"},    {"englisch", "en"},      {"anglais", "en"},    {"inglés", "en"},
    {"ingles", "en"},     {"inglês", "en"},        {"eng", "en"},        {"german", "de"},
    {"allemand", "de"},   {"alemán", "de"},        {"alemão", "de"},     {"aleman", "de"},
    {"deu", "de"},        {"ger", "de"},           {"french", "fr"},     {"französisch", "fr"},
    {"francais", "fr"},   {"francés", "fr"},       {"francês", "fr"},    {"fra", "fr"},
    {"fre", "fr"},        {"spanish", "es"},       {"spanisch", "es"},   {"espagnol", "es"},
    {"espanol", "es"},    {"espanhol", "es"},      {"castellano", "es"}, {"spa", "es"},
    {"portuguese", "pt"}, {"portugiesisch", "pt"}, {"portugais", "pt"},  {"portugués", "pt"},
    {"portugues", "pt"},  {"por", "pt"},           {"arabic", "ar"},     {"arabisch", "ar"},
    {"arabe", "ar"},      {"árabe", "ar"},         {"عربي", "ar"},       {"ara", "ar"},
    {"japanese", "ja"},   {"japanisch", "ja"},     {"japonais", "ja"},   {"japonés", "ja"},
    {"japonês", "ja"},    {"jpn", "ja"},           {"日文", "ja"}};

const Language* tagged(std::string_view tag) {
  const auto found = std::ranges::find(all, tag, &Language::tag);
  return found == all.end() ? nullptr : &*found;
}

// CLDR's categories in the order in which gettext numbers them.
constexpr std::array<std::string_view, 6> categories{"zero", "one", "two", "few", "many", "other"};

std::string category(const Language& language, long n) {
  UErrorCode failed = U_ZERO_ERROR;
  const std::string tag(language.tag);
  const std::unique_ptr<icu::PluralRules> rules(
      icu::PluralRules::forLocale(icu::Locale(tag.c_str()), failed));
  std::string word = "other";
  if (U_SUCCESS(failed) && rules)
    word.clear(), rules->select(static_cast<int32_t>(n)).toUTF8String(word);
  return word;
}

}  // namespace

std::span<const Language> languages() { return all; }
const Language& english() { return all.front(); }

const Language* language_called(std::string_view words) {
  const std::string small = ascii_lower(trimmed(words));
  const std::string_view tag = std::string_view(small).substr(0, small.find_first_of("-_."));
  if (const Language* found = tagged(tag)) return found;
  for (const Language& one : all)
    if (small == ascii_lower(one.own_name)) return &one;
  for (const Called& one : called)
    if (small == one.name) return tagged(one.tag);
  return nullptr;
}

const Language* language_among(const std::vector<std::string>& languages) {
  for (const auto& one : languages) {
    if (const Language* known = language_called(one)) return known;
    const auto bare = std::string_view(one).substr(0, one.find_first_of(" ("));
    if (const Language* known = language_called(bare)) return known;
  }
  return nullptr;
}

std::size_t plural_form(const Language& language, std::size_t forms, long n) {
  if (forms <= 1) return 0;
  const std::string word = category(language, n);
  const auto at = std::ranges::find(categories, word) - categories.begin();
  if (forms == categories.size()) return static_cast<std::size_t>(at);
  return word == "one" ? 0 : forms - 1;
}

}  // namespace foyer::words
