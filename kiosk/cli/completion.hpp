#pragma once
#include <CLI/CLI.hpp>
#include <string>

namespace foyer::cli {

// What a shell completes after `foyer`: subcommands, their options, and files elsewhere. A script
// for bash; and one for zsh, which runs the same words through its `bashcompinit`.
std::string bash_completion(const CLI::App& program);
std::string zsh_completion(const CLI::App& program);

}  // namespace foyer::cli
