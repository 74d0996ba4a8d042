#include <cstdio>
#include <iostream>

#include "cli/commands.hpp"
#include "shell/pin.hpp"

namespace foyer::cli {
namespace {

// The digits come by standard input, so that no list of running programs shows them.
int make_pin(bool json) {
  std::string digits;
  std::getline(std::cin, digits);
  const auto hash = shell::pin_hash(digits);
  if (!hash) return fail(hash.error());
  if (json)
    print(Json{{"pin", *hash}});
  else
    print("pin = \"" + *hash + "\"");
  return done;
}

}  // namespace

void add_pin(CLI::App& program, Run& run) {
  const auto json = std::make_shared<bool>(false);
  CLI::App* app = program.add_subcommand(
      "pin", "read the hosts' PIN, 4 to 12 digits, and print its line for [kiosk] of foyer.toml");
  app->add_flag("--json", *json, "one JSON object a line");
  app->callback([=, &run] { run = [=] { return make_pin(*json); }; });
}

}  // namespace foyer::cli
