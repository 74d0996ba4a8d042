#include <cups/cups.h>

#include <algorithm>

#include "printing/printer.hpp"

namespace foyer::printing {
namespace {

std::string option(const cups_dest_t* dest, const char* name) {
  const char* value = cupsGetOption(name, dest->num_options, dest->options);
  return value ? value : "";
}

// A queue says where it is; a printer that announces itself is looked up.
std::string uri_of(cups_dest_t* dest) {
  if (const auto queue = option(dest, "printer-uri-supported"); !queue.empty()) return queue;
  char resource[1024];
  http_t* line = cupsConnectDest(dest, CUPS_DEST_FLAGS_DEVICE, 3000, nullptr, resource,
                                 sizeof resource, nullptr, nullptr);
  if (line) httpClose(line);
  const auto resolved = option(dest, "resolved-device-uri");
  return resolved.empty() ? option(dest, "device-uri") : resolved;
}

int keep(void* all, unsigned flags, cups_dest_t* dest) {
  if (flags & CUPS_DEST_FLAGS_REMOVED) return 1;
  auto& found = *static_cast<std::vector<Found>*>(all);
  const std::string name = dest->name;
  if (std::ranges::find(found, name, &Found::name) == found.end())
    found.push_back({name, uri_of(dest)});
  return 1;
}

}  // namespace

std::vector<Found> find_printers(int patience_ms) {
  std::vector<Found> found;
  cupsEnumDests(CUPS_DEST_FLAGS_NONE, patience_ms, nullptr, 0, 0, &keep, &found);
  std::ranges::sort(found, {}, &Found::name);
  return found;
}

}  // namespace foyer::printing
