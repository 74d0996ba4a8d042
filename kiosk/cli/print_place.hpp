#pragma once
#include <filesystem>
#include <optional>
#include <string>

#include "shell/print_house.hpp"

namespace foyer::cli {

// What a command line says of the printer; what is empty comes from `[printer]` of foyer.toml.
struct AskedPrinter {
  std::string name;    // a name or URI; `name` there, and "off" for none
  std::string layout;  // a word of paper::layout; `layout` there
};

// The printer of this kiosk, or none. Fault::usage when the layout is no word for one.
Result<std::optional<shell::PrintPlace>> printer_of(const std::filesystem::path& event,
                                                    const AskedPrinter& asked);
// The printer at another door: `other` of foyer.toml.
Result<std::optional<shell::PrintPlace>> other_printer_of(const std::filesystem::path& event);

}  // namespace foyer::cli
