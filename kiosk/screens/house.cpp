// What the house says: doors, printer; and the hosts' own pages.
#include "base/text.hpp"
#include "screens/notice.hpp"
#include "screens/pages.hpp"
#include "screens/queue.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using look::Manner;
using look::Ui;

std::string say(const Ui& ui, std::string_view key) { return std::string(ui.words(key)); }

Asked draw_trouble(Ui& ui, const app::PrinterTroubled& printer) {
  Notice notice{.title = say(ui, printer.out_of_labels ? "printer.paper" : "printer.hand"),
                .lead = say(ui, "printer.lead"),
                .tint = look::tint_give,
                .icon = printer.out_of_labels ? "paper" : "printer",
                .ways = {{"fine", say(ui, "printer.fine"), Manner::main, "door"}}};
  if (printer.other_door)
    notice.ways.push_back({"other", say(ui, "printer.other"), Manner::outline, "printer"});
  return draw_notice(ui, notice, {app::LetMeIn{}, app::PrintElsewhere{}});
}

}  // namespace

Asked draw_page(Ui& ui, const app::State&, const app::Full&) {
  return draw_notice(ui,
                     {.title = say(ui, "full.title"),
                      .lead = say(ui, "full.lead"),
                      .tint = look::tint_give,
                      .icon = "door",
                      .ways = {{"host", say(ui, "bar.host"), Manner::main, "host"}}},
                     {app::AskHost{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::BadgePrinting&) {
  const auto& printer = state.health.printer;
  if (const auto* trouble = std::get_if<app::PrinterTroubled>(&printer))
    return draw_trouble(ui, *trouble);
  const std::string before = queue_words(ui, printer);
  return draw_notice(ui,
                     {.title = say(ui, "printer.printing"),
                      .lead = before.empty() ? say(ui, "printer.printing.lead") : before,
                      .tint = look::tint_both,
                      .icon = "printer",
                      .ways = {{"fine", say(ui, "printer.fine"), Manner::main, "door"}}},
                     {app::LetMeIn{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::Hosts& page) {
  const bool open = state.doors_open;
  Notice notice{.title = say(ui, "hosts.title"),
                .lead = say(ui, open ? "hosts.open" : "hosts.closed"),
                .tint = look::tint_net,
                .icon = open ? "door" : "lock",
                .ways = {{"undo", say(ui, "hosts.undo"), Manner::main, "search"},
                         {"doors", say(ui, open ? "hosts.doors.close" : "hosts.doors.open"),
                          Manner::outline, open ? "lock" : "door"}}};
  if (!state.health.sound.empty()) notice.lead += "\n" + say(ui, "hosts.silent");
  if (!page.undone.empty()) {
    notice.lead = words::say(ui.words, "hosts.undone", {{"p", full_name(state, page.undone)}});
    notice.ways.push_back({"takeback", say(ui, "act.undone"), Manner::outline, "undo"});
  } else {
    notice.ways.push_back({"desk", say(ui, "hosts.desk"), Manner::outline, "people"});
  }
  return draw_notice(
      ui, notice,
      {app::FindToUndo{}, open ? app::Intent(app::CloseDoors{}) : app::Intent(app::OpenDoors{}),
       page.undone.empty() ? app::Intent(app::OpenDesk{}) : app::Intent(app::TakeBackUndo{})});
}

Asked draw_page(Ui& ui, const app::State& state, const app::UndoCheckIn& page) {
  return draw_notice(
      ui,
      {.title = words::say(ui.words, "act.undo.q", {{"p", full_name(state, page.who)}}),
       .lead = {},
       .tint = look::tint_hello,
       .icon = "undo",
       .ways = {{"do", say(ui, "act.do"), Manner::main, "check"},
                {"leave", say(ui, "act.leave"), Manner::outline}}},
      {app::UndoNow{}, app::LeaveIt{}});
}

}  // namespace foyer::screens
