#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/result.hpp"

namespace foyer::encoder {

using PieceId = std::uint16_t;
inline constexpr PieceId unknown_piece = 0;
inline constexpr std::size_t vocabulary_size = 8000;

// The pieces that text is cut into, each with its score: the more common, the nearer to 0.
class Vocabulary {
 public:
  struct Piece {
    double score;
    PieceId id;
  };

  // Lines of "piece TAB score LF"; the line number, from 0, is the id. Keeps a copy. One sentence
  // when a line is no such line or the count is not 8,000.
  static Result<Vocabulary> read(std::string_view lines);

  // The piece of exactly this text (U+2581 for a space), or nothing.
  const Piece* find(std::string_view text) const {
    const auto found = pieces_.find(text);
    return found == pieces_.end() ? nullptr : &found->second;
  }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  std::unordered_map<std::string, Piece, Hash, std::equal_to<>> pieces_;
};

// No piece has more code points.
inline constexpr std::size_t longest_piece = 16;

// Only this many bytes of a text are looked at: far more than 128 pieces of any language need, and
// few enough that no made-up text (ten thousand combining marks) keeps a kiosk busy.
inline constexpr std::size_t longest_text = 16384;

// The ids of the pieces of `text`, best split first to last: NFKC, U+2581 before the text and for
// every space, then the split with the highest sum of scores, as data/encoder/README.md says. A run
// of unknown characters is one unknown piece. Any bytes; what is no UTF-8 is unknown.
std::vector<PieceId> pieces(std::string_view text, const Vocabulary& vocabulary);

// `text` as the encoder likes it: white space and control characters are single spaces, none at the
// ends; bytes that are no UTF-8 are U+FFFD.
std::string tidied(std::string_view text);

}  // namespace foyer::encoder
