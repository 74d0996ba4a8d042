#include <iostream>

#include "cli/badge_texts.hpp"
#include "cli/delivering.hpp"
#include "cli/languages.hpp"
#include "cli/retention.hpp"
#include "contacts/calendar.hpp"

namespace foyer::cli {
namespace {

int follow_up(const FollowUp& asked) {
  const int ways = asked.mail + asked.carddav + asked.caldav + !asked.ics.empty();
  if (ways != 1) return fail(bad_usage("Say which way: --mail, --carddav, --caldav or --ics DIR."));
  if (!asked.out.empty() && (!asked.mail || !asked.dry_run))
    return fail(bad_usage("--out goes with --mail --dry-run."));
  if (!asked.again.empty() && !asked.mail) return fail(bad_usage("--again goes with --mail."));
  if (asked.remind && !asked.mail) return fail(bad_usage("--remind goes with --mail."));
  if (asked.caldav && asked.only.empty())
    return fail(bad_usage("Promises are somebody's own: say whose with --for REF."));
  if (asked.carddav || asked.caldav) return file_away(asked);
  return asked.mail ? send_letters(asked) : write_todos(asked);
}

// One person's to-dos in a file of their own, written only where it says something else.
Result<bool> write_todos_of(const FollowUp& asked, const std::filesystem::path& file,
                            const std::vector<contacts::Todo>& todos) {
  const std::string text = contacts::calendar(todos);
  if (const auto there = read_file(file, 1 << 24); there && *there == text) return false;
  if (asked.dry_run) return true;
  if (const auto wrote = write_file(file, text); !wrote) return wrote.error();
  return true;
}

}  // namespace

void tell(const FollowUp& asked, const Outcome& outcome) {
  if (asked.common.json) {
    Json line = {{"to", outcome.to},
                 {"outcome", outcome.what},
                 {"why", outcome.why},
                 {"attendee", outcome.who}};
    if (asked.dry_run) line["dry_run"] = true;
    print(line);
  } else {
    print(outcome.who + "\t" + outcome.what + (outcome.to.empty() ? "" : "\t" + outcome.to) +
          (outcome.why.empty() ? "" : "\t" + outcome.why));
  }
  std::cout.flush();  // what is done stays told, whatever comes next
}

int write_todos(const FollowUp& asked) {
  const auto library = word_library();
  if (!library) return fail(library.error());
  const auto event = open(asked.common, store::Access::read);
  if (!event) return fail(event.error());
  if (const auto kept = still_kept(*event->room(), now(), asked.common.event.string()); !kept)
    return fail(kept.error());
  std::error_code failed;
  if (!asked.dry_run) std::filesystem::create_directories(asked.ics, failed);
  if (failed) return fail(outside_failed("Cannot make the folder " + asked.ics.string() + "."));
  const auto room = event->room();
  for (const auto& person : room->people) {
    const auto& ref = person->attendee.ref;
    if (!asked.only.empty() && ref != asked.only) continue;
    const auto todos = contacts::todos_of(*room, ref, *library);
    if (todos.empty()) continue;
    const auto file = asked.ics / (file_name(ref) + ".ics");
    const auto wrote = write_todos_of(asked, file, todos);
    if (!wrote) return fail(wrote.error());
    tell(asked, {ref, file.string(), *wrote ? "sent" : "unchanged", ""});
  }
  return done;
}

void add_follow_up(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<FollowUp>();
  const auto common = std::shared_ptr<Common>(asked, &asked->common);
  CLI::App* app =
      subcommand(program, "follow-up", "contacts and promises to where people keep them", common);
  app->footer(
      "Mail: [mail] of foyer.toml beside the event, or FOYER_MAIL_URL and so on, say url\n"
      "(smtp://host:587 or smtps://host:465, always with TLS), user, password_file, from,\n"
      "from_name, per_minute (60) and authority. Who said yes to mail gets one letter, once.\n"
      "Address book and calendar: [carddav] and [caldav] in the same way; url is the server, the\n"
      "user's home or the collection itself. What others changed or deleted there stays so.\n"
      "Exit status: 3 where an address is none or a setting is wrong, 4 where the server fails.");
  app->add_flag("--mail", asked->mail, "a letter to everybody who asked for it");
  app->add_flag("--remind", asked->remind,
                "with --mail: one reminder of promises still open, never a second");
  app->add_flag("--carddav", asked->carddav,
                "the people who met into an address book; with --for those whom REF met");
  app->add_flag("--caldav", asked->caldav, "with --for REF: REF's own promises into a calendar");
  app->add_option("--ics", asked->ics, "DIR: everybody's own promises as to-dos, a file each");
  app->add_flag("--dry-run", asked->dry_run, "say what would go, and send and record nothing");
  app->add_option("--out", asked->out, "DIR: with --mail --dry-run, the letters as files");
  app->add_option("--for", asked->only, "REF: only to this person");
  app->add_option("--again", asked->again,
                  "REF: once more, where it is not known whether the letter went");
  app->callback([=, &run] { run = [=] { return follow_up(*asked); }; });
}

}  // namespace foyer::cli
