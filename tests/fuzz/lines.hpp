// vCards and iCalendars read back, strictly by RFC 6350, 3.2 and 3.4: what fuzz targets hold what
// Foyer writes against.
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "base/text.hpp"
#include "fuzz/fuzz.hpp"

namespace foyer::fuzz {

// The lines, unfolded; each must be of 75 octets at most and end with CRLF, and cut no letter.
inline std::vector<std::string> unfolded(std::string_view text) {
  std::vector<std::string> out;
  while (!text.empty()) {
    const auto end = text.find("\r\n");
    must(end != std::string_view::npos, "every line ends with CRLF");
    const auto line = text.substr(0, end);
    must(line.size() <= 75, "no line is longer than 75 octets");
    must(is_utf8(line), "a line is cut between letters");
    must(line.find_first_of("\r\n") == std::string_view::npos, "no line end stands alone");
    if (line.starts_with(' ') && !out.empty())
      out.back() += line.substr(1);
    else
      out.emplace_back(line);
    text.remove_prefix(end + 2);
  }
  return out;
}

// The values of a property, their escapes taken away; its parameters are passed over.
inline std::vector<std::string> values(const std::vector<std::string>& lines,
                                       std::string_view name) {
  std::vector<std::string> out;
  for (const auto& line : lines) {
    if (!line.starts_with(name) || (line[name.size()] != ':' && line[name.size()] != ';')) continue;
    std::string value;
    for (std::size_t i = line.find(':') + 1; i < line.size(); ++i) {
      const bool escape = line[i] == '\\' && i + 1 < line.size();
      value += !escape ? line[i] : line[++i] == 'n' ? '\n' : line[i];
    }
    out.push_back(std::move(value));
  }
  return out;
}

// A text as it can be in such a value: in UTF-8, tabs as spaces, every line end \n (those of
// Unicode too), and no other control characters.
inline std::string sayable(std::string_view raw) {
  std::string text = mended_utf8(raw);
  for (const std::string_view end : {"\r\n", "\r", "\u2028", "\u2029", "\u0085"})
    for (auto at = text.find(end); at != std::string::npos; at = text.find(end, at + 1))
      text.replace(at, end.size(), "\n");
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    const bool c1 =
        c == 0xc2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xa0;
    if (c1)
      ++i;
    else if (c == '\t')
      out += ' ';
    else if (c == '\n' || (c >= ' ' && c != 0x7f))
      out += text[i];
  }
  return out;
}

}  // namespace foyer::fuzz
