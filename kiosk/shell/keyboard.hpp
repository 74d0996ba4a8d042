#pragma once
#include <deque>
#include <string>
#include <variant>
#include <vector>

#include "app/message.hpp"
#include "scanner/burst.hpp"
#include "shell/steer.hpp"

union SDL_Event;

namespace foyer::shell {

// What a key of a real keyboard asks for beyond the app's own intents: Tab moves the focus, Enter
// chooses what has it, or finishes typing where nothing has.
struct MoveFocus {
  bool back = false;
  bool operator==(const MoveFocus&) const = default;
};
struct Enter {
  bool operator==(const Enter&) const = default;
};
struct Steer {  // an arrow key
  Direction to;
  bool operator==(const Steer&) const = default;
};
// A key of a numeric keypad, whatever NumLock says: '0' to '9', '.', '+', '-'. What it means
// depends on the page: 8 2 4 6 steer and 5 chooses, but digits are digits where a PIN is asked for.
struct Keypad {
  char key;
  bool operator==(const Keypad&) const = default;
};
using Stroke = std::variant<app::BadgeScanned, app::TypeText, app::Backspace, app::Back, MoveFocus,
                            Enter, Steer, Keypad>;

// A keyboard and a hand scanner that pretends to be one. What comes as fast as only a scanner types
// is a scan and never typing; what a person types is never a scan, and comes as their keyboard's
// layout has it.
class Keyboard {
 public:
  // True when the event was the keyboard's.
  bool feed(const SDL_Event& event);
  // Silence says that a scan is over, or typing meant; ask at least every 35 ms while waiting().
  void quiet(std::int64_t now_ms);
  bool waiting() const { return burst_.collecting(); }
  // What has been made out since the last call, in order.
  std::vector<Stroke> strokes();

 private:
  struct Held {
    scanner::Key key;
    std::string text;  // what the key writes in the keyboard's own layout
  };
  void press(const scanner::Key& key);
  void write(const char* text);
  void settle(std::optional<std::string> scanned);

  scanner::Burst burst_;
  std::deque<Held> held_;
  std::vector<Stroke> strokes_;
};

}  // namespace foyer::shell
