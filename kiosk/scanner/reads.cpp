#include "scanner/reads.hpp"

#include <string_view>
#include <utility>

namespace foyer::scanner {
namespace {

constexpr std::int64_t silence_ms = 100;
constexpr std::size_t most = 4097;  // one more than badge::read takes
constexpr char start_of_text = 0x02;

bool ends(char c) {
  using namespace std::string_view_literals;
  return "\r\n\t\0\x03\x04"sv.find(c) != std::string_view::npos;
}

std::string_view without_symbology(std::string_view text) {
  const auto is_letter = [](char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); };
  const bool has_one =
      text.size() > 3 && text[0] == ']' && is_letter(text[1]) && text[2] >= '0' && text[2] <= '9';
  return has_one ? text.substr(3) : text;
}

std::string_view unwrapped(std::string_view text, const Wrapping& wrapping) {
  if (text.starts_with(wrapping.prefix)) text.remove_prefix(wrapping.prefix.size());
  if (text.ends_with(wrapping.suffix)) text.remove_suffix(wrapping.suffix.size());
  return without_symbology(text);
}

}  // namespace

std::optional<std::string> Reads::byte(char c, std::int64_t at_ms) {
  auto before = quiet(at_ms);
  last_ms_ = at_ms;
  if (!ends(c)) {
    if (c != start_of_text && !spoilt_ && text_.size() < most) text_ += c;
    return before;
  }
  auto now = finish();
  return before ? before : now;
}

std::optional<std::string> Reads::quiet(std::int64_t now_ms) {
  if (now_ms - last_ms_ < silence_ms) return {};
  return finish();
}

void Reads::spoil(std::int64_t at_ms) {
  text_.clear();
  last_ms_ = at_ms;
  spoilt_ = true;
}

std::optional<std::string> Reads::finish() {
  const std::string text = std::exchange(text_, {});
  spoilt_ = false;
  const auto code = unwrapped(text, wrapping_);
  if (code.empty()) return {};
  return std::string(code);
}

}  // namespace foyer::scanner
