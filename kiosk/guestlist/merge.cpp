#include "guestlist/merge.hpp"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.hpp"
#include "guestlist/acquaintances.hpp"
#include "guestlist/fields.hpp"
#include "guestlist/identity.hpp"
#include "people/digest.hpp"
#include "people/names.hpp"

namespace foyer::guestlist {
namespace {

using people::Attendee;
using people::Person;
using people::Room;

constexpr std::size_t most_namesakes = 200;  // beyond, nobody can be told by name

// The room by what a list can know its people by. Names are folded only where they are asked for.
class Acquainted {
 public:
  explicit Acquainted(const Room& room) : room_(room) {
    for (const auto& person : room.people)
      if (!person->attendee.email.empty())
        by_mail_[ascii_lower(person->attendee.email)].push_back(person.get());
  }

  const Person* find(const Attendee& who, bool made_ref) {
    const Person* same = room_.find(who.ref);
    if (same && (!made_ref || may_be_one(same->attendee.name.full, who.name.full))) return same;
    if (const Person* found = by_mail(who)) return found;
    return made_ref ? by_name(who) : nullptr;
  }

 private:
  using People = std::vector<const Person*>;
  using Index = std::unordered_map<std::string, People>;

  const Person* by_mail(const Attendee& who) {
    const auto found = by_mail_.find(who.email);
    if (who.email.empty() || found == by_mail_.end()) return nullptr;
    if (found->second.size() == 1) {
      const auto& name = found->second.front()->attendee.name.full;
      const bool lost = lost_letters(name) || lost_letters(who.name.full);
      const bool one = lost ? may_be_one(name, who.name.full)
                            : name == who.name.full || name_key(name) == name_key(who.name.full);
      return one ? found->second.front() : nullptr;
    }
    return among(found->second, who);
  }

  // Of several people with one address the one with that name.
  const Person* among(const People& people, const Attendee& who) {
    if (orders_.insert(who.email).second)
      for (const Person* person : people)
        by_mail_and_name_.try_emplace(who.email + "\n" + name_key(person->attendee.name.full),
                                      person);
    const auto found = by_mail_and_name_.find(who.email + "\n" + name_key(who.name.full));
    return found == by_mail_and_name_.end() ? nullptr : found->second;
  }

  const Person* by_name(const Attendee& who) {
    if (lost_letters(who.name.full)) return nullptr;
    if (by_name_.empty())
      for (const auto& person : room_.people)
        by_name_[name_key(person->attendee.name.full)].push_back(person.get());
    const auto found = by_name_.find(name_key(who.name.full));
    if (found == by_name_.end() || found->second.size() > most_namesakes) return nullptr;
    People fitting;
    for (const Person* person : found->second)
      if (fits(who, person->attendee)) fitting.push_back(person);
    return fitting.size() == 1 ? fitting.front() : nullptr;
  }

  // Neither addresses nor organisations say that they are two people.
  static bool fits(const Attendee& a, const Attendee& b) {
    const bool mail = a.email.empty() || b.email.empty() || a.email == ascii_lower(b.email);
    const bool house = a.organisation.empty() || b.organisation.empty() ||
                       people::folded(a.organisation) == people::folded(b.organisation);
    return mail && house;
  }

