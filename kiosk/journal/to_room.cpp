#include <algorithm>
#include <tuple>

#include "journal/fold.hpp"
#include "people/digest.hpp"

namespace foyer::journal {
namespace {

using people::Person;
using people::Room;

const Record* listed(const Ledger& ledger, const Ref& ref) {
  const auto at = ledger.people.find(ref);
  return at != ledger.people.end() && at->second.listed ? &at->second : nullptr;
}

std::vector<people::Meeting> meetings(const Ledger& ledger, const Record& record) {
  std::vector<people::Meeting> out;
  for (const auto& [other, met] : record.met)
    if (!met.value.undone && listed(ledger, other)) out.push_back({other, met.value.at});
  std::ranges::sort(out, {}, [](const auto& m) { return std::tie(m.at, m.other); });
  return out;
}

people::Promise ticked(const Record& record, people::Promise promise) {
  const auto tick = record.ticks.find({promise.id, promise.from, promise.to});
  if (tick != record.ticks.end()) promise.outcome = tick->second.value;
  return promise;
}

std::vector<people::Promise> promises(const Ledger& ledger, const Record& record) {
  std::vector<people::Promise> out;
  for (const auto& promise : record.promises)
    if (listed(ledger, promise.value.from) && listed(ledger, promise.value.to))
      out.push_back(ticked(record, promise.value));
  std::ranges::sort(out, {}, [](const auto& p) { return std::tie(p.at, p.id, p.from, p.to); });
  return out;
}

// Each suggestion once, where it was shown last.
std::vector<people::Suggestion> shown(const Record& record) {
  std::vector<people::Suggestion> out;
  for (auto at = record.shown.rbegin(); at != record.shown.rend(); ++at)
    if (std::ranges::find(out, at->suggestion) == out.end()) out.push_back(at->suggestion);
  std::ranges::reverse(out);
  return out;
}

std::vector<people::Printing> printed(const Record& record) {
  std::vector<people::Printing> out;
  for (const auto& [stamp, printing] : record.printed) out.push_back(printing);
  std::ranges::stable_sort(out, {}, &people::Printing::at);
  return out;
}

std::vector<people::Meeting> introductions(const Ledger& ledger, const Record& record) {
  std::vector<people::Meeting> out;
  for (const auto& [other, when] : record.introduced)
    if (listed(ledger, other)) out.push_back({other, when.value});
  std::ranges::sort(out, {}, [](const auto& m) { return std::tie(m.at, m.other); });
  return out;
}

people::Hosting hosting(const Record& record) {
  people::Hosting out;
  if (record.asked_host) out.asked = record.asked_host->value;
  if (record.going_host) out.host = record.going_host->value;
  return out;
}

std::map<std::string, std::string> board(const Ledger& ledger) {
  std::map<std::string, std::string> out;
  for (const auto& [topic, text] : ledger.board)
    if (!text.value.empty()) out.emplace(topic, text.value);
  return out;
}

// The last that stands.
Ref merged_into(const Record& record) {
  Ref into;
  Stamp last;
  for (const auto& [other, merged] : record.merged)
    if (merged.value && (into.empty() || last < merged.stamp)) {
      into = other;
      last = merged.stamp;
    }
  return into;
}

// Whoever turned out to be somebody else is on the list no more; what the list said stays known.
void stand_for(Person& person, Ref into) {
  if (into.empty()) return;
  person.merged_into = std::move(into);
  person.attendee.registration = people::Registration::cancelled;
}

Person person_of(const Ledger& ledger, const Record& record) {
  Person out;
  out.attendee = record.listed->value;
  out.list_digest = people::digest(out.attendee);
  if (record.profile) out.attendee.profile = record.profile->value;
  if (record.consent) out.attendee.consent = allowed(*record.consent);
  out.badges = badges(record);
  out.mark = mark(record);
  out.presence = presence(record);
  out.met = meetings(ledger, record);
  out.promises = promises(ledger, record);
  out.shown = shown(record);
  out.passed = record.passed;
  out.printed = printed(record);
  for (const auto& [question, answer] : record.answers) out.answers.emplace(question, answer.value);
  out.hosting = hosting(record);
  out.introduced = introductions(ledger, record);
  if (record.tables) out.tables = record.tables->value;
  stand_for(out, merged_into(record));
  return out;
}

bool same_codes(const Person& a, const Person& b) {
  return a.attendee.list_code == b.attendee.list_code && a.attendee.codes == b.attendee.codes &&
         a.merged_into == b.merged_into &&
         std::ranges::equal(a.badges, b.badges, {}, &people::Badge::code, &people::Badge::code);
}

std::shared_ptr<const Room::Index> refs_of(const people::Everybody& people) {
  auto index = std::make_shared<Room::Index>(people.size());
  for (std::uint32_t at = 0; at < people.size(); ++at) index->emplace(people[at]->attendee.ref, at);
  return index;
}

const Ref& ref_of(const Room::PersonPtr& person) { return person->attendee.ref; }

}  // namespace

std::optional<Person> person(const Ledger& ledger, const Ref& ref) {
  const Record* record = listed(ledger, ref);
  if (!record) return {};
  return person_of(ledger, *record);
}

Room to_room(people::Event event, const Ledger& ledger) {
  std::vector<Person> all;
  all.reserve(ledger.people.size());
  for (const auto& [ref, record] : ledger.people)
    if (record.listed) all.push_back(person_of(ledger, record));
  Room room = people::make_room(std::move(event), std::move(all));
  room.board = board(ledger);
  return room;
}

namespace {

// What has become of those who may have changed.
struct News {
  std::vector<people::Everybody::Change> changed;  // by place
  std::vector<Room::PersonPtr> newcomers;          // by reference
  std::set<Ref> gone;
  bool codes_stand = true;
};

News news_of(const Room& before, const Ledger& ledger, const std::set<Ref>& refs) {
  News out;
  for (const auto& ref : refs) {
    auto now = person(ledger, ref);
    const auto known = before.by_ref->find(ref);
    const Person* was =
        known == before.by_ref->end() ? nullptr : before.people[known->second].get();
    if (!now && was) out.gone.insert(ref);
    if (!now || (was && *was == *now)) continue;
    out.codes_stand = out.codes_stand && was && same_codes(*was, *now);
    auto shared = std::make_shared<const Person>(std::move(*now));
    if (was)
      out.changed.emplace_back(known->second, std::move(shared));
    else
      out.newcomers.push_back(std::move(shared));
  }
  return out;
}

// Everybody again, some come and some gone.
people::Everybody gathered(const people::Everybody& before, const News& news) {
  std::vector<Room::PersonPtr> all;
  all.reserve(before.size() + news.newcomers.size());
  auto newcomer = news.newcomers.begin();
  for (const auto& each : before) {
    while (newcomer != news.newcomers.end() && ref_of(*newcomer) < ref_of(each))
      all.push_back(*newcomer++);
    if (!news.gone.contains(ref_of(each))) all.push_back(each);
  }
  all.insert(all.end(), newcomer, news.newcomers.end());
  return people::Everybody(all);
}

}  // namespace

Room refreshed(const Room& before, const Ledger& ledger, std::span<const Ref> touched) {
  const News news = news_of(before, ledger, {touched.begin(), touched.end()});
  const bool others = !news.newcomers.empty() || !news.gone.empty();
  Room room = before;
  room.board = board(ledger);
  room.people.replace(news.changed);
  if (others) room.people = gathered(room.people, news);
  if (others) room.by_ref = refs_of(room.people);
  if (others || !news.codes_stand) room.by_code = people::index_of_codes(room.people);
  return room;
}

}  // namespace foyer::journal
