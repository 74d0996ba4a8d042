#include "checkin/decide.hpp"
#include "cli/commands.hpp"

namespace foyer::cli {
namespace {

void show(const Common& common, const std::string& input, std::string_view outcome,
          const people::Person* person, const people::Room& room) {
  if (!common.json)
    return print(input + ": " + std::string(outcome) +
                 (person ? ", " + person->attendee.name.full : "") + ".");
  Json line{{"input", input}, {"outcome", outcome}};
  if (person) {
    line["attendee"] = person->attendee.ref;
    line["name"] = person->attendee.name.full;
    if (person->presence.first_in)
      line["first_at"] = rfc3339(*person->presence.first_in, room.event.zone);
  }
  print(line);
}

// Writes `what` down for somebody who is here; anybody else is answered no.
Result<int> take_out(store::EventFile& event, const Common& common, const std::string& input,
                     const people::Person* person, const journal::Happening& what) {
  const bool here = person && person->presence.here;
  std::string_view outcome = person ? "not-here" : "unknown";
  if (here) {
    const auto recorded = event.record({&what, 1});
    if (!recorded) return recorded.error();
    outcome = std::holds_alternative<journal::CheckedOut>(what.what) ? "left" : "undone";
  }
  show(common, input, outcome, person ? event.room()->find(person->attendee.ref) : nullptr,
       *event.room());
  return here ? done : answered_no;
}

// Whoever is still here has gone home.
int check_out_all(const Common& common) {
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());
  for (const auto& who : checkin::everybody_here(*event->room())) {
    const auto out =
        take_out(*event, common, who, event->room()->find(who), {*at, journal::CheckedOut{who}});
    if (!out) return fail(out.error());
  }
  return done;
}

int check_out(const Common& common, const std::vector<std::string>& codes) {
  if (codes.empty()) return fail(bad_usage("Give the badge codes of those who leave, or --all."));
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());
  int status = done;
  for (const auto& code : codes) {
    const auto room = event->room();
    const auto outcome = checkin::decide(*room, code, event->secrets().badge_key);
    const auto* who = checkin::whom(outcome);
    const auto* person = who ? room->find(*who) : nullptr;
    const auto out = take_out(*event, common, code, person,
                              {*at, journal::CheckedOut{person ? *who : people::Ref()}});
    if (!out) return fail(out.error());
    status = worse(status, *out);
  }
  return status;
}

int undo(const Common& common, const people::Ref& ref) {
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  const auto at = time_of(common, *event->room());
  if (!at) return fail(at.error());
  const auto room = event->room();
  const auto out =
      take_out(*event, common, ref, room->find(ref), {*at, journal::CheckInUndone{ref}});
  return out ? *out : fail(out.error());
}

}  // namespace

void add_checkout(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto codes = std::make_shared<std::vector<std::string>>();
  CLI::App* app = subcommand(program, "checkout", "guests leave", common);
  const auto all = std::make_shared<bool>(false);
  app->add_option("CODE", *codes, "badge codes");
  app->add_flag("--all", *all, "everybody who is here");
  app->add_option("--at", common->at, "when (RFC 3339); now when absent");
  app->callback([=, &run] {
    run = [=] { return *all ? check_out_all(*common) : check_out(*common, *codes); };
  });
}

void add_undo(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto ref = std::make_shared<std::string>();
  CLI::App* app = subcommand(program, "undo", "take back a check-in", common);
  app->add_option("REF", *ref, "the attendee's reference")->required();
  app->add_option("--at", common->at, "when (RFC 3339); now when absent");
  app->callback([=, &run] { run = [=] { return undo(*common, *ref); }; });
}

}  // namespace foyer::cli
