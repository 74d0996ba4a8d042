#include "scanner/typist.hpp"

#include <linux/input-event-codes.h>

#include "support/catch.hpp"

using namespace foyer::scanner;
using Move = Typist::Move;

namespace {

std::string press(Typist& typist, std::uint16_t code) {
  std::string out;
  if (const auto c = typist.key(code, Move::down)) out += *c;
  typist.key(code, Move::repeat);
  typist.key(code, Move::up);
  return out;
}

std::string row(Typist& typist, std::uint16_t from, std::uint16_t to) {
  std::string out;
  for (std::uint16_t code = from; code <= to; ++code) out += press(typist, code);
  return out;
}

}  // namespace

// The table of facts: every key that writes, plain and with Shift, as a US keyboard has it.
TEST_CASE("every key writes what a US keyboard writes") {
  Typist typist;
  CHECK(row(typist, KEY_1, KEY_EQUAL) == "1234567890-=");
  CHECK(row(typist, KEY_Q, KEY_RIGHTBRACE) == "qwertyuiop[]");
  CHECK(row(typist, KEY_A, KEY_GRAVE) == "asdfghjkl;'`");
  CHECK(row(typist, KEY_BACKSLASH, KEY_SLASH) == "\\zxcvbnm,./");
  CHECK(press(typist, KEY_SPACE) == " ");
  typist.key(KEY_RIGHTSHIFT, Move::down);
  CHECK(row(typist, KEY_1, KEY_EQUAL) == "!@#$%^&*()_+");
  CHECK(row(typist, KEY_Q, KEY_RIGHTBRACE) == "QWERTYUIOP{}");
  CHECK(row(typist, KEY_A, KEY_GRAVE) == "ASDFGHJKL:\"~");
  CHECK(row(typist, KEY_BACKSLASH, KEY_SLASH) == "|ZXCVBNM<>?");
  typist.key(KEY_RIGHTSHIFT, Move::up);
  CHECK(row(typist, KEY_KP7, KEY_KPDOT) == "789-456+1230.");
  CHECK(press(typist, KEY_KPSLASH) + press(typist, KEY_KPASTERISK) == "/*");
}

TEST_CASE("Enter, the keypad's Enter and Tab end a code") {
  Typist typist;
  CHECK(press(typist, KEY_ENTER) == "\r");
  CHECK(press(typist, KEY_KPENTER) == "\r");
  CHECK(press(typist, KEY_TAB) == "\t");
}

// A scanner set for Caps Lock, or a keyboard on which it was left on, does not matter.
TEST_CASE("Caps Lock and keys held down change nothing") {
  Typist typist;
  press(typist, KEY_CAPSLOCK);
  press(typist, KEY_NUMLOCK);
  CHECK(press(typist, KEY_K) == "k");
  CHECK_FALSE(typist.key(KEY_K, Move::repeat));
  CHECK_FALSE(typist.key(KEY_K, Move::up));
  CHECK(press(typist, KEY_F1).empty());
  CHECK(press(typist, KEY_VOLUMEUP).empty());
  CHECK(press(typist, 0).empty());
  CHECK(press(typist, 65535).empty());
}

// Some scanners send control characters with the Control key: they are no letters.
TEST_CASE("Control makes control characters, Alt writes nothing") {
  Typist typist;
  typist.key(KEY_LEFTCTRL, Move::down);
  CHECK(press(typist, KEY_M) == "\r");
  CHECK(press(typist, KEY_RIGHTBRACE) == "\x1d");
  CHECK(press(typist, KEY_1).empty());
  typist.key(KEY_LEFTCTRL, Move::up);
  typist.key(KEY_LEFTALT, Move::down);
  CHECK(press(typist, KEY_KP1).empty());
  typist.forget();
  CHECK(press(typist, KEY_M) == "m");
}
