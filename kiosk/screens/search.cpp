#include <algorithm>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "people/names.hpp"
#include "screens/keyboard.hpp"
#include "screens/leaves.hpp"
#include "screens/pages.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using look::Align;
using look::Box;
using look::Ui;

// Which letters of `name` answer to what was typed: code points [from, from + count).
struct Stretch {
  std::size_t from = 0;
  std::size_t count = 0;
};

// The shortest stretch of the name that folds to the same as what was typed, first come.
std::optional<Stretch> answered(std::string_view name, std::string_view typed) {
  const std::string wanted = people::folded(typed);
  if (wanted.empty()) return {};
  const std::size_t length = length_utf8(name);
  for (std::size_t from = 0; from < length; ++from) {
    const std::string_view rest = name.substr(first_utf8(name, from).size());
    for (std::size_t count = 1; from + count <= length; ++count) {
      const std::string folded = people::folded(first_utf8(rest, count));
      if (folded == wanted) return Stretch{from, count};
      if (!wanted.starts_with(folded)) break;
    }
  }
  return {};
}

float width_of(Ui& ui, const look::Fitted& fitted, std::string_view part) {
  if (part.empty()) return 0;
  look::Words words = fitted.words;
  words.words = part;
  const auto scale = look::mapping(ui).scale;
  const lettering::Text text{words.words,
                             {words.style.face, words.style.weight, words.style.em_px * scale,
                              words.style.line_px * scale},
                             0};
  return static_cast<float>(ui.pictures.size_of(text).width) / scale;
}

// The tint behind the letters that were typed.
void draw_answer(Ui& ui, Box box, const look::Fitted& name, std::string_view typed) {
  const auto stretch = answered(name.words.words, typed);
  if (!stretch || look::colours(ui).flat || name.size.lines > 1) return;
  const std::string_view before = first_utf8(name.words.words, stretch->from);
  const std::string_view until = first_utf8(name.words.words, stretch->from + stretch->count);
  const float from = width_of(ui, name, before), to = width_of(ui, name, until);
  const Box stands = look::facing(ui, box);
  const float left = ui.mirrored ? stands.x + stands.w - name.size.w : stands.x;
  const look::AsGiven given(ui);
  look::rounded(ui, {left + from - 3, box.y + box.h / 2 - 33, to - from + 6, 65}, 8,
                look::tint_give.ground);
}

bool draw_found(Ui& ui, Box box, std::size_t which, const app::Found& found,
                std::string_view typed) {
  const look::Palette& paint = look::colours(ui);
  const look::Touch touched = look::touch(ui, "result." + std::to_string(which), box);
  look::tinted(ui, box, 28, touched.pressed ? look::green_tint : paint.card);
  const Box town{box.x + box.w / 2, box.y, box.w / 2 - 112, box.h};
  const look::Fitted place = look::fit(
      ui, {found.town, look::type::body, paint.text2, 1, Align::right, true}, town.w, town.h);
  const Box name{box.x + 36, box.y, found.town.empty() ? box.w - 160 : box.w / 2 - 40, box.h};
  look::Words words{found.name, look::type::found, paint.text, 0, Align::left, true};
  const look::Fitted fitted = look::fit_name(ui, words, name.w, name.h - 8);
  draw_answer(ui, name, fitted, typed);
  look::place(ui, name, fitted);
  if (!found.town.empty()) look::place(ui, town, place);
  look::icon(ui, "chevron", box.x + box.w - 60, box.y + box.h / 2, 52,
             paint.flat ? look::yellow : look::green);
  return touched.tapped;
}

Asked draw_results(Ui& ui, Box room, const app::NameSearch& page) {
  const float height = look::upright(ui) ? 126 : 100, step = height + (look::upright(ui) ? 16 : 10);
  Asked asked;
  Box row{room.x, room.y, room.w, height};
  for (std::size_t i = 0; i < page.found.size(); ++i, row.y += step)
    if (draw_found(ui, row, i, page.found[i], page.typed)) asked = app::PickFound{i};
  const look::Palette& paint = look::colours(ui);
  if (page.nobody)
    look::write(ui, {room.x, room.y + 12, room.w, 200},
                {std::string(ui.words("search.none")), look::type::body, paint.text});
  const float foot = room.y + 4 * step;
  look::icon(ui, "eyeoff", room.x + 20, foot + 32, 40, paint.text2);
  look::write(ui, {room.x + 56, foot + 12, room.w - 56, 42},
              {std::string(ui.words("search.private")), look::type::fine, paint.text2, 1});
  return asked;
}

std::string title(const Ui& ui, const app::NameSearch& page) {
  if (std::holds_alternative<app::ToUndo>(page.purpose))
    return std::string(ui.words("search.title.undo"));
  const bool other = std::holds_alternative<app::ToMeet>(page.purpose);
  return std::string(ui.words(other ? "search.title.other" : "search.title"));
}

}  // namespace

