#pragma once
#include <string>
#include <string_view>

#include "lettering/text.hpp"

namespace foyer::lettering {

// The families that draw `words` in this face, first choice first, as Pango wants them. Every
// family is named, so that each script comes from its own; the emoji font is not, or it would draw
// digits. Han letters take Japanese forms beside kana, Korean ones beside hangul, else simplified
// Chinese.
std::string families(Face face, std::string_view words);

// The same with Noto Sans before the face, for a word that the face has only in part.
std::string families_for_rare_word(Face face, std::string_view words);

std::string_view family(Face face);

// CSS weight, 400 to 800.
int css_weight(Weight weight);

// What **bold** means within this style.
Weight bolder(const Style& style);

}  // namespace foyer::lettering
