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

// The intent that belongs to the way that was tapped.
Asked chosen(int tapped, const std::vector<app::Intent>& intents) {
  if (tapped < 0 || static_cast<std::size_t>(tapped) >= intents.size()) return {};
  return intents[static_cast<std::size_t>(tapped)];
}

Way ask_host(const Ui& ui, std::string_view key = "bar.host") {
  return {"host", say(ui, key), Manner::outline, "host"};
}

}  // namespace

Asked draw_page(Ui& ui, const app::State&, const app::Reading&) {
  draw_moment(ui);
  return {};
}

Asked draw_page(Ui& ui, const app::State&, const app::FirstTime&) {
  const int tapped =
      draw_notice(ui, {.title = say(ui, "first.title"),
                       .lead = say(ui, "first.lead"),
                       .tint = look::tint_hello,
                       .icon = "people",
                       .ways = {{"show", say(ui, "first.show"), Manner::main, "host"},
                                {"own", say(ui, "first.own"), Manner::outline, "door"}}});
  return chosen(tapped, {app::AskHost{}, app::LetMeIn{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::OptedOut&) {
  const int tapped =
      draw_notice(ui, {.title = say(ui, "optout.title"),
                       .lead = say(ui, "optout.lead"),
                       .tint = look::tint_both,
                       .icon = "eyeoff",
                       .ways = {{"change", say(ui, "optout.change"), Manner::outline},
                                {"leave", say(ui, "optout.leave"), Manner::outline}}});
  return chosen(tapped, {app::ChangeConsent{}, app::LetMeIn{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::AskShare& page) {
  const std::string first = first_name(state, page.first), other = first_name(state, page.other);
  const int tapped =
      draw_notice(ui, {.title = filled(ui.words("met.ask"), {{"first", other}, {"other", first}}),
                       .lead = filled(ui.words("met.wait"), {{"first", other}}),
                       .tint = look::tint_net,
                       .icon = "met",
                       .ways = {{"yes", say(ui, "met.yes"), Manner::main, "check"},
                                {"no", say(ui, "met.notnow"), Manner::outline}}});
  return chosen(tapped, {app::ShareYes{}, app::ShareNo{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::MeetDeclined&) {
  const int tapped = draw_notice(ui, {.title = say(ui, "met.declined"),
                                      .lead = say(ui, "met.declined.lead"),
                                      .tint = look::tint_net,
                                      .icon = "lock",
                                      .ways = {{"carryon", say(ui, "carryon"), Manner::main}}});
  return chosen(tapped, {app::Back{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::MeetKnown& page) {
  const std::string at = clock_time(page.at, state.room->event.zone);
  const int tapped =
      draw_notice(ui, {.title = say(ui, "met.known"),
                       .lead = filled(ui.words("met.known.lead"), {{"time", at}}),
                       .tint = look::tint_net,
                       .icon = "people",
                       .ways = {{"promise", say(ui, "met.addpromise"), Manner::main, "promise"},
                                {"back", say(ui, "bar.back"), Manner::outline, "back"}}});
  return chosen(tapped, {app::AddPromise{}, app::Back{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::MeetUndone& page) {
  const std::string other = first_name(state, page.b);
  const int tapped =
      draw_notice(ui, {.title = say(ui, "met.undone"),
                       .lead = filled(ui.words("met.undone.lead"), {{"p", other}}),
                       .tint = look::tint_net,
                       .icon = "undo",
                       .ways = {{"done", say(ui, "done"), Manner::main},
                                {"putback", say(ui, "met.putback"), Manner::outline, "undo"}}});
  return chosen(tapped, {app::Leave{}, app::PutBack{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::NotMe&) {
  const int tapped = draw_notice(ui, {.title = say(ui, "again.notme.title"),
                                      .lead = say(ui, "again.notme.done"),
                                      .tint = look::tint_hello,
                                      .icon = "badge",
                                      .ways = {{"host", say(ui, "bar.host"), Manner::main, "host"},
                                               {"done", say(ui, "done"), Manner::outline}}});
  return chosen(tapped, {app::AskHost{}, app::Back{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::OnOurOwn&) {
  const int tapped = draw_notice(ui, {.title = say(ui, "offline.title"),
                                      .lead = say(ui, "offline.lead"),
                                      .tint = look::tint_give,
                                      .icon = "offline",
                                      .ways = {{"carryon", say(ui, "carryon"), Manner::main}}});
  return chosen(tapped, {app::Back{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::ListComing&) {
  const int tapped = draw_notice(
      ui, {.title = say(ui, "list.title"),
           .lead = say(ui, "list.lead"),
           .tint = look::tint_give,
           .icon = "time",
           .ways = {{"find", say(ui, "unknown.find"), Manner::main, "search"}, ask_host(ui)}});
  draw_loading(ui, state,
               look::upright(ui) ? look::Box{72, 1452, 936, 20} : look::Box{96, 768, 936, 20});
  return chosen(tapped, {app::FindName{}, app::AskHost{}});
}

Asked draw_page(Ui& ui, const app::State& state, const app::UnknownBadge& page) {
  const bool alone = !page.not_a_badge && !state.health.hub.empty();
  const int tapped =
      draw_notice(ui, {.title = say(ui, page.not_a_badge ? "scan.notours" : "unknown.title"),
                       .lead = say(ui, page.not_a_badge ? "scan.notours.lead" : "unknown.lead") +
                               (alone ? " " + say(ui, "unknown.lead.offline") : ""),
                       .tint = look::tint_hello,
                       .icon = {},
                       .ways = {{"find", say(ui, "unknown.find"), Manner::main, "search"},
                                {"again", say(ui, "unknown.again"), Manner::outline, "refresh"},
                                ask_host(ui, "unknown.host")},
                       .tip = say(ui, "unknown.tip")});
  return chosen(tapped, {app::FindName{}, app::TryAgain{}, app::AskHost{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::Replaced&) {
  const int tapped = draw_notice(
      ui, {.title = say(ui, "replaced.title"),
           .lead = say(ui, "replaced.lead"),
           .tint = look::tint_hello,
           .icon = "badge",
           .ways = {{"find", say(ui, "replaced.find"), Manner::main, "search"}, ask_host(ui)}});
  return chosen(tapped, {app::FindName{}, app::AskHost{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::NotConfirmed& page) {
  const bool waiting = page.registration == people::Registration::waiting;
  const int tapped = draw_notice(
      ui, {.title = say(ui, waiting ? "notconfirmed.waiting" : "notconfirmed.cancelled"),
           .lead = say(ui, waiting ? "notconfirmed.waiting.lead" : "notconfirmed.cancelled.lead"),
           .tint = look::tint_hello,
           .icon = waiting ? "time" : "paper",
           .ways = {{"host", say(ui, "bar.host"), Manner::main, "host"}}});
  return chosen(tapped, {app::AskHost{}});
}

Asked draw_page(Ui& ui, const app::State&, const app::TwoBadges&) {
  const int tapped = draw_notice(ui, {.title = say(ui, "met.two"),
                                      .lead = say(ui, "met.two.lead"),
                                      .tint = look::tint_net,
                                      .icon = "met",
                                      .ways = {{"yes", say(ui, "met.two.yes"), Manner::main, "met"},
                                               {"no", say(ui, "met.two.no"), Manner::outline}}});
  return chosen(tapped, {app::YesTheyMet{}, app::NoNextPlease{}});
}

}  // namespace foyer::screens