namespace {

// Results beside each other, as many rows as there is room for.
Asked draw_leaf_results(Ui& ui, Box room, const app::NameSearch& page) {
  Asked asked;
  const std::size_t columns = room.h >= 216 && room.w < 1000 ? 2 : 4;
  const float w = (room.w - 12 * static_cast<float>(columns - 1)) / static_cast<float>(columns);
  for (std::size_t i = 0; i < page.found.size(); ++i) {
    const auto& found = page.found[i];
    const Box box{room.x + (w + 12) * static_cast<float>(i % columns),
                  room.y + 112 * static_cast<float>(i / columns), w, std::min(100.0f, room.h)};
    const look::Palette& paint = look::colours(ui);
    const look::Touch touched = look::touch(ui, "result." + std::to_string(i), box);
    look::tinted(ui, box, 24, touched.pressed ? look::green_tint : paint.card);
    const Box inside{box.x + 12, box.y + 2, box.w - 24, box.h - 4};
    look::Words words{found.name, look::type::row, paint.text, 0, Align::left, true};
    const bool room_for_town =
        !look::fit(ui, {found.name + "\n" + found.town, words.style, paint.text, 0}, inside.w,
                   inside.h)
             .cut;
    if (!found.town.empty() && room_for_town) words.words += "\n" + found.town;
    look::write(ui, inside, words);
    if (touched.tapped) asked = app::PickFound{i};
  }
  if (page.nobody)
    look::write(ui, room,
                {std::string(ui.words("search.none")), look::type::body, look::colours(ui).text});
  return asked;
}

Asked draw_leaf(Ui& ui, const app::NameSearch& page) {
  const Box rest = draw_leaf_field(ui, title(ui, page), {page.typed, "search"});
  Asked asked = draw_leaf_results(ui, rest, page);
  if (page.found.empty() && !page.nobody)
    look::write(
        ui, rest,
        {std::string(ui.words("search.private")), look::type::label, look::colours(ui).text2});
  if (const Asked typed = draw_keyboard(ui, {page.keys, false, {}})) asked = typed;
  return asked;
}

Asked draw_leaf(Ui& ui, const app::Proof& page) {
  const Box rest = draw_leaf_field(ui, page.who.name, {"", "mail"});
  look::write(ui, rest,
              {std::string(ui.words(page.wrong ? "search.mismatch" : "search.proof")),
               look::type::body, look::colours(ui).text});
  return draw_keyboard(ui, {page.keys, false, {}});
}

}  // namespace

Asked draw_page(Ui& ui, const app::State&, const app::NameSearch& page) {
  if (look::compact(ui)) return draw_leaf(ui, page);
  const look::Palette& paint = look::colours(ui);
  const bool tall = look::upright(ui);
  const Box room = beside_keyboard(ui);
  draw_daylight_beside_keyboard(ui);
  look::write(ui, {room.x, room.y, room.w, 94},
              {title(ui, page), look::type::title, paint.text, 1});
  look::write(ui, {room.x, room.y + (tall ? 110 : 98), room.w, tall ? 150.0f : 104.0f},
              {std::string(ui.words("search.lead")), look::type::body, paint.text2});
  const Box field{room.x, tall ? 372 : room.y + 212, room.w, tall ? 136.0f : 116.0f};
  draw_field(ui, field, {page.typed, "search"});
  const float below = field.y + field.h + (tall ? 36 : 20);
  Asked asked = draw_results(ui, {room.x, below, room.w, 0}, page);
  if (const Asked typed =
          draw_keyboard(ui, {page.keys, false, std::string(ui.words("search.help"))}))
    asked = typed;
  return asked;
}

Asked draw_page(Ui& ui, const app::State&, const app::Proof& page) {
  if (look::compact(ui)) return draw_leaf(ui, page);
  const look::Palette& paint = look::colours(ui);
  const bool tall = look::upright(ui);
  const Box room = beside_keyboard(ui);
  draw_daylight_beside_keyboard(ui);
  look::write_name(ui, {room.x, room.y, room.w, 188},
                   {page.who.name, look::type::title, paint.text});
  look::write(ui, {room.x, room.y + (tall ? 200 : 196), room.w, 150},
              {std::string(ui.words("search.proof")), look::type::body, paint.text});
  const Box field{room.x, room.y + (tall ? 376 : 356), room.w, 136};
  draw_field(ui, field, {"", "mail"});
  if (page.wrong)
    look::write(ui, {room.x, field.y + 168, room.w, 150},
                {std::string(ui.words("search.mismatch")), look::type::strong, paint.text});
  return draw_keyboard(ui, {page.keys, false, std::string(ui.words("search.help"))});
}

}  // namespace foyer::screens
