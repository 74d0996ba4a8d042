#include "shell/watcher.hpp"

namespace foyer::shell {
namespace {
constexpr std::int64_t one_scan_ms = 3 * second_ms;
}

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
  return news;
}

}  // namespace foyer::shell
