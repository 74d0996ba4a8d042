#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "printing/media.hpp"
#include "printing/raster.hpp"

namespace foyer::printing {

// What a printer says of itself.
struct Described {
  std::string name;
  bool stopped = false;
  bool printing = false;
  bool accepting = true;
  std::vector<std::string> reasons = {};  // printer-state-reasons, RFC 8011, 5.4.12
  std::vector<Media> ready = {};          // what lies in it; empty where it does not say
  std::vector<Media> supported = {};
  bool pdf = false;                   // takes PDF
  std::optional<Dotted> raster = {};  // takes PWG raster, and so
};

// What keeps a printer from printing.
enum class Want { labels, jam, cover, ink, on, hand };

// The most pressing one; nothing when it can print. A reason counts by its stem: the same empty
// roll is "-error", "-warning" while the printer is busy, and "-report" afterwards.
std::optional<Want> wanted(const Described& printer);

// For the desk: "The printer is out of labels."; the word is of the command line's --json.
std::string_view sentence(Want want);
std::string_view word(Want want);

}  // namespace foyer::printing
