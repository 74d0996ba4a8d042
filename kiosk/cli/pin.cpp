#include <cstdio>
#include <iostream>

#include "cli/commands.hpp"
#include "people/board.hpp"
#include "shell/pin.hpp"

namespace foyer::cli {
namespace {

struct Wanted {
  Common common;
  std::string host;  // whose; nobody's where all share one
  bool lead = false;
  bool remove = false;
};

// The digits come by standard input, so that no list of running programs shows them.
Result<std::string> hash_asked() {
  std::string digits;
  std::getline(std::cin, digits);
  return shell::pin_hash(digits);
}

int make_shared(bool json) {
  const auto hash = hash_asked();
  if (!hash) return fail(hash.error());
  if (json)
    print(Json{{"pin", *hash}});
  else
    print("pin = \"" + *hash + "\"");
  return done;
}

// Into the event itself, so that every kiosk knows it.
int give(const Wanted& wanted) {
  auto file = open(wanted.common, store::Access::write);
  if (!file) return fail(file.error());
  hosting::Host host{wanted.host, "", wanted.lead && !wanted.remove};
  if (!wanted.remove) {
    const auto hash = hash_asked();
    if (!hash) return fail(hash.error());
    host.pin = *hash;
  }
  const std::vector<journal::Happening> said = {
      {now(), journal::Announced{people::board::host(host.name), hosting::written(host)}}};
  if (const auto recorded = file->record(said); !recorded) return fail(recorded.error());
  if (wanted.common.json)
    print(Json{{"host", host.name}, {"lead", host.lead}, {"pin", !host.pin.empty()}});
  else
    print(host.name +
          (wanted.remove ? " comes in no longer." : " comes in by this PIN at every door."));
  return done;
}

int run_pin(const Wanted& wanted) {
  const bool of_event = !wanted.common.event.empty();
  if (of_event != !wanted.host.empty())
    return fail(bad_usage("A PIN of one host needs both: foyer pin EVENT --host NAME."));
  return of_event ? give(wanted) : make_shared(wanted.common.json);
}

}  // namespace

void add_pin(CLI::App& program, Run& run) {
  const auto wanted = std::make_shared<Wanted>();
  CLI::App* app = program.add_subcommand(
      "pin",
      "read a PIN, 4 to 12 digits: print the line of one that all hosts share for [kiosk] of "
      "foyer.toml, or give one host of an event their own");
  app->add_option("event", wanted->common.event, "the event's file");
  app->add_option("--host", wanted->host, "whose PIN it is");
  app->add_flag("--lead", wanted->lead, "they lead the other hosts");
  app->add_flag("--remove", wanted->remove, "they come in no longer");
  app->add_flag("--json", wanted->common.json, "one JSON object a line");
  app->callback([=, &run] { run = [=] { return run_pin(*wanted); }; });
}

}  // namespace foyer::cli
