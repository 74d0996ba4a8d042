#include "lettering/faces.hpp"

#include <glib.h>

namespace foyer::lettering {
namespace {

// One family for each script, so that none is drawn by a neighbour that has half of it. CJK
// follows.
constexpr std::string_view scripts =
    "Noto Sans,Noto Sans Armenian,Noto Sans Georgian,Noto Sans Hebrew,Noto Sans Arabic,"
    "Noto Sans Syriac,Noto Sans Thaana,Noto Sans NKo,Noto Sans Adlam,Noto Sans Ethiopic,"
    "Noto Sans Tifinagh,Noto Sans Devanagari,Noto Sans Bengali,Noto Sans Gurmukhi,"
    "Noto Sans Gujarati,Noto Sans Oriya,Noto Sans Tamil,Noto Sans Telugu,Noto Sans Kannada,"
    "Noto Sans Malayalam,Noto Sans Sinhala,Noto Sans Thai,Noto Sans Lao,Noto Sans Khmer,"
    "Noto Sans Myanmar,Noto Serif Tibetan,Noto Sans Mongolian,Noto Sans Javanese,"
    "Noto Sans Balinese,Noto Sans Sundanese,Noto Sans Cherokee,Noto Sans Canadian Aboriginal,"
    "Noto Sans Yi,Noto Sans Ol Chiki,Noto Sans Meetei Mayek,Noto Sans Chakma,"
    "Noto Sans Hanifi Rohingya";
constexpr std::string_view symbols = "Noto Sans Symbols,Noto Sans Symbols2,Noto Sans Math";

// Empty where there is no letter of theirs.
std::string_view han_family(std::string_view words) {
  bool hangul = false, han = false;
  const char* end = words.data() + words.size();
  for (const char* at = words.data(); at < end; at = g_utf8_next_char(at)) {
    const GUnicodeScript script = g_unichar_get_script(g_utf8_get_char(at));
    if (script == G_UNICODE_SCRIPT_HIRAGANA || script == G_UNICODE_SCRIPT_KATAKANA)
      return "Noto Sans CJK JP";
    hangul = hangul || script == G_UNICODE_SCRIPT_HANGUL;
    han = han || script == G_UNICODE_SCRIPT_HAN;
  }
  return hangul ? "Noto Sans CJK KR" : han ? "Noto Sans CJK SC" : "";
}

std::string listed(std::initializer_list<std::string_view> names) {
  std::string list;
  for (const std::string_view name : names) list.append(list.empty() ? "" : ",").append(name);
  return list;
}

}  // namespace

std::string_view family(Face face) { return face == Face::display ? "Manrope" : "Inter"; }

// Beside their letters the stops of Japanese and Chinese come from the same font: those of Yi stand
// elsewhere.
std::string families(Face face, std::string_view words) {
  if (const auto han = han_family(words); !han.empty())
    return listed({family(face), "Noto Sans", han, scripts, symbols});
  return listed({family(face), scripts, "Noto Sans CJK SC", symbols});
}

std::string families_for_rare_word(Face face, std::string_view words) {
  return listed({"Noto Sans", families(face, words)});
}

int css_weight(Weight weight) {
  switch (weight) {
    case Weight::regular:
      return 400;
    case Weight::medium:
      return 500;
    case Weight::semibold:
      return 600;
    case Weight::bold:
      return 700;
    case Weight::extrabold:
      return 800;
  }
  return 400;
}

Weight bolder(const Style& style) {
  if (style.face == Face::text && style.weight < Weight::semibold) return Weight::semibold;
  return style.weight == Weight::extrabold ? Weight::extrabold : Weight::bold;
}

}  // namespace foyer::lettering
