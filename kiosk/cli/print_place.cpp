#include "cli/print_place.hpp"

#include "cli/outside.hpp"

namespace foyer::cli {
namespace {

Result<std::optional<shell::PrintPlace>> place(const std::string& name, const std::string& layout) {
  if (name.empty() || name == "off") return std::optional<shell::PrintPlace>();
  shell::PrintPlace made{.printer = name};
  if (layout.empty()) return std::optional(made);
  if (layout == "portrait") {
    made.portrait = true;
    return std::optional(made);
  }
  made.layout = paper::layout(layout);
  if (!made.layout)
    return bad_usage("There is no layout \"" + layout +
                     "\"; write a4, a size like 62x100 or 62x100-portrait, or portrait.");
  return std::optional(made);
}

}  // namespace

Result<std::optional<shell::PrintPlace>> printer_of(const std::filesystem::path& event,
                                                    const AskedPrinter& asked) {
  const auto set = [&](const std::string& given, const char* name) {
    return given.empty() ? setting(event, "printer", name).value_or("") : given;
  };
  return place(set(asked.name, "name"), set(asked.layout, "layout"));
}

Result<std::optional<shell::PrintPlace>> other_printer_of(const std::filesystem::path& event) {
  auto made = place(setting(event, "printer", "other").value_or(""),
                    setting(event, "printer", "other_layout").value_or(""));
  if (made && *made) (**made).queue = "print elsewhere";
  return made;
}

}  // namespace foyer::cli
