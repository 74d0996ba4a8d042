#include <sodium.h>
#include <unistd.h>

#include <algorithm>

#include "badge/symbol.hpp"
#include "cli/commands.hpp"
#include "cli/hub_place.hpp"
#include "hub/event_id.hpp"
#include "hub/founding.hpp"
#include "hub/host.hpp"
#include "shell/png.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

struct Asked {
  Common common;
  std::string url;
  fs::path folder, out;
  std::vector<std::string> addresses;
  int port = 5433;
  int kiosks = 1;
  bool no_relay = false;
};

std::string random_letters(std::size_t bytes) {
  std::vector<unsigned char> raw(bytes);
  randombytes_buf(raw.data(), raw.size());
  std::string hex(2 * bytes + 1, '\0');
  sodium_bin2hex(hex.data(), hex.size(), raw.data(), raw.size());
  hex.pop_back();
  return hex;
}

// Settings of whoever owns a server of one's own: its password, as any, is never a flag.
Result<hub::Settings> owner_at(const std::string& url, const fs::path& event) {
  auto settings = hub_settings(event);
  hub::Settings owner = settings ? *settings : hub::Settings();
  if (owner.password.empty())
    if (const char* set = std::getenv("FOYER_HUB_PASSWORD")) owner.password = set;
  if (!url.empty()) owner.url = url;
  return owner;
}

int init(const Asked& asked) {
  const auto owner = owner_at(asked.url, {});
  if (!owner) return fail(owner.error());
  if (auto made = hub::found(*owner); !made) return fail(made.error());
  if (asked.common.json)
    print(Json{{"hub", "ready"}});
  else
    print(std::string("The hub is ready. Let an event in with foyer hub invite EVENT URL."));
  return done;
}

hub::Invitation blank_invitation(const store::EventFile& event) {
  hub::Invitation invitation;
  const auto room = event.room();
  invitation.event = room->event.name;
  invitation.venue = room->event.venue;
  invitation.starts = room->event.starts;
  invitation.ends = room->event.ends;
  invitation.zone = room->event.zone;
  invitation.badge_key = event.secrets().badge_key;
  invitation.salt = event.secrets().salt;
  invitation.role = "foyer_k_" + random_letters(8);
  return invitation;
}

// A role at the hub, and the certificate that goes with it.
Result<hub::Invitation> invited(const hub::Hosted& hosted, const store::EventFile& event) {
  hub::Invitation invitation = blank_invitation(event);
  const auto id = hub::event_id(event.secrets().badge_key);
  if (auto in = hub::let_in(hosted.owner, hub::NewKiosk{invitation.role, id, ""}); !in)
    return in.error();
  auto identity = hub::make_identity(hosted.authority, {invitation.role, {}}, now());
  if (!identity) return identity.error();
  invitation.identity = std::move(*identity);
  invitation.authority = hosted.authority.certificate;
  invitation.port = hosted.port;
  return invitation;
}

// Black on white, eight pixels a module, with the four white modules around it that a QR code
// needs.
shell::Bitmap picture_of(const badge::Symbol& symbol) {
  constexpr int scale = 8, quiet = 4;
  const int side = (symbol.side + 2 * quiet) * scale;
  shell::Bitmap picture = shell::blank(side, side);
  for (int y = 0; y < side; ++y)
    for (int x = 0; x < side; ++x)
      picture.rgb[static_cast<std::size_t>(y) * static_cast<std::size_t>(side) +
                  static_cast<std::size_t>(x)] =
          symbol.at(x / scale - quiet, y / scale - quiet) ? 0 : 0xFFFFFF;
  return picture;
}

// NAME.foyer-join, to be carried on a stick, and the same as a QR code beside it.
Status write_invitation(const hub::Invitation& invitation, const fs::path& file) {
  const std::string text = hub::write(invitation);
  if (auto wrote = write_file(file, text + "\n"); !wrote) return wrote;
  std::error_code none;
  fs::permissions(file, fs::perms::owner_read | fs::perms::owner_write, none);
  const auto symbol = badge::symbol(text, badge::Correction::low);
  if (!symbol) return symbol.error();
  const fs::path picture = file.string() + ".png";
  if (auto wrote = shell::write_png(picture, picture_of(*symbol)); !wrote) return wrote;
  fs::permissions(picture, fs::perms::owner_read | fs::perms::owner_write, none);
  return Done{};
}

