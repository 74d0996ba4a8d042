#include "journal/fold.hpp"

#include <algorithm>
#include <tuple>

#include "journal/payload.hpp"

namespace foyer::journal {
namespace {

template <class T>
void write_last(std::optional<Register<T>>& held, const Stamp& at, const T& value) {
  if (!held || held->stamp < at) held = {at, value};
}

template <class Key, class T>
void write_last(std::map<Key, Register<T>>& held, const Key& key, const Stamp& at, const T& value) {
  Register<T>& one = held[key];
  if (one.stamp < at) one = {at, value};
}

void add_coming(Record& record, const Coming& coming) {
  const auto at = std::ranges::lower_bound(record.comings, coming.stamp, {}, &Coming::stamp);
  if (at == record.comings.end() || at->stamp != coming.stamp) record.comings.insert(at, coming);
}

auto promise_key(const Register<people::Promise>& p) {
  return std::tie(p.value.id, p.value.from, p.value.to);
}

void add_promise(Record& record, const Register<people::Promise>& promise) {
  const auto at = std::ranges::lower_bound(record.promises, promise_key(promise), {}, promise_key);
  if (at == record.promises.end() || promise_key(*at) != promise_key(promise))
    record.promises.insert(at, promise);
  else if (promise.stamp < at->stamp)
    *at = promise;
}

auto showing_key(const Showing& s) { return std::tie(s.stamp, s.index); }

void add_showing(Record& record, Showing showing) {
  auto& shown = record.shown;
  const auto at = std::ranges::lower_bound(shown, showing_key(showing), {}, showing_key);
  if (at == shown.end() || showing_key(*at) != showing_key(showing))
    shown.insert(at, std::move(showing));
}

// One arm per kind of fact.
struct Arms {
  Ledger& ledger;
  Stamp at;
  Time time;

  Record& of(const Ref& ref) const { return ledger.people[ref]; }
  void come(const Ref& who, Step step) const { add_coming(of(who), {at, time, step}); }

  void meet(const Ref& a, const Ref& b, bool undone) const {
    if (a == b) return;
    meet_one(a, b, undone);
    meet_one(b, a, undone);
  }
  void meet_one(const Ref& who, const Ref& other, bool undone) const {
    Register<Encounter>& held = of(who).met[other];
    if (held.stamp < at) held = {at, {time, undone}};
  }

