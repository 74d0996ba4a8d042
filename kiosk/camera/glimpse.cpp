#include "camera/glimpse.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <vector>

// A corner square is dark, light, dark, light, dark as 1:1:3:1:1 along any line through its middle
// (ISO/IEC 18004, 6.3.3), so a row finds it and the column through it confirms it.
namespace foyer::camera {
namespace {

// A corner square, and how many rows found it.
struct Mark {
  double x, y, module;
  int rows = 1;
};

// Pixels along a row or a column.
struct Line {
  const std::uint8_t* first;
  std::ptrdiff_t step;
  int length;
  int at(int i) const { return first[i * step]; }
};

constexpr int reach = 40;  // pixels to either side whose mean tells dark from light

// A stretch of one shade, and where it ends.
struct Run {
  bool dark;
  int length, end;
};

std::vector<Run> runs_of(const Line& line) {
  std::vector<Run> runs;
  int sum = 0, count = 0;
  for (int i = 0; i < std::min(reach, line.length); ++i) sum += line.at(i), ++count;
  for (int i = 0; i < line.length; ++i) {
    if (i + reach < line.length) sum += line.at(i + reach), ++count;
    if (i > reach) sum -= line.at(i - reach - 1), --count;
    const bool dark = line.at(i) * count < sum - 4 * count;
    if (runs.empty() || runs.back().dark != dark) runs.push_back({dark, 0, i});
    ++runs.back().length, runs.back().end = i + 1;
  }
  return runs;
}

constexpr std::array<int, 5> parts = {1, 1, 3, 1, 1};

double mean_of(const Line& line, const Run& run) {
  double sum = 0;
  for (int i = run.end - run.length; i < run.end; ++i) sum += line.at(i);
  return sum / run.length;
}

// How far apart the shades within a run are; at its ends they blend with what is beside it.
int spread_of(const Line& line, const Run& run) {
  const int ends = run.length > 4 ? 1 : 0;
  int least = 255, most = 0;
  for (int i = run.end - run.length + ends; i < run.end - ends; ++i) {
    least = std::min(least, line.at(i));
    most = std::max(most, line.at(i));
  }
  return most - least;
}

// Grain has dark and light as well, but its dark is not of one shade.
bool is_printed(const Line& line, const Run* five) {
  const double lightest = std::min(mean_of(line, five[1]), mean_of(line, five[3]));
  const double contrast = lightest - mean_of(line, five[2]);
  return contrast > 16 && spread_of(line, five[2]) < 0.6 * contrast;
}

// Pixels a module when the five runs from `at` on are such a square's.
std::optional<double> module_at(const Line& line, const std::vector<Run>& runs, std::size_t at) {
  if (!runs[at].dark || at + parts.size() > runs.size()) return {};
  int whole = 0;
  for (std::size_t i = 0; i < parts.size(); ++i) whole += runs[at + i].length;
  const double module = whole / 7.0;
  if (module < 1.2 || module > 40) return {};
  for (std::size_t i = 0; i < parts.size(); ++i)
    if (std::abs(runs[at + i].length - parts[i] * module) > std::max(0.9, parts[i] * module * 0.6))
      return {};
  if (!is_printed(line, &runs[at])) return {};
  return module;
}

// The same pattern down the column, about this row.
bool is_confirmed(const Grey& picture, double x, int y, double module) {
  const int high = static_cast<int>(8 * module) + reach;
  const int top = std::max(0, y - high), bottom = std::min(picture.height, y + high);
  const Line column{
      &picture.pixels[static_cast<std::size_t>(top) * picture.width + static_cast<std::size_t>(x)],
      picture.width, bottom - top};
  const auto runs = runs_of(column);
  for (std::size_t i = 2; i + 2 < runs.size(); ++i) {
    const int end = top + runs[i].end;
    if (y < end - runs[i].length || y >= end) continue;
    const auto down = module_at(column, runs, i - 2);
    return down && *down < 1.8 * module && module < 1.8 * *down;
  }
  return false;
}

void add(std::vector<Mark>& marks, const Mark& mark) {
  for (Mark& known : marks)
    if (std::hypot(known.x - mark.x, known.y - mark.y) < 4 * std::max(known.module, mark.module)) {
      ++known.rows;
      return;
    }
  marks.push_back(mark);
}

// Grain makes any pattern once. Every second row was looked at.
bool is_certain(const Mark& mark) { return mark.rows >= 2; }

// Between the middles of two corner squares there are 14 modules in the smallest symbol and 170 in
// the largest; across the picture's corner half as much again.
bool belong_together(const Mark& a, const Mark& b) {
  const double module = (a.module + b.module) / 2;
  const double far = std::hypot(a.x - b.x, a.y - b.y) / module;
  return std::max(a.module, b.module) < 1.5 * std::min(a.module, b.module) && far > 9 && far < 100;
}

}  // namespace

bool glimpsed(const Grey& picture) {
  if (!is_whole(picture)) return false;
  std::vector<Mark> marks;
  for (int y = 0; y < picture.height; y += 2) {
    const Line row{&picture.pixels[static_cast<std::size_t>(y) * picture.width], 1, picture.width};
    const auto runs = runs_of(row);
    for (std::size_t i = 0; i + parts.size() <= runs.size(); ++i) {
      const auto module = module_at(row, runs, i);
      if (!module) continue;
      const double x = runs[i + 2].end - runs[i + 2].length / 2.0;
      if (is_confirmed(picture, x, y, *module))
        add(marks, Mark{x, static_cast<double>(y), *module});
    }
  }
  std::erase_if(marks, [](const Mark& mark) { return !is_certain(mark); });
  for (const Mark& a : marks)
    for (const Mark& b : marks)
      if (&a != &b && belong_together(a, b)) return true;
  return false;
}

}  // namespace foyer::camera
