#include "cli/everything.hpp"

#include <algorithm>
#include <limits>

#include "contacts/contact.hpp"
#include "contacts/vcard.hpp"
#include "encoder/compact.hpp"
#include "encoder/vocabulary.hpp"
#include "journal/payload.hpp"

namespace foyer::cli {
namespace {

using people::Person;
using people::Room;

Json when(std::optional<Time> at, Zone zone) { return at ? Json(rfc3339(*at, zone)) : Json(); }

Json fields_of(const people::Profile& profile) {
  Json out = Json::array();
  for (const auto& [text, field, guess] : profile.fields)
    out.push_back({{"words", text}, {"field", field}, {"guess", guess}});
  return out;
}

Json profile_of(const people::Profile& profile) {
  return {{"offers", profile.offers},
          {"needs", profile.needs},
          {"doors", profile.doors},
          {"topics", profile.topics},
          {"fields", fields_of(profile)}};
}

Json registered(const people::Attendee& who, Zone zone) {
  return {{"name", who.name.full},
          {"given_name", who.name.given},
          {"family_name", who.name.family},
          {"email", who.email},
          {"phone", who.phone},
          {"organisation", who.organisation},
          {"role", who.role},
          {"town", who.town},
          {"languages", who.languages},
          {"registration", word(who.registration)},
          {"first_time", who.first_time},
          {"ticket_code", who.list_code},
          {"other_codes", who.codes},
          {"order", who.order},
          {"ticket", who.ticket},
          {"valid_from", when(who.valid_from, zone)},
          {"valid_until", when(who.valid_until, zone)},
          {"knows", who.knows},
          {"words", profile_of(who.profile)},
          {"consent",
           {{"suggest", who.consent.suggest},
            {"hosts", who.consent.hosts},
            {"mail", who.consent.mail}}}};
}

Json badges_of(const Person& person) {
  Json out = Json::array();
  for (const auto& badge : person.badges)
    out.push_back({{"code", badge.code}, {"revoked", badge.revoked}});
  return out;
}

Json meetings(const std::vector<people::Meeting>& all, Zone zone) {
  Json out = Json::array();
  for (const auto& one : all) out.push_back({{"with", one.other}, {"at", when(one.at, zone)}});
  return out;
}

Json promises_of(const Person& person, Zone zone) {
  Json out = Json::array();
  for (const auto& one : person.promises)
    out.push_back({{"from", one.from},
                   {"to", one.to},
                   {"text", one.text},
                   {"at", when(one.at, zone)},
                   {"outcome", word(one.outcome)}});
  return out;
}

Json printed(const Person& person, Zone zone) {
  Json out = Json::array();
  for (const auto& one : person.printed)
    out.push_back({{"code", one.code}, {"printer", one.printer}, {"at", when(one.at, zone)}});
  return out;
}

Json standing(const Room& room, const Person& person) {
  const Zone zone = room.event.zone;
  return {{"list", registered(person.attendee, zone)},
          {"badges", badges_of(person)},
          {"mark", {{"shape", person.mark.shape}, {"solid", person.mark.solid}}},
          {"presence",
           {{"here", person.presence.here},
            {"first_in", when(person.presence.first_in, zone)},
            {"left", when(person.presence.left, zone)}}},
          {"met", meetings(person.met, zone)},
          {"promises", promises_of(person, zone)},
          {"suggested", to_json(person.shown, room)},
          {"passed", person.passed},
          {"printed", printed(person, zone)},
          {"answers", person.answers},
          {"host", {{"asked", when(person.hosting.asked, zone)}, {"coming", person.hosting.host}}},
          {"introduced", meetings(person.introduced, zone)}};
}

bool among(const std::vector<people::Ref>& refs, const people::Ref& ref) {
  return std::ranges::find(refs, ref) != refs.end();
}

Json facts_about(const people::Ref& ref, const std::vector<journal::SealedFact>& facts, Zone zone) {
  Json out = Json::array();
  for (const auto& fact : facts) {
    const auto payload = journal::read(fact.kind, fact.payload);
    const bool about = among(journal::subjects(payload), ref);
    if (!about && !among(journal::mentions(payload), ref)) continue;
    Json one = {{"kind", fact.kind},
                {"at", rfc3339(Time{fact.at_ms}, zone)},
                {"origin", fact.origin},
                {"seq", fact.seq}};
    if (about) one["said"] = Json::parse(fact.payload, nullptr, false);
    out.push_back(std::move(one));
  }
  return out;
}

Json deliveries_of(const people::Ref& ref, const std::vector<store::Delivery>& all, Zone zone) {
  Json out = Json::array();
  for (const auto& one : all)
    if (one.ref == ref)
      out.push_back({{"to", one.target},
                     {"what", one.item},
                     {"outcome", one.stage},
                     {"said", one.tag},
                     {"written", one.body},
                     {"at", rfc3339(one.at, zone)}});
  return out;
}

// As they are looked up: what the encoder was given of somebody's words.
std::vector<std::string> read_texts(const people::Profile& words) {
  std::vector<std::string> out;
  for (const auto* part : {&words.offers, &words.needs, &words.doors, &words.topics})
    for (const auto& text : *part) out.push_back(encoder::tidied(text));
  std::ranges::sort(out);
  out.erase(std::ranges::unique(out).begin(), out.end());
  return out;
}

Json numbers_of(const store::EventFile::TextVector& kept) {
  const auto vector = encoder::read_compact(kept.numbers);
  if (!vector) return nullptr;
  return {{"words", kept.text},
          {"scale", vector->scale},
          {"numbers", vector->numbers},
          {"weights", kept.weights}};
}

Json vectors_of(const std::vector<store::EventFile::TextVector>& all) {
  Json texts = Json::array();
  for (const auto& one : all) texts.push_back(numbers_of(one));
  return {
      {"what",
       "What a language model inside this kiosk made of these words, to compare them with "
       "others': numbers that point where their meaning does, number i being scale * "
       "numbers[i]. They leave the kiosk with nothing but a copy of its file, and go as soon as "
       "anybody is forgotten."},
      {"texts", std::move(texts)}};
}

Json decisions_of(const std::vector<store::EventFile::Decision>& all, Zone zone) {
  Json times = Json::array();
  for (const auto& one : all) times.push_back(when(one.at, zone));
  return {{"what",
           "When this kiosk wrote down, for engineers, why it suggested whom it did. What stands "
           "there are this person's words beside others', so it is not repeated here; it goes as "
           "soon as anybody is forgotten."},
          {"at", std::move(times)}};
}

std::string card_of(const Room& room, const Person& person) {
  const contacts::Contact card{
      contacts::card_of(room, person), {}, {}, "", room.event.name, room.event.zone};
  return contacts::vcard(card, contacts::Version::v4);
}

}  // namespace

Json everything_of(const Room& room, const Person& person,
                   const std::vector<journal::SealedFact>& facts,
                   const std::vector<store::EventFile::TextVector>& vectors,
                   const std::vector<store::EventFile::Decision>& decisions,
                   const std::vector<store::Delivery>& deliveries) {
  const auto& ref = person.attendee.ref;
  return {{"attendee", ref},
          {"event", room.event.name},
          {"card", card_of(room, person)},
          {"stands", standing(room, person)},
          {"facts", facts_about(ref, facts, room.event.zone)},
          {"vectors", vectors_of(vectors)},
          {"decisions", decisions_of(decisions, room.event.zone)},
          {"deliveries", deliveries_of(ref, deliveries, room.event.zone)}};
}

int print_everything(const Common& common, const people::Ref& ref) {
  const auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto room = event->room();
  const Person* person = room->find(ref);
  if (!person) {
    fail(bad_input("Nobody on the guest list has the reference " + ref + "."));
    return answered_no;
  }
  const auto facts = event->facts_after({}, std::numeric_limits<std::int32_t>::max());
  if (!facts) return fail(facts.error());
  const auto vectors = event->vectors(read_texts(person->attendee.profile));
  if (!vectors) return fail(vectors.error());
  const auto deliveries = event->deliveries("");
  if (!deliveries) return fail(deliveries.error());
  const Json all =
      everything_of(*room, *person, *facts, *vectors, event->decisions(ref), *deliveries);
  print(all.dump(common.json ? -1 : 2, ' ', false, Json::error_handler_t::replace));
  return done;
}

}  // namespace foyer::cli
