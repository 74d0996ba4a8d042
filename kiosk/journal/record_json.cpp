#include <algorithm>
#include <string_view>

#include "journal/json_text.hpp"
#include "journal/nouns_json.hpp"
#include "journal/record.hpp"

namespace foyer::journal {
namespace {

using foyer::journal::put;  // the nouns; what follows adds to it

constexpr int version = 3;

void put(std::string& out, const Stamp& s) {
  out += '[';
  out += std::to_string(s.hlc) + ',' + std::to_string(s.origin) + ',' + std::to_string(s.seq);
  out += ']';
}

void put_stamp(ObjectText& object, std::string_view key, const Stamp& s) {
  put(object.member(key), s);
}

// Each of these appends one element of a list.
void put(std::string& out, const Coming& coming) {
  ObjectText object(out);
  put_stamp(object, "stamp", coming.stamp);
  object.number("at", coming.at.ms).number("step", static_cast<int>(coming.step));
}

void put(std::string& out, const std::pair<const std::string, BadgeRecord>& entry) {
  const auto& [code, badge] = entry;
  ObjectText object(out);
  put_string(object.member("code"), code);
  if (badge.issued) {
    put_stamp(object, "issued", badge.issued->stamp);
    object.number("shape", badge.issued->value.shape).flag("ring", !badge.issued->value.solid);
  }
  if (badge.revoked) put_stamp(object, "revoked", *badge.revoked);
}

void put(std::string& out, const std::pair<const Ref, Register<Encounter>>& entry) {
  const auto& [other, met] = entry;
  ObjectText object(out);
  put_string(object.member("other"), other);
  put_stamp(object, "stamp", met.stamp);
  object.number("at", met.value.at.ms).flag("undone", met.value.undone);
}

void put(std::string& out, const Register<people::Promise>& promised) {
  const auto& p = promised.value;
  ObjectText object(out);
  put_stamp(object, "stamp", promised.stamp);
  object.text("id", p.id).text("from", p.from).text("to", p.to).text("text", p.text);
  object.number("at", p.at.ms);
}

void put(std::string& out, const std::pair<const PromiseKey, Register<people::Outcome>>& tick) {
  const auto& [id, from, to] = tick.first;
  ObjectText object(out);
  put_stamp(object, "stamp", tick.second.stamp);
  object.text("id", id).text("from", from).text("to", to);
  object.text("outcome", people::word(tick.second.value));
}

void put(std::string& out, const std::pair<const Stamp, people::Printing>& printed) {
  const auto& [code, printer, at] = printed.second;
  ObjectText object(out);
  put_stamp(object, "stamp", printed.first);
  object.text("code", code).text("printer", printer).number("at", at.ms);
}

void put(std::string& out, const std::pair<const std::string, Register<std::string>>& answer) {
  ObjectText object(out);
  put_stamp(object, "stamp", answer.second.stamp);
  object.text("question", answer.first).text("answer", answer.second.value);
}

void put(std::string& out, const std::pair<const Ref, Register<bool>>& merged) {
  ObjectText object(out);
  put_stamp(object, "stamp", merged.second.stamp);
  object.text("into", merged.first).flag("stands", merged.second.value);
}
void put(std::string& out, const std::pair<const Ref, Register<Time>>& introduced) {
  ObjectText object(out);
  put_stamp(object, "stamp", introduced.second.stamp);
  object.text("other", introduced.first).number("at", introduced.second.value.ms);
}

void put(std::string& out, const Showing& showing) {
  ObjectText object(out);
  put_stamp(object, "stamp", showing.stamp);
  object.number("index", showing.index);
  put(object.member("suggestion"), showing.suggestion);
}

template <class T>
void put_register(ObjectText& object, std::string_view key,
                  const std::optional<Register<T>>& held) {
  if (!held) return;
  ObjectText inner(object.member(key));
  put_stamp(inner, "stamp", held->stamp);
  put(inner.member("value"), held->value);
}

void put(std::string& out, const std::pair<const std::int64_t, Consents::Word>& entry) {
  const auto& [origin, word] = entry;
  ObjectText object(out);
  object.number("origin", origin).number("seq", word.seq).number("at", word.at.ms);
  put(object.member("consent"), word.consent);
}

void put(std::string& out, const std::pair<const std::int64_t, std::int64_t>& answered) {
  ObjectText object(out);
  object.number("origin", answered.first).number("seq", answered.second);
}

template <class List>
void put_list(ObjectText& object, std::string_view key, const List& list) {
  if (list.empty()) return;
  std::string& out = object.member(key);
  char between = '[';
  for (const auto& element : list) {
    out += std::exchange(between, ',');
    put(out, element);
  }
  out += ']';
}

std::optional<Stamp> stamp_in(const Json* list) {
  const auto& parts = elements(list);
  if (parts.size() != 3) return {};
  for (const auto& part : parts)
    if (!part.is_number_integer()) return {};
  return Stamp{parts[0].get<std::int64_t>(), parts[1].get<std::int64_t>(),
               parts[2].get<std::int64_t>()};
}

Stamp needed_stamp(Fields& from) {
  const auto found = stamp_in(from.member("stamp"));
  if (!found) from.refuse();
  return found.value_or(Stamp{});
}

// Each of these takes one element into the record.
void take_coming(Fields& from, Record& record) {
  const std::int64_t step = from.number("step");
  if (step < 0 || step > 2) return from.refuse();
  record.comings.push_back({needed_stamp(from), {from.number("at")}, static_cast<Step>(step)});
}

void take_badge(Fields& from, Record& record) {
  BadgeRecord badge;
  const std::int64_t shape = from.number("shape");
  if (shape < 0 || shape > 15) return from.refuse();
  if (const auto issued = stamp_in(from.member("issued")))
    badge.issued = {*issued, {static_cast<int>(shape), !from.flag("ring")}};
  badge.revoked = stamp_in(from.member("revoked"));
  if (!badge.issued && !badge.revoked) from.refuse();
  record.badges.insert_or_assign(from.needed("code"), badge);
}

void take_meeting(Fields& from, Record& record) {
  const Encounter met{{from.number("at")}, from.flag("undone")};
  record.met.insert_or_assign(from.needed("other"), Register<Encounter>{needed_stamp(from), met});
}

void take_promise(Fields& from, Record& record) {
  people::Promise p{
      from.text("id"), from.text("from"), from.text("to"), from.text("text"), {from.number("at")}};
  record.promises.push_back({needed_stamp(from), std::move(p)});
}

void take_tick(Fields& from, Record& record) {
  const auto outcome = people::outcome_of(from.text("outcome"));
  if (!outcome) return from.refuse();
  const PromiseKey promise{from.text("id"), from.text("from"), from.text("to")};
  record.ticks.insert_or_assign(promise, Register<people::Outcome>{needed_stamp(from), *outcome});
}

void take_printing(Fields& from, Record& record) {
  people::Printing printing{from.text("code"), from.text("printer"), {from.number("at")}};
  record.printed.insert_or_assign(needed_stamp(from), std::move(printing));
}

void take_answer(Fields& from, Record& record) {
  record.answers.insert_or_assign(from.text("question"),
                                  Register<std::string>{needed_stamp(from), from.text("answer")});
}

void take_introduction(Fields& from, Record& record) {
  record.introduced.insert_or_assign(from.text("other"),
                                     Register<Time>{needed_stamp(from), Time{from.number("at")}});
}

void take_showing(Fields& from, Record& record) {
  const Json* object = from.member("suggestion");
  auto suggestion = object ? read_suggestion(*object) : std::nullopt;
  if (!suggestion) return from.refuse();
  record.shown.push_back({needed_stamp(from), from.number("index"), std::move(*suggestion)});
}

Consents& consents_of(Record& record) {
  if (!record.consent) record.consent.emplace();
  return *record.consent;
}

void take_word(Fields& from, Record& record) {
  const Json* object = from.member("consent");
  const auto consent = object ? read_consent(*object) : std::nullopt;
  if (!consent) return from.refuse();
  consents_of(record).words[from.number("origin")] = {
      from.number("seq"), {from.number("at")}, *consent};
}

void take_answered(Fields& from, Record& record) {
  consents_of(record).answered[from.number("origin")] = from.number("seq");
}

template <class Take>
void take_list(Fields& from, std::string_view key, Record& record, Take take) {
  for (const auto& element : elements(from.member(key))) {
    Fields fields(element);
    take(fields, record);
    if (!fields.sound()) from.refuse();
  }
}

template <class T>
void take_register(Fields& from, std::string_view key, std::optional<Register<T>>& into,
                   std::optional<T> (*read_value)(const Json&)) {
  const Json* object = from.member(key);
  if (!object) return;
  Fields fields(*object);
  const Json* found = fields.member("value");
  auto value = found ? read_value(*found) : std::nullopt;
  const Stamp at = needed_stamp(fields);
  if (!value || !fields.sound()) return from.refuse();
  into = {at, std::move(*value)};
}

void take_merging(Fields& from, Record& record) {
  record.merged.insert_or_assign(from.text("into"),
                                 Register<bool>{needed_stamp(from), from.flag("stands")});
}

void take_hosting(Fields& from, Record& record) {
  if (const Json* asked = from.member("asked_host")) {
    Fields fields(*asked);
    record.asked_host = {needed_stamp(fields), Time{fields.number("at")}};
    if (!fields.sound()) from.refuse();
  }
  if (const Json* going = from.member("going_host")) {
    Fields fields(*going);
    record.going_host = {needed_stamp(fields), fields.text("host")};
    if (!fields.sound()) from.refuse();
  }
}

}  // namespace

std::string write_record(const Record& record) {
  std::string out;
  out.reserve(512);
  {
    ObjectText object(out);
    object.number("v", version);
    put_register(object, "listed", record.listed);
    put_register(object, "profile", record.profile);
    if (record.consent) {
      put_list(object, "words", record.consent->words);
      put_list(object, "answered", record.consent->answered);
    }
    put_list(object, "comings", record.comings);
    put_list(object, "badges", record.badges);
    put_list(object, "met", record.met);
    put_list(object, "promises", record.promises);
    put_list(object, "shown", record.shown);
    put_list(object, "ticks", record.ticks);
    put_list(object, "printed", record.printed);
    put_list(object, "answers", record.answers);
    if (record.asked_host) {
      ObjectText asked(object.member("asked_host"));
      put_stamp(asked, "stamp", record.asked_host->stamp);
      asked.number("at", record.asked_host->value.ms);
    }
    if (record.going_host) {
      ObjectText going(object.member("going_host"));
      put_stamp(going, "stamp", record.going_host->stamp);
      going.text("host", record.going_host->value);
    }
    put_list(object, "introduced", record.introduced);
    if (record.tables) {
      ObjectText seated(object.member("tables"));
      put_stamp(seated, "stamp", record.tables->stamp);
      put_numbers(seated.member("value"), record.tables->value);
    }
    put_list(object, "merged", record.merged);
    object.texts("passed", {record.passed.begin(), record.passed.end()});
    object.flag("erased", record.erased);
  }
  return out;
}

std::optional<Record> read_record(std::string_view text) {
  const Json object = Json::parse(text, nullptr, false);
  Fields from(object);
  if (from.number("v") != version) return {};
  Record record;
  take_register(from, "listed", record.listed, &read_attendee);
  take_register(from, "profile", record.profile, &read_profile);
  take_list(from, "words", record, take_word);
  take_list(from, "answered", record, take_answered);
  take_list(from, "comings", record, take_coming);
  take_list(from, "badges", record, take_badge);
  take_list(from, "met", record, take_meeting);
  take_list(from, "promises", record, take_promise);
  take_list(from, "shown", record, take_showing);
  take_list(from, "ticks", record, take_tick);
  take_list(from, "printed", record, take_printing);
  take_list(from, "answers", record, take_answer);
  take_list(from, "introduced", record, take_introduction);
  take_list(from, "merged", record, take_merging);
  take_hosting(from, record);
  take_register(
      from, "tables", record.tables, +[](const Json& value) { return read_tables(&value); });
  for (auto& ref : from.texts("passed")) record.passed.insert(std::move(ref));
  record.erased = from.flag("erased");
  if (!from.sound()) return {};
  return record;
}

}  // namespace foyer::journal
