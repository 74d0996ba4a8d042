#include "desk/desk.hpp"

#include <array>

#include "desk/parts.hpp"
#include "hosting/present.hpp"
#include "screens/keyboard.hpp"

namespace foyer::desk {
namespace {

using app::DeskTab;

struct Place {
  std::string_view name, icon;
  DeskTab tab;
};
constexpr std::array<Place, 6> rail{{{"Room", "door", DeskTab::room},
                                     {"People", "people", DeskTab::people},
                                     {"Bridges", "met", DeskTab::bridges},
                                     {"Rounds", "table", DeskTab::rounds},
                                     {"Kiosks", "printer", DeskTab::kiosks},
                                     {"Hosts", "host", DeskTab::hosts}}};

Asked draw_stop(Ui& ui, Box box, const Place& place, bool here) {
  const look::Touch touched = look::touch(ui, "rail." + std::string(place.name), box);
  if (here || touched.pressed) look::rounded(ui, box, 20, look::lamp);
  const Rgb ink = here || touched.pressed ? look::ink : look::bar_text;
  look::icon(ui, place.icon, box.x + box.w / 2, box.y + 40, 44, ink);
  look::write(ui, {box.x, box.y + 66, box.w, 34},
              {std::string(place.name), type::small, ink, 1, look::Align::centre});
  if (!touched.tapped) return {};
  return ask(app::DeskGo{place.tab});
}

Asked draw_rail(Ui& ui, const app::Desk& desk) {
  const Box page = look::page(ui);
  look::fill(ui, {0, 0, 112, page.h}, look::dusk);
  Asked asked;
  for (std::size_t i = 0; i < rail.size(); ++i)
    if (auto to = draw_stop(ui, {8, 24 + 118 * static_cast<float>(i), 96, 106}, rail[i],
                            desk.tab == rail[i].tab))
      asked = std::move(to);
  const Box lock{8, page.h - 130, 96, 106};
  const look::Touch touched = look::touch(ui, "rail.lock", lock);
  look::outline(ui, lock, 20, {2, look::dusk_edge});
  look::icon(ui, "lock", 56, lock.y + 40, 44, look::bar_text);
  look::write(ui, {lock.x, lock.y + 66, lock.w, 34},
              {"Lock", type::small, look::bar_text, 1, look::Align::centre});
  if (touched.tapped) asked = ask(app::DeskLock{});
  return asked;
}

std::string finding(const app::State& state) {
  const auto [here, all] = hosting::present(*state.room);
  return std::to_string(here) + " of " + std::to_string(all) + " are here";
}

// The finding, the event and its clock, and what is always at hand.
Asked draw_head(Ui& ui, const app::State& state) {
  const bool upright = look::upright(ui);
  const float right = look::page(ui).w - 32, y = upright ? 112 : 22;
  Asked asked;
  const auto title = look::fit(ui, {finding(state), type::title, look::ink, 1}, 420, 72);
  look::place(ui, {144, 22, 424, 72}, title);
  if (push(ui, {"everyone", {578, 22, 216, 72}, "See everyone"}))
    asked = ask(app::DeskGo{DeskTab::people});
  const float x = 822, w = upright ? right - x : 200;
  look::write(ui, {x, 26, w, 32}, {state.room->event.name, type::small, look::ink2, 1});
  look::write(ui, {x, 58, w, 32}, {clock_of(state, state.now), type::small, look::ink2, 1});
  const Box search{upright ? 144.0f : 1044.0f, y, upright ? right - 144 - 348 : 496.0f, 72};
  if (look::touch(ui, "search", search).tapped) asked = ask(app::DeskFind{});
  look::bordered(ui, search, 18, {3, look::edge}, look::white);
  look::icon(ui, "search", search.x + 44, search.y + 36, 36, look::ink);
  look::write(ui, {search.x + 78, search.y, search.w - 90, 72},
              {"Find a person", type::text, look::ink2, 1, look::Align::left, true});
  if (push(ui,
           {"walkin", {right - 328, y, 328, 72}, "Welcome a walk-in", "personplus", false, true}))
    asked = ask(app::DeskWelcome{});
  return asked;
}

// Whether the bar at the foot is there; lists end above it.
bool says_something(const app::Desk& desk) {
  return desk.undo || (!desk.told.empty() && std::holds_alternative<std::monostate>(desk.form));
}

// The last deed in words, with the way back; what was not followed, and why.
Asked draw_foot(Ui& ui, const app::Desk& desk) {
  const Box page = look::page(ui);
  if (desk.undo) {
    const Box bar{144, page.h - 100, page.w - 176, 84};
    look::rounded(ui, bar, 20, look::ink);
    look::write(ui, {bar.x + 28, bar.y, bar.w - 260, bar.h},
                {desk.undo->said, type::lead, look::white, 1, look::Align::left, true});
    if (push(ui, {"undo", {bar.x + bar.w - 210, bar.y + 8, 198, 68}, "Undo", "undo"}))
      return ask(app::DeskUndo{});
    return {};
  }
  if (!desk.told.empty() && std::holds_alternative<std::monostate>(desk.form)) {
    const Box bar{144, page.h - 100, page.w - 176, 84};
    look::rounded(ui, bar, 20, look::lamp_tint);
    look::write(ui, {bar.x + 28, bar.y, bar.w - 56, bar.h},
                {desk.told, type::lead, look::ink, 1, look::Align::left, true});
  }
  return {};
}

void keep(Asked& asked, Asked wanted) {
  if (wanted) asked = std::move(wanted);
}

Asked draw_lying(Ui& ui, const app::State& state) {
  Asked asked = draw_alone(ui, state, {144, 116, 752, 476});
  draw_arrivals(ui, state, {916, 116, 476, 476});
  draw_network(ui, state, {1412, 116, 476, 476});
  keep(asked, draw_needs(ui, state, {144, 612, 528, 444}));
  keep(asked, draw_person(ui, state, {692, 612, 620, 444}));
  draw_kiosks(ui, state, {1332, 612, 556, 444});
  return asked;
}

// One column: alone, the person, kiosks, needs, arrivals, the network.
Asked draw_upright(Ui& ui, const app::State& state) {
  const float x = 144, w = look::page(ui).w - 176;
  Asked asked = draw_alone(ui, state, {x, 204, w, 396});
  keep(asked, draw_person(ui, state, {x, 616, w, 444}));
  draw_kiosks(ui, state, {x, 1076, w, 220});
  keep(asked, draw_needs(ui, state, {x, 1312, w, 208}));
  const float half = (w - 16) / 2;
  draw_arrivals(ui, state, {x, 1536, half, 368});
  draw_network(ui, state, {x + half + 16, 1536, half, 368});
  return asked;
}

// The kiosks, and what they said apart.
Asked draw_machines(Ui& ui, const app::State& state, Box box) {
  const bool upright = look::upright(ui);
  const float half = ((upright ? box.h : box.w) - 20) / 2;
  const Box first{box.x, box.y, upright ? box.w : half, upright ? half : box.h};
  const Box second{upright ? box.x : box.x + half + 20, upright ? box.y + half + 20 : box.y,
                   first.w, first.h};
  Asked asked = draw_kiosks_tab(ui, state, first);
  keep(asked, draw_conflicts(ui, state, second));
  return asked;
}

Asked draw_tab(Ui& ui, const app::State& state, const app::Desk& desk) {
  if (desk.tab == DeskTab::room)
    return look::upright(ui) ? draw_upright(ui, state) : draw_lying(ui, state);
  const Box page = look::page(ui);
  const float top = look::upright(ui) ? 204 : 116;
  const bool lists = desk.tab == DeskTab::people || desk.tab == DeskTab::bridges;
  const bool beside = desk.person && !look::upright(ui) && lists;
  const float foot = says_something(desk) ? 116 : 24;
  const Box box{144, top, page.w - 176 - (beside ? 640 : 0), page.h - top - foot};
  Asked asked;
  if (desk.tab == DeskTab::people) asked = draw_people(ui, state, box);
  if (desk.tab == DeskTab::bridges) asked = draw_bridges(ui, state, box);
  if (desk.tab == DeskTab::rounds) asked = draw_rounds(ui, state, box);
  if (desk.tab == DeskTab::hosts) asked = draw_hosts(ui, state, box);
  if (desk.tab == DeskTab::kiosks) asked = draw_machines(ui, state, box);
  if (beside) keep(asked, draw_person(ui, state, {page.w - 652, top, 620, 520}));
  return asked;
}

bool covered(const app::Desk& desk) {
  return !std::holds_alternative<std::monostate>(desk.form) &&
         !std::holds_alternative<app::Sure>(desk.form);
}

}  // namespace

std::optional<app::Intent> draw(Ui& ui, const app::State& state) {
  const auto& desk = std::get<app::Desk>(state.screen);
  ui.comfort = {};
  ui.targets.clear();
  ui.written.clear();
  const look::Sheet sheet(ui);
  look::ground(ui, look::plaster);
  Asked asked;
  if (covered(desk)) {
    const Box free = desk.writing ? screens::beside_keyboard(ui) : look::page(ui);
    asked = draw_form(ui, state, look::shrunk(free, 24));
  } else {
    asked = draw_rail(ui, desk);
    keep(asked, draw_head(ui, state));
    keep(asked, draw_tab(ui, state, desk));
    keep(asked, draw_foot(ui, desk));
  }
  look::draw_focus(ui);
  return asked;
}

}  // namespace foyer::desk