  void operator()(const Registered& r) const {
    write_last(of(r.attendee.ref).listed, at, r.attendee);
  }
  void operator()(const BadgeIssued& b) const {
    write_last(of(b.who).badges[b.code].issued, at, b.mark);
  }
  void operator()(const BadgeRevoked& b) const {
    auto& revoked = of(b.who).badges[b.code].revoked;
    revoked = std::max(revoked.value_or(at), at);
  }
  void operator()(const CheckedIn& c) const { come(c.who, Step::in); }
  void operator()(const CheckedOut& c) const { come(c.who, Step::out); }
  void operator()(const CheckInUndone& c) const { come(c.who, Step::undo); }
  void operator()(const ProfileChanged& p) const { write_last(of(p.who).profile, at, p.profile); }
  void operator()(const ConsentChanged& c) const {
    auto& consent = of(c.who).consent;
    if (!consent) consent.emplace();
    take(*consent, {at.origin, at.seq}, time, c);
  }
  void operator()(const Suggested& s) const {
    std::int64_t index = 0;
    for (const auto& suggestion : s.suggestions) add_showing(of(s.who), {at, index++, suggestion});
  }
  void operator()(const Passed& p) const { of(p.who).passed.insert(p.other); }
  void operator()(const Met& m) const { meet(m.a, m.b, false); }
  void operator()(const MetUndone& m) const { meet(m.a, m.b, true); }
  void operator()(const Promised& p) const {
    const Register<people::Promise> promise{at, {p.id, p.from, p.to, p.text, time}};
    add_promise(of(p.from), promise);
    add_promise(of(p.to), promise);
  }
  void operator()(const HostAsked& h) const {
    if (!h.who.empty()) write_last(of(h.who).asked_host, at, time);
  }
  void operator()(const PromiseTicked& t) const {
    for (const auto& ref : {t.from, t.to})
      write_last(of(ref).ticks, PromiseKey{t.id, t.from, t.to}, at, t.outcome);
  }
  void operator()(const Printed& p) const {
    of(p.who).printed.insert({at, {p.code, p.printer, time}});
  }
  void operator()(const Answered& a) const {
    write_last(of(a.who).answers, a.question, at, a.answer);
  }
  void operator()(const HostGoing& g) const { write_last(of(g.who).going_host, at, g.host); }
  void operator()(const Introduced& i) const {
    if (i.a == i.b) return;
    write_last(of(i.a).introduced, i.b, at, time);
    write_last(of(i.b).introduced, i.a, at, time);
  }
  void operator()(const Seated& s) const { write_last(of(s.who).tables, at, s.tables); }
  void operator()(const Merged& m) const {
    if (m.who != m.into) write_last(of(m.who).merged, m.into, at, !m.undone);
  }
  void operator()(const Announced& a) const { write_last(ledger.board, a.topic, at, a.text); }
  void operator()(const StaffActed&) const {}
  void operator()(const Erased&) const {}  // told apart before
  void operator()(const Ended&) const {}   // told apart before
  void operator()(const Unknown&) const {}
};

bool listed(const Ledger& ledger, const Ref& ref) {
  const auto at = ledger.people.find(ref);
  return at != ledger.people.end() && at->second.listed;
}

// Those in whose Person `ref` stands.
void add_counterparts(const Ledger& ledger, const Ref& ref, std::vector<Ref>& touched) {
  const Record& record = ledger.people.at(ref);
  for (const auto& [other, met] : record.met) touched.push_back(other);
  for (const auto& [other, when] : record.introduced) touched.push_back(other);
  for (const auto& promise : record.promises)
    touched.push_back(promise.value.from == ref ? promise.value.to : promise.value.from);
}

bool names(const people::Suggestion& suggestion, const std::set<Ref>& refs) {
  return refs.contains(suggestion.who) ||
         std::ranges::any_of(suggestion.with, [&](const Ref& ref) { return refs.contains(ref); });
}

bool names(const people::Promise& promise, const std::set<Ref>& refs) {
  return refs.contains(promise.from) || refs.contains(promise.to);
}

bool names(const PromiseKey& promise, const std::set<Ref>& refs) {
  return refs.contains(std::get<1>(promise)) || refs.contains(std::get<2>(promise));
}

bool mentions_any(const Record& record, const std::set<Ref>& refs) {
  const auto in = [&](const Ref& ref) { return refs.contains(ref); };
  return std::ranges::any_of(record.met, [&](const auto& each) { return in(each.first); }) ||
         std::ranges::any_of(record.promises,
                             [&](const auto& p) { return names(p.value, refs); }) ||
         std::ranges::any_of(record.shown,
                             [&](const auto& s) { return names(s.suggestion, refs); }) ||
         std::ranges::any_of(record.introduced, [&](const auto& each) { return in(each.first); }) ||
         std::ranges::any_of(record.ticks, [&](const auto& t) { return names(t.first, refs); }) ||
         std::ranges::any_of(record.merged, [&](const auto& each) { return in(each.first); }) ||
         std::ranges::any_of(record.passed, in);
}

// A list of suggestions goes as a whole, as its fact does.
void forget(Record& record, const std::set<Ref>& refs) {
  std::set<Stamp> lists;
  for (const auto& showing : record.shown)
    if (names(showing.suggestion, refs)) lists.insert(showing.stamp);
  std::erase_if(record.shown, [&](const auto& s) { return lists.contains(s.stamp); });
  std::erase_if(record.met, [&](const auto& each) { return refs.contains(each.first); });
  std::erase_if(record.promises, [&](const auto& p) { return names(p.value, refs); });
  std::erase_if(record.introduced, [&](const auto& each) { return refs.contains(each.first); });
  std::erase_if(record.ticks, [&](const auto& tick) { return names(tick.first, refs); });
  std::erase_if(record.passed, [&](const Ref& ref) { return refs.contains(ref); });
  std::erase_if(record.merged, [&](const auto& each) { return refs.contains(each.first); });
}

}  // namespace

std::vector<Ref> mentioning(const Ledger& ledger, const std::set<Ref>& refs) {
  std::vector<Ref> out(refs.begin(), refs.end());
  for (const auto& [ref, record] : ledger.people)
    if (!refs.contains(ref) && mentions_any(record, refs)) out.push_back(ref);
  return out;
}

std::vector<Ref> erase(Ledger& ledger, const std::set<Ref>& refs) {
  auto touched = mentioning(ledger, refs);
  for (const auto& ref : touched) {
    if (refs.contains(ref)) continue;
    const auto at = ledger.people.find(ref);
    forget(at->second, refs);
    if (at->second == Record{}) ledger.people.erase(at);
  }
  for (const auto& ref : refs) {
    Record& record = ledger.people[ref];
    record = {};
    record.erased = true;
  }
  return touched;
}

Payload informed(const Ledger& ledger, Payload payload) {
  auto* said = std::get_if<ConsentChanged>(&payload);
  if (!said) return payload;
  const auto at = ledger.people.find(said->who);
  const bool spoke = at != ledger.people.end() && at->second.consent;
  said->knows = spoke ? known(*at->second.consent) : std::vector<FactId>{};
  return payload;
}

std::vector<Ref> end(Ledger& ledger, const Counts& counts) {
  std::vector<Ref> out;
  for (const auto& [ref, record] : ledger.people) out.push_back(ref);
  ledger.people.clear();
  ledger.board.clear();
  Counts& most = ledger.ended ? *ledger.ended : ledger.ended.emplace();
  for (const auto count : {&Counts::guests, &Counts::came, &Counts::meetings, &Counts::promises})
    most.*count = std::max(most.*count, counts.*count);
  return out;
}

bool touches_erased(const Ledger& ledger, const Payload& payload) {
  if (std::holds_alternative<Erased>(payload) || std::holds_alternative<Ended>(payload))
    return false;
  if (ledger.ended) return true;
  return std::ranges::any_of(mentions(payload), [&](const Ref& ref) {
    const auto at = ledger.people.find(ref);
    return at != ledger.people.end() && at->second.erased;
  });
}

std::vector<Ref> apply(Ledger& ledger, const Fact& fact) {
  if (const auto* ended = std::get_if<Ended>(&fact.happening.what))
    return end(ledger, ended->counts);
  if (const auto* erased = std::get_if<Erased>(&fact.happening.what))
    return ledger.ended ? std::vector<Ref>{} : erase(ledger, {erased->who});
  if (std::holds_alternative<Unknown>(fact.happening.what)) return {};
  if (touches_erased(ledger, fact.happening.what)) return {};
  std::vector<Ref> touched = subjects(fact.happening.what);
  const auto* row = std::get_if<Registered>(&fact.happening.what);
  const bool newcomer = row && !listed(ledger, row->attendee.ref);
  std::visit(Arms{ledger, stamp(fact), fact.happening.at}, fact.happening.what);
  if (newcomer) add_counterparts(ledger, row->attendee.ref, touched);
  return touched;
}

}  // namespace foyer::journal
