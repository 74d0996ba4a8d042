#include <filesystem>
#include <fstream>

#include "cli/commands.hpp"
#include "cli/completion.hpp"
#include "cli/manual.hpp"
#include "support/catch.hpp"
#include "support/side_program.hpp"

using namespace foyer;
using namespace foyer::cli;

namespace {

struct Program {
  CLI::App app;
  Run run;
  Program() { add_all(app, run); }
};

// A hyphen as roff is to print it.
std::string typed(std::string words) {
  for (std::size_t at = 0; (at = words.find('-', at)) != words.npos; at += 2)
    words.insert(at, "\\");
  return words;
}

// What bash offers after these words.
std::string offered(const std::string& words) {
  const Program program;
  const auto script = std::filesystem::temp_directory_path() /
                      ("foyer-completion-" + std::to_string(::getpid()) + ".bash");
  std::ofstream(script) << bash_completion(program.app)
                        << "COMP_WORDS=(" + words + ")\nCOMP_CWORD=$((${#COMP_WORDS[@]} - 1))\n"
                        << "_foyer\necho \"${COMPREPLY[*]}\"\n";
  const test::SideProgram bash({"bash", script.string()});
  std::filesystem::remove(script);
  return bash.said();
}

}  // namespace

TEST_CASE("the manual tells of every command and option that help tells of") {
  const Program program;
  const std::string page = manual(program.app);
  for (const auto* command : program.app.get_subcommands([](const CLI::App*) { return true; })) {
    CAPTURE(command->get_name());
    CHECK(page.find(".SS " + typed("foyer " + command->get_name())) != std::string::npos);
    for (const auto* option : command->get_options())
      for (const auto& name : option->get_lnames())
        if (name != "help") CHECK(page.find(typed("--" + name)) != std::string::npos);
  }
  CHECK(page.find("FOYER_CAMERA") != std::string::npos);
}

// A line that begins with a full stop would be a command to roff, and vanish.
TEST_CASE("no line of the manual is lost to roff") {
  CLI::App program("x", "foyer");
  program.add_subcommand("odd", ".hidden\n'too \\ and -x");
  const std::string page = manual(program);
  CHECK(page.find("\\&.hidden\n\\&'too \\e and \\-x") != std::string::npos);
}

TEST_CASE("bash completes commands, commands below them, and options") {
  CHECK(offered("foyer imp") == "import");
  CHECK(offered("foyer hub inv") == "invite");
  CHECK(offered("foyer kiosk spring.foyer --cam") == "--camera");
  CHECK(offered("foyer contacts spring.foyer --forma") == "--format");
  CHECK(offered("foyer nonsense --x").empty());
}
