#include "screens/leaves.hpp"

#include <algorithm>

#include "look/art.hpp"
#include "look/shapes.hpp"
#include "screens/bar.hpp"

namespace foyer::screens {
namespace {

using look::Box;
using look::Ui;

constexpr float margin = 40, gap = 16, head_height = 104, turn_width = 220;

// Which pieces stand on which leaf: [first, end) of each.
struct Leaf {
  std::size_t first = 0, end = 0;
};

std::vector<Leaf> leaves_of(const std::vector<Piece>& pieces, float room) {
  std::vector<Leaf> all{{}};
  float used = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const float height = std::min(pieces[i].height, room);
    if (used > 0 && used + gap + height > room) {
      const bool led = pieces[i - 1].leads && all.back().first < i - 1 &&
                       pieces[i - 1].height + gap + height <= room;
      if (led) all.back().end = i - 1;
      all.push_back({all.back().end, i});
      used = led ? pieces[i - 1].height : 0;
    }
    used += (used > 0 ? gap : 0) + height;
    all.back().end = i + 1;
  }
  return all;
}

std::string one_line(std::string words) {
  std::replace(words.begin(), words.end(), '\n', ' ');
  return words;
}

void draw_title(Ui& ui, Box box, const std::string& title) {
  look::Words words{
      one_line(title), look::type::name, look::colours(ui).text, 0, look::Align::left, true};
  look::write_name(ui, box, words);
}

// "Back" and "Next" of the leaves.
Asked draw_turns(Ui& ui, Box box, std::size_t leaf, std::size_t count) {
  Asked asked;
  const Box back{box.x + box.w - 2 * turn_width - gap, box.y, turn_width, box.h};
  const Box next{box.x + box.w - turn_width, box.y, turn_width, box.h};
  using look::Manner;
  if (leaf > 0 && look::button(ui, {"leaf.back",
                                    back,
                                    std::string(ui.words("leaf.back")),
                                    Manner::outline,
                                    {},
                                    look::type::label_strong}))
    asked = app::TurnLeaf{leaf - 1};
  if (leaf + 1 < count && look::button(ui, {"leaf.next",
                                            next,
                                            std::string(ui.words("leaf.next")),
                                            Manner::outline,
                                            {},
                                            look::type::label_strong}))
    asked = app::TurnLeaf{leaf + 1};
  return asked;
}

std::size_t ways_in_row(const Ui& ui, std::size_t count) {
  const bool wide = leaf_width(ui) > 1000;
  return std::min<std::size_t>(count, wide && count > 2 ? count : 2);
}

float ways_height(const Ui& ui, std::size_t count) {
  if (count == 0) return 0;
  const std::size_t in_row = ways_in_row(ui, count);
  const auto rows = static_cast<float>((count + in_row - 1) / in_row);
  return rows * head_height + (rows - 1) * gap;
}

Asked draw_ways(Ui& ui, Box box, const std::vector<WayTo>& ways) {
  Asked asked;
  const std::size_t in_row = ways_in_row(ui, ways.size());
  for (std::size_t i = 0; i < ways.size(); ++i) {
    const std::size_t row = i / in_row, left = std::min(in_row, ways.size() - row * in_row);
    const float w = (box.w - gap * static_cast<float>(left - 1)) / static_cast<float>(left);
    const Box place{box.x + (w + gap) * static_cast<float>(i % in_row),
                    box.y + (head_height + gap) * static_cast<float>(row), w, head_height};
    const Way& way = ways[i].way;
    if (look::button(ui, {way.name, place, way.label, way.manner, way.icon})) asked = ways[i].asks;
  }
  return asked;
}

}  // namespace

float leaf_width(const Ui& ui) { return look::page(ui).w - 2 * margin; }

Piece text_piece(Ui& ui, std::string words, look::Style style) {
  const look::Words made{one_line(std::move(words)), style, look::colours(ui).text};
  const look::Fitted fitted = look::fit(ui, made, leaf_width(ui), 4000);
  return {fitted.size.h,
          [made](Ui& on, Box box) {
            look::write(on, box, made);
            return Asked();
          },
          style.em_px >= 48};
}

Piece bubble_piece(Ui& ui, std::string head, std::string words) {
  const look::Words made{words, look::type::strong, 0};
  const float high = look::fit(ui, made, leaf_width(ui) - 80, 4000).size.h;
  return {high + 38 + 60, [head = std::move(head), words = std::move(words)](Ui& on, Box box) {
            look::bubble(on, {box.x, box.y, box.w, box.h - 28}, {head, words});
            return Asked();
          }};
}

