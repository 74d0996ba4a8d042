// The pages that are notices: what is so, that it is all right, what to do next.
#include "base/text.hpp"
#include "look/shapes.hpp"
#include "screens/loading.hpp"
#include "screens/notice.hpp"
#include "screens/pages.hpp"
#include "screens/who.hpp"

namespace foyer::screens {
namespace {

using look::Manner;
using look::Ui;

std::string say(const Ui& ui, std::string_view key) { return std::string(ui.words(key)); }

Way ask_host(const Ui& ui, std::string_view key = "bar.host") {
  return {"host", say(ui, key), Manner::outline, "host"};
}

}  // namespace

Asked draw_page(Ui& ui, const app::State&, const app::Reading&) {
  draw_moment(ui);
  return {};
}

Asked draw_page(Ui& ui, const app::State&, const app::FirstTime&) {
  return draw_notice(ui,
                     {.title = say(ui, "first.title"),
                      .lead = say(ui, "first.lead"),
                      .tint = look::tint_hello,
                      .icon = "people",
                      .ways = {{"show", say(ui, "first.show"), Manner::main, "host"},
                               {"own", say(ui, "first.own"), Manner::outline, "door"}}},
                     {app::AskHost{}, app::LetMeIn{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::OptedOut&) {
  return draw_notice(ui,
                     {.title = say(ui, "optout.title"),
                      .lead = say(ui, "optout.lead"),
                      .tint = look::tint_both,
                      .icon = "eyeoff",
                      .ways = {{"change", say(ui, "optout.change"), Manner::outline},
                               {"leave", say(ui, "optout.leave"), Manner::outline}}},
                     {app::ChangeConsent{}, app::LetMeIn{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::AskShare& page) {
  const std::string first = first_name(state, page.first), other = first_name(state, page.other);
  return draw_notice(
      ui,
      {.title = words::say(ui.words, "met.ask", {{"first", other}, {"other", first}}),
       .lead = words::say(ui.words, "met.wait", {{"first", other}}),
       .tint = look::tint_net,
       .icon = "met",
       .ways = {{"yes", say(ui, "met.yes"), Manner::main, "check"},
                {"no", say(ui, "met.notnow"), Manner::outline}}},
      {app::ShareYes{}, app::ShareNo{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::MeetDeclined&) {
  return draw_notice(ui,
                     {.title = say(ui, "met.declined"),
                      .lead = say(ui, "met.declined.lead"),
                      .tint = look::tint_net,
                      .icon = "lock",
                      .ways = {{"carryon", say(ui, "carryon"), Manner::main}}},
                     {app::Back{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::MeetKnown& page) {
  const std::string at = clock_time(page.at, state.room->event.zone);
  return draw_notice(ui,
                     {.title = say(ui, "met.known"),
                      .lead = words::say(ui.words, "met.known.lead", {{"time", at}}),
                      .tint = look::tint_net,
                      .icon = "people",
                      .ways = {{"promise", say(ui, "met.addpromise"), Manner::main, "promise"},
                               {"back", say(ui, "bar.back"), Manner::outline, "back"}}},
                     {app::AddPromise{}, app::Back{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::MeetUndone& page) {
  const std::string other = first_name(state, page.b);
  return draw_notice(ui,
                     {.title = say(ui, "met.undone"),
                      .lead = words::say(ui.words, "met.undone.lead", {{"p", other}}),
                      .tint = look::tint_net,
                      .icon = "undo",
                      .ways = {{"done", say(ui, "done"), Manner::main},
                               {"putback", say(ui, "met.putback"), Manner::outline, "undo"}}},
                     {app::Leave{}, app::PutBack{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::NotMe&) {
  return draw_notice(ui,
                     {.title = say(ui, "again.notme.title"),
                      .lead = say(ui, "again.notme.done"),
                      .tint = look::tint_hello,
                      .icon = "badge",
                      .ways = {{"host", say(ui, "bar.host"), Manner::main, "host"},
                               {"done", say(ui, "done"), Manner::outline}}},
                     {app::AskHost{}, app::Back{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::OnOurOwn&) {
  return draw_notice(ui,
                     {.title = say(ui, "offline.title"),
                      .lead = say(ui, "offline.lead"),
                      .tint = look::tint_give,
                      .icon = "offline",
                      .ways = {{"carryon", say(ui, "carryon"), Manner::main}}},
                     {app::Back{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::ListComing&) {
  const Asked asked = draw_notice(
      ui,
      {.title = say(ui, "list.title"),
       .lead = say(ui, "list.lead"),
       .tint = look::tint_give,
       .icon = "time",
       .ways = {{"find", say(ui, "unknown.find"), Manner::main, "search"}, ask_host(ui)}},
      {app::FindName{}, app::AskHost{}});
  draw_loading(ui, state,
               look::upright(ui) ? look::Box{72, 1452, 936, 20} : look::Box{96, 768, 936, 20});
  return asked;
}

Asked draw_page(Ui& ui, const app::State& state, const app::UnknownBadge& page) {
  std::string lead = say(ui, page.not_a_badge ? "scan.notours.lead"
                             : page.elsewhere ? "unknown.elsewhere.lead"
                             : page.newer     ? "unknown.newer.lead"
                                              : "unknown.lead");
  if (!page.not_a_badge && !state.health.hub.empty()) lead += " " + say(ui, "unknown.lead.offline");
  return draw_notice(ui,
                     {.title = say(ui, page.not_a_badge ? "scan.notours" : "unknown.title"),
                      .lead = lead,
                      .tint = look::tint_hello,
                      .icon = {},
                      .ways = {{"find", say(ui, "unknown.find"), Manner::main, "search"},
                               {"again", say(ui, "unknown.again"), Manner::outline, "refresh"},
                               ask_host(ui, "unknown.host")},
                      .tip = say(ui, "unknown.tip")},
                     {app::FindName{}, app::TryAgain{}, app::AskHost{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::Replaced& page) {
  const bool ticket = page.what != checkin::Withdrawn::badge;
  return draw_notice(
      ui,
      {.title = say(ui, ticket ? "replaced.ticket" : "replaced.title"),
       .lead = say(ui, ticket ? "notconfirmed.cancelled.lead" : "replaced.lead"),
       .tint = look::tint_hello,
       .icon = "badge",
       .ways = {{"find", say(ui, "replaced.find"), Manner::main, "search"}, ask_host(ui)}},
      {app::FindName{}, app::AskHost{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::NotConfirmed& page) {
  const bool waiting = page.registration == people::Registration::waiting;
  return draw_notice(
      ui,
      {.title = say(ui, waiting ? "notconfirmed.waiting" : "notconfirmed.cancelled"),
       .lead = say(ui, waiting ? "notconfirmed.waiting.lead" : "notconfirmed.cancelled.lead"),
       .tint = look::tint_hello,
       .icon = waiting ? "time" : "paper",
       .ways = {{"host", say(ui, "bar.host"), Manner::main, "host"}}},
      {app::AskHost{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::TwoBadges&) {
  return draw_notice(ui,
                     {.title = say(ui, "met.two"),
                      .lead = say(ui, "met.two.lead"),
                      .tint = look::tint_net,
                      .icon = "met",
                      .ways = {{"yes", say(ui, "met.two.yes"), Manner::main, "met"},
                               {"no", say(ui, "met.two.no"), Manner::outline}}},
                     {app::YesTheyMet{}, app::NoNextPlease{}});
}

}  // namespace foyer::screens
