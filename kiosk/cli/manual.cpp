#include "cli/manual.hpp"

#include <string_view>

namespace foyer::cli {
namespace {

constexpr std::string_view ending = R"(.SH EXIT STATUS
.TP
.B 0
done
.TP
.B 1
answered no: an unknown badge, a failed check, nobody found
.TP
.B 2
wrong usage
.TP
.B 3
bad input: a file, a row, a code
.TP
.B 4
the outside failed: disk, device, printer, hub, server
.SH FILES
.TP
.I NAME.foyer
an event: one SQLite database
.TP
.I foyer.toml
settings, beside the event or in
.IR /etc/foyer ;
an environment variable comes before it, an option before both
)";

// Backslashes, hyphens that are typed, and what roff would take for a command.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const bool starts_line = out.empty() || out.back() == '\n';
    if (starts_line && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\')
      out += "\\e";
    else if (c == '-')
      out += "\\-";
    else
      out += c;
  }
  return out;
}

std::string value_of(const CLI::Option& option) {
  return option.get_items_expected_max() > 0 ? " " + option.get_type_name() : "";
}

std::string names_of(const CLI::Option& option) {
  if (option.get_positional()) return option.get_single_name();
  std::string names;
  for (const auto& name : option.get_snames()) names += (names.empty() ? "-" : ", -") + name;
  for (const auto& name : option.get_lnames()) names += (names.empty() ? "--" : ", --") + name;
  return names + value_of(option);
}

std::string described(const CLI::Option& option) {
  std::string out = ".TP\n.B " + roff(names_of(option)) + "\n" + roff(option.get_description());
  if (!option.get_envname().empty()) out += " (environment: " + roff(option.get_envname()) + ")";
  return out + "\n";
}

std::string arguments(const CLI::App& command) {
  std::string out;
  for (const auto* option : command.get_options())
    if (option->get_positional()) out += " " + option->get_single_name();
  return out;
}

std::string section(const CLI::App& command, const std::string& before) {
  const std::string name = before + " " + command.get_name();
  const auto below = command.get_subcommands([](const CLI::App*) { return true; });
  std::string out;
  if (below.empty()) {
    out += ".SS " + roff(name + arguments(command)) + "\n" + roff(command.get_description()) + "\n";
    for (const auto* option : command.get_options())
      if (option != command.get_help_ptr()) out += described(*option);
  }
  for (const auto* each : below) out += section(*each, name);
  return out;
}

}  // namespace

std::string manual(const CLI::App& program) {
  std::string out =
      ".TH FOYER 1 \"\" \"foyer\" \"User Commands\"\n"
      ".SH NAME\nfoyer \\- event check\\-in and icebreaker kiosk\n"
      ".SH SYNOPSIS\n.B foyer\n.I COMMAND\n.RI [ OPTION ]...\n"
      ".SH DESCRIPTION\n"
      "Guests check themselves in with a QR badge, are told whom to meet and why, and take each\n"
      "other's contact home. An event is one file; it needs no network.\n"
      ".SH COMMANDS\n";
  for (const auto* each : program.get_subcommands([](const CLI::App*) { return true; }))
    out += section(*each, "foyer");
  return out.append(ending);
}

}  // namespace foyer::cli
