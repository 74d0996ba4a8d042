#pragma once

namespace foyer::cli {

// The whole program: reads the command line, runs the subcommand, gives the exit status.
int run(int argc, const char* const* argv);

}  // namespace foyer::cli
