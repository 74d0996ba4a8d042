#pragma once
#include "cli/commands.hpp"

namespace foyer::cli {

// `foyer promises`: what was promised, and what became of it.
void add_promises(CLI::App& program, Run& run);

}  // namespace foyer::cli
