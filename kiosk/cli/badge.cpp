#include "app/badge_life.hpp"
#include "cli/at_the_door.hpp"

namespace foyer::cli {
namespace {

struct Asked {
  people::Ref ref;
  bool fresh = false, revoke = false, found = false;
};

app::Facts facts_of(const people::Person& person, const badge::Key& key, const Asked& asked) {
  if (asked.fresh) return app::new_badge(person, key);
  if (asked.found) return app::found_badge(person);
  return app::revoked_badges(person);
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
