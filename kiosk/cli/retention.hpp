#pragma once
#include <string>

#include "cli/commands.hpp"

namespace foyer::cli {

// An Error after that time, with what to do: nothing is erased by a clock alone, which may be wrong
// and could not be undone, but nothing more is done with anybody either. `path` is the event's.
Status still_kept(const people::Room& room, Time now, const std::string& path);

// A sentence for whoever looks after the event, from a week before that time on; empty before.
std::string retention_reminder(const people::Room& room, Time now, const std::string& path);

// `foyer retention`.
void add_retention(CLI::App& program, Run& run);

}  // namespace foyer::cli
