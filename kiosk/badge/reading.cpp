#include "badge/reading.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace foyer::badge {
namespace {

constexpr std::size_t longest = 4096;

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 || byte == 0x7f;
}

// Spaces of any script and control bytes hide at the ends in any order.
std::string_view bared(std::string_view text) {
  for (std::size_t before = text.size() + 1; text.size() < before;) {
    before = text.size();
    text = trimmed(text);
    while (!text.empty() && is_control(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_control(text.back())) text.remove_suffix(1);
  }
  return text;
}

std::string_view without_eci(std::string_view text) {
  for (const std::string_view prefix : {"\\000026", "\\000003", "\\000001", "\\000027"})
    if (text.starts_with(prefix)) return bared(text.substr(prefix.size()));
  return text;
}

std::string printable(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool shown = !is_control(c) || c == '\t' || c == '\n' || c == '\r';
    out += shown ? std::string_view(&c, 1) : std::string_view("\ufffd");
  }
  return out;
}

std::string ascii_upper(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
  return out;
}

// Several lines, several words or a page: people's writing, not a code.
bool is_prose(std::string_view text) {
  return text.size() > 512 || text.find_first_of("\r\n") != text.npos ||
         std::ranges::count(text, ' ') >= 3;
}

// What everyday codes begin with, as phone cameras read them. "" when it is none of them.
std::string_view everyday(std::string_view text) {
  struct Sign {
    std::string_view start, what;
  };
  static constexpr std::array<Sign, 15> signs = {{{"begin:vcard", "a contact card (vCard)"},
                                                  {"mecard:", "a contact card (vCard)"},
                                                  {"bizcard:", "a contact card (vCard)"},
                                                  {"wifi:", "a wifi code"},
                                                  {"http://", "a web address"},
                                                  {"https://", "a web address"},
                                                  {"www.", "a web address"},
                                                  {"urlto:", "a web address"},
                                                  {"mebkm:", "a web address"},
                                                  {"mailto:", "text"},
                                                  {"matmsg:", "text"},
                                                  {"tel:", "text"},
                                                  {"smsto:", "text"},
                                                  {"geo:", "text"},
                                                  {"begin:v", "text"}}};
  const std::string low = ascii_lower(text.substr(0, 16));
  const auto* found =
      std::ranges::find_if(signs, [&](const Sign& sign) { return low.starts_with(sign.start); });
  return found == signs.end() ? "" : found->what;
}

Reading ours(const std::string& code, const Id& id, const Key& key) {
  const std::string right = mint(key, id);
  if (sodium_memcmp(right.data(), code.data(), right.size()) == 0) return Ours{code};
  return OtherEvent{code};
}

Reading theirs(std::string text) {
  if (const auto system = system_of(text); !system.empty())
    return Foreign{std::move(text), std::string(system)};
  if (const auto what = everyday(text); !what.empty())
    return NotABadge{std::string(what), std::move(text)};
  if (is_prose(text)) return NotABadge{"text", std::move(text)};
  return Foreign{std::move(text), ""};
}

}  // namespace

Reading read(std::string_view bytes, const Key& key) {
  if (bytes.size() > longest || !is_utf8(bytes)) return Unreadable{};
  const std::string_view text = without_eci(bared(bytes));
  if (text.empty()) return Unreadable{};
  const std::string code = ascii_upper(text);
  if (const auto id = id_of(code)) return ours(code, *id, key);
  return theirs(printable(text));
}

}  // namespace foyer::badge
