// foyer-pages DIR: writes what is made from the command line itself: foyer.1, foyer.bash, _foyer.
#include <filesystem>
#include <fstream>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/manual.hpp"

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "Usage: foyer-pages DIR\n";
    return 2;
  }
  CLI::App program;
  foyer::cli::Run run;
  foyer::cli::add_all(program, run);
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "foyer.1") << foyer::cli::manual(program);
  std::ofstream(folder / "foyer.bash") << foyer::cli::bash_completion(program);
  std::ofstream zsh(folder / "_foyer");
  zsh << foyer::cli::zsh_completion(program);
  zsh.close();
  return zsh ? 0 : 4;
}
