#include "matching/vector.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "matching/words.hpp"

namespace foyer::matching {
namespace {

// Letters a piece: nearly all English has more, nearly all German, French, Spanish and Portuguese
// that is written without a word of grammar has fewer.
constexpr double least_letters = 2.35;

}  // namespace

encoder::Compact vector_of(const encoder::Encoder& encoder, const std::string& tidied) {
  const auto words = folded_words(tidied);
  const bool grammar = std::ranges::any_of(
      words, [](const auto& word) { return is_stop_word(word, Language::english); });
  const auto pieces = static_cast<double>(encoder.pieces(tidied).size());
  if (!grammar && static_cast<double>(length_utf8(tidied)) < least_letters * pieces) return {};
  return encoder::compact(encoder.encode(tidied));
}

}  // namespace foyer::matching
