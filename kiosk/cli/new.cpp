#include "base/text.hpp"
#include "cli/commands.hpp"
#include "people/board.hpp"

namespace foyer::cli {
namespace {

struct NewEvent {
  std::filesystem::path event;
  std::string name, venue, starts, ends, seed, keep_until;
  bool json = false;
};

Result<std::optional<ZonedTime>> read_time(const std::string& text, Zone zone) {
  if (text.empty()) return std::optional<ZonedTime>();
  const auto read = read_rfc3339(text, zone);
  if (!read)
    return bad_usage("\"" + text + "\" is no time; write it like 2026-11-23T18:00:00+01:00.");
  return std::optional(*read);
}

Result<people::Event> event_of(const NewEvent& asked) {
  people::Event event;
  event.name = mended_utf8(trimmed(asked.name));
  event.venue = mended_utf8(trimmed(asked.venue));
  if (event.name.empty()) return bad_usage("An event needs a name: --name \"Spring Gathering\".");
  event.zone = local_zone(now());
  const auto starts = read_time(asked.starts, event.zone);
  if (!starts) return starts.error();
  if (*starts) {
    event.starts = (*starts)->time;
    event.zone = (*starts)->zone;
  }
  const auto ends = read_time(asked.ends, event.zone);
  if (!ends) return ends.error();
  if (*ends) event.ends = (*ends)->time;
  if (event.starts && event.ends && *event.ends < *event.starts)
    return bad_usage("The event would end before it starts.");
  return event;
}

// Said in the journal, so that every kiosk that joins knows it.
Status keep_until(store::EventFile& file, std::optional<ZonedTime> until) {
  if (!until) return Done{};
  const std::vector<journal::Happening> said = {
      {now(), journal::Announced{std::string(people::board::retention),
                                 rfc3339(until->time, file.room()->event.zone)}}};
  const auto recorded = file.record(said);
  return recorded ? Status(Done{}) : recorded.error();
}

int make(const NewEvent& asked) {
  const auto event = event_of(asked);
  if (!event) return fail(event.error());
  const auto until = read_time(asked.keep_until, event->zone);
  if (!until) return fail(until.error());
  auto random = asked.seed.empty() ? std::optional(system_random()) : seeded_random(asked.seed);
  if (!random) return fail(bad_usage("--seed takes 32 hexadecimal digits."));
  store::Made made{*event, {}};
  (*random)(made.secrets.badge_key);
  (*random)(made.secrets.salt);
  auto file = store::EventFile::create(asked.event, made, *random, now());
  if (!file) return fail(file.error());
  if (const auto said = keep_until(*file, *until); !said) return fail(said.error());
  if (asked.json)
    print(Json{{"event", asked.event.string()}, {"name", event->name}});
  else
    print("Made " + asked.event.string() + " for " + event->name + ".");
  return done;
}

}  // namespace

void add_new(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<NewEvent>();
  CLI::App* app = program.add_subcommand("new", "make an event: keys, empty journal");
  app->add_option("EVENT", asked->event, "the file to make, NAME.foyer")->required();
  app->add_option("--name", asked->name, "the event's name")->required();
  app->add_option("--venue", asked->venue, "where it is");
  app->add_option("--starts", asked->starts, "when doors open (RFC 3339)");
  app->add_option("--ends", asked->ends, "when it is over (RFC 3339)");
  app->add_option("--keep-until", asked->keep_until,
                  "until when people are kept (RFC 3339, or a date); see foyer retention");
  app->add_option("--seed", asked->seed, "32 hexadecimal digits: the same keys and ids each time");
  app->add_flag("--json", asked->json, "one JSON object a line");
  app->callback([asked, &run] { run = [asked] { return make(*asked); }; });
}

}  // namespace foyer::cli
