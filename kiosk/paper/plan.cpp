#include "paper/plan.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>

namespace foyer::paper {
namespace {

// Sizes in use (pretix, alf.io, Odoo, Brother and Dymo rolls), in mm.
constexpr std::string_view sizes[] = {"a4",     "a6",    "a7",    "62x100", "62x100-portrait",
                                      "100x50", "83x50", "80x50", "75x52",  "60x90",
                                      "54x90",  "50x80", "40x75", "41x89",  "57x102",
                                      "96x82",  "29x90", "38x90", "60x86",  "102x152"};

constexpr int modules = 33;                 // a badge's code of 25, and its margin on both sides
constexpr double least_code = 6 * modules;  // dots: half a millimetre a module
constexpr double least_mark = 90;           // dots: smaller ones are not told apart
constexpr double least_words = 150;         // dots, either way

// 100 x 62 mm. The code of 25 modules is 10 dots a module, 21.2 mm, and its white is inside the
// door.
constexpr Plan label{.width = 1181,
                     .height = 732,
                     .stroke = 9,
                     .left = 48,
                     .right = 758,
                     .top = 44,
                     .words_end = 687,
                     .ground = 687,
                     .ground_left = 48,
                     .ground_right = 1134,
                     .door = true,
                     .door_left = 790,
                     .door_right = 1134,
                     .door_top = 44,
                     .mark_y = 216,
                     .mark_size = 210,
                     .code_y = 388,
                     .code_room = 330,
                     .type = 1,
                     .centred = false};

// 85 x 54 mm, the same code.
constexpr Plan card{.width = 1004,
                    .height = 638,
                    .stroke = 8,
                    .left = 46,
                    .right = 584,
                    .top = 46,
                    .words_end = 592,
                    .ground = 592,
                    .ground_left = 46,
                    .ground_right = 958,
                    .door = true,
                    .door_left = 614,
                    .door_right = 958,
                    .door_top = 44,
                    .mark_y = 168,
                    .mark_size = 168,
                    .code_y = 298,
                    .code_room = 330,
                    .type = 0.8,
                    .centred = false};

double dots(double mm) { return std::round(mm * dots_per_mm); }

// The largest code of whole dots a module within `room`, up to 10 dots at the label's size.
double code_within(double room, double scale) {
  const double most = std::floor(10 * std::max(1.0, scale));
  return modules * std::min(most, std::floor(room / modules));
}

// What all plans have in common: 3 mm and more are left free, for printers that cannot reach the
// edge, and the code stands on the ground.
Plan begun(const Layout& layout, double scale) {
  Plan made{};
  made.width = static_cast<int>(dots(layout.width_mm));
  made.height = static_cast<int>(dots(layout.height_mm));
  made.stroke = std::clamp(std::round(9 * scale), 5.0, 14.0);
  const double edge = std::clamp(std::round(46 * scale), 40.0, 70.0);
  made.left = made.ground_left = made.top = edge;
  made.ground_right = made.width - edge;
  made.ground = made.height - edge;
  return made;
}

// Sets code and mark into the doorway, whose left and right are known, from the ground up.
void furnish(Plan& plan, double above) {
  const double white_top = plan.ground - plan.stroke - plan.code_room;
  plan.code_y = white_top + plan.code_room * 4 / modules;
  const double space = white_top - above;
  plan.mark_size = std::min(0.64 * plan.code_room, 0.76 * space);
  plan.mark_y = white_top - plan.mark_size / 2 - 0.06 * plan.mark_size;
  plan.door_top = std::max(above, plan.mark_y - 0.72 * plan.mark_size);
  plan.door = plan.mark_size >= least_mark;
  if (plan.door) return;
  plan.mark_size = 0;
}

Plan lying(const Layout& layout) {
  const double scale = std::min(layout.width_mm / 100, layout.height_mm / 62);
  Plan plan = begun(layout, scale);
  plan.code_room = code_within(plan.ground - plan.top - plan.stroke, scale);
  plan.door_right = plan.ground_right;
  plan.door_left = plan.door_right - plan.code_room - 14;
  furnish(plan, plan.top);
  plan.right = plan.door_left - 30;
  plan.words_end = plan.ground;
  plan.type = std::min((plan.right - plan.left) / 710, (plan.ground - plan.top) / 643);
  return plan;
}

Plan standing(const Layout& layout) {
  const double scale = std::min(layout.width_mm / 62, layout.height_mm / 100);
  Plan plan = begun(layout, scale);
  const double wide = plan.ground_right - plan.ground_left, high = plan.ground - plan.top;
  plan.code_room = code_within(std::min(wide - 3 * plan.stroke, 0.55 * high), scale);
  const double door = std::min(wide - 2 * plan.stroke, 1.6 * plan.code_room);
  plan.door_left = (plan.width - door) / 2;
  plan.door_right = plan.door_left + door;
  furnish(plan, plan.top + 0.45 * high);
  plan.right = plan.ground_right;
  plan.centred = true;
  plan.words_end = plan.door ? plan.door_top : plan.ground - plan.stroke - plan.code_room;
  plan.type = std::min(wide / 640, (plan.words_end - plan.top) / 540);
  return plan;
}

std::optional<Layout> measured(std::string_view word) {
  double a = 0, b = 0;
  int read = 0;
  const std::string text(word);
  if (std::sscanf(text.c_str(), "%5lfx%5lf%n", &a, &b, &read) != 2) return {};
  const std::string_view rest = word.substr(static_cast<std::size_t>(read));
  if (!(a >= 20 && b >= 20 && a <= 210 && b <= 297)) return {};
  const auto [narrow, broad] = std::minmax(a, b);
  if (rest == "-portrait") return Layout{narrow, broad, false};
  if (!rest.empty()) return {};
  return Layout{broad, narrow, false};
}

}  // namespace

std::optional<Layout> layout(std::string_view word) {
  if (word == "a4") return Layout::a4;
  if (word.starts_with("a6")) return layout("105x148" + std::string(word.substr(2)));
  if (word.starts_with("a7")) return layout("74x105" + std::string(word.substr(2)));
  const auto found = measured(word);
  return found && fits(*found) ? found : std::nullopt;
}

std::vector<std::string_view> layouts() { return {std::begin(sizes), std::end(sizes)}; }

bool fits(const Layout& layout) {
  const Plan made = plan(layout);
  return made.code_room >= least_code && made.right - made.left >= least_words &&
         made.words_end - made.top >= least_words;
}

Plan plan(const Layout& layout) {
  if (layout == Layout::a4) return card;
  if (layout == Layout::label) return label;
  return layout.width_mm >= 1.25 * layout.height_mm ? lying(layout) : standing(layout);
}

}  // namespace foyer::paper
