#include "mail/encoding.hpp"

#include <algorithm>
#include <cstdint>

#include "base/text.hpp"

namespace foyer::mail {
namespace {

constexpr std::string_view digits = "0123456789ABCDEF";

bool is_plain(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= ' ' && c < 0x7f; });
}

std::string one_line(std::string_view raw) {
  std::string text = mended_utf8(raw);
  for (char& c : text)
    if (static_cast<unsigned char>(c) < ' ' || c == 0x7f) c = ' ';
  return std::string(trimmed(text));
}

std::string unbroken_base64(std::string_view bytes) {
  static constexpr std::string_view letters =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t three = 0;
    const std::size_t n = std::min<std::size_t>(3, bytes.size() - at);
    for (std::size_t i = 0; i < 3; ++i)
      three = three << 8 | (i < n ? static_cast<std::uint8_t>(bytes[at + i]) : 0);
    for (std::size_t i = 0; i < 4; ++i) out += i <= n ? letters[three >> (18 - 6 * i) & 63] : '=';
  }
  return out;
}

std::string hex(char sign, char c) {
  const auto byte = static_cast<std::uint8_t>(c);
  return {sign, digits[byte >> 4], digits[byte & 15]};
}

std::string with_unix_line_ends(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\r')
      out += text[i];
    else if (i + 1 == text.size() || text[i + 1] != '\n')
      out += '\n';
  }
  return out;
}

// One line of text in lines of at most 76, each but the last with a soft line break.
std::string quoted_line(std::string_view line) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    const bool blank_at_end = i + 1 == line.size() && (c == ' ' || c == '\t');
    const bool plain = (c >= ' ' && c < 0x7f && c != '=') || c == '\t';
    const std::string piece = plain && !blank_at_end ? std::string(1, c) : hex('=', c);
    if (column + piece.size() > 75) {
      out += "=\r\n";
      column = 0;
    }
    out += piece;
    column += piece.size();
  }
  return out;
}

}  // namespace

std::string base64(std::string_view bytes) {
  const std::string all = unbroken_base64(bytes);
  std::string out;
  for (std::size_t at = 0; at < all.size(); at += 76) out += all.substr(at, 76) + "\r\n";
  return out;
}

std::string quoted_printable(std::string_view text) {
  std::string out;
  for (const auto& line : split(with_unix_line_ends(text), '\n')) out += quoted_line(line) + "\r\n";
  return out;
}

std::string header_words(std::string_view raw) {
  std::string text = one_line(raw);
  if (is_plain(text) && text.find("=?") == std::string::npos) return text;
  std::string out;
  for (std::string_view rest = text; !rest.empty();) {
    std::size_t most = std::min<std::size_t>(45, rest.size());  // 60 of base64 and 12 around it
    while (most < rest.size() && (static_cast<unsigned char>(rest[most]) & 0xc0) == 0x80) --most;
    out +=
        (out.empty() ? "=?UTF-8?B?" : " =?UTF-8?B?") + unbroken_base64(rest.substr(0, most)) + "?=";
    rest.remove_prefix(most);
  }
  return out;
}

std::string phrase(std::string_view name) {
  const std::string text = one_line(name);
  static constexpr std::string_view specials = "()<>[]:;@\\,.\"";
  if (!is_plain(text) || text.find("=?") != std::string::npos) return header_words(text);
  if (text.find_first_of(specials) == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

std::string header(std::string_view name, std::string_view value) {
  std::string out = std::string(name) + ':';
  std::size_t column = out.size();
  for (const auto& word : split(value, ' ')) {
    if (word.empty()) continue;
    if (column + 1 + word.size() > 76 && column > name.size() + 1) {
      out += "\r\n";
      column = 0;
    }
    out += ' ' + word;
    column += 1 + word.size();
  }
  return out + "\r\n";
}

std::string file_parameter(std::string_view parameter, std::string_view file) {
  const std::string name = one_line(file);
  const bool simple = is_plain(name) && name.find_first_of("\"\\") == std::string::npos;
  if (simple) return "; " + std::string(parameter) + "=\"" + name + '"';
  std::string out = "; " + std::string(parameter) + "*=UTF-8''";
  for (const char c : name) {
    const bool token = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       c == '.' || c == '-' || c == '_';
    out += token ? std::string(1, c) : hex('%', c);
  }
  return out;
}

}  // namespace foyer::mail
