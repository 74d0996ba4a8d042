#include "people/search.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstring>
#include <utility>

#include "people/names.hpp"

namespace foyer::people {
namespace {

bool is_plain(std::string_view word) {
  return std::all_of(word.begin(), word.end(),
                     [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

std::uint32_t letters_of(std::string_view word) {
  std::uint32_t bits = 0;
  for (const char c : word) bits |= 1u << (static_cast<unsigned char>(c) & 31u);
  return bits;
}

// True when one slip of typing lies between `typed` and the beginning of `word` (Damerau 1964).
bool one_slip(std::string_view typed, std::string_view word) {
  const auto same = std::mismatch(typed.begin(), typed.end(), word.begin(), word.end());
  const auto at = static_cast<std::size_t>(same.first - typed.begin());
  const auto begins = [&](std::size_t from_typed, std::size_t from_word) {
    return from_typed <= typed.size() && from_word <= word.size() &&
           word.substr(from_word).starts_with(typed.substr(from_typed));
  };
  const bool swapped = at + 1 < typed.size() && at + 1 < word.size() && typed[at] == word[at + 1] &&
                       typed[at + 1] == word[at] && begins(at + 2, at + 2);
  return at == typed.size() || begins(at + 1, at + 1) || begins(at + 1, at) || begins(at, at + 1) ||
         swapped;
}

// Every way in which `text` may stand in the index, without repetition.
std::vector<std::string> forms(std::string_view text) {
  std::vector<std::string> all = foldings(text);
  std::string own = lowered(text);
  if (std::find(all.begin(), all.end(), own) == all.end()) all.push_back(std::move(own));
  return all;
}

std::vector<std::string> query_words(std::string_view form) {
  std::vector<std::string> found;
  for (const auto word : words(form))
    if (std::find(found.begin(), found.end(), word) == found.end()) found.emplace_back(word);
  std::stable_sort(found.begin(), found.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return found;
}

std::size_t letter_count(std::string_view query) {
  std::size_t count = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(query.data());
  const auto size = static_cast<std::int32_t>(std::min<std::size_t>(query.size(), 1000));
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT(bytes, at, size, c);
    if (c > 0 && u_isalpha(c)) ++count;
  }
  return count;
}

// True for a single word with which `full` begins or ends, so that nothing new is in it.
bool is_edge_word(std::string_view part, std::string_view full) {
  return part.find_first_of(" -'.") == std::string_view::npos &&
         (full.starts_with(std::string(part) + " ") ||
          full.ends_with(std::string(" ").append(part)));
}

// "Jean-Luc" is also found as "jeanluc".
std::string joined_hyphens(std::string_view name) {
  std::string out(name);
  out.erase(std::remove(out.begin(), out.end(), '-'), out.end());
  return out.size() == name.size() ? std::string() : folded(out);
}

}  // namespace

NameIndex::NameIndex(const Room& room) {
  std::vector<std::pair<std::string, const Person*>> sorted;
  sorted.reserve(room.people.size());
  for (const auto& person : room.people)
    sorted.emplace_back(folded(person->attendee.name.full), person.get());
  std::sort(sorted.begin(), sorted.end(), [](const auto& a, const auto& b) {
    return std::tie(a.first, a.second->attendee.name.full, a.second->attendee.ref) <
           std::tie(b.first, b.second->attendee.name.full, b.second->attendee.ref);
  });
  for (const auto& [name, person] : sorted) {
    add(static_cast<std::uint32_t>(refs_.size()), person->attendee.name);
    refs_.push_back(person->attendee.ref);
  }
  starts_.push_back(static_cast<std::uint32_t>(keys_.size()));
  std::sort(wholes_.begin(), wholes_.end());
  wholes_.erase(std::unique(wholes_.begin(), wholes_.end()), wholes_.end());
}

void NameIndex::add(std::uint32_t who, const Name& name) {
  starts_.push_back(static_cast<std::uint32_t>(keys_.size()));
  std::vector<std::string_view> seen;
  std::vector<std::string> texts = forms(name.full);
  for (const auto& form : texts) {
    const auto parts = words(form);
    if (parts.empty()) continue;
    for (const auto whole : {std::string_view(form), parts.front(), parts.back()})
      wholes_.emplace_back(whole);
  }
  for (const auto* part : {&name.given, &name.family})
    if (!part->empty() && !is_edge_word(*part, name.full))
      for (auto& form : forms(*part)) {
        wholes_.push_back(form);
        texts.push_back(std::move(form));
      }
  if (auto joined = joined_hyphens(name.full); !joined.empty()) texts.push_back(std::move(joined));
  for (const auto& text : texts)
    for (const auto word : words(text)) {
      if (std::find(seen.begin(), seen.end(), word) != seen.end()) continue;
      seen.push_back(word);
      keys_ += ' ';
      (is_plain(word) ? latin_ : other_)
          .push_back({letters_of(word), static_cast<std::uint32_t>(keys_.size()),
                      static_cast<std::uint32_t>(word.size()), who});
      keys_ += word;
    }
  keys_ += " \n";
}

std::string_view NameIndex::key(std::uint32_t who) const {
  return std::string_view(keys_).substr(starts_[who], starts_[who + 1] - starts_[who]);
}

// The first `limit` by name whose key holds every word. The longest word leads the search.
std::vector<std::uint32_t> NameIndex::hits(const Words& query, Part part, std::size_t limit) const {
  std::vector<std::string> needles = query;
  for (auto& needle : needles) {
    if (part != Part::inner) needle.insert(0, 1, ' ');
    if (part == Part::word) needle += ' ';
  }
  std::vector<std::uint32_t> found;
  for (std::size_t at = 0; found.size() < limit && at < keys_.size();) {
    const void* hit =
        memmem(keys_.data() + at, keys_.size() - at, needles[0].data(), needles[0].size());
    if (hit == nullptr) break;
    at = static_cast<std::size_t>(static_cast<const char*>(hit) - keys_.data());
    const auto after = std::upper_bound(starts_.begin(), starts_.end(), at);
    const auto who = static_cast<std::uint32_t>(after - starts_.begin() - 1);
    if (std::all_of(needles.begin() + 1, needles.end(), [&](const std::string& needle) {
          return key(who).find(needle) != std::string_view::npos;
        }))
      found.push_back(who);
    at = *after;
  }
  return found;
}

std::vector<std::uint32_t> NameIndex::near_hits(const Words& query, std::size_t limit) const {
  std::vector<std::uint32_t> found;
  for (std::size_t slipped = 0; slipped < query.size(); ++slipped) {
    const std::string& typed = query[slipped];
    if (typed.size() < 3) continue;
    const std::uint32_t letters = letters_of(typed);
    for (const Word& word : is_plain(typed) ? latin_ : other_) {
      const std::uint32_t foreign = letters & ~word.letters;
      if (foreign & (foreign - 1)) continue;  // two letters that the word has not
      if (!one_slip(typed, std::string_view(keys_).substr(word.at, word.size))) continue;
      bool rest = true;
      for (std::size_t i = 0; rest && i < query.size(); ++i)
        rest = i == slipped || key(word.who).find(query[i]) != std::string_view::npos;
      if (rest) found.push_back(word.who);
    }
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  if (found.size() > limit) found.resize(limit);
  return found;
}

std::vector<Ref> NameIndex::find(std::string_view query, std::size_t limit) const {
  std::vector<Words> spoken;
  for (const auto& form : forms(query.substr(0, 200)))
    if (auto found = query_words(form); !found.empty()) spoken.push_back(std::move(found));
  std::vector<std::uint32_t> order;
  const auto append = [&](std::vector<std::uint32_t> more) {
    std::sort(more.begin(), more.end());
    for (const auto who : more)
      if (order.size() < limit && std::find(order.begin(), order.end(), who) == order.end())
        order.push_back(who);
  };
  for (const Part part : {Part::word, Part::beginning, Part::inner}) {
    std::vector<std::uint32_t> all;
    if (order.size() < limit)
      for (const auto& words : spoken) {
        const auto some = hits(words, part, limit + order.size());
        all.insert(all.end(), some.begin(), some.end());
      }
    append(std::move(all));
  }
  if (order.empty() && letter_count(query) >= 4)
    for (const auto& words : spoken) append(near_hits(words, limit));
  std::vector<Ref> found;
  for (const auto who : order) found.push_back(refs_[who]);
  return found;
}

bool NameIndex::whole_name(std::string_view query) const {
  const auto all = forms(query.substr(0, 200));
  return std::any_of(all.begin(), all.end(), [&](const std::string& form) {
    return !form.empty() && std::binary_search(wholes_.begin(), wholes_.end(), form);
  });
}

bool may_show(const NameIndex& index, std::string_view query) {
  return letter_count(query) >= 3 || index.whole_name(query);
}

}  // namespace foyer::people
