#include "guestlist/entries.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"
#include "guestlist/cells.hpp"
#include "people/names.hpp"

namespace foyer::guestlist {
namespace {

using Parts = std::vector<std::string_view>;

constexpr std::size_t longest_list = 10000;  // bytes; beyond, it is no list typed by a person
constexpr std::size_t most_entries = 200;    // nobody lists more in earnest

// Announcements before a list; those with a colon only where the writer put it.
constexpr std::string_view lead_ins[] = {"happy to help with:",
                                         "i am happy to help with:",
                                         "i'm happy to help with:",
                                         "happy to help with",
                                         "i can help with:",
                                         "i can help with",
                                         "can help with:",
                                         "i can do:",
                                         "i can do",
                                         "i can offer:",
                                         "i can offer",
                                         "i offer:",
                                         "ask me about:",
                                         "ask me about",
                                         "looking for help with:",
                                         "looking for help:",
                                         "i'm looking for:",
                                         "i am looking for:",
                                         "looking for:",
                                         "i need help with:",
                                         "i need:",
                                         "need help with:",
                                         "this year:",
                                         "right now:",
                                         "at the moment:",
                                         "i could introduce you to:",
                                         "i could introduce you to",
                                         "i can introduce you to:",
                                         "i can introduce you to",
                                         "can introduce you to",
                                         "ich biete:",
                                         "ich suche:",
                                         "ich kann:",
                                         "dieses jahr:",
                                         "je propose :",
                                         "je propose:",
                                         "je cherche :",
                                         "je cherche:",
                                         "ofrezco:",
                                         "busco:",
                                         "ofereço:",
                                         "procuro:",
                                         "offro:",
                                         "cerco:",
                                         "ik bied:",
                                         "ik zoek:"};
constexpr std::string_view first_lead_ins[] = {"mostly"};

// After ", and": a sentence that goes on, not a second entry.
constexpr std::array<std::string_view, 38> going_on = {
    "now",  "then",  "before", "after", "so",        "no",     "nobody", "nothing",
    "not",  "never", "won't",  "can't", "don't",     "didn't", "isn't",  "it",
    "it's", "they",  "that",   "which", "is",        "are",    "was",    "were",
    "has",  "have",  "had",    "does",  "still",     "even",   "yet",    "also",
    "he",   "she",   "i've",   "maybe", "therefore", "because"};

bool begins(std::string_view text, std::string_view lower) {
  if (text.size() <= lower.size()) return false;
  for (std::size_t i = 0; i < lower.size(); ++i)
    if (text[i] != lower[i] && !(text[i] >= 'A' && text[i] <= 'Z' && text[i] + 32 == lower[i]))
      return false;
  return lower.ends_with(':') || text[lower.size()] == ' ';
}

std::string_view without(std::string_view text, std::string_view lead) {
  return begins(text, lead) ? trimmed(text.substr(lead.size())) : text;
}

std::string_view without_lead_in(std::string_view text) {
  text = trimmed(text);
  for (const auto lead : lead_ins)
    if (begins(text, lead)) return without(text, lead);
  return text;
}

// "I know a dairy" opens a door to a dairy; "I know how to ..." is something else.
std::string_view without_i_know(std::string_view text) {
  const auto rest = without(text, "i know");
  for (const auto other : {"how", "what", "that", "nobody", "no", "everything", "why", "where"})
    if (begins(rest, other)) return text;
  return rest;
}

// How many brackets are open after `text`, when `depth` were before it.
int open_brackets(std::string_view text, int depth) {
  for (const char c : text)
    depth = c == '(' ? depth + 1 : c == ')' && depth > 0 ? depth - 1 : depth;
  return depth;
}

// Cuts where `divider` stands outside brackets and `fits(before, after)` agrees.
template <class Fits>
Parts cut(std::string_view text, std::string_view divider, Fits fits) {
  Parts parts;
  std::size_t from = 0, seen = 0;
  int depth = 0;
  for (std::size_t at = 0; (at = text.find(divider, at)) != std::string_view::npos;) {
    const std::size_t next = at + divider.size();
    depth = open_brackets(text.substr(seen, at - seen), depth);
    seen = at;
    if (depth == 0 && fits(text.substr(from, at - from), text.substr(next))) {
      parts.push_back(text.substr(from, at - from));
      from = next;
    }
    at = next;
  }
  parts.push_back(text.substr(from));
  return parts;
}

Parts cut(std::string_view text, std::string_view divider) {
  return cut(text, divider, [](auto, auto) { return true; });
}

// Line breaks and semicolons divide inside brackets as well.
Parts cut_at(std::string_view text, char divider) {
  Parts parts;
  for (std::size_t end; (end = text.find(divider)) != std::string_view::npos;) {
    parts.push_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  parts.push_back(text);
  return parts;
}

std::size_t word_count(std::string_view text) {
  text = trimmed(text);
  return text.empty() ? 0 : static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) + 1;
}

// A last line in brackets ("(ask me at the bar)") belongs to the line before it.
std::string with_remarks_joined(std::string_view text) {
  std::string out;
  for (const auto line : cut_at(text, '\n')) {
    const auto words = trimmed(line);
    if (words.empty()) continue;
    const bool remark = !out.empty() && words.starts_with('(') && words.ends_with(')');
    if (!out.empty()) out += remark ? ' ' : '\n';
    out += words;
  }
  return out;
}

Parts each_cut(const Parts& parts, char divider) {
  Parts all;
  for (const auto part : parts)
    for (const auto piece : cut_at(part, divider)) all.push_back(piece);
  return all;
}

// Lines, and semicolons unless the lines already divide and most of them have none.
Parts surely_divided(std::string_view text, bool own) {
  const Parts lines = cut_at(text, '\n');
  const auto with =
      static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [](auto line) {
        return line.find(';') != std::string_view::npos;
      }));
  return own || lines.size() == 1 || with * 2 > lines.size() ? each_cut(lines, ';') : lines;
}

