// Who may do what at the desk, and how the lead host looks after the others.
#include <algorithm>

#include "app/desk_turn.hpp"
#include "base/cases.hpp"
#include "base/text.hpp"
#include "people/board.hpp"
#include "people/capitals.hpp"
#include "people/names.hpp"

namespace foyer::app {
namespace {

constexpr std::size_t fewest_digits = 4, most_digits = 12;
constexpr std::string_view no_pin = "A PIN is 4 to 12 digits.";

// What concerns every door, every host, or cannot be told from a mistake later.
bool for_the_lead(const AtDesk& wanted, const std::string& host) {
  return std::visit(
      Cases{[](const DeskSay&) { return true; }, [](const DeskUnsay&) { return true; },
            [](const DeskOnePerson&) { return true; }, [](const DeskAddHost&) { return true; },
            [](const DeskTakeAway&) { return true; },
            [&](const DeskNewPin& of) { return of.host != host; },
            [](const auto&) { return false; }},
      wanted);
}

bool is_pin(const std::string& digits) {
  return digits.size() >= fewest_digits && digits.size() <= most_digits &&
         std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; });
}

const hosting::Host* named(const std::vector<hosting::Host>& all, const std::string& name) {
  const auto at = std::ranges::find(all, name, &hosting::Host::name);
  return at == all.end() ? nullptr : &*at;
}

journal::Announced put_up(const hosting::Host& host) {
  return {people::board::host(host.name), hosting::written(host)};
}

// What the board says of them now; nothing puts the machine's settings back into force.
journal::Announced as_it_is(const Turn& turn, const std::string& name) {
  const std::string topic = people::board::host(name);
  return {topic, std::string(people::posted(*turn.state.room, topic))};
}

void open_form(Turn& turn, DeskHost form, Draft first) {
  auto& at = std::get<Desk>(turn.state.screen);
  at.form = std::move(form);
  at.told.clear();
  at.writing = first;
  at.keys = first == Draft::pin ? Keys::digits : Keys::letters;
  at.draft.clear();
}

}  // namespace

bool may(Turn& turn, const AtDesk& wanted) {
  auto& at = std::get<Desk>(turn.state.screen);
  if (at.lead || !for_the_lead(wanted, at.host)) return true;
  at.told = "That is for the lead host: ask " + hosting::leads(hosts_of(turn.state)) + ".";
  return false;
}

void add_host(Turn& turn) {
  // The first of all leads: somebody has to.
  open_form(turn, {"", "", !hosting::anybody_leads(hosts_of(turn.state))}, Draft::name);
}

void new_pin(Turn& turn, const std::string& host) {
  const auto all = hosts_of(turn.state);
  if (const auto* known = named(all, host))
    open_form(turn, {known->name, "", known->lead, true}, Draft::pin);
}

void take_away(Turn& turn, const std::string& host) {
  if (!named(hosts_of(turn.state), host)) return;
  const auto before = as_it_is(turn, host);
  write_as_host(turn, {put_up({host, "", false})}, "take-pin", {});
  offer_undo(turn, host + " comes in no longer.", {before});
}

bool save_host(Turn& turn, const DeskHost& form) {
  auto& at = std::get<Desk>(turn.state.screen);
  const std::string name = people::with_capitals(people::nfc(trimmed(form.name)));
  const bool taken = !form.known && named(hosts_of(turn.state), name);
  if (name.empty())
    at.told = "Write their name first.";
  else if (taken)
    at.told = "There is a host of that name. Add a word that tells them apart.";
  else if (!is_pin(form.digits))
    at.told = no_pin;
  if (!at.told.empty()) return false;
  turn.effects.emplace_back(MakePin{name, form.digits, form.lead});
  return true;
}

void pin_made(Turn& turn, const PinMade& news) {
  auto* at = std::get_if<Desk>(&turn.state.screen);
  if (!at) return;  // locked meanwhile: whoever it was for has not been told yet
  if (!news.why.empty()) return void(at->told = news.why);
  const auto before = as_it_is(turn, news.host.name);
  write_as_host(turn, {put_up(news.host)}, "new-pin", {});
  offer_undo(turn, news.host.name + " comes in by their own PIN now.", {before});
}

}  // namespace foyer::app
