#include "journal/conflicts.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "journal/payload.hpp"

namespace foyer::journal {
namespace {

// By whom and field, in order of stamp.
using Edits = std::map<std::pair<Ref, std::string>, std::map<Stamp, Said>>;

std::string joined(const std::vector<std::string>& texts) {
  std::string out;
  for (const auto& text : texts) out += (out.empty() ? "" : "; ") + text;
  return out;
}

std::string yes_no(bool value) { return value ? "yes" : "no"; }

// What a fact says of each field of somebody.
struct Fields {
  using List = std::vector<std::pair<std::string, std::string>>;
  List operator()(const ProfileChanged& p) const {
    return {{"offers", joined(p.profile.offers)},
            {"needs", joined(p.profile.needs)},
            {"doors", joined(p.profile.doors)},
            {"topics", joined(p.profile.topics)}};
  }
  List operator()(const Registered& r) const {
    const auto& a = r.attendee;
    return {{"name", a.name.full}, {"email", a.email},
            {"phone", a.phone},    {"organisation", a.organisation},
            {"role", a.role},      {"registration", std::string(people::word(a.registration))}};
  }
  template <class T>
  List operator()(const T&) const {
    return {};
  }
};

void note(Edits& edits, const Fact& fact) {
  for (auto& [field, value] : std::visit(Fields{}, fact.happening.what))
    edits[{subjects(fact.happening.what).front(), field}][stamp(fact)] = {
        fact.happening.at, fact.origin, std::move(value)};
}

// Until when everything about somebody is settled, by what it is about.
using Settled = std::map<std::pair<Ref, std::string>, Stamp>;

Settled settlements(std::span<const Fact> facts) {
  constexpr std::string_view first = "settled ";
  Settled out;
  for (const auto& fact : facts) {
    const auto* acted = std::get_if<StaffActed>(&fact.happening.what);
    if (!acted || !acted->what.starts_with(first)) continue;
    Stamp& until = out[{acted->who, acted->what.substr(first.size())}];
    until = std::max(until, stamp(fact));
  }
  return out;
}

bool is_settled(const Settled& settled, const Ref& who, const std::string& about,
                const Stamp& last) {
  const auto at = settled.find({who, about});
  return at != settled.end() && last < at->second;
}

// The last word against the last of another origin.
void add_edits(const Edits& edits, const Settled& settled, std::vector<Conflict>& out) {
  for (const auto& [key, said] : edits) {
    const Said& kept = said.rbegin()->second;
    const auto other = std::find_if(said.rbegin(), said.rend(), [&](const auto& each) {
      return each.second.origin != kept.origin;
    });
    if (other == said.rend() || other->second.value == kept.value) continue;
    if (!is_settled(settled, key.first, key.second, said.rbegin()->first))
      out.push_back(EditedTwice{key.first, key.second, kept, other->second});
  }
}

constexpr std::array<std::pair<const char*, bool people::Consent::*>, 3> consent_fields = {{
    {"suggest me", &people::Consent::suggest},
    {"hosts see my words", &people::Consent::hosts},
    {"mail me", &people::Consent::mail},
}};

// A yes and a no that did not know of each other: the no is kept.
void add_consents(const Ref& who, const Consents& consents, std::vector<Conflict>& out) {
  const auto words = standing(consents);
  for (const auto& [field, value] : consent_fields) {
    const auto last_that_says = [&](bool said) {
      std::optional<Said> last;
      for (const auto& [origin, word] : words)
        if (word.consent.*value == said && (!last || last->at < word.at))
          last = Said{word.at, origin, yes_no(said)};
      return last;
    };
    const auto no = last_that_says(false), yes = last_that_says(true);
    if (no && yes) out.push_back(EditedTwice{who, field, *no, *yes});
  }
}

void add_entries(const Ledger& ledger, const Settled& settled, std::vector<Conflict>& out) {
  const std::map<Ref, Record> in_order(ledger.people.begin(), ledger.people.end());
  for (const auto& [ref, record] : in_order) {
    for (const auto& [first, second] : double_entries(record))
      if (!is_settled(settled, ref, "entry", std::max(first.stamp, second.stamp)))
        out.push_back(DoubleEntry{
            ref, {first.at, first.stamp.origin, {}}, {second.at, second.stamp.origin, {}}});
    for (const auto& coming : revoked_entries(record))
      if (!is_settled(settled, ref, "entry", coming.stamp))
        out.push_back(RevokedEntry{ref, {coming.at, coming.stamp.origin, {}}});
    if (record.consent) add_consents(ref, *record.consent, out);
  }
}

}  // namespace

std::string settled(std::string_view about) { return "settled " + std::string(about); }

std::vector<Conflict> conflicts(std::span<const Fact> facts, std::span<const Fact> aside) {
  Ledger ledger;
  for (const auto& fact : facts) apply(ledger, fact);
  Edits edits;
  for (const auto& fact : facts)
    if (!touches_erased(ledger, fact.happening.what)) note(edits, fact);
  std::vector<Conflict> out;
  const Settled settled = settlements(facts);
  add_entries(ledger, settled, out);
  add_edits(edits, settled, out);
  for (const auto& fact : aside)
    out.push_back(FarAhead{
        fact.seq, {fact.happening.at, fact.origin, std::string(word(fact.happening.what))}});
  return out;
}

}  // namespace foyer::journal
