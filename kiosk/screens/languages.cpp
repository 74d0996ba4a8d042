#include "look/shapes.hpp"
#include "look/text.hpp"
#include "look/widgets.hpp"
#include "screens/leaves.hpp"
#include "screens/pages.hpp"
#include "words/language.hpp"

namespace foyer::screens {
namespace {

using look::Box;
using look::Ui;

struct Places {
  Box title, lead, first;
  int columns = 1;
  float right = 0, down = 0;  // from one language to the next
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{72, 72, 936, 188}, {72, 270, 936, 60}, {72, 420, 936, 148}, 1, 0, 176};
  return {{60, 48, 1800, 100}, {60, 156, 1800, 60}, {60, 280, 876, 130}, 2, 924, 158};
}

std::vector<const words::Language*> offered(const Ui& ui) {
  if (!ui.languages.empty()) return ui.languages;
  std::vector<const words::Language*> all;
  for (const auto& one : words::languages()) all.push_back(&one);
  return all;
}

// Each by its own name, for whoever reads no other; the one that is spoken now has a check.
Way way_of(const Ui& ui, const words::Language& language) {
  const bool now = language.tag == ui.words.language().tag;
  return {"language." + std::string(language.tag), std::string(language.own_name),
          now ? look::Manner::main : look::Manner::outline, now ? "check" : ""};
}

bool draw_language(Ui& ui, Box box, const words::Language& language) {
  const Way way = way_of(ui, language);
  return look::button(ui, {way.name, box, way.label, way.manner, way.icon, look::type::heading});
}

app::Intent speaking(const words::Language& language) {
  return app::SpeakLanguage{std::string(language.tag)};
}

Asked draw_leaf_languages(Ui& ui) {
  Leaves page{std::string(ui.words("language.title")),
              {text_piece(ui, std::string(ui.words("language.lead")))}};
  for (const auto* language : offered(ui))
    page.pieces.push_back(button_piece({way_of(ui, *language), speaking(*language)}));
  return draw_leaves(ui, page);
}

}  // namespace

Asked draw_page(Ui& ui, const app::State&, const app::Languages&) {
  if (look::compact(ui)) return draw_leaf_languages(ui);
  const look::Palette& paint = look::colours(ui);
  const Places at = places(ui);
  look::daylight(ui, {640, 980, 0, 300, 1080, 560});
  look::write(ui, at.title,
              {std::string(ui.words("language.title")), look::type::title, paint.text, 2});
  look::write(ui, at.lead,
              {std::string(ui.words("language.lead")), look::type::body, paint.text, 1});
  Asked asked;
  int number = 0;
  for (const auto* language : offered(ui)) {
    Box box = at.first;
    box.x += at.right * static_cast<float>(number % at.columns);
    box.y += at.down * static_cast<float>(number / at.columns);
    if (draw_language(ui, box, *language)) asked = speaking(*language);
    ++number;
  }
  return asked;
}

}  // namespace foyer::screens