  const Room& room_;
  Index by_mail_, by_name_;
  std::unordered_map<std::string, const Person*> by_mail_and_name_;
  std::unordered_set<std::string> orders_;  // addresses of several people, entered with their names
};

// A made reference may be taken by somebody else with the same e-mail; then a number tells them
// apart.
people::Ref free_reference(const people::Ref& wanted, const Room& room,
                           const std::unordered_set<people::Ref>& taken) {
  people::Ref ref = wanted;
  for (int number = 2; room.find(ref) || taken.contains(ref); ++number)
    ref = wanted + "-" + std::to_string(number);
  return ref;
}

// A list's attendee, and whom it is in the room.
struct Match {
  Attendee attendee;   // under the room's reference
  people::Ref listed;  // the list's own reference
  const Person* known = nullptr;
};

struct Matches {
  std::vector<Match> people;
  std::vector<Skipped> skipped;
};

Matches matched(const Guests& guests, const Room& room) {
  Matches made;
  Acquainted acquainted(room);
  std::unordered_set<people::Ref> taken;
  std::unordered_map<people::Ref, int> row_of;
  for (std::size_t i = 0; i < guests.attendees.size(); ++i) {
    const Attendee& who = guests.attendees[i];
    const auto [row, made_ref] = guests.origins[i];
    const Person* known = acquainted.find(who, made_ref);
    const auto ref = known ? known->attendee.ref : free_reference(who.ref, room, taken);
    if (!taken.insert(ref).second) {
      made.skipped.push_back({row, "the same person as row " + std::to_string(row_of[ref])});
      continue;
    }
    row_of.emplace(ref, row);
    made.people.push_back({who, who.ref, known});
    made.people.back().attendee.ref = ref;
  }
  return made;
}

// Turns what people wrote of whom they know into references; a list's own people go first.
void look_up(std::vector<Match>& people, const Room& room) {
  if (std::all_of(people.begin(), people.end(),
                  [](const Match& match) { return match.attendee.knows.empty(); }))
    return;
  Acquaintances book;
  for (const auto& match : people)
    book.listed.add(match.attendee, match.listed, match.attendee.ref);
  for (const auto& person : room.people)
    book.others.add(person->attendee, person->attendee.ref, person->attendee.ref);
  for (auto& match : people)
    match.attendee.knows = book.looked_up(match.attendee.knows, match.attendee.ref);
}

bool has(const std::vector<std::string>& codes, const std::string& code) {
  return std::ranges::find(codes, code) != codes.end();
}

// Every list's codes of one guest are good: what the room knows stays beside what this list says.
// Only where the guest's own list has another code than it ever had, that one was exchanged, and
// the ones before are no longer good.
void keep_codes(Attendee& fresh, const Attendee& old, bool other_list) {
  const bool same = fresh.list_code == old.list_code;
  const bool known = same || has(old.codes, fresh.list_code);
  if (!known && !other_list) return;
  std::vector<std::string> all = old.codes;
  for (const auto& code : fresh.codes)
    if (!has(all, code)) all.push_back(code);
  if (!known && !old.list_code.empty() && !has(all, old.list_code)) all.push_back(old.list_code);
  if (known) fresh.list_code = old.list_code;
  std::erase(all, fresh.list_code);
  fresh.codes = std::move(all);
}

// The attendee with what the room knows and this list does not say: fields it has no column for
// and, where they came from another list, also gaps.
Attendee kept(Attendee fresh, const Attendee& old, Fields columns, bool other_list) {
  Fields keep = ~columns;
  if (other_list) keep |= ~filled(fresh);
  const Attendee said = fresh;
  copy_fields(fresh, old, keep);
  if (!said.list_code.empty()) fresh.list_code = said.list_code;
  fresh.codes = said.codes;
  keep_codes(fresh, old, other_list);
  if (less_shouted(old.name.full, fresh.name.full)) fresh.name = old.name;
  return fresh;
}

}  // namespace

Merge merge(const Guests& guests, const Room& room) {
  Matches matches = matched(guests, room);
  look_up(matches.people, room);
  Merge merged{{}, {}, 0, std::move(matches.skipped)};
  for (auto& [fresh, listed, known] : matches.people) {
    if (!known) {
      merged.added.push_back(std::move(fresh));
      continue;
    }
    Attendee whole = kept(fresh, known->attendee, guests.fields, listed != known->attendee.ref);
    if (digest(fresh) == known->list_digest || digest(whole) == known->list_digest)
      ++merged.unchanged;
    else
      merged.updated.push_back(std::move(whole));
  }
  return merged;
}

}  // namespace foyer::guestlist
