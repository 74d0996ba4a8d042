#include <algorithm>

#include "cli/commands.hpp"
#include "cli/door.hpp"

namespace foyer::cli {
namespace {

struct Suggest {
  std::vector<std::string> refs;
  bool all = false;
  bool dry_run = false;
};

void show(const Common& common, const people::Ref& who,
          const std::vector<people::Suggestion>& suggestions, const people::Room& room) {
  if (common.json)
    return print(Json{{"attendee", who}, {"suggestions", to_json(suggestions, room)}});
  const auto* person = room.find(who);
  print(who + " " + (person ? person->attendee.name.full : ""));
  for (const auto& one : suggestions)
    print("  " + std::string(word(one.kind)) + ": " + people::plain(one.reason) + " " +
          one.question);
}

int one_by_one(store::EventFile& event, const Common& common, const Suggest& asked, Time at) {
  matching::Matcher matcher;
  int status = done;
  for (const auto& ref : asked.refs) {
    if (!event.room()->find(ref)) {
      std::fputs(("foyer: Nobody on the guest list has the reference " + ref + ".\n").c_str(),
                 stderr);
      status = answered_no;
      continue;
    }
    const auto found = suggest(event, matcher, ref, at, asked.dry_run);
    if (!found) return fail(found.error());
    show(common, ref, *found, *event.room());
  }
  return status;
}

// The whole room in one thought, and what is new to anybody in one transaction.
int everybody(store::EventFile& event, const Common& common, const Suggest& asked, Time at) {
  const auto room = event.room();
  const auto found = matching::Matcher().suggest_all(*room);
  std::vector<journal::Happening> shown;
  for (const auto& [who, suggestions] : found) {
    const auto& before = room->find(who)->shown;
    std::vector<people::Suggestion> fresh;
    for (const auto& one : suggestions)
      if (std::ranges::find(before, one) == before.end()) fresh.push_back(one);
    if (!fresh.empty()) shown.push_back({at, journal::Suggested{who, std::move(fresh)}});
  }
  if (!asked.dry_run && !shown.empty()) {
    const auto recorded = event.record(shown);
    if (!recorded) return fail(recorded.error());
  }
  for (const auto& [who, suggestions] : found) show(common, who, suggestions, *room);
  return done;
}

int find_people(const Common& common, const Suggest& asked) {
  if (asked.refs.empty() != asked.all)
    return fail(bad_usage("Say for whom: one or more references, or --all."));
  auto event = open(common, asked.dry_run ? store::Access::read : store::Access::write);
  if (!event) return fail(event.error());
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());
  return asked.all ? everybody(*event, common, asked, *at) : one_by_one(*event, common, asked, *at);
}

}  // namespace

void add_suggest(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Suggest>();
  CLI::App* app = subcommand(program, "suggest", "who to meet and why", common);
  app->add_option("REF", asked->refs, "references of attendees who are here");
  app->add_flag("--all", asked->all, "everybody who is here");
  app->add_flag("--dry-run", asked->dry_run, "show, and record nothing");
  app->add_option("--at", common->at, "when (RFC 3339); now when absent");
  app->callback([=, &run] { run = [=] { return find_people(*common, *asked); }; });
}

}  // namespace foyer::cli
