#include "contacts/content_line.hpp"

#include "base/text.hpp"

namespace foyer::contacts {
namespace {

// One line end for the many that text comes with, so that none can start a property of its own.
std::string with_plain_line_ends(std::string_view text) {
  static constexpr std::string_view ends[] = {"\r\n", "\r", "\u2028", "\u2029", "\u0085"};
  std::string out = mended_utf8(text);
  for (const auto end : ends)
    for (std::size_t at = 0; (at = out.find(end, at)) != std::string::npos; ++at)
      out.replace(at, end.size(), "\n");
  return out;
}

bool is_control(std::string_view at) {
  const auto first = static_cast<unsigned char>(at[0]);
  if (first < 0x20 || first == 0x7f) return true;
  return first == 0xc2 && at.size() > 1 && static_cast<unsigned char>(at[1]) < 0xa0;  // C1
}

}  // namespace

std::string escaped(std::string_view raw) {
  const std::string text = with_plain_line_ends(raw);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') {
      out += "\\n";
    } else if (c == '\t') {
      out += ' ';
    } else if (is_control(std::string_view(text).substr(i))) {
      if (static_cast<unsigned char>(c) == 0xc2) ++i;
    } else {
      if (c == '\\' || c == ',' || c == ';') out += '\\';
      out += c;
    }
  }
  return out;
}

std::string folded(std::string_view line) {
  std::string out;
  for (std::size_t room = 75; line.size() > room; room = 74) {
    std::size_t cut = room;
    while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xc0) == 0x80) --cut;
    out += line.substr(0, cut);
    out += "\r\n ";
    line.remove_prefix(cut);
  }
  return out + std::string(line) + "\r\n";
}

}  // namespace foyer::contacts
