#pragma once
#include <CLI/CLI.hpp>
#include <string>

namespace foyer::cli {

// The manual page of the whole command line in section 1 (man(7) roff), from the words that --help
// shows: they are written once.
std::string manual(const CLI::App& program);

}  // namespace foyer::cli
