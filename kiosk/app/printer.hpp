#pragma once
#include <variant>

namespace foyer::app {

// The badge printer as the kiosk knows it.
struct NoPrinter {
  bool operator==(const NoPrinter&) const = default;
};
struct PrinterReady {
  int before = 0;   // badges that are printed first
  int seconds = 0;  // until those are done
  bool operator==(const PrinterReady&) const = default;
};
struct PrinterTroubled {
  bool out_of_labels = false;  // else jammed, or off
  bool other_door = false;     // another kiosk can print
  bool operator==(const PrinterTroubled&) const = default;
};
using Printer = std::variant<NoPrinter, PrinterReady, PrinterTroubled>;

}  // namespace foyer::app
