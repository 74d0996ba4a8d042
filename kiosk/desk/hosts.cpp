// The hosts of the evening: who leads, and who comes in by a PIN of their own.
#include <algorithm>

#include "desk/parts.hpp"
#include "hosting/hosts.hpp"

namespace foyer::desk {
namespace {

constexpr float row_height = 116;

std::string finding(const std::vector<hosting::Host>& all) {
  if (all.empty()) return "All hosts share one PIN";
  return counted(all.size(), "host has a PIN of their own", "hosts have a PIN of their own");
}

std::string under(const std::vector<hosting::Host>& all, bool lead) {
  if (all.empty())
    return "With one of their own, what a host does is written down with their name.";
  const std::string leads = hosting::leads(all);
  if (lead && !leads.empty()) return "You look after their PINs, and what concerns every door.";
  return leads.empty() ? "Nobody leads yet, so everybody may do everything."
                       : "For a new PIN, or a lost one, ask " + leads + ".";
}

Asked draw_row(Ui& ui, const app::Desk& desk, const hosting::Host& host, Box row) {
  look::rounded(ui, row, 18, look::plaster);
  look::icon(ui, "host", row.x + 50, row.y + row.h / 2, 44, look::green);
  const bool self = host.name == desk.host;
  const float buttons = desk.lead ? 480.0f : self ? 232.0f : 0.0f, x = row.x + 96;
  const float w = row.w - 96 - buttons - 24;
  write_line(ui, {x, row.y + 14, w, 36}, host.name + (self ? " (you)" : ""), type::strong,
             look::ink);
  write_line(ui, {x, row.y + 50, w, 34}, host.lead ? "leads the hosts" : "host", type::text,
             look::ink2);
  const float right = row.x + row.w - 16;
  Asked asked;
  if (desk.lead &&
      push(ui,
           {"take." + host.name, {right - 232, row.y + 15, 232, 70}, "Take away", "close", true}))
    asked = ask(app::DeskTakeAway{host.name});
  if ((desk.lead || self) &&
      push(ui,
           {"pin." + host.name, {right - buttons + 16, row.y + 15, 216, 70}, "New PIN", "lock"}))
    asked = ask(app::DeskNewPin{host.name});
  return asked;
}

}  // namespace

Asked draw_hosts(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const auto all = app::hosts_of(state);
  const Box room = card(ui, box, finding(all), under(all, desk.lead));
  const float foot = 92;
  const auto fits = static_cast<std::size_t>(std::max(1.0f, (room.h - foot) / row_height));
  const std::size_t from = desk.from < all.size() ? desk.from : 0;
  Asked asked;
  for (std::size_t i = 0; i < fits && from + i < all.size(); ++i)
    if (auto one = draw_row(ui, desk, all[from + i],
                            {room.x, room.y + row_height * static_cast<float>(i), room.w, 100}))
      asked = std::move(one);
  const float y = room.y + room.h - 76, middle = room.x + room.w / 2 - 150;
  if (desk.lead && push(ui, {"host.add", {middle, y, 300, 76}, "Add a host", "personplus"}))
    asked = ask(app::DeskAddHost{});
  if (auto turned = draw_turning(ui, {room.x, y, room.w, 76}, {from, fits, all.size()}))
    asked = std::move(turned);
  return asked;
}

}  // namespace foyer::desk
