#include "mail/letter.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "contacts/calendar.hpp"
#include "contacts/contact.hpp"
#include "contacts/promises.hpp"
#include "contacts/vcard.hpp"
#include "mail/page.hpp"
#include "mail/words.hpp"
#include "people/languages.hpp"
#include "people/names.hpp"

namespace foyer::mail {
namespace {

using contacts::Contact;
using people::Person;
using people::Promise;
using people::Room;

constexpr auto version = contacts::Version::v3;  // what every address book takes

std::string domain_of(const Mailbox& from) {
  return from.address.substr(from.address.find('@') + 1);
}

// "amara-okafor.vcf", with a number where two share a name.
std::string file_name(const Contact& contact, std::vector<std::string>& taken) {
  std::string base = people::folded(contact.card.name.full);
  std::ranges::replace(base, ' ', '-');
  base = first_utf8(base, 60);
  if (base.empty() || base.find_first_of("/\\:*?\"<>|") != std::string::npos) base = "card";
  std::string name = base;
  for (int n = 2; std::ranges::find(taken, name) != taken.end(); ++n)
    name = base + '-' + std::to_string(n);
  taken.push_back(name);
  return name + ".vcf";
}

std::vector<Attachment> attachments(const std::vector<Contact>& met,
                                    const std::vector<contacts::Todo>& todos) {
  static constexpr auto card = "text/vcard; charset=utf-8";
  std::vector<Attachment> out;
  std::vector<std::string> taken = {"everybody"};
  for (const auto& contact : met)
    out.push_back({file_name(contact, taken), card, contacts::vcard(contact, version)});
  if (met.size() > 1) out.push_back({"everybody.vcf", card, contacts::vcards(met, version)});
  if (!todos.empty())
    out.push_back({"promises.ics", "text/calendar; charset=utf-8", contacts::calendar(todos)});
  return out;
}

std::string filled_in(std::string_view pattern, const Room& room, const Person& person,
                      const Words& words) {
  const Time when = room.event.starts.value_or(person.met.empty() ? Time{} : person.met.front().at);
  return filled(pattern, {{"event", room.event.name},
                          {"name", people::first_name(person.attendee.name)},
                          {"date", day(when, room.event.zone, words)}});
}

std::vector<std::string> details(const contacts::Card& card) {
  std::vector<std::string> lines;
  const bool both = !card.role.empty() && !card.organisation.empty();
  if (const std::string work = card.role + (both ? ", " : "") + card.organisation; !work.empty())
    lines.push_back(work);
  for (const auto* one : {&card.email, &card.phone})
    if (!one->empty()) lines.push_back(*one);
  return lines;
}

Mailbox to_mailbox(const Person& person) {
  return {person.attendee.name.full, address(contacts::mail_address(person)).value_or("")};
}

// A promise with the link that ticks it, as long as nobody has; `said` is its sentence.
Item own_promise(const Room& room, const Promise& promise, std::string said,
                 const std::string& kept, const Mailbox& from) {
  if (promise.outcome != people::Outcome::open) return {std::move(said), {}, {}};
  return {std::move(said), {}, Link{kept, kept_link(room, promise, from)}};
}

Page page_for(const Room& room, const Person& person, const std::vector<Contact>& met,
              const Sending& sending) {
  const Words& words = words_in(people::languages_of(person));
  const words::Strings& strings = contacts::words_for(person, sending.library);
  const auto say = [&](std::string_view text) { return filled_in(text, room, person, words); };
  Page page{words.language, say(words.greeting), {}, {}};
  Section people{say(words.met), {}};
  for (const auto& contact : met)
    people.items.push_back({contact.card.name.full, details(contact.card), {}});
  page.sections.push_back(std::move(people));
  Section own{say(words.promised), {}}, theirs{say(words.theirs), {}};
  for (const auto& promise : person.promises) {
    const bool mine = promise.from == person.attendee.ref;
    const Person* other = room.find(mine ? promise.to : promise.from);
    if (!other || !contacts::may_share(*other, person)) continue;
    std::string said = contacts::promise_in(strings, room, promise);
    if (mine)
      own.items.push_back(
          own_promise(room, promise, std::move(said), say(words.kept), sending.from));
    else
      theirs.items.push_back({std::move(said), {}, {}});
  }
  for (auto* section : {&own, &theirs})
    if (!section->items.empty()) page.sections.push_back(std::move(*section));
  page.footer = {{say(words.attached), {}},
                 {say(words.why), Link{say(words.stop), stop_link(room, person, sending.from)}}};
  return page;
}

}  // namespace

std::variant<Addressed, Withheld> may_write(const Person& person) {
  const auto& who = person.attendee;
  if (!who.consent.mail) return Withheld{"has not asked for mail", false};
  const auto said = contacts::mail_address(person);
  if (said.empty()) return Withheld{"gave no e-mail address", false};
  const auto to = address(said);
  if (!to) return Withheld{"what they gave as e-mail address is none", true};
  return Addressed{*to};
}

std::string kept_link(const Room& room, const Promise& promise, const Mailbox& from) {
  return mailto(from.address, "Kept " + contacts::promise_uid(room.event, promise), promise.text);
}

std::string stop_link(const Room& room, const Person& person, const Mailbox& from) {
  return mailto(from.address, "Stop " + contacts::uid(room.event, "stop:" + person.attendee.ref),
                "");
}

std::string evening_letter_id(const Room& room, const people::Ref& who, const Mailbox& from) {
  return contacts::uid(room.event, "letter:" + who) + '@' + domain_of(from);
}

std::optional<Message> evening_letter(const Room& room, const people::Ref& who,
                                      const Sending& sending) {
  const Person* person = room.find(who);
  const auto met = contacts::contacts_of(room, who);
  if (!person || met.empty()) return {};
  const Words& words = words_in(people::languages_of(*person));
  const Page page = page_for(room, *person, met, sending);
  Message message{sending.from,
                  to_mailbox(*person),
                  filled_in(words.subject, room, *person, words),
                  sending.date,
                  room.event.zone,
                  evening_letter_id(room, who, sending.from),
                  as_text(page),
                  as_html(page),
                  stop_link(room, *person, sending.from),
                  attachments(met, contacts::todos_of(room, who, sending.library))};
  return message;
}

std::optional<Message> reminder(const Room& room, const people::Ref& who, const Sending& sending) {
  const Person* person = room.find(who);
  if (!person) return {};
  const Words& words = words_in(people::languages_of(*person));
  const words::Strings& strings = contacts::words_for(*person, sending.library);
  const auto say = [&](std::string_view text) { return filled_in(text, room, *person, words); };
  Section own{say(words.reminder), {}};
  for (const auto& promise : person->promises) {
    const Person* other = room.find(promise.to);
    const bool left = promise.from == who && promise.outcome == people::Outcome::open;
    if (left && other && contacts::may_share(*other, *person))
      own.items.push_back(own_promise(room, promise, contacts::promise_in(strings, room, promise),
                                      say(words.kept), sending.from));
  }
  if (own.items.empty()) return {};
  const std::string stop = stop_link(room, *person, sending.from);
  const Page page{
      words.language, say(words.greeting), {std::move(own)}, {{"", Link{say(words.stop), stop}}}};
  return Message{sending.from,
                 to_mailbox(*person),
                 say(words.reminder_subject),
                 sending.date,
                 room.event.zone,
                 contacts::uid(room.event, "reminder:" + who) + '@' + domain_of(sending.from),
                 as_text(page),
                 as_html(page),
                 stop,
                 {}};
}

}  // namespace foyer::mail
