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
  const auto same = std::ranges::find(shown, showing.suggestion, &Showing::suggestion);
  if (same != shown.end()) {
    if (showing_key(showing) <= showing_key(*same)) return;
    shown.erase(same);
  }
  const auto at = std::ranges::lower_bound(shown, showing_key(showing), {}, showing_key);
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
  void operator()(const ConsentChanged& c) const { write_last(of(c.who).consent, at, c.consent); }
  void operator()(const Suggested& s) const {
    Record& record = of(s.who);
    std::int64_t index = 0;
    for (const auto& suggestion : s.suggestions) add_showing(record, {at, index++, suggestion});
  }
  void operator()(const Passed& p) const { of(p.who).passed.insert(p.other); }
  void operator()(const Met& m) const { meet(m.a, m.b, false); }
  void operator()(const MetUndone& m) const { meet(m.a, m.b, true); }
  void operator()(const Promised& p) const {
    const Register<people::Promise> promise{at, {p.id, p.from, p.to, p.text, time}};
    add_promise(of(p.from), promise);
    add_promise(of(p.to), promise);
  }
  void operator()(const HostAsked&) const {}
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
  for (const auto& promise : record.promises)
    touched.push_back(promise.value.from == ref ? promise.value.to : promise.value.from);
}

}  // namespace

std::vector<Ref> apply(Ledger& ledger, const Fact& fact) {
  std::vector<Ref> touched = subjects(fact.happening.what);
  const auto* row = std::get_if<Registered>(&fact.happening.what);
  const bool newcomer = row && !listed(ledger, row->attendee.ref);
  std::visit(Arms{ledger, stamp(fact), fact.happening.at}, fact.happening.what);
  if (newcomer) add_counterparts(ledger, row->attendee.ref, touched);
  return touched;
}

}  // namespace foyer::journal
