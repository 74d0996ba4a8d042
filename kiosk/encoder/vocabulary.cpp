#include "encoder/vocabulary.hpp"

#include <charconv>
#include <cmath>
#include <optional>

#include "base/text.hpp"

namespace foyer::encoder {
namespace {

// Unknown, start, end and three spares: they never match text.
constexpr PieceId reserved = 6;

Error damaged(std::string_view what) {
  return bad_input("The sentence encoder's vocabulary is damaged (" + std::string(what) +
                   "); copy the file again.");
}

struct Line {
  std::string_view piece;
  double score;
};

std::optional<Line> read_line(std::string_view line) {
  const std::size_t tab = line.find('\t');
  if (tab == 0 || tab == line.npos) return {};
  Line read{line.substr(0, tab), 0};
  const auto [end, error] =
      std::from_chars(line.data() + tab + 1, line.data() + line.size(), read.score);
  const bool whole = error == std::errc() && end == line.data() + line.size();
  if (!whole || !std::isfinite(read.score) || !is_utf8(read.piece)) return {};
  return read;
}

}  // namespace

Result<Vocabulary> Vocabulary::read(std::string_view lines) {
  Vocabulary vocabulary;
  std::size_t count = 0;
  for (; !lines.empty(); ++count) {
    const std::size_t end = lines.find('\n');
    if (end == lines.npos || count == vocabulary_size)
      return damaged("it does not end with line 8000");
    const auto line = read_line(lines.substr(0, end));
    lines.remove_prefix(end + 1);
    const std::string where = "line " + std::to_string(count + 1);
    if (!line) return damaged(where + " is no piece and score");
    if (count < reserved) continue;
    if (length_utf8(line->piece) > longest_piece) return damaged(where + " is too long");
    vocabulary.pieces_[std::string(line->piece)] = {line->score, static_cast<PieceId>(count)};
  }
  if (count != vocabulary_size)
    return damaged(std::to_string(count) + " lines instead of " + std::to_string(vocabulary_size));
  return vocabulary;
}

}  // namespace foyer::encoder
