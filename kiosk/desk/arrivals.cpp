// How the guests come in, beside how they may be expected to.
#include <algorithm>
#include <cmath>

#include "desk/parts.hpp"
#include "hosting/arrivals.hpp"

namespace foyer::desk {
namespace {

using hosting::Pace;

std::string finding(const hosting::Arrivals& arrivals) {
  if (arrivals.registered > 0 && arrivals.came.size() >= arrivals.registered)
    return "Everybody has come";
  switch (arrivals.pace) {
    case Pace::nobody_yet:
      return "Nobody has come yet";
    case Pace::picking_up:
      return "Arrivals are picking up";
    case Pace::steady:
      return "Arrivals are steady";
    case Pace::slowing:
      return "Arrivals are slowing down";
  }
  return {};
}

std::string under(const hosting::Arrivals& arrivals) {
  const auto to_come = arrivals.registered - std::min(arrivals.registered, arrivals.came.size());
  return std::to_string(arrivals.last_half_hour) + " in the last half hour, " +
         std::to_string(to_come) + " to come";
}

// The evening from left to right, its guests from bottom to top.
struct Axes {
  Box box;
  Time from, to;
  float most = 1;
  float x(Time at) const {
    return box.x + box.w * static_cast<float>(at - from) / static_cast<float>(to - from);
  }
  float y(float count) const { return box.y + box.h * (1 - count / most); }
};

Axes axes(const app::State& state, const hosting::Arrivals& arrivals, Box box) {
  const Time first = arrivals.came.empty() ? state.now : arrivals.came.front();
  const Time start = state.room->event.starts.value_or(first);
  const Time from = std::min(start + -50 * minute_ms, first);
  const Time to = std::max(start + 130 * minute_ms, state.now);
  return {
      box, from, to,
      static_cast<float>(std::max<std::size_t>({1, arrivals.registered, arrivals.came.size()}))};
}

constexpr int parts = 60;

void draw_expected(Ui& ui, const Axes& axes, const app::State& state,
                   const hosting::Arrivals& arrivals) {
  const Time start = state.room->event.starts.value_or(axes.from + 50 * minute_ms);
  const auto y_at = [&](Time at) {
    const double share = hosting::expected(state.settings.last_time, (at - start) / minute_ms);
    return axes.y(static_cast<float>(share * static_cast<double>(arrivals.registered)));
  };
  for (int i = 0; i < parts; ++i) {
    const Time a = axes.from + (axes.to - axes.from) * i / parts;
    const Time b = axes.from + (axes.to - axes.from) * (i + 1) / parts;
    look::stroke(ui, axes.x(a), y_at(a), axes.x(b), y_at(b), {3, look::edge});
  }
}

// Filled below, with a line on top, up to now.
void draw_came(Ui& ui, const Axes& axes, const hosting::Arrivals& arrivals, Time now) {
  const auto count = [&](Time at) {
    return static_cast<float>(std::ranges::upper_bound(arrivals.came, at) - arrivals.came.begin());
  };
  const float end = std::min(axes.x(now), axes.box.x + axes.box.w), step = 3;
  const float span = static_cast<float>(axes.to - axes.from) / axes.box.w;
  const auto at = [&](float x) {
    return axes.from + static_cast<std::int64_t>((x - axes.box.x) * span);
  };
  for (float x = axes.box.x; x < end; x += step) {
    const float top = axes.y(count(at(x)));
    if (top < axes.box.y + axes.box.h)
      look::fill(ui, {x, top, std::min(step, end - x), axes.box.y + axes.box.h - top}, 0xFFDFA0);
  }
  constexpr float stride = 18;
  for (float x = axes.box.x; x < end; x += stride) {
    const float next = std::min(x + stride, end);
    look::stroke(ui, x, axes.y(count(at(x))), next, axes.y(count(at(next))), {5, 0x7A4A00});
  }
  look::disc(ui, end, axes.y(count(now)), 12, 0x7A4A00);
  const std::string here = std::to_string(arrivals.here) + " here";
  const float y = std::min(axes.y(count(now)) + 24, axes.box.y + axes.box.h - 46);
  const Box label{std::clamp(end - 66, axes.box.x, axes.box.x + axes.box.w - 150), y, 132, 40};
  look::rounded(ui, label, 10, look::white);
  look::write(ui, label, {here, type::text_strong, 0x6B3E00, 1, look::Align::centre, true});
}

}  // namespace

void draw_arrivals(Ui& ui, const app::State& state, Box box) {
  const auto arrivals = hosting::arrivals(*state.room, state.now);
  const Box room = card(ui, box, finding(arrivals), under(arrivals));
  const Axes at =
      axes(state, arrivals, {room.x, room.y + 36, room.w, std::max(40.0f, room.h - 80)});
  for (int i = 0; i < 4; ++i) {
    const float y = std::round(at.box.y + at.box.h * static_cast<float>(i) / 3);
    look::fill(ui, {at.box.x, y, at.box.w, 2}, look::line);
  }
  look::write(ui, {room.x, room.y - 2, room.w, 32},
              {std::to_string(arrivals.registered) + " expected", type::small, look::ink2, 1,
               look::Align::right});
  draw_expected(ui, at, state, arrivals);
  if (!arrivals.came.empty()) draw_came(ui, at, arrivals, state.now);
  const float y = at.box.y + at.box.h + 8;
  const Time middle = at.from + (at.to - at.from) / 2;
  const auto mark = [&](Time when, look::Align align) {
    look::write(ui, {room.x, y, room.w, 32},
                {clock_of(state, when), type::small, look::ink2, 1, align});
  };
  mark(at.from, look::Align::left);
  mark(middle, look::Align::centre);
  mark(at.to, look::Align::right);
}

}  // namespace foyer::desk
