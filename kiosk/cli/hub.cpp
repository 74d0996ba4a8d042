#include <unistd.h>

#include <algorithm>

#include "cli/commands.hpp"
#include "cli/hub_place.hpp"
#include "cli/inviting.hpp"
#include "hub/event_id.hpp"
#include "hub/founding.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

struct Asked {
  Common common;
  std::string url, kiosk;
  fs::path folder, out;
  std::vector<std::string> addresses;
  int port = 0;  // none was named
  int kiosks = 1;
  bool no_relay = false;
};

// Settings of whoever owns a server of one's own: its password, as any, is never a flag.
Result<hub::Settings> owner_at(const std::string& url, const fs::path& event) {
  const auto at = url.rfind('@'), slashes = url.find("://");
  const bool has_password =
      at != std::string::npos && slashes != std::string::npos &&
      url.substr(slashes + 3, at - slashes - 3).find(':') != std::string::npos;
  if (has_password || url.find("password=") != std::string::npos)
    return bad_usage(
        "A password on the command line is seen by others; set FOYER_HUB_PASSWORD instead.");
  hub::Settings owner = hub_options(event);
  owner.url = url;
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

// PostgreSQL's programs run as the account postgres when we are root, which cannot look into
// root's folders.
fs::path server_folder(const Asked& asked, const store::EventFile& event) {
  if (!asked.folder.empty()) return asked.folder;
  const auto id = hub::event_id(event.secrets().badge_key).substr(0, 8);
  if (::geteuid() == 0) return fs::path("/var/lib/foyer") / ("hub-" + id);
  return hub_folder(fs::absolute(asked.common.event)) / "server";
}

fs::path invitations_folder(const Asked& asked) {
  return asked.out.empty() ? hub_folder(asked.common.event) : asked.out;
}

// The addresses that go into invitations, and into the hub's certificate.
std::vector<std::string> reached_by(const Asked& asked) {
  auto addresses = asked.addresses.empty() ? hub::own_addresses() : asked.addresses;
  if (addresses.size() > 4) addresses.resize(4);
  if (addresses.empty()) addresses = {"127.0.0.1"};
  return addresses;
}

Status invite_all(const Asked& asked, const hub::Hosted& hosted, const store::EventFile& event) {
  for (int kiosk = 0; kiosk < asked.kiosks; ++kiosk) {
    auto invitation = invited(hosted, event);
    if (!invitation) return invitation.error();
    invitation->addresses = reached_by(asked);
    if (auto handed = hand_out(*invitation, invitations_folder(asked), asked.common.json); !handed)
      return handed;
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

// The port that was named, else the one from before, else one that is free.
int port_for(const Asked& asked, const fs::path& folder) {
  if (asked.port != 0) return asked.port;
  const auto before = hub::hosted_in(folder);
  return before ? before->hosted.port : hub::free_port(5433);
}

hub::Place place_for(const Asked& asked, const fs::path& folder) {
  hub::Place place{folder, port_for(asked, folder), reached_by(asked)};
  for (const char* own : {"127.0.0.1", "localhost"})
    if (std::ranges::find(place.addresses, own) == place.addresses.end())
      place.addresses.push_back(own);
  return place;
}

int host(const Asked& asked) {
  const auto event = open(asked.common, store::Access::read);
  if (!event) return fail(event.error());
  const auto hosted = hub::host(place_for(asked, server_folder(asked, *event)), now());
  if (!hosted) return fail(hosted.error());
  const auto id = hub::event_id(event->secrets().badge_key);
  if (auto in = hub::let_in(hosted->owner, hub::NewEvent{id, !asked.no_relay}); !in)
    return fail(in.error());
  if (auto joined = join_own(asked, *hosted, *event); !joined) return fail(joined.error());
  if (!asked.common.json)
    print("A hub for " + event->room()->event.name + " runs here, on port " +
          std::to_string(hosted->port) + ".");
  const auto invited = invite_all(asked, *hosted, *event);
  return invited ? done : fail(invited.error());
}

int stop(const Asked& asked) {
  const auto event = open(asked.common, store::Access::read);
  if (!event) return fail(event.error());
  const auto stopped = hub::stop_hosting(server_folder(asked, *event));
  return stopped ? done : fail(stopped.error());
}

// Without a URL the hub is the one that runs here.
Result<hub::Settings> owner_of(const Asked& asked, const store::EventFile& event) {
  if (!asked.url.empty()) return owner_at(asked.url, asked.common.event);
  const auto kept = hub::hosted_in(server_folder(asked, event));
  if (!kept) return kept.error();
  return kept->hosted.owner;
}

Status invite_to_own(const Asked& asked, const store::EventFile& event) {
  const auto kept = hub::hosted_in(server_folder(asked, event));
  if (!kept) return kept.error();
  Asked as_made = asked;
  if (as_made.addresses.empty())  // those that the hub's certificate names, the loopback's last
    for (const auto& address : kept->addresses)
      if (address != "localhost") as_made.addresses.push_back(address);
  return invite_all(as_made, kept->hosted, event);
}

Status invite_to_server(const Asked& asked, const store::EventFile& event) {
  const auto owner = owner_at(asked.url, asked.common.event);
  if (!owner) return owner.error();
  const auto id = hub::event_id(event.secrets().badge_key);
  if (auto in = hub::let_in(*owner, hub::NewEvent{id, !asked.no_relay}); !in) return in;
  for (int kiosk = 0; kiosk < asked.kiosks; ++kiosk) {
    const auto invitation = invited(*owner, event);
    if (!invitation) return invitation.error();
    if (auto handed = hand_out(*invitation, invitations_folder(asked), asked.common.json); !handed)
      return handed;
  }
  return Done{};
}

int invite(const Asked& asked) {
  const auto event = open(asked.common, store::Access::read);
  if (!event) return fail(event.error());
  const auto handed =
      asked.url.empty() ? invite_to_own(asked, *event) : invite_to_server(asked, *event);
  return handed ? done : fail(handed.error());
}

int shut_out(const Asked& asked) {
  const auto event = open(asked.common, store::Access::read);
  if (!event) return fail(event.error());
  const auto owner = owner_of(asked, *event);
  if (!owner) return fail(owner.error());
  const auto shut = hub::shut_out(*owner, asked.kiosk);
  return shut ? done : fail(shut.error());
}

int forget(const Asked& asked) {
  const auto event = open(asked.common, store::Access::read);
  if (!event) return fail(event.error());
  const auto owner = owner_of(asked, *event);
  if (!owner) return fail(owner.error());
  const auto gone = hub::forget(*owner, hub::event_id(event->secrets().badge_key));
  return gone ? done : fail(gone.error());
}

using Verb = int (*)(const Asked&);

// The subcommands of `foyer hub`, all of which fill the same `asked`.
struct Verbs {
  CLI::App* hub;
  std::shared_ptr<Asked> asked;
  Run& run;

  CLI::App* add(const char* name, const char* what, Verb verb) const {
    CLI::App* app = hub->add_subcommand(name, what);
    app->add_flag("--json", asked->common.json, "one JSON object a line");
    app->callback([asked = asked, verb, &run = run] { run = [=] { return verb(*asked); }; });
    return app;
  }
  CLI::App* of_event(const char* name, const char* what, Verb verb) const {
    CLI::App* app = add(name, what, verb);
    app->add_option("EVENT", asked->common.event, "the event's file, NAME.foyer")->required();
    return app;
  }
  void url(CLI::App* app) const {
    app->add_option("URL", asked->url,
                    "postgresql://OWNER@HOST:PORT/DATABASE; without one, the hub that runs here");
    app->add_option("--folder", asked->folder, "where the database lies that runs here");
  }
  void invitations(CLI::App* app) const {
    app->add_option("--kiosks", asked->kiosks, "how many invitations")->check(CLI::Range(0, 100));
    app->add_option("--address", asked->addresses, "by which kiosks reach this machine");
    app->add_option("--out", asked->out, "the folder for the invitations");
    app->add_flag("--no-relay", asked->no_relay, "no kiosk may pass on another's facts");
  }
};

}  // namespace

void add_hub(CLI::App& program, Run& run) {
  const auto asked = std::make_shared<Asked>();
  CLI::App* hub = program.add_subcommand("hub", "the database where an event's kiosks meet");
  hub->require_subcommand(1);
  hub->footer(
      "A server's password is read from FOYER_HUB_PASSWORD, or from the file that\n"
      "FOYER_HUB_PASSWORD_FILE or password_file in foyer.toml's [hub] names.");
  const Verbs verbs{hub, asked, run};

  CLI::App* first = verbs.add("init", "make tables, roles and rights in a PostgreSQL", init);
  first->add_option("URL", asked->url, "postgresql://OWNER@HOST:PORT/DATABASE")->required();

  CLI::App* hosting =
      verbs.of_event("host", "run a PostgreSQL here, and invite kiosks to it", host);
  hosting->add_option("--port", asked->port, "where it listens (5433 or the next that is free)")
      ->check(CLI::Range(1, 65535));
  hosting->add_option("--folder", asked->folder, "where the database lies");
  verbs.invitations(hosting);

  CLI::App* inviting = verbs.of_event("invite", "let the event, and one more kiosk, in", invite);
  verbs.url(inviting);
  verbs.invitations(inviting);

  CLI::App* shutting = verbs.of_event("shut-out", "show a lost kiosk the door", shut_out);
  shutting->add_option("KIOSK", asked->kiosk, "foyer_k_..., as it was invited")->required();
  verbs.url(shutting);

  verbs.url(verbs.of_event("forget", "remove the event from the hub, after the evening", forget));

  CLI::App* stopping = verbs.of_event("stop", "end the PostgreSQL that runs here", stop);
  stopping->add_option("--folder", asked->folder, "where the database lies");
}

}  // namespace foyer::cli
