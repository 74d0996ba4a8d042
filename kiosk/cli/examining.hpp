#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "printing/printer.hpp"

namespace foyer::cli {

// How a part of a kiosk is: well, not there because nobody asked for it, or in need of a hand.
enum class Health { well, absent, ill };

// One part, and a sentence: how it is, and where it is ill what to do.
struct Finding {
  std::string part;
  Health health = Health::well;
  std::string said;
};

// What is to be looked at: the devices that these settings name, and the event, if any.
struct Patient {
  std::filesystem::path event;
  std::string camera, scanner, printer;  // before what foyer.toml says
  bool print = false;                    // a test label, too
  bool show = false;                     // the camera's picture, in letters
};

// Camera, codes, scanner, printer, sound and speech. Takes up to three seconds a device.
std::vector<Finding> examine_devices(const Patient& patient);
// Fonts, clock, disk, and of an event its journal, its names, its copy and its hub.
std::vector<Finding> examine_event(const Patient& patient);

// A label of nobody: its job at the printer, how that ended, and what the printer wants if badly.
struct TestLabel {
  int job = 0;
  printing::JobState state = printing::JobState::done;
  printing::Want want = printing::Want::hand;
};
// Waits for it, a minute at most. Fails where the printer is not there or does not take it.
Result<TestLabel> print_test_label(const std::string& printer);

}  // namespace foyer::cli
