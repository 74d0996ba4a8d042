#include "badge/issue.hpp"

#include <algorithm>

#include "cli/at_the_door.hpp"

namespace foyer::cli {
namespace {

struct Asked {
  people::Ref ref;
  bool fresh = false, revoke = false, found = false;
};

using Facts = std::vector<journal::Payload>;

void revoke_all(const people::Person& person, std::string_view but, Facts& facts) {
  for (const auto& badge : person.badges)
    if (!badge.revoked && badge.code != but)
      facts.emplace_back(journal::BadgeRevoked{person.attendee.ref, badge.code});
}

bool had(const people::Person& person, std::string_view code) {
  return std::ranges::find(person.badges, code, &people::Badge::code) != person.badges.end();
}

// A badge that this guest never had, and the end of those they have.
Facts fresh_badge(const people::Person& person, const badge::Key& key) {
  const auto& ref = person.attendee.ref;
  auto serial = static_cast<std::uint32_t>(person.badges.size()) + 1;
  std::string code = badge::issue(key, ref, serial);
  while (had(person, code)) code = badge::issue(key, ref, ++serial);
  Facts facts;
  revoke_all(person, "", facts);
  facts.emplace_back(journal::BadgeIssued{ref, std::move(code), person.mark});
  return facts;
}

// The badge that was revoked last is good again, and the one that was made for it is not.
Facts found_badge(const people::Person& person) {
  const auto lost = std::find_if(person.badges.rbegin(), person.badges.rend(),
                                 [](const people::Badge& badge) { return badge.revoked; });
  if (lost == person.badges.rend()) return {};
  Facts facts;
  revoke_all(person, lost->code, facts);
  facts.emplace_back(journal::BadgeIssued{person.attendee.ref, lost->code, person.mark});
  return facts;
}

Facts facts_of(const people::Person& person, const badge::Key& key, const Asked& asked) {
  if (asked.fresh) return fresh_badge(person, key);
  if (asked.found) return found_badge(person);
  Facts facts;
  revoke_all(person, "", facts);
  return facts;
}

int show(const Common& common, const people::Person& person) {
  const std::string code(people::badge_code(person));
  std::vector<std::string> revoked;
  for (const auto& badge : person.badges)
    if (badge.revoked) revoked.push_back(badge.code);
  if (common.json)
    print(Json{{"attendee", person.attendee.ref}, {"code", code}, {"revoked", revoked}});
  else
    print(person.attendee.name.full + ": " + (code.empty() ? "no valid badge" : code) + ".");
  return done;
}

int change(const Common& common, const Asked& asked) {
  if (asked.fresh + asked.revoke + asked.found != 1)
    return fail(bad_usage("Say one of --new, --revoke and --found."));
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());
  const auto* person = event->room()->find(asked.ref);
  if (!person) {
    fail(bad_input("Nobody on the guest list has the reference " + asked.ref + "."));
    return answered_no;
  }
  std::vector<journal::Happening> happenings;
  for (auto& fact : facts_of(*person, event->secrets().badge_key, asked))
    happenings.push_back({*at, std::move(fact)});
  if (happenings.empty()) {
    fail(bad_input(asked.ref + (asked.found ? " never lost a badge." : " has no valid badge.")));
    return answered_no;
  }
  if (const auto recorded = event->record(happenings); !recorded) return fail(recorded.error());
  return show(common, *event->room()->find(asked.ref));
}

}  // namespace

void add_badge(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Asked>();
  CLI::App* app =
      subcommand(program, "badge", "one guest's badge: a new one, none, or the lost one", common);
  app->add_option("REF", asked->ref, "the attendee's reference")->required();
  app->add_flag("--new", asked->fresh, "a new badge; the old one is refused from now on");
  app->add_flag("--revoke", asked->revoke, "refuse it from now on");
  app->add_flag("--found", asked->found, "the lost one is good again; the newer one is refused");
  app->add_option("--at", common->at, "when (RFC 3339); now when absent");
  app->callback([=, &run] { run = [=] { return change(*common, *asked); }; });
}

}  // namespace foyer::cli
