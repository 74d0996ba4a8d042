// Pages that fill the whole screen, without the comfort bar: a host is called, the door closes, the
// kiosk is out of order.
#include "base/text.hpp"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"
#include "screens/doorway.hpp"
#include "screens/pages.hpp"

namespace foyer::screens {
namespace {

using look::Align;
using look::Box;
using look::Ui;

std::string say(const Ui& ui, std::string_view key) { return std::string(ui.words(key)); }

// The lamp that a host sees from across the room.
void draw_lamp(Ui& ui) {
  if (!look::colours(ui).flat) return look::ground(ui, look::lamp);
  const Box page = look::page(ui);
  look::fill(ui, page, look::yellow);
}

}  // namespace

Asked draw_page(Ui& ui, const app::State&, const app::HostComing& page) {
  draw_lamp(ui);
  const bool tall = look::upright(ui);
  const Box all = look::page(ui);
  look::icon(ui, page.for_badge ? "printer" : "host", all.w / 2, tall ? 520 : 260, tall ? 420 : 300,
             look::ink);
  const float top = tall ? 840 : 460;
  look::write(ui, {60, top, all.w - 120, tall ? 300.0f : 160.0f},
              {say(ui, page.for_badge ? "printer.hand" : "host.offline"), look::type::hero,
               look::ink, 2, Align::centre, true});
  if (page.for_badge)
    look::write(ui, {72, top + (tall ? 320 : 170), all.w - 144, 130},
                {say(ui, "printer.lead.short"), look::type::lead, look::ink, 2, Align::centre});
  const Box button = tall ? Box{72, 1556, 936, 148} : Box{492, 800, 936, 132};
  if (look::button(ui, {"nevermind",
                        button,
                        say(ui, page.for_badge ? "printer.fine" : "host.nevermind"),
                        look::Manner::paper,
                        {},
                        look::type::lead}))
    return app::NeverMind{};
  return {};
}

Asked draw_page(Ui& ui, const app::State&, const app::Goodbye& page) {
  const Box all = look::page(ui);
  const std::string words =
      page.first.empty() ? say(ui, "bye.nobody") : filled(ui.words("bye"), {{"first", page.first}});
  Doorway door = doorway(ui);
  door.open = 0.03f;
  draw_doorway(ui, door);
  const Box title = look::upright(ui) ? Box{72, 126, 936, 440} : Box{96, 200, 1060, 460};
  look::write_name(
      ui, title,
      {words, look::type::hero, look::white, 0, look::upright(ui) ? Align::centre : Align::left});
  look::fill(ui, {0, look::upright(ui) ? 1788.0f : 960.0f, all.w, 132},
             look::colours(ui).flat ? look::black : look::dusk_bar);
  return {};
}

Asked draw_page(Ui& ui, const app::State&, const app::OutOfOrder& page) {
  const bool flat = look::colours(ui).flat, tall = look::upright(ui);
  const Box all = look::page(ui);
  const float x = tall ? 72 : 240, w = all.w - 2 * x, top = tall ? 420 : 160;
  look::icon(ui, "door", all.w / 2, top, tall ? 260 : 160, flat ? look::yellow : look::lamp);
  look::write(ui, {x, top + (tall ? 220 : 110), w, 220},
              {say(ui, "outoforder.title"), look::type::title, look::white, 2, Align::centre});
  look::write(ui, {x, top + (tall ? 460 : 330), w, 200},
              {say(ui, "outoforder.lead"), look::type::lead, flat ? look::white : look::glow, 3,
               Align::centre});
  look::write(ui, {x, tall ? 1400.0f : 760.0f, w, 260},
              {page.what, look::type::label, flat ? look::white : look::dusk2, 0, Align::centre});
  return {};
}

}  // namespace foyer::screens