Parts also_divided(std::string_view text) {
  for (const std::string_view divider :
       {". Also ", ".  Also ", "! Also ", "? Also ", ". Außerdem ", ". Auch ", ". Aussi ",
        ". También ", ". Também ", ". Anche ", ". Ook "})
    if (text.find(divider) != std::string_view::npos) return cut(text, divider);
  return {text};
}

// One word beside several ("toastmaster / host for award nights") is one entry with two names.
Parts slash_divided(std::string_view text) {
  const Parts parts = cut(text, " / ");
  const bool pair = parts.size() == 2 && (word_count(parts[0]) == 1) != (word_count(parts[1]) == 1);
  return pair ? Parts{text} : parts;
}

// "bread, butter, and jam" is one entry, and so is a sentence that goes on.
Parts and_divided(std::string_view text) {
  return cut(text, ", and ", [](std::string_view before, std::string_view after) {
    const auto next = after.substr(0, after.find_first_of(" ,.;"));
    const bool on =
        std::find(going_on.begin(), going_on.end(), ascii_lower(next)) != going_on.end();
    const auto entry = after.substr(0, after.find(", and "));
    return !on && word_count(before) > 1 && word_count(entry) > 1;
  });
}

Parts carefully_divided(std::string_view text) {
  if (text.size() > longest_list) return {text};
  for (const auto divide : {also_divided, slash_divided, and_divided})
    if (auto parts = divide(text); parts.size() > 1) return parts;
  return {text};
}

std::string_view without_edges(std::string_view entry) {
  entry = trimmed(entry);
  for (const std::string_view mark : {"- ", "* ", "\u2022", "\u2013 "})
    if (entry.starts_with(mark)) entry = trimmed(entry.substr(mark.size()));
  while (entry.ends_with(';') || entry.ends_with(','))
    entry = trimmed(entry.substr(0, entry.size() - 1));
  return entry;
}

std::vector<std::string> kept(const Parts& parts, Listing listing) {
  std::vector<std::string> out;
  for (const auto part : parts) {
    if (out.size() == most_entries) break;
    auto entry = without_edges(part);
    if (listing <= Listing::doors) entry = without_lead_in(entry);
    if (listing == Listing::doors) entry = without_i_know(entry);
    std::string text = one_line(entry);
    if (says_nothing(text) || std::find(out.begin(), out.end(), text) != out.end()) continue;
    out.push_back(std::move(text));
  }
  return out;
}

Parts divided_words(std::string_view text, Listing listing) {
  Parts parts = each_cut(cut_at(text, '\n'), ';');
  const auto again = [&](std::string_view divider) {
    Parts all;
    for (const auto part : parts)
      for (const auto piece : cut(part, divider)) all.push_back(piece);
    parts = std::move(all);
  };
  again(",");
  if (listing == Listing::words) again(" / ");
  if (listing == Listing::tongues)
    for (const auto divider : {"/", " and ", " und ", " et ", " y ", " e ", " en ", " & "})
      again(divider);
  return parts;
}

}  // namespace

std::vector<std::string> entries(std::string_view cell, Listing listing, bool own) {
  if (says_nothing(cell)) return {};
  if (listing > Listing::doors) return kept(divided_words(cell, listing), listing);
  const std::string text = with_remarks_joined(cell);
  std::string_view words = without_lead_in(text);
  for (const auto lead : first_lead_ins) words = without(words, lead);
  Parts parts = surely_divided(words, own);
  if (parts.size() == 1) parts = carefully_divided(parts.front());
  return kept(parts, listing);
}

}  // namespace foyer::guestlist
