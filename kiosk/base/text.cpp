#include "base/text.hpp"

#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace foyer {
namespace {

// Length of the well-formed sequence at the front of `text`, or 0.
std::size_t sequence(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::int32_t at = 0, code = 0;
  const auto size = static_cast<std::int32_t>(text.size() < 8 ? text.size() : 8);
  U8_NEXT(bytes, at, size, code);
  return code < 0 ? 0 : static_cast<std::size_t>(at);
}

constexpr std::array<std::string_view, 10> spaces = {" ",  "\t",     "\n",     "\r",     "\v",
                                                     "\f", "\u00a0", "\u202f", "\u3000", "\ufeff"};

}  // namespace

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    if (static_cast<unsigned char>(text.front()) < 0x80) {
      text.remove_prefix(1);
      continue;
    }
    const std::size_t n = sequence(text);
    if (n == 0) return false;
    text.remove_prefix(n);
  }
  return true;
}

std::string mended_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const std::size_t n = sequence(text);
    out += n ? text.substr(0, n) : std::string_view("\ufffd");
    text.remove_prefix(n ? n : 1);
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  const auto may_be_space = [](char c) { return c <= ' ' || static_cast<unsigned char>(c) > 0x7F; };
  for (bool again = true; again && !text.empty();) {
    again = false;
    if (!may_be_space(text.front()) && !may_be_space(text.back())) return text;
    for (const auto space : spaces) {
      if (text.starts_with(space)) text.remove_prefix(space.size()), again = true;
      if (text.ends_with(space)) text.remove_suffix(space.size()), again = true;
    }
  }
  return text;
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  for (;;) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) {
    if (&part != &parts.front()) out += between;
    out += part;
  }
  return out;
}

std::string filled(std::string_view pattern, const std::vector<Slot>& slots) {
  std::string out;
  while (!pattern.empty()) {
    const std::size_t open = pattern.find('{');
    const std::size_t close = open == std::string_view::npos ? open : pattern.find('}', open);
    if (close == std::string_view::npos) break;
    out += pattern.substr(0, open);
    const std::string_view key = pattern.substr(open + 1, close - open - 1);
    std::string_view value = pattern.substr(open, close - open + 1);
    for (const auto& slot : slots)
      if (slot.key == key) value = slot.value;
    out += value;
    pattern.remove_prefix(close + 1);
  }
  return out += pattern;
}

std::size_t length_utf8(std::string_view text) {
  std::size_t n = 0;
  for (const char c : text) n += (static_cast<unsigned char>(c) & 0xC0) != 0x80;
  return n;
}

std::string_view first_utf8(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  for (; at < text.size(); ++at)
    if ((static_cast<unsigned char>(text[at]) & 0xC0) != 0x80 && count-- == 0) break;
  return text.substr(0, at);
}

}  // namespace foyer
