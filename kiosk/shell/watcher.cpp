#include "shell/watcher.hpp"

namespace foyer::shell {
namespace {
constexpr std::int64_t one_scan_ms = 3 * second_ms;
constexpr std::int64_t unclear_after_ms = 700, gone_after_ms = 500;
constexpr std::int64_t hangs_there_ms = 10 * second_ms;
}  // namespace

std::vector<app::News> Watcher::look(std::chrono::milliseconds patience, const Clock& clock) {
  if (!source_) return open();
  const auto sighting = source_->next(patience);
  if (const auto* gone = std::get_if<camera::Lost>(&sighting)) return lost(gone->why);
  if (const auto* picture = std::get_if<camera::Grey>(&sighting)) return seen(*picture, clock);
  return {};
}

std::vector<app::News> Watcher::open() {
  auto opened = open_();
  if (!opened) return lost(opened.error().what);
  source_ = std::move(*opened);
  return back();
}

std::vector<app::News> Watcher::back() {
  if (!missing_) return {};
  missing_ = false;
  return {app::CameraBack{}};
}

std::vector<app::News> Watcher::lost(std::string why) {
  if (missing_) return {};
  missing_ = true;
  return {app::CameraLost{std::move(why)}};
}

std::vector<app::News> Watcher::seen(const camera::Grey& picture, const Clock& clock) {
  std::vector<app::News> news = back();
  const Time now = clock();
  std::erase_if(last_seen_, [&](const auto& each) { return now - each.second >= one_scan_ms; });
  for (auto& text : decoder_.decode(picture)) {
    const bool new_here = last_seen_.insert_or_assign(text, now).second;
    if (new_here) news.emplace_back(app::BadgeScanned{std::move(text)});
  }
  if (is_unclear(now)) news.emplace_back(app::BadgeUnclear{});
  return news;
}

// Whoever has just been read turns away, and their badge with them: that says nothing.
bool Watcher::is_unclear(Time now) {
  if (!last_seen_.empty()) unread_since_.reset();
  if (unread_since_ && now - unread_last_ > gone_after_ms) unread_since_.reset();
  if (!decoder_.sees_unread() || !last_seen_.empty()) return false;
  if (!unread_since_) unread_since_ = said_unclear_ = now;
  unread_last_ = now;
  const auto held = now - *unread_since_;
  const bool first = said_unclear_ == *unread_since_;
  const bool due = first ? held >= unclear_after_ms : now - said_unclear_ >= second_ms;
  if (!due || held > hangs_there_ms) return false;
  said_unclear_ = now;
  return true;
}

}  // namespace foyer::shell
