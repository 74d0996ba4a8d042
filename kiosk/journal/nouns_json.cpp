#include "journal/nouns_json.hpp"

#include "journal/json_text.hpp"

namespace foyer::journal {
namespace {

using people::Registration;

// Text, field, text, field, ...
std::vector<std::string> pairs_of(const people::Profile& profile, bool guesses) {
  std::vector<std::string> pairs;
  for (const auto& [text, field, guess] : profile.fields)
    if (guess == guesses) pairs.insert(pairs.end(), {text, field});
  return pairs;
}

void take_pairs(people::Profile& profile, const std::vector<std::string>& pairs, bool guesses) {
  for (std::size_t i = 0; i + 1 < pairs.size(); i += 2)
    profile.fields.push_back({pairs[i], pairs[i + 1], guesses});
}

void put_members(ObjectText& object, const people::Profile& profile) {
  object.texts("offers", profile.offers)
      .texts("needs", profile.needs)
      .texts("doors", profile.doors)
      .texts("topics", profile.topics)
      .texts("confirmed", pairs_of(profile, false))
      .texts("guessed", pairs_of(profile, true));
}

void put_members(ObjectText& object, const people::Consent& consent) {
  object.flag("suggest", consent.suggest).flag("hosts", consent.hosts).flag("mail", consent.mail);
}

void put_evidence(ObjectText& object, std::string_view key, const people::Evidence& evidence) {
  if (evidence == people::Evidence{}) return;
  ObjectText(object.member(key))
      .text("offer", evidence.offer)
      .text("need", evidence.need)
      .text("topic", evidence.topic);
}

people::Profile profile_of(Fields& from) {
  people::Profile profile{from.texts("offers"), from.texts("needs"), from.texts("doors"),
                          from.texts("topics")};
  take_pairs(profile, from.texts("confirmed"), false);
  take_pairs(profile, from.texts("guessed"), true);
  return profile;
}

people::Consent consent_of(Fields& from) {
  return {from.flag("suggest"), from.flag("hosts"), from.flag("mail")};
}

people::Evidence evidence_of(Fields& from, std::string_view key) {
  const Json* found = from.member(key);
  if (!found) return {};
  Fields fields(*found);
  people::Evidence evidence{fields.text("offer"), fields.text("need"), fields.text("topic")};
  if (!fields.sound()) from.refuse();
  return evidence;
}

void put_sentence(ObjectText& object, std::string_view key, const Sentence& sentence);

void put_members(ObjectText& object, const Sentence& sentence) {
  object.text("key", sentence.key);
  std::vector<std::string> slots;
  for (const auto& [slot, value] : sentence.slots) slots.insert(slots.end(), {slot, value});
  object.texts("slots", slots);
  for (std::size_t i = 0; i < sentence.clauses.size(); ++i)
    put_sentence(object, std::to_string(i + 1), sentence.clauses[i]);
}

void put_sentence(ObjectText& object, std::string_view key, const Sentence& sentence) {
  if (sentence.empty()) return;
  ObjectText inner(object.member(key));
  put_members(inner, sentence);
}

void put_said(ObjectText& object, const people::Said& said) {
  if (said == people::Said{}) return;
  ObjectText inner(object.member("said"));
  put_sentence(inner, "reason", said.reason);
  put_sentence(inner, "details", said.details);
  put_sentence(inner, "question", said.question);
}

// A sentence has clauses, and those may have some in turn: no deeper.
constexpr int deepest = 2;
constexpr std::size_t most_clauses = 8;

Sentence sentence_of(Fields& from, std::string_view key, int depth = 0) {
  const Json* found = from.member(key);
  if (!found || depth > deepest) return {};
  Fields fields(*found);
  Sentence sentence{fields.text("key")};
  const auto slots = fields.texts("slots");
  for (std::size_t i = 0; i + 1 < slots.size(); i += 2)
    sentence.slots.emplace_back(slots[i], slots[i + 1]);
  for (std::size_t i = 1; i <= most_clauses && fields.member(std::to_string(i)); ++i)
    sentence.clauses.push_back(sentence_of(fields, std::to_string(i), depth + 1));
  if (!fields.sound()) from.refuse();
  return sentence;
}

people::Said said_of(Fields& from) {
  const Json* found = from.member("said");
  if (!found) return {};
  Fields fields(*found);
  people::Said said{sentence_of(fields, "reason"), sentence_of(fields, "details"),
                    sentence_of(fields, "question")};
  if (!fields.sound()) from.refuse();
  return said;
}

Registration registration_of(Fields& from) {
  const std::string name = from.text("registration");
  if (name.empty()) return Registration::confirmed;
  for (const auto each : {Registration::confirmed, Registration::waiting, Registration::cancelled,
                          Registration::refunded, Registration::declined})
    if (people::word(each) == name) return each;
  from.refuse();
  return Registration::confirmed;
}

std::optional<Time> time_of(Fields& from, std::string_view key) {
  if (!from.member(key)) return {};
  return Time{from.number(key)};
}

people::Kind kind_of(Fields& from) {
  using people::Kind;
  const std::string name = from.needed("kind");
  for (const auto each : {Kind::give, Kind::receive, Kind::exchange, Kind::circle, Kind::bridge,
                          Kind::door, Kind::topic, Kind::newcomer})
    if (people::word(each) == name) return each;
  from.refuse();
  return Kind::topic;
}

template <class T>
std::optional<T> if_sound(const Fields& fields, T value) {
  if (!fields.sound()) return {};
  return value;
}

}  // namespace

void put(std::string& out, const people::Attendee& a) {
  ObjectText object(out);
  put_string(object.member("ref"), a.ref);
  object.text("name", a.name.full).text("given", a.name.given).text("family", a.name.family);
  object.text("email", a.email).text("phone", a.phone).text("organisation", a.organisation);
  object.text("role", a.role).text("town", a.town).texts("languages", a.languages);
  put_members(object, a.profile);
  put_members(object, a.consent);
  object.texts("knows", a.knows);
  if (a.registration != Registration::confirmed)
    object.text("registration", people::word(a.registration));
  object.flag("first_time", a.first_time).text("list_code", a.list_code);
  object.texts("codes", a.codes).text("order", a.order).text("ticket", a.ticket);
  if (a.valid_from) object.number("valid_from", a.valid_from->ms);
  if (a.valid_until) object.number("valid_until", a.valid_until->ms);
}

void put(std::string& out, const people::Profile& profile) {
  ObjectText object(out);
  put_members(object, profile);
}

void put(std::string& out, const people::Consent& consent) {
  ObjectText object(out);
  put_members(object, consent);
}

void put(std::string& out, const people::Suggestion& s) {
  ObjectText object(out);
  put_string(object.member("who"), s.who);
  object.text("kind", people::word(s.kind)).texts("with", s.with);
  put_evidence(object, "evidence", s.evidence);
  put_evidence(object, "back", s.back);
  object.text("reason", s.reason).text("details", s.details).text("question", s.question);
  put_said(object, s.said);
}

std::optional<people::Attendee> read_attendee(const Json& object) {
  Fields from(object);
  people::Attendee a;
  a.ref = from.needed("ref");
  a.name = {from.text("name"), from.text("given"), from.text("family")};
  a.email = from.text("email");
  a.phone = from.text("phone");
  a.organisation = from.text("organisation");
  a.role = from.text("role");
  a.town = from.text("town");
  a.languages = from.texts("languages");
  a.profile = profile_of(from);
  a.consent = consent_of(from);
  a.knows = from.texts("knows");
  a.registration = registration_of(from);
  a.first_time = from.flag("first_time");
  a.list_code = from.text("list_code");
  a.codes = from.texts("codes");
  a.order = from.text("order");
  a.ticket = from.text("ticket");
  a.valid_from = time_of(from, "valid_from");
  a.valid_until = time_of(from, "valid_until");
  return if_sound(from, std::move(a));
}

std::optional<people::Profile> read_profile(const Json& object) {
  Fields from(object);
  auto profile = profile_of(from);
  return if_sound(from, std::move(profile));
}

std::optional<people::Consent> read_consent(const Json& object) {
  Fields from(object);
  const auto consent = consent_of(from);
  return if_sound(from, consent);
}

std::optional<people::Suggestion> read_suggestion(const Json& object) {
  Fields from(object);
  people::Suggestion s;
  s.who = from.needed("who");
  s.kind = kind_of(from);
  s.with = from.texts("with");
  s.evidence = evidence_of(from, "evidence");
  s.back = evidence_of(from, "back");
  s.reason = from.text("reason");
  s.details = from.text("details");
  s.question = from.text("question");
  s.said = said_of(from);
  return if_sound(from, std::move(s));
}

void put_numbers(std::string& out, const std::vector<int>& numbers) {
  out += '[';
  for (std::size_t i = 0; i < numbers.size(); ++i)
    out += (i ? "," : "") + std::to_string(numbers[i]);
  out += ']';
}

std::optional<std::vector<int>> read_tables(const Json* list) {
  constexpr std::size_t most_rounds = 8;
  constexpr std::int64_t most_tables = 2000;
  if (!list || !list->is_array() || list->size() > most_rounds) return {};
  std::vector<int> out;
  for (const auto& element : elements(list)) {
    if (!element.is_number_integer()) return {};
    const auto number = element.get<std::int64_t>();
    if (number < 0 || number > most_tables) return {};
    out.push_back(static_cast<int>(number));
  }
  return out;
}

}  // namespace foyer::journal
