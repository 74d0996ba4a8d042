#include "base/text.hpp"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "people/board.hpp"
#include "screens/bar.hpp"
#include "screens/doorway.hpp"
#include "screens/loading.hpp"
#include "screens/pages.hpp"

namespace foyer::screens {
namespace {

using look::Align;
using look::Box;
using look::Ui;

std::string_view greeting(int hour) {
  if (hour >= 5 && hour < 12) return "greet.morning";
  if (hour >= 12 && hour < 17) return "greet.afternoon";
  return "greet.evening";
}

bool sees(const app::State& state) {
  return state.settings.camera && state.health.camera.empty() && !state.health.starting;
}

bool is_early(const app::State& state) {
  const auto& starts = state.room->event.starts;
  return starts && *starts - state.now > hour_ms;
}

bool is_over(const app::State& state) {
  const auto& ends = state.room->event.ends;
  return ends && state.now >= *ends;
}

// What the two large lines say.
std::string welcome(const Ui& ui, const app::State& state, const app::Attract& page) {
  if (page.mine) return std::string(ui.words("again.mine"));
  if (!page.quick.empty()) return words::say(ui.words, "attract.quick", {{"first", page.quick}});
  if (!app::sent_to(state).empty()) return std::string(ui.words("closed.title"));
  if (state.settings.rules.exit) return std::string(ui.words("exit.title"));
  const auto& event = state.room->event;
  if (is_early(state))
    return words::say(ui.words, "attract.before",
                      {{"time", clock_time(*event.starts, event.zone)}}) +
           "\n" + std::string(ui.words("attract.before2"));
  if (is_over(state))
    return std::string(ui.words("attract.after")) + "\n" + std::string(ui.words("attract.after2"));
  return std::string(ui.words(greeting(hour_of_day(state.now, event.zone)))) + "\n" +
         std::string(ui.words("attract.comein"));
}

std::string lead(const Ui& ui, const app::State& state, const app::Attract& page) {
  if (state.nearer && sees(state)) return std::string(ui.words("scan.closer"));
  if (page.mine && sees(state)) return std::string(ui.words("attract.camera"));
  if (page.mine) return std::string(ui.words("attract.scanner"));
  if (state.health.starting) return std::string(ui.words("starting"));
  if (const auto elsewhere = app::sent_to(state); !elsewhere.empty()) return std::string(elsewhere);
  if (!state.doors_open) return std::string(ui.words("full"));
  if (const auto said = people::posted(*state.room, people::board::message); !said.empty())
    return std::string(said);
  if (state.settings.rules.exit) return std::string(ui.words("exit.lead"));
  if (!state.settings.camera) return std::string(ui.words("attract.scanner"));
  if (!state.health.camera.empty())
    return std::string(ui.words("camera.off")) + ". " + std::string(ui.words("camera.off.lead"));
  return std::string(ui.words("attract.camera"));
}

struct Places {
  Box event, clock, hero, lead, find, met, note, loading;
  float hint_x, hint_y;
  Align note_align;
};

Places places(const Ui& ui) {
  if (look::upright(ui))
    return {{72, 44, 420, 50},
            {708, 44, 300, 50},
            {72, 126, 990, 288},
            {72, 456, 936, 124},
            {72, 1378, 936, 156},
            {72, 1558, 936, 132},
            {72, 1716, 936, 44},
            {72, 1768, 936, 12},
            540,
            54,
            Align::centre};
  return {{96, 48, 800, 50},
          {1324, 48, 500, 50},
          {96, 128, 1000, 288},
          {96, 446, 960, 120},
          {96, 588, 936, 144},
          {96, 756, 936, 124},
          {96, 898, 960, 44},
          {96, 942, 936, 12},
          960,
          56,
          Align::left};
}

void draw_words(Ui& ui, const app::State& state, const app::Attract& page, const Places& at) {
  const bool flat = look::colours(ui).flat;
  const look::Rgb faint = flat ? look::white : look::dusk2;
  const auto& event = state.room->event;
  look::write(ui, at.event, {event.name, look::type::body, faint, 1});
  look::write(ui, at.clock,
              {clock_time(state.now, event.zone), look::type::body, faint, 1, Align::right});
  look::write(ui, at.hero, {welcome(ui, state, page), look::type::hero, look::white});
  look::write(ui, at.lead,
              {lead(ui, state, page), look::type::lead, flat ? look::yellow : look::glow});
  const bool loading = state.standing.loading.has_value();
  if (!state.health.disk.empty())
    look::write(ui, at.note,
                {std::string(ui.words("disk.low")), look::type::fine,
                 flat ? look::yellow : look::glow, 2, at.note_align});
  else if (loading || sees(state))
    look::write(ui, at.note,
                {std::string(ui.words(loading ? "list.coming" : "attract.privacy")),
                 look::type::fine, look::white, 1, at.note_align});
  draw_loading(ui, state, at.loading);
}

// What can be done at this door without a badge in the hand. At a closed one, only to meet; when
// the event is over, to look back on it first.
struct WayIn {
  std::string name, label;
  look::Manner manner;
  std::string_view icon;
  app::Intent asks;
};

WayIn to_find(const Ui& ui, look::Manner manner) {
  return {"find", std::string(ui.words("attract.find")), manner, "search", app::FindName{}};
}

std::vector<WayIn> ways_in(const Ui& ui, const app::State& state, const app::Attract& page) {
  const auto say = [&](std::string_view key) { return std::string(ui.words(key)); };
  if (page.mine) return {{"notnow", say("met.notnow"), look::Manner::paper, "back", app::Back{}}};
  std::vector<WayIn> out;
  const bool open = app::sent_to(state).empty(), over = is_over(state);
  if (over)
    out.push_back({"mine", say("again.mine"), look::Manner::paper, "promise", app::SeeEvening{}});
  if (open && !over) out.push_back(to_find(ui, look::Manner::paper));
  out.push_back({"met", say("attract.met"), look::Manner::dusk, "met", app::StartMeeting{}});
  if (open && over) out.push_back(to_find(ui, look::Manner::dusk));
  if (open && !over && app::takes_walk_ins(state))
    out.push_back(
        {"walkin", say("attract.walkin"), look::Manner::dusk, "door", app::StartWalkIn{}});
  return out;
}

// The first large, the others beside each other below it.
Asked draw_ways(Ui& ui, const std::vector<WayIn>& ways, const Places& at) {
  Asked asked;
  Box beside = at.met;
  for (const auto& way : ways) {
    const bool first = way.manner == look::Manner::paper;
    if (!first)
      beside.w = ways.size() < 3 ? at.met.w : (at.met.w - 16) * (way.name == "met" ? 0.58f : 0.42f);
    const Box box = first ? at.find : beside;
    const auto style = first ? look::type::lead : look::type::strong;
    if (look::button(ui,
                     {way.name, box, way.label, way.manner, way.icon, style, first ? 0.0f : 60.0f}))
      asked = way.asks;
    if (!first) beside.x += beside.w + 16;
  }
  return asked;
}

Asked draw_leaf(Ui& ui, const app::State& state, const app::Attract& page) {
  const bool flat = look::colours(ui).flat;
  const Box room = draw_leaf_doorway(ui, doorway_light(ui));
  const float ways = bar_top(ui) - 16 - 120, high = ways - room.y - 16;
  look::write(ui, {room.x, room.y, room.w, high * .56f},
              {welcome(ui, state, page), look::type::title, look::white});
  look::write(ui, {room.x, room.y + high * .58f, room.w, high * .26f},
              {lead(ui, state, page), look::type::lead, flat ? look::yellow : look::glow});
  if (sees(state))
    look::write(ui, {room.x, room.y + high * .86f, room.w, high * .14f},
                {std::string(ui.words("attract.privacy")), look::type::fine, look::white});
  const auto all = ways_in(ui, state, page);
  const float count = static_cast<float>(all.size());
  const float w = (look::page(ui).w - 80 - 16 * (count - 1)) / count;
  Asked asked;
  float x = 40;
  for (const auto& way : all) {
    if (look::button(ui, {way.name, {x, ways, w, 120}, way.label, way.manner, way.icon}))
      asked = way.asks;
    x += w + 16;
  }
  return asked;
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::Attract& page) {
  if (look::compact(ui)) return draw_leaf(ui, state, page);
  const Places at = places(ui);
  Doorway door = doorway(ui);
  door.open = doorway_light(ui);
  draw_doorway(ui, door);
  draw_badge(ui, door.opening.x + door.opening.w / 2,
             door.opening.y + (look::upright(ui) ? 176 : 170));
  if (sees(state))
    look::icon(ui, "up", at.hint_x, at.hint_y, 64,
               look::colours(ui).flat ? look::yellow : look::lamp);
  draw_words(ui, state, page, at);
  return draw_ways(ui, ways_in(ui, state, page), at);
}

}  // namespace foyer::screens