fs::path invitation_file(const Asked& asked, int number) {
  const fs::path folder = asked.out.empty() ? hub_folder(asked.common.event) : asked.out;
  std::error_code none;
  fs::create_directories(folder, none);
  return folder / ("kiosk-" + std::to_string(number) + ".foyer-join");
}

void tell(const Asked& asked, const hub::Invitation& invitation, const fs::path& file) {
  if (asked.common.json)
    return print(Json{
        {"kiosk", invitation.role}, {"file", file.string()}, {"picture", file.string() + ".png"}});
  print("For a new kiosk: foyer join " + file.string() + " NAME.foyer (or scan " + file.string() +
        ".png).");
}

// PostgreSQL's programs run as the account postgres when we are root, which cannot look into
// root's folders.
fs::path server_folder(const Asked& asked, const store::EventFile& event) {
  if (!asked.folder.empty()) return asked.folder;
  const auto id = hub::event_id(event.secrets().badge_key).substr(0, 8);
  if (::geteuid() == 0) return fs::path("/var/lib/foyer") / ("hub-" + id);
  return hub_folder(fs::absolute(asked.common.event)) / "server";
}

std::vector<std::string> reached_by(const Asked& asked) {
  auto addresses = asked.addresses.empty() ? hub::own_addresses() : asked.addresses;
  if (addresses.size() > 4) addresses.resize(4);
  if (addresses.empty()) addresses = {"127.0.0.1"};
  return addresses;
}

Status invite_all(const Asked& asked, const hub::Hosted& hosted, const store::EventFile& event) {
  for (int number = 1; number <= asked.kiosks; ++number) {
    auto invitation = invited(hosted, event);
    if (!invitation) return invitation.error();
    invitation->addresses = reached_by(asked);
    const fs::path file = invitation_file(asked, number);
    if (auto wrote = write_invitation(*invitation, file); !wrote) return wrote;
    tell(asked, *invitation, file);
  }
  return Done{};
}

// This kiosk reaches its own hub by the loopback.
Status join_own(const Asked& asked, const hub::Hosted& hosted, const store::EventFile& event) {
  auto invitation = invited(hosted, event);
  if (!invitation) return invitation.error();
  invitation->addresses = {"127.0.0.1"};
  return keep_hub(asked.common.event, *invitation);
}

int host(const Asked& asked) {
  const auto event = open(asked.common, store::Access::read);
  if (!event) return fail(event.error());
  hub::Place place{server_folder(asked, *event), asked.port, reached_by(asked)};
  for (const char* own : {"127.0.0.1", "localhost"})
    if (std::ranges::find(place.addresses, own) == place.addresses.end())
      place.addresses.push_back(own);
  const auto hosted = hub::host(place, now());
  if (!hosted) return fail(hosted.error());
  const auto id = hub::event_id(event->secrets().badge_key);
  if (auto in = hub::let_in(hosted->owner, hub::NewEvent{id, !asked.no_relay}); !in)
    return fail(in.error());
  if (auto joined = join_own(asked, *hosted, *event); !joined) return fail(joined.error());
  if (!asked.common.json)
    print("A hub for " + event->room()->event.name + " runs here, on port " +
          std::to_string(asked.port) + ".");
  const auto invited = invite_all(asked, *hosted, *event);
  return invited ? done : fail(invited.error());
}

int stop(const Asked& asked) {
  const auto event = open(asked.common, store::Access::read);
  if (!event) return fail(event.error());
  const auto stopped = hub::stop_hosting(server_folder(asked, *event));
  return stopped ? done : fail(stopped.error());
}

// What a postgresql:// URL says of host and port; the port is 5432 when it says none.
Result<hub::Invitation> addressed(hub::Invitation invitation, std::string url) {
  const auto slashes = url.find("://");
  if (slashes != std::string::npos) url.erase(0, slashes + 3);
  url = url.substr(0, url.find('/'));
  url = url.substr(url.rfind('@') == std::string::npos ? 0 : url.rfind('@') + 1);
  const auto colon = url.rfind(':');
  invitation.port = colon == std::string::npos ? 5432 : std::atoi(url.c_str() + colon + 1);
  invitation.addresses = {url.substr(0, colon)};
  if (invitation.addresses.front().empty() || invitation.port <= 0)
    return bad_usage("Name the hub as postgresql://OWNER@HOST:PORT/foyer.");
  return invitation;
}

