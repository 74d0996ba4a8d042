#include <algorithm>

#include "app/turn.hpp"
#include "contacts/contact.hpp"
#include "contacts/vcard.hpp"

namespace foyer::app {
namespace {

constexpr std::size_t rows_shown = 6;

std::vector<people::Promise> promises_between(const people::Person& person, const Ref& other) {
  std::vector<people::Promise> out;
  for (const auto& promise : person.promises)
    if (promise.from == other || promise.to == other) out.push_back(promise);
  return out;
}

// "E-mail me everyone" is a yes to mail, whatever was said before, and where it is to go if the
// list has no address.
void ask_for_mail(Turn& turn, const people::Person& guest, const std::string& address) {
  people::Consent consent = guest.attendee.consent;
  consent.mail = true;
  std::vector<journal::Payload> what = {
      journal::ConsentChanged{guest.attendee.ref, consent},
      journal::Answered{guest.attendee.ref, std::string(contacts::asks_for_mail), address}};
  write_down(turn, std::move(what));
}

// Whether it could be an address: something, "@", and a dot inside what follows (RFC 5321 knows
// odder ones; a host can help those).
bool is_address(std::string_view text) {
  const auto at = text.find('@');
  const auto dot = text.rfind('.');
  return at != std::string_view::npos && at > 0 &&
         text.find('@', at + 1) == std::string_view::npos &&
         text.find(' ') == std::string_view::npos && dot != std::string_view::npos &&
         dot > at + 1 && dot + 1 < text.size();
}

}  // namespace

void see_evening(Turn& turn) {
  if (auto* door = std::get_if<Attract>(&turn.state.screen); door && !turn.state.visit.guest)
    door->mine = true;  // until a badge says whose
  const auto guest = turn.state.visit.guest;
  const auto* person = guest && !turn.state.visit.by_name ? find(turn.state, *guest) : nullptr;
  if (!person) return;
  MyEvening page{.who = *guest, .met = {}, .card = {}, .symbol = {}, .card_since = turn.state.now};
  page.mailed = contacts::asked_for_mail(*person);
  for (auto meeting = person->met.rbegin(); meeting != person->met.rend(); ++meeting)
    page.met.push_back({meeting->other, promises_between(*person, meeting->other)});
  const bool any = !page.met.empty();
  go(turn, std::move(page));
  if (any) show_card(turn, 0);
}

void show_card(Turn& turn, std::size_t which) {
  auto* page = std::get_if<MyEvening>(&turn.state.screen);
  if (!page || which >= page->met.size()) return;
  const auto* other = find(turn.state, page->met[which].other);
  const auto* own = find(turn.state, page->who);
  if (!other || !own) return;
  const auto contact = contacts::contact_of(*turn.state.room, *own, *other);
  if (!contact) return;
  auto symbol = badge::symbol(contacts::phone_card(*contact, contacts::phone_card_bytes),
                              badge::Correction::low);
  if (!symbol) return;
  page->card = which;
  page->symbol = std::move(*symbol);
  page->card_since = turn.state.now;
}

void mail_me(Turn& turn) {
  auto* page = std::get_if<MyEvening>(&turn.state.screen);
  if (!page || page->met.empty() || page->mailed || !turn.state.settings.mail) return;
  const auto* own = find(turn.state, page->who);
  if (!own) return;
  const std::string address(contacts::mail_address(*own));
  if (address.empty()) {
    page->address = Address{};
    return;
  }
  page->mailed = true;
  ask_for_mail(turn, *own, address);
}

void finish_address(Turn& turn) {
  auto* page = std::get_if<MyEvening>(&turn.state.screen);
  if (!page || !page->address || !is_address(page->address->typed)) return;
  const auto* own = find(turn.state, page->who);
  if (!own) return;
  const std::string address = page->address->typed;
  page->address.reset();
  page->mailed = true;
  ask_for_mail(turn, *own, address);
}

people::Outcome outcome_now(const State& state, const people::Promise& promise) {
  const auto* person = find(state, promise.from);
  if (person)
    for (const auto& one : person->promises)
      if (one.id == promise.id && one.from == promise.from && one.to == promise.to)
        return one.outcome;
  return promise.outcome;
}

void tick_promise(Turn& turn, std::size_t which) {
  using people::Outcome;
  const auto* page = std::get_if<MyEvening>(&turn.state.screen);
  if (!page || which >= page->met.size() || page->met[which].promises.empty()) return;
  const auto& promise = page->met[which].promises.back();
  const bool kept = outcome_now(turn.state, promise) == Outcome::kept;
  write_down(turn, journal::PromiseTicked{promise.id, promise.from, promise.to,
                                          kept ? Outcome::open : Outcome::kept});
}

void print_mine(Turn& turn) {
  auto* page = std::get_if<MyEvening>(&turn.state.screen);
  const bool ready = std::holds_alternative<PrinterReady>(turn.state.health.printer);
  if (!page || page->met.empty() || page->printed || !ready) return;
  page->printed = true;
  turn.effects.emplace_back(PrintContacts{page->who});
}

void more_contacts(Turn& turn) {
  auto* page = std::get_if<MyEvening>(&turn.state.screen);
  if (!page) return;
  page->from = page->from + rows_shown < page->met.size() ? page->from + rows_shown : 0;
}

}  // namespace foyer::app