Piece button_piece(WayTo way) {
  return {head_height, [way = std::move(way)](Ui& ui, Box box) {
            const bool tapped =
                look::button(ui, {way.way.name, box, way.way.label, way.way.manner, way.way.icon});
            return tapped ? Asked(way.asks) : Asked();
          }};
}

Piece pair_piece(WayTo left, WayTo right) {
  return {head_height, [left = button_piece(std::move(left)),
                        right = button_piece(std::move(right))](Ui& ui, Box box) {
            const float w = (box.w - gap) / 2;
            const Asked one = left.draw(ui, {box.x, box.y, w, box.h});
            const Asked other = right.draw(ui, {box.x + w + gap, box.y, w, box.h});
            return other ? other : one;
          }};
}

namespace {

// Where each chip goes in a column so wide, from its upper left corner.
std::vector<Box> chip_places(Ui& ui, const std::vector<ChipTo>& chips, float width) {
  std::vector<Box> places;
  float x = 0, y = 0;
  for (const ChipTo& chip : chips) {
    const float w = look::chip_width(ui, chip.look, width);
    if (x > 0 && x + w > width + 1) x = 0, y += look::chip_height + 14;
    places.push_back({x, y, w, look::chip_height});
    x += w + 18;
  }
  return places;
}

}  // namespace

std::vector<Piece> chip_rows(Ui& ui, std::vector<ChipTo> chips) {
  const std::vector<Box> places = chip_places(ui, chips, leaf_width(ui));
  std::vector<Piece> rows;
  for (std::size_t first = 0, i = 1; i <= chips.size(); ++i) {
    if (i < chips.size() && places[i].y == places[first].y) continue;
    const auto from = static_cast<std::ptrdiff_t>(first), to = static_cast<std::ptrdiff_t>(i);
    rows.push_back(chips_piece(ui, {chips.begin() + from, chips.begin() + to}));
    first = i;
  }
  return rows;
}

Piece chips_piece(Ui& ui, std::vector<ChipTo> chips) {
  std::vector<Box> places = chip_places(ui, chips, leaf_width(ui));
  const float height = places.empty() ? 0 : places.back().y + look::chip_height;
  return {height, [chips = std::move(chips), places = std::move(places)](Ui& on, Box box) {
            Asked asked;
            for (std::size_t i = 0; i < chips.size(); ++i) {
              const Box at{box.x + places[i].x, box.y + places[i].y, places[i].w, places[i].h};
              if (look::chip(on, at, chips[i].look)) asked = chips[i].asks;
            }
            return asked;
          }};
}

Piece person_piece(Shown shown) {
  return {
      112, [shown = std::move(shown)](Ui& ui, Box box) {
        const look::Palette& paint = look::colours(ui);
        if (shown.mark != nullptr) look::mark(ui, *shown.mark, box.x + 52, box.y + box.h / 2, 100);
        const float x = box.x + 124, w = box.w - 124;
        look::write_name(ui, {x, box.y + 2, w, 66}, {shown.name, look::type::name, paint.text});
        look::write(ui, {x, box.y + 66, w, 44}, {shown.under, look::type::label, paint.text2, 1});
        return Asked();
      }};
}

Asked draw_leaves(Ui& ui, const Leaves& page) {
  const Box head{margin, 12, leaf_width(ui), head_height};
  const float end = bar_top(ui) - gap, ways = ways_height(ui, page.ways.size());
  const Box body{margin, head.y + head.h + gap, head.w,
                 end - (ways > 0 ? ways + gap : 0) - head.y - head.h - gap};
  const std::vector<Leaf> all = leaves_of(page.pieces, body.h);
  const std::size_t leaf = std::min(ui.leaf, all.size() - 1);
  const float turns = all.size() < 2 ? 0 : 2 * (turn_width + gap);
  draw_title(ui, {head.x, head.y, head.w - turns, head.h}, page.title);
  Asked asked = draw_turns(ui, head, leaf, all.size());
  Box box = body;
  for (std::size_t i = all[leaf].first; i < all[leaf].end; ++i) {
    box.h = std::min(page.pieces[i].height, body.h);
    if (const Asked one = page.pieces[i].draw(ui, box)) asked = one;
    box.y += box.h + gap;
  }
  if (const Asked one = draw_ways(ui, {margin, end - ways, head.w, ways}, page.ways)) asked = one;
  return asked;
}

Box draw_leaf_head(Ui& ui, const std::string& title, Box room) {
  constexpr float line = 80;
  if (room.h < 300) return room;  // the field says what it is for
  draw_title(ui, {room.x, room.y, room.w, line}, title);
  return {room.x, room.y + line, room.w, room.h - line};
}

}  // namespace foyer::screens
