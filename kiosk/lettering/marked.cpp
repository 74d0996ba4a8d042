#include "lettering/marked.hpp"

#include <glib.h>

#include <memory>

#include "base/text.hpp"

namespace foyer::lettering {
namespace {

std::string composed(const std::string& text) {
  const std::unique_ptr<char, decltype(&g_free)> nfc(
      g_utf8_normalize(text.data(), static_cast<gssize>(text.size()), G_NORMALIZE_NFC), &g_free);
  return nfc ? std::string(nfc.get()) : text;
}

constexpr std::string_view paragraph_separator = "\xE2\x80\xA9";  // U+2029

std::string without_controls(std::string words) {
  for (std::size_t at; (at = words.find(paragraph_separator)) != std::string::npos;)
    words.replace(at, paragraph_separator.size(), line_separator);
  std::string clean;
  for (const char c : words) {
    if (c == '\n')
      clean += line_separator;
    else
      clean += static_cast<unsigned char>(c) < 0x20 || c == 0x7F ? ' ' : c;
  }
  return clean;
}

}  // namespace

Marked read_marked(std::string_view words) {
  const std::string text = composed(without_controls(mended_utf8(words)));
  Marked marked;
  std::size_t at = 0;
  while (at < text.size()) {
    const std::size_t open = text.find("**", at);
    const std::size_t close = open == std::string::npos ? open : text.find("**", open + 2);
    if (close == std::string::npos) break;
    marked.plain.append(text, at, open - at);
    const auto from = static_cast<unsigned>(marked.plain.size());
    marked.plain.append(text, open + 2, close - open - 2);
    const auto to = static_cast<unsigned>(marked.plain.size());
    if (from < to) marked.bold.push_back({from, to});
    at = close + 2;
  }
  marked.plain.append(text, at);
  return marked;
}

std::vector<Span> words_of(std::string_view plain) {
  std::vector<Span> words;
  unsigned from = 0;
  const char* const begin = plain.data();
  const char* const end = begin + plain.size();
  for (const char* at = begin; at < end; at = g_utf8_next_char(at)) {
    if (!g_unichar_isspace(g_utf8_get_char(at))) continue;
    const auto here = static_cast<unsigned>(at - begin);
    if (from < here) words.push_back({from, here});
    from = static_cast<unsigned>(g_utf8_next_char(at) - begin);
  }
  if (from < plain.size()) words.push_back({from, static_cast<unsigned>(plain.size())});
  return words;
}

}  // namespace foyer::lettering
