#include "guestlist/identity.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "people/names.hpp"

namespace foyer::guestlist {
namespace {

std::vector<UChar32> code_points(std::string_view text) {
  std::vector<UChar32> all;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  for (std::int32_t at = 0, size = static_cast<std::int32_t>(text.size()); at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    all.push_back(c);
  }
  return all;
}

bool same_but_lost(std::string_view a, std::string_view b) {
  const auto left = code_points(a), right = code_points(b);
  const auto alike = [](UChar32 x, UChar32 y) {
    return x == y || (x == '?' && y != ' ') || (y == '?' && x != ' ');
  };
  return std::equal(left.begin(), left.end(), right.begin(), right.end(), alike);
}

std::ptrdiff_t capitals(std::string_view text) {
  const auto all = code_points(text);
  return std::count_if(all.begin(), all.end(), [](UChar32 c) { return c > 0 && u_isupper(c); });
}

}  // namespace

std::string name_key(std::string_view full) {
  const std::string folded = people::folded(full);
  if (folded.find(' ') == std::string::npos) return folded;
  auto words = people::words(folded);
  std::sort(words.begin(), words.end());
  std::string key;
  for (const auto word : words) {
    if (!key.empty()) key += ' ';
    key += word;
  }
  return key;
}

bool lost_letters(std::string_view full) { return full.find('?') != std::string_view::npos; }

bool may_be_one(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (lost_letters(a) || lost_letters(b)) return same_but_lost(a, b);
  const std::string left = people::folded(a), right = people::folded(b);
  const auto ours = people::words(left), theirs = people::words(right);
  return std::find_first_of(ours.begin(), ours.end(), theirs.begin(), theirs.end()) != ours.end();
}

bool less_shouted(std::string_view a, std::string_view b) {
  return a != b && capitals(a) > 0 && capitals(a) < capitals(b) &&
         people::lowered(a) == people::lowered(b);
}

}  // namespace foyer::guestlist
