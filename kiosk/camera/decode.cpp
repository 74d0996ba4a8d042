#include "camera/decode.hpp"

#include <time.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "camera/filters.hpp"
#include "camera/glimpse.hpp"
#include "camera/reader.hpp"

namespace foyer::camera {
namespace {

using Texts = std::vector<std::string>;
using Step = std::function<Texts(const Grey&)>;

constexpr std::int64_t largest_to_grow = 4'000'000;  // pixels; beyond it more of them do not help

Grey scaled(const Grey& picture, double factor) {
  const auto side = [&](int length) { return std::max(1, static_cast<int>(length * factor)); };
  return resized(picture, side(picture.width), side(picture.height));
}

Texts searched(const Grey& picture) { return read_codes(picture, Look::thorough); }

bool is_large(const Grey& picture) {
  return std::int64_t{picture.width} * picture.height > largest_to_grow;
}

// The looks that found most on real photos, the most fruitful first.
const std::vector<Step>& ladder() {
  static const std::vector<Step> steps = {
      [](const Grey& p) { return read_codes(p, Look::fast); },
      [](const Grey& p) { return searched(p); },
      [](const Grey& p) { return searched(inverted(p)); },
      [](const Grey& p) { return is_large(p) ? Texts{} : searched(scaled(p, 1.5)); },
      [](const Grey& p) { return is_large(p) ? Texts{} : searched(sharpened(scaled(p, 2))); },
      [](const Grey& p) { return searched(blurred(p, 1)); },
      [](const Grey& p) { return searched(cleared(p)); },
      [](const Grey& p) { return searched(inverted(cleared(p))); },
      [](const Grey& p) { return searched(scaled(p, 0.5)); },
      [](const Grey& p) { return searched(sharpened(p)); },
      [](const Grey& p) { return read_codes(p, Look::global); },
  };
  return steps;
}

Texts climbed(const Grey& picture) {
  for (const Step& step : ladder())
    if (Texts found = step(picture); !found.empty()) return found;
  return {};
}

constexpr double most_saved = 4;  // frames' budgets

Texts enlarged(const Grey& frame) {
  const Grey middle = centre(frame, 640, 480);
  return read_codes(sharpened(resized(middle, 2 * middle.width, 2 * middle.height)), Look::fast);
}

// One of the looks that take turns, the most fruitful for its time first.
Texts turn(const Grey& frame, std::size_t which) {
  switch (which) {
    case 0:
      return read_codes(cleared(frame), Look::fast);
    case 1:
      return read_codes(inverted(frame), Look::fast);
    case 2:
      return read_codes(inverted(cleared(frame)), Look::fast);
    case 3:
      return enlarged(frame);
    case 4:
      return read_codes(blurred(frame, 1), Look::fast);
    default:
      return read_codes(scaled(frame, 0.5), Look::fast);
  }
}

}  // namespace

Texts decode_still(const Grey& picture) {
  if (!is_whole(picture)) return {};
  if (Texts found = climbed(picture); !found.empty()) return found;
  const int longest = std::max(picture.width, picture.height);
  for (const int side : {1600, 800}) {
    if (longest < side * 5 / 4) continue;
    const Grey small = scaled(picture, static_cast<double>(side) / longest);
    if (Texts found = climbed(small); !found.empty()) return found;
  }
  return {};
}

Decoder::Decoder(double budget_ms, std::function<double()> clock)
    : budget_ms_(budget_ms), saved_ms_(2 * budget_ms), clock_(std::move(clock)) {}

Texts Decoder::decode(const Grey& frame) {
  const double start = clock_();
  Texts found = read_codes(frame, Look::fast);
  saved_ms_ = std::min(saved_ms_ + budget_ms_ - (clock_() - start), most_saved * budget_ms_);
  if (!is_whole(frame)) return found;
  for (std::size_t tried = 0; found.empty() && tried < turns && saved_ms_ >= costs_[next_];
       ++tried) {
    const double before = clock_();
    found = turn(frame, next_);
    const double took = clock_() - before;
    saved_ms_ -= took;
    costs_[next_] = costs_[next_] > 0 ? 0.7 * costs_[next_] + 0.3 * took : took;
    next_ = (next_ + 1) % turns;
  }
  if (found.empty())
    look_for_unread(frame);
  else
    failed_ = 0, unread_ = false;
  return found;
}

void Decoder::look_for_unread(const Grey& frame) {
  if (failed_++ % 3 != 0) return;
  const double before = clock_();
  unread_ = glimpsed(frame);
  saved_ms_ -= clock_() - before;
}

double thread_ms() {
  timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

}  // namespace foyer::camera
