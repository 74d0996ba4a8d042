#include "shell/keyboard.hpp"

#include <SDL.h>

#include <cstring>
#include <string_view>

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::shell;

namespace {
// Someone at the keys, or a scanner: keys down as SDL tells them, with the text that follows.
class Desk {
 public:
  void key(SDL_Scancode code, Uint32 ms, const char* text = nullptr, Uint16 mod = 0) {
    SDL_Event event{};
    event.type = SDL_KEYDOWN;
    event.key.timestamp = ms;
    event.key.keysym.scancode = code;
    event.key.keysym.mod = mod;
    keyboard.feed(event);
    if (text) write(text);
  }

  void write(const char* text) {
    SDL_Event event{};
    event.type = SDL_TEXTINPUT;
    std::strncpy(event.text.text, text, sizeof event.text.text - 1);
    keyboard.feed(event);
  }

  // Capital letters, one after another; gives when the last one came.
  Uint32 letters(std::string_view text, Uint32 ms, Uint32 gap) {
    for (const char c : text) {
      const char written[] = {c, 0};
      key(static_cast<SDL_Scancode>(SDL_SCANCODE_A + (c - 'A')), ms, written, KMOD_LSHIFT);
      ms += gap;
    }
    return ms - gap;
  }

  // Everything that was made out, as one line.
  std::string heard() {
    std::string line;
    for (const auto& stroke : keyboard.strokes()) line += std::visit(Word{}, stroke) + " ";
    return line.empty() ? line : line.substr(0, line.size() - 1);
  }

  Keyboard keyboard;

 private:
  struct Word {
    std::string operator()(const app::BadgeScanned& scan) const { return "scan:" + scan.text; }
    std::string operator()(const app::TypeText& typed) const { return typed.text; }
    std::string operator()(const app::Backspace&) const { return "backspace"; }
    std::string operator()(const app::Back&) const { return "back"; }
    std::string operator()(const MoveFocus& move) const { return move.back ? "before" : "next"; }
    std::string operator()(const Enter&) const { return "enter"; }
    std::string operator()(const Steer& steer) const {
      return std::vector{"up", "down", "left", "right"}[static_cast<std::size_t>(steer.to)];
    }
    std::string operator()(const Keypad& keypad) const { return std::string("pad:") + keypad.key; }
  };
};
}  // namespace

// A scan is never typed into a field.
TEST_CASE("a scanner's burst is one scan and no letter") {
  Desk desk;
  const auto last = desk.letters("KBLOPRSTDCFGH", 1000, 6);
  desk.key(SDL_SCANCODE_RETURN, last + 6);
  CHECK(desk.heard() == "scan:KBLOPRSTDCFGH");
  desk.keyboard.quiet(last + 500);
  CHECK(desk.heard().empty());
}

TEST_CASE("a scanner that sends no Enter is understood after a moment's silence") {
  Desk desk;
  const auto last = desk.letters("KBLOPRSTDCFGH", 1000, 6);
  desk.keyboard.quiet(last + 40);
  CHECK(desk.heard().empty());
  CHECK(desk.keyboard.waiting());
  desk.keyboard.quiet(last + 100);
  CHECK(desk.heard() == "scan:KBLOPRSTDCFGH");
  CHECK_FALSE(desk.keyboard.waiting());
}

// Typing is never a scan, and comes out whole and in order.
TEST_CASE("a person's letters are typed, once each") {
  Desk desk;
  const auto last = desk.letters("MARIANACOSTA", 1000, 120);
  desk.keyboard.quiet(last + 35);
  CHECK(desk.heard() == "M A R I A N A C O S T A");
  desk.key(SDL_SCANCODE_BACKSPACE, last + 200);
  desk.key(SDL_SCANCODE_RETURN, last + 400);
  CHECK(desk.heard() == "backspace enter");
}

TEST_CASE("two letters struck together are both typed") {
  Desk desk;
  desk.letters("LI", 1000, 10);
  desk.keyboard.quiet(1045);
  CHECK(desk.heard() == "L I");
}

// The host's own layout says what a key writes; the US table is for scanners only.
TEST_CASE("what is typed comes in the keyboard's own layout") {
  Desk desk;
  desk.key(SDL_SCANCODE_LEFTBRACKET, 1000, "ü");
  desk.key(SDL_SCANCODE_NONUSBACKSLASH, 1200, "<");
  desk.write("漢字");  // from an input method, without a key
  desk.keyboard.quiet(2000);
  CHECK(desk.heard() == "ü < 漢字");
}

TEST_CASE("escape goes back, tab moves the focus, shift alone says nothing") {
  Desk desk;
  desk.key(SDL_SCANCODE_LSHIFT, 900);
  desk.key(SDL_SCANCODE_TAB, 1000);
  desk.key(SDL_SCANCODE_TAB, 1200, nullptr, KMOD_LSHIFT);
  desk.key(SDL_SCANCODE_ESCAPE, 1400);
  desk.keyboard.quiet(2000);
  CHECK(desk.heard() == "next before back");
}

TEST_CASE("typing goes on after a scan, and a scan after typing") {
  Desk desk;
  desk.letters("AN", 1000, 150);
  auto last = desk.letters("KBLOPRSTDCFGH", 2000, 5);
  desk.key(SDL_SCANCODE_RETURN, last + 5);
  desk.letters("A", 3000, 0);
  desk.keyboard.quiet(3100);
  CHECK(desk.heard() == "A N scan:KBLOPRSTDCFGH A");
}
