#pragma once
#include "cli/commands.hpp"

namespace foyer::cli {

// The subcommands of whoever prepares a door.
void add_badge(CLI::App& program, Run& run);
void add_scanner(CLI::App& program, Run& run);
void add_tickets(CLI::App& program, Run& run);
void add_walk_in(CLI::App& program, Run& run);

}  // namespace foyer::cli
