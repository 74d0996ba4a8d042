#include "scanner/burst.hpp"

#include <utility>

namespace foyer::scanner {
namespace {

constexpr std::int64_t slowest_gap_ms = 35;  // published scanners: 7 to 16; a fast typist: 60
constexpr std::int64_t silence_ms = 100;
constexpr std::size_t most_held = 5000;  // beyond what badge::read takes

}  // namespace

std::optional<std::string> Burst::press(const Key& key) {
  if (is_modifier(key)) return {};
  const std::int64_t gap = key.at_ms - last_ms_;
  last_ms_ = key.at_ms;
  if (is_end_mark(key)) {
    const bool echo = just_scanned_ && gap < silence_ms;  // some send Enter and Tab, or two lines
    if (long_enough() || echo) return scan();
    held_.push_back(key);
    release();
    return {};
  }
  just_scanned_ = false;
  auto ended = collecting() ? settled(gap) : std::nullopt;
  if (collecting() && (gap < 0 || gap >= slowest_gap_ms)) release();
  if (held_.size() >= most_held) return ended;
  held_.push_back(key);
  if (const auto c = character(key))
    text_ += *c;
  else
    release();
  return ended;
}

std::optional<std::string> Burst::quiet(std::int64_t now_ms) {
  if (!collecting()) return {};
  return settled(now_ms - last_ms_);
}

std::vector<Key> Burst::released() { return std::exchange(released_, {}); }

// What is held is a scan, and nobody needs its keys any more.
std::optional<std::string> Burst::scan() {
  held_.clear();
  just_scanned_ = true;
  if (text_.empty()) return {};
  return std::exchange(text_, {});
}

// What silence of this length makes of the keys held: a scan, typing, or nothing yet.
std::optional<std::string> Burst::settled(std::int64_t gap_ms) {
  if (!long_enough() && gap_ms >= slowest_gap_ms) release();
  if (long_enough() && gap_ms >= silence_ms) return scan();
  return {};
}

void Burst::release() {
  released_.insert(released_.end(), held_.begin(), held_.end());
  held_.clear();
  text_.clear();
  just_scanned_ = false;
}

}  // namespace foyer::scanner
