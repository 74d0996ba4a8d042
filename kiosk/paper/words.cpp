#include "paper/words.hpp"

#include <algorithm>

#include "paper/block.hpp"

namespace foyer::paper {
namespace {

using lettering::Face;
using lettering::Text;
using lettering::Weight;

// How one kind of words is set, at the label's size.
struct Setting {
  Face face;
  Weight weight;
  double line;    // in em
  double height;  // at most, of the capitals and all lines
  std::vector<Step> steps;
};

const Setting first_name{
    Face::display, Weight::extrabold, 1.15, 226, {{1, 216, 110}, {2, 110, 76}, {3, 76, 56}}};
const Setting last_name{Face::display, Weight::medium, 1.2, 130, {{1, 92, 60}, {2, 64, 44}}};
const Setting small_line{Face::text, Weight::medium, 1.25, 84, {{1, 40, 30}, {2, 34, 26}}};
const Setting offered{
    Face::text, Weight::semibold, 1.22, 132, {{1, 60, 40}, {2, 46, 34}, {3, 36, 28}}};

constexpr double gap_of_names = 88;     // from a baseline to the next capitals
constexpr double gap_of_three = 54;     // the same where the organisation needs its place
constexpr double gap_of_lines = 38;     // before the organisation
constexpr double gap_of_offer = 30;     // between "I can help with" and the offer
constexpr double gap_of_parts = 34;     // between event, name and offer
constexpr double ground_to_offer = 57;  // from the last baseline to the ground line
constexpr double least_gap = 10;        // of ink, where accents and descenders reach out

std::string one_line(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

// The column of a badge, and how large its type is there.
struct Column {
  double width;
  double size;
  bool centred;
};

Text set(const Setting& setting, const std::string& words, const Column& column) {
  const double size = column.size;
  Text text;
  text.words = one_line(words);
  if (column.centred) text.align = lettering::Align::centre;
  const double most = setting.steps.front().most * size;
  text.style = {setting.face, setting.weight, most, most * setting.line};
  std::vector<Step> steps = setting.steps;
  for (Step& step : steps) step = {step.lines, step.most * size, step.least * size};
  return fit(text, {column.width, setting.height * size}, steps);
}

// Texts one below the other; y counts from the top of the first one's capitals.
struct Stack {
  std::vector<Placing> texts;
  double top = 0;       // of the ink
  double baseline = 0;  // the last one
  double bottom = 0;    // of the ink
};

// Adds a text so that its capitals are `gap` below the last baseline, more where ink would touch.
// The ink, not the box, stands on the column's edge or in its middle.
void put_below(Stack& stack, const Text& text, double gap) {
  const lettering::Ink ink = lettering::ink_of(text);
  const double capitals = ink.first_baseline - capital(text.style);
  double y = -capitals;
  if (!stack.texts.empty()) {
    y += stack.baseline + gap;
    y = std::max(y, stack.bottom + least_gap - ink.top);
  }
  const bool centred = text.align == lettering::Align::centre;
  const double x = centred ? (text.width_px - ink.left - ink.right) / 2 : -ink.left;
  stack.texts.push_back({text, x, y});
  stack.top = stack.texts.size() == 1 ? std::min(0.0, y + ink.top) : stack.top;
  stack.baseline = y + ink.last_baseline;
  stack.bottom = std::max(stack.baseline, y + ink.bottom);
}

void move(Stack& stack, double x, double y) {
  for (Placing& placing : stack.texts) {
    placing.x += x;
    placing.y += y;
  }
}

Column column_of(const Plan& plan, double size) {
  return {plan.right - plan.left, size, plan.centred};
}

Stack names(const Plan& plan, const Badge& badge, double size) {
  const Column column = column_of(plan, size);
  Stack stack;
  put_below(stack, set(first_name, badge.first, column), 0);
  const double gap = badge.organisation.empty() ? gap_of_names : gap_of_three;
  if (!badge.last.empty()) put_below(stack, set(last_name, badge.last, column), gap * size);
  if (!badge.organisation.empty())
    put_below(stack, set(small_line, badge.organisation, column), gap_of_lines * size);
  return stack;
}

// The names as large as the height between the other parts lets them be.
Stack names_within(const Plan& plan, const Badge& badge, double room) {
  double size = plan.type;
  Stack stack = names(plan, badge, size);
  while (stack.bottom - stack.top > room && size > plan.type / 4) {
    size *= 0.94;
    stack = names(plan, badge, size);
  }
  return stack;
}

Stack offer(const Plan& plan, const Badge& badge) {
  const Column column = column_of(plan, plan.type);
  Stack stack;
  if (badge.offer.empty()) return stack;
  put_below(stack, set(small_line, "I can help with", column), 0);
  put_below(stack, set(offered, badge.offer, column), gap_of_offer * plan.type);
  return stack;
}

void append(std::vector<Placing>& all, const Stack& stack) {
  all.insert(all.end(), stack.texts.begin(), stack.texts.end());
}

}  // namespace

std::vector<Placing> set_words(const Plan& plan, const Badge& badge) {
  std::vector<Placing> all;
  double top = plan.top, bottom = plan.words_end - ground_to_offer * plan.type;
  if (!badge.event.empty()) {
    Stack event;
    put_below(event, set(small_line, badge.event, column_of(plan, plan.type)), 0);
    move(event, plan.left, top - event.top);
    append(all, event);
    top += event.bottom - event.top + gap_of_parts * plan.type;
  }
  if (Stack offers = offer(plan, badge); !offers.texts.empty()) {
    const double rise =
        std::min(bottom - offers.baseline, plan.words_end - 2 * plan.stroke - offers.bottom);
    move(offers, plan.left, rise);
    append(all, offers);
    bottom = rise + offers.top - gap_of_parts * plan.type;
  }
  Stack name = names_within(plan, badge, bottom - top);
  const double spare = bottom - top - (name.bottom - name.top);
  move(name, plan.left, top + spare / 2 - name.top);
  append(all, name);
  return all;
}

}  // namespace foyer::paper
