#include "cli/completion.hpp"

namespace foyer::cli {
namespace {

auto subcommands(const CLI::App& command) {
  return command.get_subcommands([](const CLI::App*) { return true; });
}

std::string options_of(const CLI::App& command) {
  std::string out;
  for (const auto* option : command.get_options())
    for (const auto& name : option->get_lnames()) out += (out.empty() ? "--" : " --") + name;
  return out;
}

std::string names_of(const std::vector<const CLI::App*>& commands) {
  std::string out;
  for (const auto* each : commands) out += (out.empty() ? "" : " ") + each->get_name();
  return out;
}

// One line of a `case`: after these words come those.
std::string after(const std::string& words, const std::string& next) {
  return "    '" + words + "') words='" + next + "' ;;\n";
}

std::string cases(const CLI::App& command, const std::string& before) {
  const auto below = subcommands(command);
  std::string out = after(before, below.empty() ? options_of(command) : names_of(below));
  for (const auto* each : below)
    out += cases(*each, before + (before.empty() ? "" : " ") + each->get_name());
  return out;
}

constexpr const char* head = R"(_foyer() {
  local words='' said='' i
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
      -*|*[./]*) ;;
      *) ((i <= 2)) && said="${said:+$said }${COMP_WORDS[i]}" ;;
    esac
  done
  local known=$said
  case $known in
)";
constexpr const char* tail = R"(  esac
  COMPREPLY=($(compgen -W "$words" -- "${COMP_WORDS[COMP_CWORD]}"))
}
complete -o default -F _foyer foyer
)";

}  // namespace

std::string bash_completion(const CLI::App& program) {
  return "# Completion of foyer for bash.\n" + std::string(head) + cases(program, "") + tail;
}

std::string zsh_completion(const CLI::App& program) {
  return "#compdef foyer\nautoload -U +X bashcompinit && bashcompinit\n" + std::string(head) +
         cases(program, "") + tail;
}

}  // namespace foyer::cli
