#include "matching/fields.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <set>
#include <string>
#include <unordered_map>

namespace foyer::matching {
namespace {

constexpr std::size_t longest_cue = 20;
constexpr std::size_t shortest_inner_cue = 5;
constexpr float of_near = 0.5F;      // beside a word for the subject itself
constexpr float of_everyday = 0.3F;  // beside a rarer word

struct Cues {
  std::unordered_multimap<std::string_view, Subject> whole;
  std::unordered_multimap<std::string_view, Subject> beginnings;
};

struct Known {
  Cues cues, near;
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

const Known& known() {
  static const Known known = [] {
    Known all;
    std::uint16_t subject = 0, field = 0;
    for (const auto& one : people::fields()) {
      for (std::size_t i = 0; i < one.cues.size(); ++i, ++subject) {
        add_row(all.cues, one.cues[i], {subject, field});
        add_row(all.near, one.near[i], {subject, field});
      }
      ++field;
    }
    return all;
  }();
  return known;
}

using Found = std::vector<Subject>;

void take(const std::unordered_multimap<std::string_view, Subject>& from, std::string_view cue,
          Found& found) {
  const auto [first, last] = from.equal_range(cue);
  for (auto each = first; each != last; ++each) found.push_back(each->second);
}

// The longest beginning wins: "automat*" speaks before "auto*". Returns its length, 0 for none.
std::size_t take_beginning(const Cues& cues, std::string_view word, std::size_t shortest,
                           Found& found) {
  const std::size_t before = found.size();
  for (std::size_t n = std::min(word.size(), longest_cue); n >= shortest; --n) {
    take(cues.beginnings, word.substr(0, n), found);
    if (found.size() > before) return n;
  }
  return 0;
}

// "Steuerberatungskosten": cues inside the word count too, after those already read.
void take_inside(std::string_view word, std::size_t from, Found& found) {
  while (from + shortest_inner_cue <= word.size())
    from += std::max<std::size_t>(
        1, take_beginning(known().cues, word.substr(from), shortest_inner_cue, found));
}

// The same word for one and for many.
std::string other_number(const std::string& word) {
  if (word.ends_with('s') && !word.ends_with("ss")) return word.substr(0, word.size() - 1);
  return word + "s";
}

void sort_each_once(Found& found) {
  std::ranges::sort(found);
  found.erase(std::ranges::unique(found).begin(), found.end());
}

void add_shares(FieldShares& shares, const std::string& word, Language language) {
  std::array<float, people::most_fields> of{};
  for (const auto& one : subjects_near(word)) of[one.field] = of_near;
  for (const auto& one : subjects_of(word, language)) of[one.field] = 1;
  const float all = std::accumulate(of.begin(), of.end(), 0.0F);
  if (all <= 0) return;
  const float share = (is_everyday(word) ? of_everyday : 1.0F) / std::sqrt(all);
  for (std::size_t field = 0; field < of.size(); ++field) shares[field] += share * of[field];
}

}  // namespace

std::vector<Subject> subjects_of(const std::string& word, Language language) {
  Found found;
  if (word.size() < 2 || is_stop_word(word)) return found;
  take(known().cues.whole, word, found);
  const std::size_t read =
      found.empty() ? take_beginning(known().cues, word, 3, found) : word.size();
  if (word.size() >= (language == Language::german ? 9 : 13))
    take_inside(word, std::max<std::size_t>(read, 3), found);
  sort_each_once(found);
  return found;
}

std::vector<Subject> subjects_near(const std::string& word) {
  Found found;
  if (word.size() < 2 || is_stop_word(word)) return found;
  take(known().near.whole, word, found);
  take(known().near.whole, other_number(word), found);
  if (found.empty()) take_beginning(known().near, word, 3, found);
  sort_each_once(found);
  return found;
}

FieldShares field_shares(const std::vector<std::string>& folded, Language language) {
  FieldShares shares{};
  for (const auto& word : std::set(folded.begin(), folded.end()))
    if (!is_stop_word(word)) add_shares(shares, word, language);
  return shares;
}

}  // namespace foyer::matching
