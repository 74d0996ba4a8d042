#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"
#include "shell/keyboard.hpp"

namespace foyer::shell {

// A story is a text file that plays the kiosk, one step a line; `#` begins a comment line.
//
//   size 1080x1920          the canvas, in pixels
//   at 18:02                the clock, on the event's day; or at 2027-04-15T18:02:00+02:00
//   wait 5s                 time passes (also 2m)
//   scan CODE               a badge's text; `scan @REF` that attendee's valid badge
//   scan image FILE         a picture of a badge, its path relative to the story
//   tap NAME                a target on the screen, by its name
//   type TEXT               taps the keys on the screen
//   key enter               a key of a real keyboard or keypad: enter, backspace, escape, tab,
//                           back-tab, up, down, left, right, 0 to 9, ., + or -
//   choose NAME             goes to a target by keypad alone, and presses 5
//   spell TEXT              the same, key by key, on the keyboard on the screen
//   seek WORDS              the same by ear: 6, and 2 where nothing new is heard, until what is
//   said
//                           has these words, or is that letter; then 5
//   hear WORDS              what was said since the last step must have these words
//   headset in              plugs a headset in, or out
//   sync                    meets the hub that is set for the event, once; it may be away
//   shot NAME               saves the screen as NAME.png
//   expect PAGE             the page that must be showing, e.g. name-search

struct SetSize {
  int width = 0, height = 0;
};
struct ClockTime {
  int seconds = 0;  // since midnight of the event's day
};
struct SetClock {
  std::variant<ClockTime, Time> to;
};
struct Wait {
  std::int64_t ms = 0;
};
struct ScanText {
  std::string text;
};
struct ScanBadgeOf {
  std::string ref;
};
struct ScanPicture {
  std::string file;
};
struct Tap {
  std::string target;
};
struct TypeOnScreen {
  std::string text;
};
struct PressKey {
  Stroke stroke;
};
struct Choose {
  std::string target;
};
struct Spell {
  std::string text;
};
struct Seek {
  std::string words;
};
struct Hear {
  std::string words;
};
struct Shoot {
  std::string name;
};
struct Expect {
  std::string page;
};
struct MeetHub {};
struct PlugHeadset {
  bool in = false;
};

struct Step {
  int line = 0;      // in the file, from 1
  std::string text;  // as written
  std::variant<SetSize, SetClock, Wait, ScanText, ScanBadgeOf, ScanPicture, Tap, TypeOnScreen,
               PressKey, Choose, Spell, Seek, Hear, Shoot, Expect, MeetHub, PlugHeadset>
      what;
};

struct Story {
  std::vector<Step> steps;
};

// Reads a whole story, at most 1 MiB of UTF-8; the error names the first wrong line. Nothing of it
// can leave the shots folder, ask for a canvas beyond 320 to 7680 pixels a side, or wait more than
// a day at once.
Result<Story> read_story(std::string_view text);

}  // namespace foyer::shell