// A kiosk at a server of one's own: it comes with a password, since the server's certificates are
// not ours to make.
int invite(const Asked& asked) {
  const auto event = open(asked.common, store::Access::read);
  if (!event) return fail(event.error());
  const auto owner = owner_at(asked.url, asked.common.event);
  if (!owner) return fail(owner.error());
  auto invitation = addressed(blank_invitation(*event), asked.url);
  if (!invitation) return fail(invitation.error());
  const auto id = hub::event_id(event->secrets().badge_key);
  invitation->password = random_letters(16);
  if (!owner->authority.empty()) {
    const auto authority = read_file(owner->authority, 1 << 16);
    if (!authority) return fail(authority.error());
    invitation->authority = *authority;
  }
  if (auto in = hub::let_in(*owner, hub::NewEvent{id, !asked.no_relay}); !in)
    return fail(in.error());
  if (auto in = hub::let_in(*owner, hub::NewKiosk{invitation->role, id, invitation->password}); !in)
    return fail(in.error());
  const fs::path file = invitation_file(asked, asked.kiosks);
  if (auto wrote = write_invitation(*invitation, file); !wrote) return fail(wrote.error());
  tell(asked, *invitation, file);
  return done;
}

using Verb = int (*)(const Asked&);

CLI::App* verb(CLI::App* hub, const char* name, const char* what,
               const std::shared_ptr<Asked>& asked) {
  CLI::App* app = hub->add_subcommand(name, what);
  app->add_flag("--json", asked->common.json, "one JSON object a line");
  return app;
}

}  // namespace

void add_hub(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Asked>();
  CLI::App* hub = program.add_subcommand("hub", "the database where an event's kiosks meet");
  hub->require_subcommand(1);
  const auto runs = [asked, &run](CLI::App* app, Verb verb) {
    app->callback([asked, verb, &run] { run = [asked, verb] { return verb(*asked); }; });
  };
  const auto event = [&](CLI::App* app) {
    app->add_option("EVENT", asked->common.event, "the event's file, NAME.foyer")->required();
  };

  CLI::App* first = verb(hub, "init", "make tables, roles and rights in a PostgreSQL", asked);
  first->add_option("URL", asked->url, "postgresql://OWNER@HOST:PORT/DATABASE")->required();
  runs(first, init);

  CLI::App* inviting = verb(hub, "invite", "let an event and one more kiosk in", asked);
  event(inviting);
  inviting->add_option("URL", asked->url, "postgresql://OWNER@HOST:PORT/foyer")->required();
  inviting->add_option("--number", asked->kiosks, "the kiosk's number, for its file's name");
  inviting->add_option("--out", asked->out, "the folder for the invitation");
  inviting->add_flag("--no-relay", asked->no_relay, "no kiosk may pass on another's facts");
  runs(inviting, invite);

  CLI::App* hosting = verb(hub, "host", "run a PostgreSQL here, and invite kiosks to it", asked);
  event(hosting);
  hosting->add_option("--port", asked->port, "where it listens")->check(CLI::Range(1, 65535));
  hosting->add_option("--kiosks", asked->kiosks, "how many invitations")->check(CLI::Range(0, 100));
  hosting->add_option("--address", asked->addresses, "by which kiosks reach this machine");
  hosting->add_option("--folder", asked->folder, "where the database lies");
  hosting->add_option("--out", asked->out, "the folder for the invitations");
  hosting->add_flag("--no-relay", asked->no_relay, "no kiosk may pass on another's facts");
  runs(hosting, host);

  CLI::App* stopping = verb(hub, "stop", "end the PostgreSQL that runs here for an event", asked);
  event(stopping);
  stopping->add_option("--folder", asked->folder, "where the database lies");
  runs(stopping, stop);
}

}  // namespace foyer::cli
