#include "journal/json_text.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foyer::journal {
namespace {

bool plain(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x20 && byte != '"' && byte != '\\';
}

bool ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

void put_escaped(std::string& out, char c) {
  static constexpr char hex[] = "0123456789abcdef";
  if (c == '"' || c == '\\') {
    out += {'\\', c};
  } else if (c == '\n') {
    out += "\\n";
  } else {
    const auto byte = static_cast<unsigned char>(c);
    out += {'\\', 'u', '0', '0', hex[byte >> 4], hex[byte & 15]};
  }
}

}  // namespace

void put_string(std::string& out, std::string_view text) {
  std::string mended;
  if (!ascii(text) && !is_utf8(text)) text = mended = mended_utf8(text);
  out += '"';
  while (!text.empty()) {
    const auto stop = std::ranges::find_if_not(text, plain);
    const auto run = static_cast<std::size_t>(stop - text.begin());
    out += text.substr(0, run);
    if (run == text.size()) break;
    put_escaped(out, text[run]);
    text.remove_prefix(run + 1);
  }
  out += '"';
}

void put_strings(std::string& out, const std::vector<std::string>& texts) {
  out += '[';
  for (const auto& text : texts) {
    if (&text != &texts.front()) out += ',';
    put_string(out, text);
  }
  out += ']';
}

std::string& ObjectText::member(std::string_view key) {
  if (!first_) out_ += ',';
  first_ = false;
  out_ += '"';
  out_ += key;
  out_ += "\":";
  return out_;
}

ObjectText& ObjectText::text(std::string_view key, std::string_view value) {
  if (!value.empty()) put_string(member(key), value);
  return *this;
}

ObjectText& ObjectText::texts(std::string_view key, const std::vector<std::string>& values) {
  if (!values.empty()) put_strings(member(key), values);
  return *this;
}

ObjectText& ObjectText::flag(std::string_view key, bool value) {
  if (value) member(key) += "true";
  return *this;
}

ObjectText& ObjectText::number(std::string_view key, std::int64_t value) {
  member(key) += std::to_string(value);
  return *this;
}

}  // namespace foyer::journal
