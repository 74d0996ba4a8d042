#include "people/capitals.hpp"

#include <unicode/uchar.h>
#include <unicode/unistr.h>

namespace foyer::people {
namespace {

bool has_capital(const icu::UnicodeString& text) {
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1))
    if (u_isupper(text.char32At(at)) || u_istitle(text.char32At(at))) return true;
  return false;
}

}  // namespace

std::string with_capitals(std::string_view name) {
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(name.data(), static_cast<int32_t>(name.size())));
  if (has_capital(text)) return std::string(name);
  icu::UnicodeString out;
  bool begins = true;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 letter = text.char32At(at);
    out.append(begins ? u_totitle(letter) : letter);
    begins = !u_isalpha(letter) && letter != '\'' && letter != 0x2019;
    if (u_getIntPropertyValue(letter, UCHAR_GENERAL_CATEGORY) == U_NON_SPACING_MARK) begins = false;
  }
  std::string utf8;
  return out.toUTF8String(utf8);
}

}  // namespace foyer::people
