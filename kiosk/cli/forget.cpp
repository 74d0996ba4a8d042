#include <set>

#include "cli/commands.hpp"

namespace foyer::cli {
namespace {

struct Whom {
  std::string attendee;
  bool all = false;
  bool keep_counts = false;
};

Status expect_sense(const Whom& whom) {
  if (whom.all != whom.attendee.empty())
    return bad_usage("Forget either --attendee REF or --all --keep-counts.");
  if (whom.all != whom.keep_counts)
    return bad_usage("--all ends the event and leaves only its counts: say --all --keep-counts.");
  return Done{};
}

// Each meeting and each promise stands with both of its people.
journal::Counts counts_of(const people::Room& room) {
  journal::Counts counts;
  std::set<std::string> promises;
  for (const auto& person : room.people) {
    counts.guests += 1;
    counts.came += person->presence.first_in.has_value();
    counts.meetings += static_cast<std::int64_t>(person->met.size());
    for (const auto& promise : person->promises)
      promises.insert(promise.from + '\n' + promise.to + '\n' + promise.id);
  }
  counts.meetings /= 2;
  counts.promises = static_cast<std::int64_t>(promises.size());
  return counts;
}

Json as_json(const journal::Counts& counts) {
  return {{"guests", counts.guests},
          {"came", counts.came},
          {"meetings", counts.meetings},
          {"promises", counts.promises}};
}

std::string as_text(const journal::Counts& counts) {
  return std::to_string(counts.guests) + " were on the list, " + std::to_string(counts.came) +
         " came, " + std::to_string(counts.meetings) + " meetings, " +
         std::to_string(counts.promises) + " promises.";
}

// Erased or not, it is only over when the bytes are gone.
int erase(store::EventFile& event, std::vector<journal::Payload> what) {
  std::vector<journal::Happening> all;
  for (auto& each : what) all.push_back({now(), std::move(each)});
  const auto recorded = event.record(all);
  if (!recorded) return fail(recorded.error());
  const auto gone = event.scrubbed();
  return gone ? done : fail(gone.error());
}

int say(const Common& common, Json line, const std::string& sentence, int status) {
  if (common.json)
    print(std::move(line));
  else
    print(sentence);
  return status;
}

// Of somebody, and of every record that turned out to be theirs.
std::vector<journal::Payload> erasures(const people::Room& room, const people::Ref& ref) {
  std::vector<journal::Payload> out{journal::Erased{ref}};
  for (const auto& person : room.people)
    if (person->merged_into == ref) out.emplace_back(journal::Erased{person->attendee.ref});
  return out;
}

// Somebody who was forgotten before is asked for once more when their bytes could not go then.
int forget_one(const Common& common, store::EventFile& event, const people::Ref& ref) {
  if (!event.room()->find(ref)) {
    if (const auto gone = event.scrubbed(); !gone) return fail(gone.error());
    return say(common, {{"forgotten", 0}},
               "Nobody on the guest list has the reference " + ref + ".", answered_no);
  }
  if (const int status = erase(event, erasures(*event.room(), ref)); status != done) return status;
  return say(common, {{"forgotten", 1}}, ref + " is forgotten.", done);
}

int forget_all(const Common& common, store::EventFile& event) {
  const auto forgotten = event.room()->people.size();
  const auto before = event.ended();
  if (!before || forgotten > 0) {
    const int status = erase(event, {journal::Ended{counts_of(*event.room())}});
    if (status != done) return status;
  } else if (const auto gone = event.scrubbed(); !gone) {
    return fail(gone.error());
  }
  const auto counts = event.ended().value_or(journal::Counts{});
  return say(common, {{"forgotten", forgotten}, {"counts", as_json(counts)}},
             "Everybody is forgotten. " + as_text(counts), done);
}

int forget(const Common& common, const Whom& whom) {
  if (const auto sense = expect_sense(whom); !sense) return fail(sense.error());
  auto event = open(common, store::Access::write);
  if (!event) return fail(event.error());
  return whom.all ? forget_all(common, *event) : forget_one(common, *event, whom.attendee);
}

}  // namespace

void add_forget(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto whom = std::make_shared<Whom>();
  CLI::App* app = subcommand(program, "forget", "erase people, for good and everywhere", common);
  app->add_option("--attendee", whom->attendee, "REF: whom to forget");
  app->add_flag("--all", whom->all, "end the event and forget everybody");
  app->add_flag("--keep-counts", whom->keep_counts, "with --all: keep how many there were");
  app->callback([=, &run] { run = [=] { return forget(*common, *whom); }; });
}

}  // namespace foyer::cli
