#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <limits>

#include "base/text.hpp"
#include "encoder/vocabulary.hpp"

namespace foyer::encoder {
namespace {

constexpr std::string_view mark = "\u2581";

icu::UnicodeString utf16(std::string_view text) {
  return icu::UnicodeString::fromUTF8({text.data(), static_cast<std::int32_t>(text.size())});
}

bool continues(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

// The first `longest_text` bytes, less a character that the end would cut.
std::string_view beginning(std::string_view text) {
  if (text.size() <= longest_text) return text;
  std::size_t end = longest_text;
  for (int back = 0; back < 3 && continues(text[end]); ++back) --end;
  return text.substr(0, end);
}

// NFKC, with a mark in front and for every space; empty when there is no text.
std::string marked(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const icu::UnicodeString plain = utf16(beginning(text));
  const icu::UnicodeString folded = nfkc ? nfkc->normalize(plain, status) : plain;
  std::string utf8, out;
  (U_SUCCESS(status) ? folded : plain).toUTF8String(utf8);
  if (utf8.empty()) return out;
  out = mark;
  for (const char c : utf8) c == ' ' ? out += mark : out += c;
  return out;
}

// Where each character begins, and the end.
std::vector<std::uint32_t> edges(std::string_view utf8) {
  std::vector<std::uint32_t> all;
  for (std::uint32_t i = 0; i < utf8.size(); ++i)
    if (!continues(utf8[i])) all.push_back(i);
  all.push_back(static_cast<std::uint32_t>(utf8.size()));
  return all;
}

// The best way found to a place in the text: the place where its last piece begins, and that piece.
// A total of 0 also says that no way was found yet, which is a habit of the training to be kept.
struct Way {
  double total = 0;
  std::uint32_t from = 0;
  PieceId piece = unknown_piece;

  void offer(const Way& other) {
    if (total == 0 || other.total >= total) *this = other;
  }
};

std::vector<Way> best_ways(std::string_view text, const Vocabulary& vocabulary) {
  const auto edge = edges(text);
  std::vector<Way> ways(edge.size());
  const std::size_t last = edge.size() - 1;
  for (std::uint32_t start = 0; start < last; ++start) {
    bool known = false;
    for (std::size_t end = start + 1; end <= std::min<std::size_t>(last, start + longest_piece);
         ++end) {
      const auto* piece = vocabulary.find(text.substr(edge[start], edge[end] - edge[start]));
      if (!piece) continue;
      known = true;
      ways[end].offer({piece->score + ways[start].total, start, piece->id});
    }
    if (!known) ways[start + 1].offer({ways[start].total, start, unknown_piece});
  }
  return ways;
}

}  // namespace

std::vector<PieceId> pieces(std::string_view text, const Vocabulary& vocabulary) {
  const std::string whole = marked(text);
  if (whole.empty()) return {};
  const auto ways = best_ways(whole, vocabulary);
  std::vector<PieceId> ids;
  for (std::size_t end = ways.size() - 1; end > 0; end = ways[end].from) {
    const PieceId id = ways[end].piece;
    if (id != unknown_piece || ids.empty() || ids.back() != unknown_piece) ids.push_back(id);
  }
  std::reverse(ids.begin(), ids.end());
  return ids;
}

std::string tidied(std::string_view text) {
  const icu::UnicodeString given = utf16(beginning(text));
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < given.length(); i = given.moveIndex32(i, 1)) {
    const UChar32 c = given.char32At(i);
    const bool space = u_isUWhiteSpace(c) || u_charType(c) == U_CONTROL_CHAR;
    if (!space)
      out.append(c);
    else if (!out.isEmpty() && !out.endsWith(u' '))
      out.append(u' ');
  }
  std::string utf8;
  out.trim().toUTF8String(utf8);
  return utf8;
}

}  // namespace foyer::encoder
