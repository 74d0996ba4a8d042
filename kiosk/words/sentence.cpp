#include "words/sentence.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>

namespace foyer::words {
namespace {

constexpr std::string_view isolate = "\u2068", end_isolate = "\u2069";
constexpr std::string_view left_mark = "\u200E", right_mark = "\u200F";

bool is_mark(UChar32 c) { return c == 0x200E || c == 0x200F; }
bool is_control(UChar32 c) { return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069); }

template <class See>
void each_letter(std::string_view text, See see) {
  const auto length = static_cast<int32_t>(text.size());
  for (int32_t at = 0; at < length;) {
    const int32_t from = at;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(text.data(), at, length, c);
    see(c, text.substr(static_cast<std::size_t>(from), static_cast<std::size_t>(at - from)));
  }
}

bool runs_left(std::string_view text) {
  bool found = false;
  each_letter(text, [&](UChar32 c, std::string_view) {
    const auto direction = u_charDirection(c);
    found = found || direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
  });
  return found;
}

std::string without_controls(std::string_view text) {
  std::string clean;
  each_letter(text, [&](UChar32 c, std::string_view bytes) {
    if (!is_control(c)) clean += bytes;
  });
  return clean;
}

// Sentences inside sentences are already set apart: their isolates are kept.
std::string fill(const Language& language, std::string_view pattern, const std::vector<Slot>& slots,
                 std::vector<Slot> all) {
  std::vector<std::string> values;
  for (const Slot& slot : slots) values.push_back(without_controls(slot.value));
  const bool turns = language.right_to_left ||
                     std::ranges::any_of(values, [](const auto& v) { return runs_left(v); });
  if (turns)
    for (auto& value : values) value = std::string(isolate) + value + std::string(end_isolate);
  for (std::size_t i = 0; i < slots.size(); ++i) all.push_back({slots[i].key, values[i]});
  const std::string mark(!turns ? "" : language.right_to_left ? right_mark : left_mark);
  return mark + filled(pattern, all);
}

std::string fill_plainly(const Language&, std::string_view pattern, const std::vector<Slot>& slots,
                         std::vector<Slot> clauses) {
  clauses.insert(clauses.end(), slots.begin(), slots.end());
  return filled(pattern, clauses);
}

template <class Fill>
std::string put_together(const Strings& words, const Sentence& sentence, Fill fill) {
  std::vector<std::string> said;
  for (const Sentence& clause : sentence.clauses) said.push_back(put_together(words, clause, fill));
  if (sentence.key.empty()) return joined(said, words.language().spaced ? " " : "");
  static constexpr std::string_view numbers[] = {"1", "2", "3", "4"};
  std::vector<Slot> slots, clauses;
  for (const auto& [key, value] : sentence.slots) slots.push_back({key, value});
  for (std::size_t i = 0; i < std::min(said.size(), std::size(numbers)); ++i)
    clauses.push_back({numbers[i], said[i]});
  return fill(words.language(), words(sentence.key), slots, clauses);
}

struct Piece {
  std::string text;
  bool open = false;  // a slot whose value is not known
};

// The pattern with what is known filled in, cut at the one slot that is not.
std::vector<Piece> pieces_of(std::string_view pattern, const std::vector<Slot>& known) {
  std::vector<Piece> pieces(1);
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{'), close = pattern.find('}', open);
    if (open == std::string_view::npos || close == std::string_view::npos) break;
    pieces.back().text += pattern.substr(0, open);
    const std::string_view key = pattern.substr(open + 1, close - open - 1);
    const auto slot = std::ranges::find(known, key, &Slot::key);
    if (slot != known.end())
      pieces.back().text += slot->value;
    else
      pieces.insert(pieces.end(), {Piece{"", true}, Piece{}});
    pattern.remove_prefix(close + 1);
  }
  pieces.back().text += pattern;
  return pieces;
}

}  // namespace

std::string without_direction(std::string_view text) {
  std::string clean;
  each_letter(text, [&](UChar32 c, std::string_view bytes) {
    if (!is_control(c) && !is_mark(c)) clean += bytes;
  });
  return clean;
}

std::string in_direction(const Language& language, std::string_view pattern,
                         const std::vector<Slot>& slots) {
  return fill(language, pattern, slots, {});
}

std::string say(const Strings& words, std::string_view key, const std::vector<Slot>& slots) {
  return in_direction(words.language(), words(key), slots);
}

std::string say_counted(const Strings& words, std::string_view key, long n) {
  const std::string number = std::to_string(n);
  return in_direction(words.language(), words.counted(key, n), {{"n", number}});
}

std::string say(const Strings& words, const Sentence& sentence) {
  return put_together(words, sentence, fill);
}

std::string say_plainly(const Strings& words, const Sentence& sentence) {
  return put_together(words, sentence, fill_plainly);
}

std::optional<std::string> unsaid(std::string_view pattern, const std::vector<Slot>& known,
                                  std::string_view text) {
  const auto pieces = pieces_of(pattern, known);
  if (pieces.size() == 1)
    return text == pieces[0].text ? std::optional(std::string()) : std::nullopt;
  if (pieces.size() != 3) return {};
  const std::string &before = pieces[0].text, &after = pieces[2].text;
  if (text.size() < before.size() + after.size() || !text.starts_with(before) ||
      !text.ends_with(after))
    return {};
  return std::string(text.substr(before.size(), text.size() - before.size() - after.size()));
}

}  // namespace foyer::words
