#include <chrono>
#include <iostream>

#include "camera/decode.hpp"
#include "camera/picture.hpp"
#include "camera/source.hpp"
#include "cli/hub_place.hpp"
#include "cli/syncing.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

struct Join {
  std::string code, camera;
  fs::path event;
  bool json = false;
  bool no_load = false;
};

constexpr std::size_t longest_code = 1 << 16;

Result<hub::Invitation> in_picture(const fs::path& file) {
  const auto picture = camera::load(file);
  if (!picture) return picture.error();
  for (const auto& text : camera::decode_still(*picture))
    if (auto read = hub::read_invitation(text)) return read;
  return bad_input(file.string() + " shows no invitation; scan the code on the desk again.");
}

// A file with the code's text, or a picture of it.
Result<hub::Invitation> in_file(const fs::path& file) {
  const auto text = read_file(file, std::size_t{64} << 20);
  if (!text) return text.error();
  auto read = hub::read_invitation(text->substr(0, longest_code));
  return read || text->starts_with("FOYERJOIN") ? read : in_picture(file);
}

// Looks until an invitation is held up, two minutes at most.
Result<hub::Invitation> before_camera(const std::string& name) {
  using namespace std::chrono;
  const auto source = camera::open(name);
  if (!source) return source.error();
  camera::Decoder decoder;
  for (const auto end = steady_clock::now() + minutes(2); steady_clock::now() < end;) {
    const auto seen = (*source)->next(milliseconds(250));
    if (const auto* lost = std::get_if<camera::Lost>(&seen)) return outside_failed(lost->why);
    const auto* picture = std::get_if<camera::Grey>(&seen);
    if (!picture) continue;
    for (const auto& text : decoder.decode(*picture))
      if (auto read = hub::read_invitation(text)) return read;
  }
  return bad_input("No invitation was held up to the camera; try again, or carry it on a stick.");
}

Result<hub::Invitation> invitation(const Join& asked) {
  if (!asked.camera.empty()) return before_camera(asked.camera);
  if (asked.code == "-") {
    std::string text(longest_code, '\0');
    std::cin.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(std::cin.gcount()));
    return hub::read_invitation(text);
  }
  std::error_code none;
  if (asked.code.size() < 4096 && fs::is_regular_file(asked.code, none)) return in_file(asked.code);
  return hub::read_invitation(asked.code);
}

// A new file for the event, or the one that is there when it is of the same event: another hub.
Result<store::EventFile> file_for(const hub::Invitation& invitation, const fs::path& path) {
  Random random = system_random();
  std::error_code none;
  if (fs::exists(path, none)) {
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
  if (asked.code.empty() == asked.camera.empty() || asked.event.empty())
    return fail(bad_usage("Say foyer join CODE NAME.foyer, or foyer join NAME.foyer --camera X."));
  const auto read = invitation(asked);
  if (!read) return fail(read.error());
  auto event = file_for(*read, asked.event);
  if (!event) return fail(event.error());
  if (auto kept = keep_hub(asked.event, *read); !kept) return fail(kept.error());
  if (asked.no_load) {
    if (asked.json)
      print(Json{{"pushed", 0}, {"pulled", 0}});
    else
      print(asked.event.string() +
            " is made; foyer kiosk loads the guests while its door is open.");
    return done;
  }
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
  app->add_option("CODE", asked->code, "the invitation's text, a file or picture of it, or -");
  app->add_option("EVENT", asked->event, "the file to make, NAME.foyer");
  app->add_option("--camera", asked->camera, "hold the invitation up to it, in place of CODE");
  app->add_flag("--no-load", asked->no_load, "leave the guests to foyer kiosk, which loads them");
  app->add_flag("--json", asked->json, "one JSON object a line");
  app->callback([asked, &run] {
    if (!asked->camera.empty()) asked->event = std::exchange(asked->code, asked->event.string());
    run = [asked] { return join(*asked); };
  });
}

}  // namespace foyer::cli
