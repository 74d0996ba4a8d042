#include "matching/fields.hpp"

#include <algorithm>
#include <unordered_map>

#include "people/fields.hpp"

namespace foyer::matching {
namespace {

constexpr std::size_t longest_cue = 20;
constexpr std::size_t shortest_inner_cue = 5;

struct Cues {
  std::unordered_multimap<std::string_view, Subject> whole;
  std::unordered_multimap<std::string_view, Subject> beginnings;
};

void add_row(Cues& cues, std::string_view row, Subject subject) {
  while (!row.empty()) {
    const std::size_t end = std::min(row.find(' '), row.size());
    const auto cue = row.substr(0, end);
    if (cue.ends_with('*'))
      cues.beginnings.emplace(cue.substr(0, cue.size() - 1), subject);
    else if (!cue.empty())
      cues.whole.emplace(cue, subject);
    row.remove_prefix(std::min(end + 1, row.size()));
  }
}

const Cues& all_cues() {
  static const Cues cues = [] {
    Cues all;
    std::uint16_t subject = 0, field = 0;
    for (const auto& one : people::fields()) {
      for (const auto& row : one.cues) add_row(all, row, {subject++, field});
      ++field;
    }
    return all;
  }();
  return cues;
}

using Found = std::vector<Subject>;

void take(const std::unordered_multimap<std::string_view, Subject>& from, std::string_view cue,
          Found& found) {
  const auto [first, last] = from.equal_range(cue);
  for (auto each = first; each != last; ++each) found.push_back(each->second);
}

// The longest beginning wins: "automat*" speaks before "auto*". Returns its length, 0 for none.
std::size_t take_beginning(std::string_view word, std::size_t shortest, Found& found) {
  const std::size_t before = found.size();
  for (std::size_t n = std::min(word.size(), longest_cue); n >= shortest; --n) {
    take(all_cues().beginnings, word.substr(0, n), found);
    if (found.size() > before) return n;
  }
  return 0;
}

// "Steuerberatungskosten": cues inside the word count too, after those already read.
void take_inside(std::string_view word, std::size_t from, Found& found) {
  while (from + shortest_inner_cue <= word.size())
    from += std::max<std::size_t>(1, take_beginning(word.substr(from), shortest_inner_cue, found));
}

}  // namespace

std::vector<Subject> subjects_of(const std::string& word, Language language) {
  Found found;
  if (word.size() < 2 || is_stop_word(word)) return found;
  take(all_cues().whole, word, found);
  const std::size_t read = found.empty() ? take_beginning(word, 3, found) : word.size();
  if (word.size() >= (language == Language::german ? 9 : 13))
    take_inside(word, std::max<std::size_t>(read, 3), found);
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
  return found;
}

}  // namespace foyer::matching
