// Pages that fill the whole screen, without the comfort bar: a host is called, the door closes, the
// kiosk is out of order.
#include <algorithm>

#include "base/text.hpp"
#include "lettering/art.hpp"
#include "look/art.hpp"
#include "look/motion.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/doorway.hpp"
#include "screens/kinds.hpp"
#include "screens/notice.hpp"
#include "screens/pages.hpp"

namespace foyer::screens {
namespace {

using look::Align;
using look::Box;
using look::Ui;

std::string say(const Ui& ui, std::string_view key) { return std::string(ui.words(key)); }

// The lamp that a host sees from across the room.
void draw_lamp(Ui& ui) { look::ground(ui, look::colours(ui).flat ? look::yellow : look::lamp); }

}  // namespace

namespace {

// A host has answered from elsewhere.
Asked draw_answer(Ui& ui, const app::State& state, Notice notice) {
  notice.tint = look::tint_give;
  notice.icon = "time";
  notice.ways = {{"nevermind", say(ui, "host.nevermind"), look::Manner::outline}};
  if (app::pin_wanted(state))
    notice.ways.push_back({"hosts", say(ui, "hosts.way"), look::Manner::quiet, "lock"});
  return draw_notice(ui, notice, {app::NeverMind{}, app::ForHosts{}});
}

std::string lamp_lead(const Ui& ui, const app::HostComing& page) {
  if (page.for_badge) return say(ui, "printer.lead.short");
  if (!page.mark) return {};
  return words::say(ui.words, "host.find",
                    {{"shape", say(ui, "shape." + lettering::mark_name(page.mark->shape))}});
}

Asked draw_leaf(Ui& ui, const app::State& state, const app::HostComing& page) {
  const Box all = look::page(ui);
  const float w = all.w - 80, top = all.h - 24 - 120;
  look::write(ui, {40, 40, w, (top - 60) * .6f},
              {say(ui, page.for_badge ? "printer.hand" : "host.offline"), look::type::hero,
               look::ink, 2, Align::centre, true});
  look::write(ui, {40, 40 + (top - 60) * .6f, w, (top - 60) * .4f},
              {lamp_lead(ui, page), look::type::lead, look::ink, 0, Align::centre, true});
  const bool two = app::pin_wanted(state);
  Asked asked;
  if (look::button(ui, {"nevermind",
                        {40, top, two ? (w - 16) / 2 : w, 120},
                        say(ui, page.for_badge ? "printer.fine" : "host.nevermind"),
                        look::Manner::paper}))
    asked = app::NeverMind{};
  if (two && look::button(ui, {"hosts",
                               {40 + (w + 16) / 2, top, (w - 16) / 2, 120},
                               say(ui, "hosts.way"),
                               look::Manner::paper,
                               "lock"}))
    asked = app::ForHosts{};
  return asked;
}

}  // namespace

Asked draw_page(Ui& ui, const app::State& state, const app::HostComing& page) {
  if (const auto* host = std::get_if<app::HostOnTheWay>(&page.answer))
    return draw_answer(
        ui, state,
        {.title = say(ui, "host.coming"),
         .lead = words::say(ui.words, "host.coming.lead",
                            {{"host", host->host}, {"mark", in_words(ui, host->mark)}})});
  if (const auto* busy = std::get_if<app::HostsBusy>(&page.answer))
    return draw_answer(ui, state,
                       {.title = say(ui, "host.busy.title"),
                        .lead = words::say(ui.words, "host.busy.lead",
                                           {{"min", std::to_string(std::max(1, busy->minutes))}})});
  draw_lamp(ui);
  if (look::compact(ui)) return draw_leaf(ui, state, page);
  const bool tall = look::upright(ui);
  const Box all = look::page(ui);
  look::icon(ui, page.for_badge ? "printer" : "host", all.w / 2, tall ? 520 : 260, tall ? 420 : 300,
             look::ink);
  const float top = tall ? 840 : 460;
  look::write(ui, {60, top, all.w - 120, tall ? 300.0f : 160.0f},
              {say(ui, page.for_badge ? "printer.hand" : "host.offline"), look::type::hero,
               look::ink, 2, Align::centre, true});
  look::write(ui, {72, top + (tall ? 320 : 170), all.w - 144, 130},
              {lamp_lead(ui, page), look::type::lead, look::ink, 2, Align::centre});
  const Box button = tall ? Box{72, 1556, 936, 148} : Box{492, 800, 936, 132};
  if (look::button(ui, {"nevermind",
                        button,
                        say(ui, page.for_badge ? "printer.fine" : "host.nevermind"),
                        look::Manner::paper,
                        {},
                        look::type::lead}))
    return app::NeverMind{};
  const Box hosts = tall ? Box{372, 1748, 336, 116} : Box{1484, 812, 340, 116};
  if (app::pin_wanted(state) &&
      look::button(ui, {"hosts", hosts, say(ui, "hosts.way"), look::Manner::paper, "lock"}))
    return app::ForHosts{};
  return {};
}

Asked draw_page(Ui& ui, const app::State& state, const app::Goodbye& page) {
  const float gone =
      ui.reduced_motion
          ? 1
          : look::eased(look::passed(state.page_since, ui.now, look::motion::close_ms));
  const float open = 1 - 0.97f * gone;
  const Box all = look::page(ui);
  const std::string words = page.first.empty()
                                ? say(ui, "bye.nobody")
                                : words::say(ui.words, "bye", {{"first", page.first}});
  if (look::compact(ui)) {
    const Box room = draw_leaf_doorway(ui, open);
    look::write_name(ui, room, {words, look::type::title, look::white});
    return {};
  }
  Doorway door = doorway(ui);
  door.open = std::min(0.999f, open);
  draw_doorway(ui, door);
  const Box title = look::upright(ui) ? Box{72, 126, 936, 440} : Box{96, 200, 1060, 460};
  look::write_name(
      ui, title,
      {words, look::type::hero, look::white, 0, look::upright(ui) ? Align::centre : Align::left});
  look::fill(ui, {0, look::upright(ui) ? 1788.0f : 960.0f, all.w, 132},
             look::colours(ui).flat ? look::black : look::dusk_bar);
  return {};
}

// For whoever comes to mend it; what exactly happened is said in English.
Asked draw_page(Ui& ui, const app::State&, const app::OutOfOrder& page) {
  const std::string cause = say(ui, "outoforder.cause") + "\n" + page.what;
  const bool flat = look::colours(ui).flat, tall = look::upright(ui);
  const Box all = look::page(ui);
  if (look::compact(ui)) {
    const float w = all.w - 80, h = all.h - 40;
    look::write(ui, {40, 20, w, h * .3f},
                {say(ui, "outoforder.title"), look::type::title, look::white});
    look::write(ui, {40, 20 + h * .32f, w, h * .3f},
                {say(ui, "outoforder.lead"), look::type::lead, flat ? look::white : look::glow});
    look::write(ui, {40, 20 + h * .66f, w, h * .34f},
                {cause, look::type::label, flat ? look::white : look::dusk2});
    return {};
  }
  const float x = tall ? 72 : 240, w = all.w - 2 * x, top = tall ? 420 : 160;
  look::icon(ui, "door", all.w / 2, top, tall ? 260 : 160, flat ? look::yellow : look::lamp);
  look::write(ui, {x, top + (tall ? 220 : 110), w, 220},
              {say(ui, "outoforder.title"), look::type::title, look::white, 2, Align::centre});
  look::write(ui, {x, top + (tall ? 460 : 330), w, 200},
              {say(ui, "outoforder.lead"), look::type::lead, flat ? look::white : look::glow, 3,
               Align::centre});
  look::write(ui, {x, tall ? 1400.0f : 760.0f, w, 260},
              {cause, look::type::label, flat ? look::white : look::dusk2, 0, Align::centre});
  return {};
}

}  // namespace foyer::screens
