#pragma once
#include "cli/commands.hpp"

namespace foyer::cli {

// The subcommands about paper, kiosks and their parts.
void add_print(CLI::App& program, Run& run);
void add_printers(CLI::App& program, Run& run);
void add_plan(CLI::App& program, Run& run);
void add_doctor(CLI::App& program, Run& run);

}  // namespace foyer::cli
