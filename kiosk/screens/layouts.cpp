#include "screens/layouts.hpp"

#include <algorithm>

namespace foyer::screens {
namespace {

using Row = KeyLayout::Row;

const Row qwerty{"q", "w", "e", "r", "t", "y", "u", "i", "o", "p"};
const Row zxcvbnm{"z", "x", "c", "v", "b", "n", "m"};

// Twelve a row at most: 20 mm are the least that hands need (design, section 3).
const std::array<Row, 4>& european() {
  static const std::array<Row, 4> rows{
      Row{"á", "à", "â", "ä", "ã", "å", "æ", "ą", "ç", "ć", "č", "ð"},
      Row{"é", "è", "ê", "ë", "ę", "ě", "ğ", "í", "î", "ï", "ı", "ł"},
      Row{"ñ", "ń", "ó", "ô", "ö", "õ", "ø", "ő", "ř", "š", "ś"}, Row{"ú", "ü", "ý", "ž", "ß"}};
  return rows;
}

// Of each country's own typewriter; what a second tap reaches begins with the language's own.
std::vector<KeyLayout> made() {
  constexpr std::string_view accents = "é ñ ł", abc = "abc";
  constexpr std::array<std::string_view, 2> latin{"-", "’"};
  std::vector<KeyLayout> all;
  all.push_back({"en",
                 {qwerty, {"a", "s", "d", "f", "g", "h", "j", "k", "l"}, zxcvbnm},
                 european(),
                 latin,
                 accents,
                 abc});
  all.push_back(
      {"de",
       {Row{"q", "w", "e", "r", "t", "z", "u", "i", "o", "p", "ü"},
        Row{"a", "s", "d", "f", "g", "h", "j", "k", "l", "ö", "ä"},
        Row{"y", "x", "c", "v", "b", "n", "m"}},
       {Row{"ß", "á", "à", "â", "ã", "å", "æ", "ą", "ç", "ć", "č", "ð"},
        Row{"é", "è", "ê", "ë", "ę", "ě", "ğ", "í", "î", "ï", "ı", "ł"},
        Row{"ñ", "ń", "ó", "ô", "õ", "ø", "ő", "ř", "š", "ś", "ş"}, Row{"ú", "ů", "ý", "ž", "þ"}},
       latin,
       "ß é ł",
       abc});
  all.push_back(
      {"fr",
       {Row{"a", "z", "e", "r", "t", "y", "u", "i", "o", "p"},
        Row{"q", "s", "d", "f", "g", "h", "j", "k", "l", "m"}, Row{"w", "x", "c", "v", "b", "n"}},
       {Row{"é", "è", "ê", "ë", "à", "â", "ç", "î", "ï", "ô", "œ", "æ"},
        Row{"ù", "û", "ü", "ÿ", "á", "ä", "ã", "å", "ć", "č", "í", "ł"},
        Row{"ñ", "ń", "ó", "ö", "õ", "ø", "ő", "ř", "š", "ś", "ß"}, Row{"ú", "ý", "ž", "ğ", "ı"}},
       latin,
       "é à ç",
       abc});
  all.push_back(
      {"es",
       {qwerty, {"a", "s", "d", "f", "g", "h", "j", "k", "l", "ñ"}, zxcvbnm},
       {Row{"á", "é", "í", "ó", "ú", "ü", "¿", "¡", "à", "â", "ä", "ã"},
        Row{"å", "æ", "ç", "ć", "č", "è", "ê", "ë", "ğ", "î", "ï", "ł"},
        Row{"ń", "ô", "ö", "õ", "ø", "ò", "ő", "ř", "š", "ś", "ß"}, Row{"ù", "û", "ý", "ž", "ı"}},
       latin,
       "á é ó",
       abc});
  all.push_back(
      {"pt",
       {qwerty, {"a", "s", "d", "f", "g", "h", "j", "k", "l", "ç"}, zxcvbnm},
       {Row{"á", "à", "â", "ã", "é", "ê", "í", "ó", "ô", "õ", "ú", "ü"},
        Row{"ä", "å", "æ", "ć", "č", "è", "ë", "ğ", "î", "ï", "ł", "ñ"},
        Row{"ń", "ò", "ö", "ø", "ő", "ř", "š", "ś", "ß", "ù", "û"}, Row{"ý", "ž", "ı", "ð", "þ"}},
       latin,
       "ã é ç",
       abc});
  all.push_back({"ar",
                 {Row{"ض", "ص", "ث", "ق", "ف", "غ", "ع", "ه", "خ", "ح", "ج", "د"},
                  Row{"ش", "س", "ي", "ب", "ل", "ا", "ت", "ن", "م", "ك", "ط"},
                  Row{"ر", "ذ", "ى", "ة", "و", "ز", "ظ"}},
                 {Row{"أ", "إ", "آ", "ء", "ؤ", "ئ", "لا", "،", "؟"}, qwerty,
                  Row{"a", "s", "d", "f", "g", "h", "j", "k", "l"}, Row{"z", "x", "c", "v", "b"}},
                 latin,
                 "أ ؤ a",
                 "ابت"});
  all.push_back({"ja",
                 {Row{"あ", "い", "う", "え", "お", "か", "き", "く", "け", "こ"},
                  Row{"さ", "し", "す", "せ", "そ", "た", "ち", "つ", "て", "と"},
                  Row{"な", "に", "ぬ", "ね", "の", "は", "ひ"}},
                 {Row{"ふ", "へ", "ほ", "ま", "み", "む", "め", "も", "や", "ゆ"},
                  Row{"よ", "ら", "り", "る", "れ", "ろ", "わ", "を", "ん"},
                  Row{"、", "。", "「", "」"}, Row{}},
                 {turning_key, "ー"},
                 "ふ–ん",
                 "あ–ひ"});
  return all;
}

}  // namespace

const KeyLayout& layout_for(std::string_view language) {
  static const std::vector<KeyLayout> all = made();
  const auto found = std::find_if(all.begin(), all.end(), [&](const KeyLayout& layout) {
    return language.substr(0, 2) == layout.language;
  });
  return found == all.end() ? all.front() : *found;
}

}  // namespace foyer::screens
