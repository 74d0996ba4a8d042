// One guest, as a host needs them: what they can help with, what they asked for, what can be done.
#include <algorithm>

#include "base/text.hpp"
#include "desk/parts.hpp"

namespace foyer::desk {
namespace {

using app::Deed;

std::string presence(const app::State& state, const people::Person& person) {
  const auto& in = person.presence;
  std::string out =
      !in.first_in ? "has not come yet" : "came in at " + clock_of(state, *in.first_in);
  if (in.first_in && !in.here && in.left) out += ", left at " + clock_of(state, *in.left);
  const auto valid = std::ranges::count_if(person.badges, [](const auto& b) { return !b.revoked; });
  if (valid == 0)
    out += ", no valid badge";
  else
    out += ", badge " + std::to_string(person.badges.size()) + " of " +
           std::to_string(person.badges.size());
  return out;
}

// Nothing of what somebody wrote is told where they did not let hosts see it.
std::vector<std::string> lines(const people::Person& person) {
  const auto& attendee = person.attendee;
  std::vector<std::string> out;
  if (!attendee.consent.hosts) return {"Did not let hosts see their words."};
  const auto add = [&](std::string_view head, const std::vector<std::string>& words) {
    if (!words.empty()) out.push_back(std::string(head) + joined(words, "; "));
  };
  add("Can help with: ", attendee.profile.offers);
  add("Asked for: ", attendee.profile.needs);
  add("Likes: ", attendee.profile.topics);
  if (out.empty()) out.push_back("Wrote nothing of what they offer or need.");
  return out;
}

struct Way {
  std::string_view label, icon;
  Deed deed;
  bool danger = false;
};

std::vector<Way> ways(const people::Person& person) {
  std::vector<Way> out;
  const bool badge = !people::badge_code(person).empty();
  if (badge) out.push_back({"Reprint badge", "printer", Deed::reprint});
  if (!person.presence.here) out.push_back({"Check in", "check", Deed::check_in});
  if (person.presence.here) out.push_back({"Undo check-in", "undo", Deed::undo_check_in});
  if (person.presence.here) out.push_back({"Has left", "leave", Deed::check_out});
  out.push_back({"New badge", "badge", Deed::new_badge});
  if (badge) out.push_back({"Revoke badge", "revoke", Deed::revoke, true});
  return out;
}

// Where there are promises, the place is shared with the way to them.
Asked draw_edit(Ui& ui, const people::Person& person, Box box) {
  Asked asked;
  const float promises = person.promises.empty() ? 0 : 168;
  const Box edit{box.x, box.y, box.w - promises, box.h};
  if (push(ui, {"p.edit", edit, "Edit", edit.w < 160 ? "" : "edit"}))
    asked = ask(app::DeskChange{});
  const Box rest{box.x + box.w - promises + 12, box.y, promises - 12, box.h};
  if (promises > 0 && push(ui, {"p.promises", rest, "Promises"}))
    asked = ask(app::DeskSeePromises{});
  return asked;
}

// Two beside each other, as many rows as there are, at the foot of the card.
Asked draw_ways(Ui& ui, const people::Person& person, const std::vector<Way>& all, Box box) {
  Asked asked;
  const std::size_t count = all.size() + 1;
  const float rows = static_cast<float>((count + 1) / 2), gap = 12;
  const float w = (box.w - gap) / 2, h = std::min(68.0f, (box.h - gap * (rows - 1)) / rows);
  const auto place = [&](std::size_t i) {
    return Box{box.x + (w + gap) * static_cast<float>(i % 2),
               box.y + (h + gap) * static_cast<float>(i / 2), w, h};
  };
  if (auto changed = draw_edit(ui, person, place(0))) asked = std::move(changed);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const std::string name = "p." + std::string(all[i].icon);
    if (push(ui, {name, place(i + 1), std::string(all[i].label), all[i].icon, all[i].danger}))
      asked = ask(app::DeskDo{all[i].deed, person.attendee.ref});
  }
  return asked;
}

Asked draw_sure(Ui& ui, const app::State& state, const app::Sure& sure, Box room) {
  const std::string name = name_of(state, sure.who);
  const bool revoke = sure.deed == Deed::revoke;
  look::write(ui, {room.x, room.y, room.w, 84},
              {revoke ? "Revoke the badge of " + name + "? It will be refused at every door."
                      : "Give " + name + " a new badge? The old one is refused at every door.",
               type::lead, look::ink, 2});
  Asked asked;
  const float y = room.y + room.h - 80, w = (room.w - 16) / 2;
  if (push(ui, {"sure.yes",
                {room.x, y, w, 80},
                revoke ? "Revoke it" : "New badge",
                revoke ? "revoke" : "badge",
                revoke}))
    asked = ask(app::DeskSure{true});
  if (push(ui, {"sure.no", {room.x + w + 16, y, w, 80}, "Leave it"}))
    asked = ask(app::DeskSure{false});
  return asked;
}

}  // namespace

Asked draw_person(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const auto* person = desk.person ? state.room->find(*desk.person) : nullptr;
  if (!person) {
    card(ui, box, "Nobody is chosen", "Touch a name, hold a badge up, or find a person.");
    return {};
  }
  look::card(ui, box, 24);
  look::mark(ui, person->mark, box.x + inset + 44, box.y + 74, 84);
  const float x = box.x + inset + 108, w = box.w - inset * 2 - 108 - 60;
  look::write_name(ui, {x, box.y + 26, w, 48},
                   {person->attendee.name.full, look::sized(type::title, 38), look::ink, 1});
  look::write(ui, {x, box.y + 76, w, 34}, {presence(state, *person), type::small, look::ink2, 1});
  Asked asked;
  const Box shut{box.x + box.w - 76, box.y + 20, 56, 56};
  if (look::touch(ui, "p.close", shut).tapped) asked = ask(app::DeskClose{});
  look::icon(ui, "close", shut.x + 28, shut.y + 28, 32, look::ink2);
  float y = box.y + 128;
  const float foot = box.y + box.h - inset;
  const auto all = ways(*person);
  const float high = static_cast<float>((all.size() + 2) / 2) * 80 - 12;
  const float buttons = std::min(high, box.h * 0.6f);
  if (const auto* sure = std::get_if<app::Sure>(&desk.form); sure && sure->who == *desk.person)
    return draw_sure(ui, state, *sure, {box.x + inset, y, box.w - 2 * inset, foot - y});
  for (const auto& line : lines(*person)) {
    if (y + 34 > foot - buttons - 8) break;
    write_line(ui, {box.x + inset, y, box.w - 2 * inset, 34}, line, type::text, look::ink);
    y += 36;
  }
  if (auto done =
          draw_ways(ui, *person, all, {box.x + inset, foot - buttons, box.w - 2 * inset, buttons}))
    asked = std::move(done);
  return asked;
}

}  // namespace foyer::desk
