#include "paper/face.hpp"

#include <cairo.h>

#include <cmath>
#include <numbers>

#include "badge/symbol.hpp"
#include "lettering/ink.hpp"
#include "paper/mark.hpp"
#include "paper/modules.hpp"
#include "paper/words.hpp"

namespace foyer::paper {
namespace {

constexpr int quiet_modules = 4;      // on every side, ISO/IEC 18004
constexpr double least_module = 0.5;  // mm; a camera on a stand reads no finer one

void trace_door(cairo_t* page, const Plan& plan) {
  const double radius = (plan.door_right - plan.door_left) / 2;
  cairo_move_to(page, plan.door_right, plan.ground);
  cairo_arc_negative(page, plan.door_left + radius, plan.door_top + radius, radius, 0,
                     -std::numbers::pi);
  cairo_line_to(page, plan.door_left, plan.ground);
}

void draw_house(cairo_t* page, const Plan& plan) {
  cairo_new_path(page);
  cairo_move_to(page, plan.ground_left, plan.ground);
  cairo_line_to(page, plan.ground_right, plan.ground);
  if (plan.door) trace_door(page, plan);
  cairo_set_line_width(page, plan.stroke);
  cairo_set_line_join(page, CAIRO_LINE_JOIN_MITER);
  cairo_set_line_cap(page, CAIRO_LINE_CAP_SQUARE);
  cairo_set_source_rgb(page, 0, 0, 0);
  cairo_stroke(page);
}

// Whole dots a module, so that every printer draws them equally wide; the code stands in the middle
// of its room.
double dots_per_module(const badge::Symbol& symbol, const Plan& plan) {
  return std::floor(plan.code_room / (symbol.side + 2 * quiet_modules));
}

void draw_code(cairo_t* page, const badge::Symbol& symbol, const Plan& plan) {
  const double dots = dots_per_module(symbol, plan);
  const double x = std::round((plan.door_left + plan.door_right - symbol.side * dots) / 2);
  const double room = plan.code_room * 25 / 33;
  const double y = plan.code_y + std::round((room - symbol.side * dots) / 2);
  cairo_new_path(page);
  for (const Bar& bar : bars(symbol))
    cairo_rectangle(page, x + bar.x * dots, y + bar.y * dots, bar.width * dots, bar.height * dots);
  cairo_fill(page);
}

Result<badge::Symbol> symbol_of(const Badge& badge, const Plan& plan) {
  auto symbol = badge::symbol(badge.code, badge::Correction::medium);
  if (!symbol)
    return bad_input("The badge of " + badge.first + " " + badge.last +
                     " cannot be drawn: " + symbol.error().what);
  if (dots_per_module(*symbol, plan) < least_module * dots_per_mm)
    return bad_input("The code of " + badge.first + " " + badge.last +
                     " is too long to be read from a badge; issue a new badge for them.");
  return symbol;
}

}  // namespace

Status draw_badge(_cairo* page, const Badge& badge, const Plan& plan) {
  const auto symbol = symbol_of(badge, plan);
  if (!symbol) return symbol.error();
  draw_house(page, plan);
  if (plan.mark_size > 0)
    draw_mark(page, badge.mark,
              {(plan.door_left + plan.door_right) / 2, plan.mark_y, plan.mark_size});
  cairo_set_source_rgb(page, 0, 0, 0);
  draw_code(page, *symbol, plan);
  for (const Placing& placing : set_words(plan, badge))
    lettering::write_on(page, placing.text, placing.x, placing.y);
  return Done{};
}

}  // namespace foyer::paper
