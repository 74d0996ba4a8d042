// What lies over the desk's pages: finding a person, changing one, welcoming a walk-in.
#include <algorithm>

#include "base/text.hpp"
#include "desk/parts.hpp"
#include "screens/keyboard.hpp"

namespace foyer::desk {
namespace {

using app::Allow;
using app::Draft;

std::string_view draft_name(Draft draft) {
  return draft == Draft::name      ? "name"
         : draft == Draft::offer   ? "offer"
         : draft == Draft::need    ? "need"
         : draft == Draft::topic   ? "topic"
         : draft == Draft::message ? "message"
         : draft == Draft::pin     ? "pin"
                                   : "elsewhere";
}

// A PIN is never seen.
std::string dots(const std::string& digits) {
  std::string out;
  for (std::size_t i = 0; i < digits.size(); ++i) out += "•";
  return out;
}

// A field that opens the keyboard when it is touched, and holds the draft while it does.
Asked draw_draft(Ui& ui, const app::Desk& desk, Draft draft, const std::string& held, Box box) {
  const bool open = desk.writing == draft;
  if (open) {
    const bool secret = draft == Draft::pin;
    screens::draw_field(ui, box,
                        {secret ? dots(desk.draft) : desk.draft, secret ? "lock" : "edit"});
    return {};
  }
  const look::Touch touched = look::touch(ui, "write." + std::string(draft_name(draft)), box);
  look::bordered(ui, box, 18, {3, look::edge}, look::white);
  look::write(ui, {box.x + 24, box.y, box.w - 48, box.h},
              {held.empty() ? "Touch to write" : held, type::lead,
               held.empty() ? look::ink2 : look::ink, 1, look::Align::left, true});
  if (!touched.tapped) return {};
  return ask(app::DeskWrite{draft});
}

float label(Ui& ui, Box box, const std::string& words) {
  return look::write(ui, box, {words, type::text_strong, look::ink, 1});
}

Asked draw_switch(Ui& ui, Box box, std::string words, bool on, Allow what) {
  const std::string name = what == Allow::suggest ? "allow.suggest"
                           : what == Allow::hosts ? "allow.hosts"
                           : what == Allow::lead  ? "allow.lead"
                                                  : "allow.mail";
  if (!look::switch_row(ui, box, {name, std::move(words), on})) return {};
  return ask(app::DeskAllow{what});
}

// Save and leave, at the foot.
Asked draw_end(Ui& ui, Box foot, const std::string& told) {
  Asked asked;
  if (!told.empty())
    look::write(ui, {foot.x, foot.y - 40, foot.w, 34}, {told, type::text, 0x8C1D18, 1});
  if (push(ui, {"save", {foot.x, foot.y, 240, foot.h}, "Save", "check", false, true}))
    asked = ask(app::DeskSave{});
  if (push(ui, {"leave", {foot.x + 260, foot.y, 240, foot.h}, "Leave it"}))
    asked = ask(app::DeskClose{});
  return asked;
}

Asked draw_found(Ui& ui, const app::State& state, const app::DeskSearch& form, Box box) {
  Asked asked;
  for (std::size_t i = 0; i < form.found.size(); ++i) {
    const auto* person = state.room->find(form.found[i]);
    const Box row{box.x, box.y + 84 * static_cast<float>(i), box.w, 76};
    if (!person || row.y + row.h > box.y + box.h) break;
    if (look::touch(ui, "found." + std::to_string(i), row).tapped)
      asked = ask(app::DeskOpen{form.found[i]});
    look::rounded(ui, row, 16, look::plaster);
    look::mark(ui, person->mark, row.x + 42, row.y + 38, 56);
    look::write(ui, {row.x + 86, row.y + 4, row.w - 100, 36},
                {person->attendee.name.full, type::strong, look::ink, 1});
    look::write(ui, {row.x + 86, row.y + 40, row.w - 100, 32},
                {person->attendee.organisation, type::small, look::ink2, 1});
  }
  if (form.found.empty() && !trimmed(form.typed).empty())
    look::write(ui, box, {"Nobody of that name is on the list.", type::lead, look::ink2, 1});
  return asked;
}

Asked draw(Ui& ui, const app::State& state, const app::DeskSearch& form, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const Box room = card(ui, box, "Find a person", "Any part of their name.");
  Asked asked = draw_draft(ui, desk, Draft::name, form.typed, {room.x, room.y, room.w, 100});
  if (auto found = draw_found(ui, state, form, {room.x, room.y + 124, room.w, room.h - 124 - 100}))
    asked = std::move(found);
  if (push(ui, {"leave", {room.x, room.y + room.h - 76, 240, 76}, "Leave it"}))
    asked = ask(app::DeskClose{});
  return asked;
}

Asked draw(Ui& ui, const app::State& state, const app::DeskWalkIn& form, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const Box room = card(ui, box, "Welcome a walk-in", "Their name is enough. The rest helps them.");
  Asked asked;
  float y = room.y;
  const auto field = [&](Draft draft, const std::string& head, const std::string& held) {
    label(ui, {room.x, y, room.w, 34}, head);
    if (auto wanted = draw_draft(ui, desk, draft, held, {room.x, y + 38, room.w, 92}))
      asked = std::move(wanted);
    y += 146;
  };
  field(Draft::name, "Name", form.name);
  field(Draft::offer, "Can help with", form.offer);
  field(Draft::need, "Asks for", form.need);
  if (auto wanted =
          draw_switch(ui, {room.x, y, room.w, 88}, "May be suggested to others (ask them)",
                      form.suggest, Allow::suggest))
    asked = std::move(wanted);
  if (auto end = draw_end(ui, {room.x, room.y + room.h - 76, room.w, 76}, desk.told))
    asked = std::move(end);
  return asked;
}

// What somebody wrote, each to be dropped by a touch, and a field for more.
Asked draw_words(Ui& ui, const app::Desk& desk, Draft draft, const std::vector<std::string>& words,
                 Box box) {
  Asked asked;
  float x = box.x;
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto fitted = look::fit(ui, {words[i], type::text, look::ink, 1}, box.w * 0.6f, 34);
    const float w = fitted.size.w + 92;
    if (x + w > box.x + box.w) break;
    const Box chip{x, box.y, w, 56};
    look::bordered(ui, chip, 28, {2, look::edge}, look::plaster);
    look::place(ui, {x + 22, box.y + 11, fitted.size.w + 2, 34}, fitted);
    look::icon(ui, "close", x + w - 34, box.y + 28, 24, look::ink2);
    if (look::touch(ui, "drop." + std::string(draft_name(draft)) + "." + std::to_string(i), chip)
            .tapped)
      asked = ask(app::DeskDrop{draft, i});
    x += w + 12;
  }
  if (auto wanted = draw_draft(ui, desk, draft, "", {box.x, box.y + 64, box.w, 72}))
    asked = std::move(wanted);
  return asked;
}

Asked draw(Ui& ui, const app::State& state, const app::DeskEdit& form, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const Box room = card(ui, box, name_of(state, form.who),
                        "Change only what they tell you. They see it when they come by.");
  Asked asked;
  float y = room.y;
  const auto part = [&](Draft draft, const std::string& head,
                        const std::vector<std::string>& words) {
    label(ui, {room.x, y, room.w, 34}, head);
    if (auto wanted = draw_words(ui, desk, draft, words, {room.x, y + 38, room.w, 140}))
      asked = std::move(wanted);
    y += 184;
  };
  part(Draft::offer, "Can help with", form.profile.offers);
  part(Draft::need, "Asks for", form.profile.needs);
  const auto allow = [&](std::string words, bool on, Allow what) {
    if (auto wanted = draw_switch(ui, {room.x, y, room.w, 80}, std::move(words), on, what))
      asked = std::move(wanted);
    y += 84;
  };
  allow("Suggest people to them, and them to people", form.consent.suggest, Allow::suggest);
  allow("Hosts may see their words", form.consent.hosts, Allow::hosts);
  allow("May be e-mailed their contacts", form.consent.mail, Allow::mail);
  if (auto end = draw_end(ui, {room.x, room.y + room.h - 76, room.w, 76}, desk.told))
    asked = std::move(end);
  return asked;
}

Asked draw(Ui& ui, const app::State& state, const app::DeskHost& form, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const Box room = card(ui, box, form.known ? "A new PIN for " + form.name : "Add a host",
                        "Let them choose 4 to 12 digits themselves, unseen by others.");
  Asked asked;
  float y = room.y;
  const auto field = [&](Draft draft, const std::string& head, const std::string& held) {
    label(ui, {room.x, y, room.w, 34}, head);
    if (auto wanted = draw_draft(ui, desk, draft, held, {room.x, y + 38, room.w, 92}))
      asked = std::move(wanted);
    y += 146;
  };
  if (!form.known) field(Draft::name, "Name", form.name);
  field(Draft::pin, "PIN", dots(form.digits));
  if (desk.lead)
    if (auto wanted = draw_switch(ui, {room.x, y, room.w, 88}, "Leads: looks after the other hosts",
                                  form.lead, Allow::lead))
      asked = std::move(wanted);
  if (auto end = draw_end(ui, {room.x, room.y + room.h - 76, room.w, 76}, desk.told))
    asked = std::move(end);
  return asked;
}

// One line for guests, and what it is for.
struct Line {
  std::string finding, under, held;
  Draft draft;
};

Asked draw_line(Ui& ui, const app::State& state, const Line& line, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const Box room = card(ui, box, line.finding, line.under);
  Asked asked = draw_draft(ui, desk, line.draft, line.held, {room.x, room.y, room.w, 100});
  if (auto end = draw_end(ui, {room.x, room.y + room.h - 76, room.w, 76}, desk.told))
    asked = std::move(end);
  return asked;
}

Asked draw(Ui& ui, const app::State& state, const app::DeskMessage& form, Box box) {
  return draw_line(ui, state,
                   {"Say something at every door", "A line on every first page, for guests.",
                    form.words, Draft::message},
                   box);
}

Asked draw(Ui& ui, const app::State& state, const app::DeskPause& form, Box box) {
  return draw_line(
      ui, state,
      {"Close " + form.kiosk, "Where shall its guests go instead?", form.words, Draft::elsewhere},
      box);
}

// Who they are, side by side in words.
std::string told_of(const app::State& state, const app::Ref& who) {
  const auto* person = state.room->find(who);
  if (!person) return {};
  std::string out = person->attendee.name.full + " (" + who + ")";
  if (!person->attendee.organisation.empty()) out += ", " + person->attendee.organisation;
  if (person->presence.here) out += ", is here";
  return out;
}

Asked draw(Ui& ui, const app::State& state, const app::DeskMerge& form, Box box) {
  const Box room =
      card(ui, box, "One person?",
           "Words, check-in and meetings become one record's; both badges go on working.");
  look::write(ui, {room.x, room.y, room.w, 80},
              {"It stays: " + told_of(state, form.keep), type::lead, look::ink, 2});
  look::write(ui, {room.x, room.y + 92, room.w, 80},
              {"It becomes part of it: " + told_of(state, form.drop), type::lead, look::ink, 2});
  const float y = room.y + 200;
  Asked asked;
  if (push(ui, {"yes", {room.x, y, 300, 76}, "One person", "check", false, true}))
    asked = ask(app::DeskSure{true});
  if (push(ui, {"no", {room.x + 320, y, 240, 76}, "Leave it"})) asked = ask(app::DeskSure{false});
  return asked;
}

Asked draw(Ui& ui, const app::State& state, const app::DeskPromises& form, Box box) {
  return draw_promises(ui, state, form, box);
}

template <class Other>
Asked draw(Ui&, const app::State&, const Other&, Box) {
  return {};
}

}  // namespace

Asked draw_form(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  Asked asked = std::visit([&](const auto& form) { return draw(ui, state, form, box); }, desk.form);
  if (!desk.writing) return asked;
  if (auto typed = screens::draw_keyboard(ui, {desk.keys, true, ""})) asked = std::move(typed);
  return asked;
}

}  // namespace foyer::desk
