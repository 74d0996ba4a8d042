#include "cli/hub_place.hpp"
#include "cli/syncing.hpp"

namespace foyer::cli {
namespace {

struct Join {
  std::string code;
  std::filesystem::path event;
  bool json = false;
};

// The code itself, or the file it is in.
Result<hub::Invitation> invitation(const std::string& code) {
  auto read = hub::read_invitation(code);
  std::error_code none;
  if (read || !std::filesystem::is_regular_file(code, none)) return read;
  const auto text = read_file(code, 1 << 16);
  if (!text) return text.error();
  return hub::read_invitation(*text);
}

// A new file for the event, or the one that is there when it is of the same event: another hub.
Result<store::EventFile> file_for(const hub::Invitation& invitation,
                                  const std::filesystem::path& path) {
  Random random = system_random();
  std::error_code none;
  if (std::filesystem::exists(path, none)) {
    auto there = store::EventFile::open(path, store::Access::write, random, now());
    if (there && there->secrets().badge_key != invitation.badge_key)
      return bad_input(path.string() + " is another event; name a new file.");
    return there;
  }
  store::Made made;
  made.event.name = invitation.event;
  made.event.venue = invitation.venue;
  made.event.starts = invitation.starts;
  made.event.ends = invitation.ends;
  made.event.zone = invitation.zone;
  made.secrets = {invitation.badge_key, invitation.salt};
  return store::EventFile::create(path, made, random, now());
}

int join(const Join& asked) {
  const auto read = invitation(asked.code);
  if (!read) return fail(read.error());
  auto event = file_for(*read, asked.event);
  if (!event) return fail(event.error());
  if (auto kept = keep_hub(asked.event, *read); !kept) return fail(kept.error());
  const auto settings = hub_settings(asked.event);
  if (!settings) return fail(settings.error());
  const auto synced = sync_with(*settings, *event);
  if (!synced)
    return fail({synced.error().fault, synced.error().what + " " + asked.event.string() +
                                           " is made; foyer sync goes on from there."});
  tell(*synced, *event, asked.json);
  return done;
}

}  // namespace

void add_join(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Join>();
  CLI::App* app = program.add_subcommand("join", "join an event at its hub, as a new kiosk");
  app->add_option("CODE", asked->code, "the invitation's text, or a file with it")->required();
  app->add_option("EVENT", asked->event, "the file to make, NAME.foyer")->required();
  app->add_flag("--json", asked->json, "one JSON object a line");
  app->callback([asked, &run] { run = [asked] { return join(*asked); }; });
}

}  // namespace foyer::cli
