#include "cli/retention.hpp"

#include "base/date.hpp"
#include "people/board.hpp"

namespace foyer::cli {
namespace {

struct Asked {
  std::string until;
};

std::string how_to_end(const std::string& path) {
  return "foyer forget " + path + " --all --keep-counts";
}

void show(const Common& common, const people::Room& room) {
  const auto until = people::kept_until(room);
  if (common.json) {
    Json line = {{"event", common.event.string()}, {"keep_until", nullptr}, {"past", false}};
    if (until) line["keep_until"] = rfc3339(*until, room.event.zone);
    if (until) line["past"] = *until <= now();
    return print(line);
  }
  print(until ? "People of this event are kept until " + long_date(*until, room.event.zone) + "."
              : "Nobody has said until when people of this event are kept.");
}

int retention(const Common& common, const Asked& asked) {
  auto event = open(common, asked.until.empty() ? store::Access::read : store::Access::write);
  if (!event) return fail(event.error());
  if (asked.until.empty()) return show(common, *event->room()), done;
  const auto read = read_rfc3339(asked.until, event->room()->event.zone);
  if (!read)
    return fail(bad_usage("\"" + asked.until + "\" is no date; write it like 2027-05-15."));
  const std::vector<journal::Happening> said = {
      {now(), journal::Announced{std::string(people::board::retention),
                                 rfc3339(read->time, event->room()->event.zone)}}};
  const auto room = event->record(said);
  if (!room) return fail(room.error());
  show(common, **room);
  return done;
}

}  // namespace

Status still_kept(const people::Room& room, Time now, const std::string& path) {
  const auto until = people::kept_until(room);
  if (!until || now < *until) return Done{};
  return bad_input("People of this event were kept until " + long_date(*until, room.event.zone) +
                   ", and by this computer's clock it is " + long_date(now, room.event.zone) +
                   "; end it with " + how_to_end(path) +
                   ", or say with foyer retention until when you may keep them.");
}

std::string retention_reminder(const people::Room& room, Time now, const std::string& path) {
  const auto until = people::kept_until(room);
  if (!people::ends_soon(room, now)) return {};
  return "People of this event " + std::string(now < *until ? "are" : "were") + " kept until " +
         long_date(*until, room.event.zone) + "; end it with " + how_to_end(path) + ".";
}

void add_retention(CLI::App& program, Run& run) {
  const auto common = std::make_shared<Common>();
  const auto asked = std::make_shared<Asked>();
  CLI::App* app = subcommand(program, "retention", "until when people are kept", common);
  app->footer(
      "After that date no kiosk opens the event and nothing of it goes out, until it is ended\n"
      "(foyer forget EVENT --all --keep-counts). All its kiosks follow the last word.");
  app->add_option("--keep-until", asked->until, "a date or time (RFC 3339): 2027-05-15");
  app->callback([=, &run] { run = [=] { return retention(*common, *asked); }; });
}

}  // namespace foyer::cli
