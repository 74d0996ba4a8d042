#include "people/names.hpp"

#include <unicode/locid.h>
#include <unicode/normalizer2.h>
#include <unicode/translit.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>
#include <utility>

#include "base/text.hpp"

namespace foyer::people {
namespace {

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

std::string utf8(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

// ICU's transliterators are slow to make (milliseconds) and may be used by one thread at a time, so
// each thread that folds keeps one. Nothing outside latin() can see it.
icu::UnicodeString latin(icu::UnicodeString text) {
  thread_local const std::unique_ptr<icu::Transliterator> to_latin = [] {
    UErrorCode status = U_ZERO_ERROR;
    return std::unique_ptr<icu::Transliterator>(icu::Transliterator::createInstance(
        "Any-Latin; Latin-ASCII; Lower", UTRANS_FORWARD, status));
  }();
  // ICU writes one letter (ISO 9); passports (ICAO 9303) and people write four, too far for a slip.
  text.findAndReplace(u"Щ", u"Shch").findAndReplace(u"щ", u"shch");
  if (to_latin) to_latin->transliterate(text);
  return text;
}

// Letters whose folding does not depend on their neighbours, so that most European and Vietnamese
// names need no transliteration of the whole.
constexpr UChar32 latin_from = 0xC0, latin_to = 0x250, more_from = 0x1E00, more_to = 0x1F00;
using LatinLetters = std::array<std::string, (latin_to - latin_from) + (more_to - more_from)>;

const LatinLetters& latin_letters() {
  static const LatinLetters letters = [] {
    LatinLetters made;
    std::size_t at = 0;
    for (UChar32 c = latin_from; c < latin_to; ++c) made[at++] = utf8(latin(icu::UnicodeString(c)));
    for (UChar32 c = more_from; c < more_to; ++c) made[at++] = utf8(latin(icu::UnicodeString(c)));
    return made;
  }();
  return letters;
}

const std::string* latin_letter(UChar32 c) {
  if (c >= latin_from && c < latin_to)
    return &latin_letters()[static_cast<std::size_t>(c - latin_from)];
  if (c >= more_from && c < more_to)
    return &latin_letters()[static_cast<std::size_t>(latin_to - latin_from + c - more_from)];
  return nullptr;
}

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == '`' || c == 0xB4 || (c >= 0x2B9 && c <= 0x2BF) || c == 0x2018 ||
         c == 0x2019 || c == 0x2032 || c == 0xFF07;
}

// What is left over when an accent stands on no letter that takes it.
bool is_accent(UChar32 c) { return c >= 0x300 && c <= 0x36F; }

// Writes words one space apart.
struct WordWriter {
  std::string out;
  bool gap = false;

  void letter(std::string_view letters) {
    if (gap && !out.empty()) out += ' ';
    gap = false;
    out += letters;
  }
  void sign(UChar32 c) {
    if (!is_apostrophe(c)) gap = true;
  }
  void ascii(char c) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'))
      letter({&c, 1});
    else
      sign(c);
  }
  void other(UChar32 c) {
    if (is_accent(c)) return;
    if (u_isalnum(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK && !gap))
      letter(utf8(icu::UnicodeString(c)));
    else
      sign(c);
  }
};

std::string tidy_ascii(std::string_view text) {
  WordWriter writer;
  writer.out.reserve(text.size());
  for (const char c : text) writer.ascii(c);
  return std::move(writer.out);
}

std::string tidy(const icu::UnicodeString& text) {
  WordWriter writer;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    c < 0x80 ? writer.ascii(static_cast<char>(c)) : writer.other(c);
  }
  return std::move(writer.out);
}

// The folding of a text of Latin letters and common signs; nothing when other letters are in it.
std::optional<std::string> tidy_latin(const icu::UnicodeString& text) {
  WordWriter writer;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 c = text.char32At(at);
    if (c < 0x80)
      writer.ascii(static_cast<char>(c));
    else if (const auto* letters = latin_letter(c))
      for (const char letter : *letters) writer.ascii(letter);
    else if (is_accent(c))
      continue;
    else if (!u_isalnum(c) && !(U_GET_GC_MASK(c) & U_GC_M_MASK))
      writer.sign(c);
    else
      return {};
  }
  return std::move(writer.out);
}

icu::UnicodeString composed(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* form = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString given = utf16(text);
  if (U_FAILURE(status)) return given;
  icu::UnicodeString made = form->normalize(given, status);
  return U_SUCCESS(status) ? made : given;
}

// Letters that people type as two where their keyboard lacks them.
constexpr std::pair<std::string_view, std::string_view> typed_as_two[] = {
    {"ä", "ae"}, {"ö", "oe"}, {"ü", "ue"}, {"ø", "oe"}, {"å", "aa"},
    {"Ä", "ae"}, {"Ö", "oe"}, {"Ü", "ue"}, {"Ø", "oe"}, {"Å", "aa"}};

std::string typed_plainly(std::string out) {
  for (const auto& [letter, two] : typed_as_two)
    for (std::size_t at = 0; (at = out.find(letter, at)) != std::string::npos; at += two.size())
      out.replace(at, letter.size(), two);
  return out;
}

}  // namespace

std::string nfc(std::string_view text) {
  return is_ascii(text) ? std::string(text) : utf8(composed(text));
}

std::string folded(std::string_view text) {
  std::string out;
  if (is_ascii(text)) {
    out = tidy_ascii(text);
  } else {
    const icu::UnicodeString whole = composed(text);
    auto simple = tidy_latin(whole);
    out = simple ? *std::move(simple) : tidy(latin(whole));
  }
  return out.empty() ? ascii_lower(trimmed(text)) : out;
}

std::vector<std::string> foldings(std::string_view text) {
  std::vector<std::string> all{folded(text)};
  if (is_ascii(text)) return all;
  const std::string whole = nfc(text), typed = typed_plainly(whole);
  if (typed != whole) all.push_back(folded(typed));
  return all;
}

std::string lowered(std::string_view text) {
  std::string out =
      is_ascii(text) ? tidy_ascii(text) : tidy(composed(text).toLower(icu::Locale::getRoot()));
  return out.empty() ? ascii_lower(trimmed(text)) : out;
}

std::vector<std::string_view> words(std::string_view folded_text) {
  std::vector<std::string_view> found;
  while (!folded_text.empty()) {
    const std::size_t end = std::min(folded_text.find(' '), folded_text.size());
    if (end > 0) found.push_back(folded_text.substr(0, end));
    folded_text.remove_prefix(std::min(end + 1, folded_text.size()));
  }
  return found;
}

}  // namespace foyer::people
