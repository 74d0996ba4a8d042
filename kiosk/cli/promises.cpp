#include "cli/promises.hpp"

#include <algorithm>

#include "contacts/promises.hpp"

namespace foyer::cli {
namespace {

struct Asked {
  std::vector<std::string> tick;
  std::string outcome = "kept";
  people::Ref only;
};

using people::Promise;
using people::Room;

// Every promise once, or those from or to one person, by time.
std::vector<Promise> promises_in(const Room& room, const people::Ref& only) {
  std::vector<Promise> out;
  for (const auto& person : room.people)
    for (const auto& promise : person->promises)
      if (only.empty() ? promise.from == person->attendee.ref : only == person->attendee.ref)
        out.push_back(promise);
  std::ranges::stable_sort(out, {}, &Promise::at);
  return out;
}

void show(const Common& common, const Room& room, const Promise& promise) {
  const auto name = contacts::promise_uid(room.event, promise);
  const auto outcome = people::word(promise.outcome);
  if (common.json)
    return print(Json{{"promise", name},
                      {"from", promise.from},
                      {"to", promise.to},
                      {"text", promise.text},
                      {"at", rfc3339(promise.at, room.event.zone)},
                      {"outcome", outcome}});
  print(name + "\t" + std::string(outcome) + "\t" + promise.text);
}

int list(const Common& common, const Asked& asked) {
  const auto event = open(common, store::Access::read);
  if (!event) return fail(event.error());
  const auto room = event->room();
  if (!asked.only.empty() && !room->find(asked.only)) {
    fail(bad_input("Nobody on the guest list has the reference " + asked.only + "."));
    return answered_no;
  }
  const auto all = promises_in(*room, asked.only);
  for (const auto& promise : all) show(common, *room, promise);
  return all.empty() ? answered_no : done;
}

// A subject line may be given whole: "Re: Kept 2ed6657d-...".
std::string name_in(const std::string& text) {
  const auto space = text.find_last_of(" \t");
  return space == std::string::npos ? text : text.substr(space + 1);
}

// All of them or none: a name that is none says so before anything is written.
int tick(const Common& common, const Asked& asked) {
  const auto outcome = people::outcome_of(asked.outcome);
  if (!outcome)
    return fail(bad_usage("--outcome is kept, not-kept or open; \"" + asked.outcome +
                          "\" is none of them."));
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  const auto room = event->room();
  const auto all = promises_in(*room, "");
  std::vector<Promise> found;
  for (const auto& text : asked.tick) {
    const auto at = std::ranges::find(all, name_in(text), [&](const Promise& promise) {
      return contacts::promise_uid(room->event, promise);
    });
    if (at == all.end()) {
      fail(bad_input("No promise has the name \"" + name_in(text) +
                     "\"; foyer promises lists them."));
      return answered_no;
    }
    found.push_back(*at);
  }
  std::vector<journal::Happening> said;
  for (const auto& one : found)
    said.push_back({now(), journal::PromiseTicked{one.id, one.from, one.to, *outcome}});
  if (const auto recorded = event->record(said); !recorded) return fail(recorded.error());
  for (auto& one : found) {
    one.outcome = *outcome;
    show(common, *room, one);
  }
  return done;
}

}  // namespace

void add_promises(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Asked>();
  CLI::App* app =
      subcommand(program, "promises", "what was promised, and what became of it", common);
  app->footer(
      "The name of a promise is in the list, and in the subject of the mail by which a guest says\n"
      "that it is done: \"Kept NAME\". The whole subject will do.");
  app->add_option("--tick", asked->tick, "NAME: this one was kept; may be repeated")
      ->allow_extra_args(false);
  app->add_option("--outcome", asked->outcome, "with --tick: kept, not-kept, or open again")
      ->capture_default_str();
  app->add_option("--for", asked->only, "REF: only those from or to this person");
  app->callback([=, &run] {
    run = [=] { return asked->tick.empty() ? list(*common, *asked) : tick(*common, *asked); };
  });
}

}  // namespace foyer::cli
