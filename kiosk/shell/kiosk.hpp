#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "checkin/rules.hpp"
#include "hosting/arrivals.hpp"
#include "hosting/hosts.hpp"
#include "hub/event_id.hpp"
#include "hub/settings.hpp"
#include "scanner/source.hpp"
#include "shell/player.hpp"
#include "shell/print_house.hpp"
#include "shell/reader.hpp"
#include "shell/screen.hpp"
#include "shell/story.hpp"
#include "store/event_file.hpp"
#include "words/library.hpp"

namespace foyer::shell {

// A hub, how this event is called there, and the event's file, to be read beside the kiosk.
struct HubPlace {
  hub::Settings settings;
  hub::EventId event;
  std::filesystem::path file;
};

// What a kiosk is opened with, be it live or in a story.
struct Opening {
  store::EventFile event;  // open for writing
  words::Library words;
  std::string promise_mark;  // makes this kiosk's promise ids unique; random, or fixed in a story
  Reader reader{};           // without one, people are matched by words alone
  std::vector<std::string> spoken{};   // tags of the languages that can be read aloud
  app::Comfort comfort{};              // how every visit begins
  std::optional<HubPlace> hub{};       // where the event's kiosks meet
  View view{};                         // how pages are shown; the live kiosk moves
  std::string pin{};                   // the hosts' PIN as pin_hash made it; empty without one
  std::vector<hosting::Host> hosts{};  // those with a PIN of their own
  std::string name{};                  // of this door; without one it tells the desk nothing
  std::string version{};               // of the program
  std::filesystem::path file{};        // of the event
  bool wall = false;                   // the hosts' second screen: only looks, and follows the file
  bool desk = false;                   // the organiser's desk instead of a door
  std::string host = "Host";           // who sits at a desk without a PIN
  hosting::Curve last_time{};          // how guests came to the event before
  bool quiet = false;                  // no sounds
  bool mail = false;                   // letters go out afterwards, so guests may ask for theirs
  checkin::Rules rules{};              // of this door
  bool words_alone = false;            // the weights should be here and are not; for the desk
};

// Something that happens elsewhere at the event while the kiosk is open, so long after it was
// opened: other guests of a demonstration.
struct Meanwhile {
  std::int64_t after_ms = 0;
  journal::Payload what;
};

struct Window {
  std::optional<SetSize> windowed;   // full screen when there is none
  std::string camera;                // a device, a folder of pictures, or empty for none
  std::vector<Meanwhile> meanwhile;  // in order of time
  scanner::Place scanner = {};       // a hand scanner of its own; none where the device is empty
  // Called after each frame with how many there have been; for tests and measurements.
  std::function<void(int)> after_frame = [](int) {};
  // Saves a copy of the event; called now and every ten minutes, on a thread of its own.
  std::function<Status()> copy = {};
  std::optional<HubPlace> hub = {};              // where the event's kiosks meet
  std::optional<PrintPlace> printer = {};        // this kiosk's
  std::optional<PrintPlace> other_printer = {};  // at another door
  std::string light = {};                        // as light::open takes it; empty for none
  std::filesystem::path speech = {};             // the program that reads pages aloud, or empty
  float volume = 0;                              // of the kiosk's sounds, 0 to 1
  // Lines for systemd's journal (logbook.hpp); none without it.
  std::function<void(const std::string&)> log = {};
  // Keeps what hosting::open_metrics says, once a minute, on the store's thread.
  std::function<void(const std::string&)> metrics = {};
  ScreenPlace screen = {};  // which display, and how its panel hangs
};

// Runs the kiosk on the display until it is told to end (SIGTERM, SIGINT, or its window closed).
// Fails with Fault::outside when there is no display or nothing to draw with.
Status run(Opening opening, const Window& window);

// Plays a story on the same kiosk without threads, clock, camera or display (see player.hpp). Its
// step `sync` meets the hub once.
Result<int> play_story(Opening opening, const Story& story, const Playing& playing);

}  // namespace foyer::shell
