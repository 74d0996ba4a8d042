// What two kiosks said apart, and records that look like one person: a host says what is right.
#include <algorithm>

#include "app/desk_turn.hpp"
#include "app/merge.hpp"
#include "base/cases.hpp"
#include "base/text.hpp"

namespace foyer::app {
namespace {

std::vector<std::string> several(const std::string& joined) {
  std::vector<std::string> out;
  for (const auto& each : split(joined, ';'))
    if (const auto words = trimmed(each); !words.empty()) out.emplace_back(words);
  return out;
}

// The other word of an edit, said again, so that it is the last; nothing for a field that no host
// may set.
Facts said_again(const people::Person& person, const std::string& field, const std::string& value) {
  auto attendee = person.attendee;
  auto& profile = attendee.profile;
  const Ref& who = attendee.ref;
  const std::pair<std::string_view, std::vector<std::string>*> lists[] = {
      {"offers", &profile.offers},
      {"needs", &profile.needs},
      {"doors", &profile.doors},
      {"topics", &profile.topics}};
  for (const auto& [name, words] : lists)
    if (field == name) {
      *words = several(value);
      return {journal::ProfileChanged{who, profile}};
    }
  const std::pair<std::string_view, std::string*> texts[] = {
      {"name", &attendee.name.full},
      {"email", &attendee.email},
      {"phone", &attendee.phone},
      {"organisation", &attendee.organisation},
      {"role", &attendee.role}};
  for (const auto& [name, text] : texts)
    if (field == name) {
      if (field == "name") attendee.name = {};
      *text = value;
      return {journal::Registered{std::move(attendee)}};
    }
  return {};
}

struct About {
  Ref who;
  std::string what;
};

std::optional<About> about(const journal::Conflict& conflict) {
  using Found = std::optional<About>;
  return std::visit(Cases{[](const journal::EditedTwice& edit) -> Found {
                            return About{edit.who, edit.field};
                          },
                          [](const journal::FarAhead&) -> Found { return {}; },
                          [](const auto& entry) -> Found {
                            return About{entry.who, "entry"};
                          }},
                    conflict);
}

}  // namespace

void look_for_conflicts(Turn& turn) {
  Desk& at = std::get<Desk>(turn.state.screen);
  at.conflicts_asked = turn.state.now;
  turn.effects.emplace_back(FindConflicts{});
  at.alike = hosting::alike(*turn.state.room);
  std::erase_if(at.alike, [&](const auto& pair) { return at.apart.contains({pair.a, pair.b}); });
}

void conflicts_found(Turn& turn, const ConflictsFound& found) {
  if (auto* at = std::get_if<Desk>(&turn.state.screen)) at->conflicts = found.conflicts;
}

// A no is not turned into a yes by a host: that word is the guest's own.
void settle(Turn& turn, const DeskSettle& wanted) {
  Desk& at = std::get<Desk>(turn.state.screen);
  if (wanted.which >= at.conflicts.size()) return;
  const auto conflict = at.conflicts[wanted.which];
  const auto subject = about(conflict);
  const auto* person = subject ? find(turn.state, subject->who) : nullptr;
  if (!person) return;
  Facts what, back;
  if (const auto* edit = std::get_if<journal::EditedTwice>(&conflict); edit && wanted.other) {
    what = said_again(*person, edit->field, edit->other.value);
    back = said_again(*person, edit->field, edit->kept.value);
    if (what.empty()) return;
  }
  at.conflicts.erase(at.conflicts.begin() + static_cast<std::ptrdiff_t>(wanted.which));
  write_as_host(turn, std::move(what), journal::settled(subject->what), subject->who);
  if (!back.empty())
    offer_undo(turn, "Settled for " + person->attendee.name.full + ".", std::move(back));
}

void make_one(Turn& turn, const DeskMerge& both) {
  const auto *keep = find(turn.state, both.keep), *drop = find(turn.state, both.drop);
  if (!keep || !drop) return;
  auto one = merging(*keep, *drop);
  Desk& at = std::get<Desk>(turn.state.screen);
  if (!one) {
    at.told =
        "Both have made promises tonight, and a promise keeps its name. Join them after the "
        "evening.";
    return;
  }
  std::erase_if(at.alike,
                [&](const auto& pair) { return pair.a == both.drop || pair.b == both.drop; });
  write_as_host(turn, std::move(one->what), "merge", both.keep);
  offer_undo(turn, "One record for " + keep->attendee.name.full + ".", std::move(one->back));
}

}  // namespace foyer::app
