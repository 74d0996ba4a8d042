#include "scanner/burst.hpp"

#include <random>

#include "badge/reading.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::scanner;

namespace {

constexpr std::uint16_t enter = 40, backspace = 42, tab = 43, caps_lock = 57, pad_enter = 88;
constexpr std::uint16_t left_shift = 225;

// The key of a US keyboard for a character, found by trying them all.
Key key_for(char c) {
  for (std::uint16_t usage = 4; usage < 60; ++usage)
    for (const bool shift : {false, true})
      if (character({usage, shift, 0}) == c) return {usage, shift, 0};
  FAIL("no key has the character " << c);
  return {};
}

// A kiosk's keyboard socket with a scanner and a person at it, and a clock.
struct Keyboard {
  Burst burst;
  std::int64_t now = 1000;
  std::vector<std::string> scans;
  std::string typed;

  void note(const std::optional<std::string>& scan) {
    if (scan) scans.push_back(*scan);
    for (const Key& key : burst.released())
      typed += is_end_mark(key) ? '\n' : character(key).value_or('?');
  }
  void press(std::uint16_t usage, bool shift = false) { note(burst.press({usage, shift, now})); }

  // A scanner presses Shift as a key of its own before each capital.
  Keyboard& scan(std::string_view text, std::int64_t gap = 8) {
    for (const char c : text) {
      now += gap;
      const Key key = key_for(c);
      if (key.shift) press(left_shift);
      press(key.usage, key.shift);
    }
    return *this;
  }
  Keyboard& type(std::string_view text, std::int64_t gap) {
    for (const char c : text) {
      for (std::int64_t waited = 0; waited < gap; waited += 10)
        wait(std::min<std::int64_t>(10, gap - waited));
      const Key key = key_for(c);
      press(key.usage, key.shift);
    }
    return *this;
  }
  Keyboard& end(std::uint16_t mark, std::int64_t gap = 8) {
    now += gap;
    press(mark);
    return *this;
  }
  Keyboard& wait(std::int64_t ms) {
    now += ms;
    note(burst.quiet(now));
    return *this;
  }
};

using Texts = std::vector<std::string>;
const badge::Key tonight{4, 2};
const std::string anas = badge::mint(tonight, {1, 2, 3});

}  // namespace

// A scan arrives as its text, with Enter, Tab or the keypad's Enter after it, and types nothing.
TEST_CASE("a US scanner's code arrives whole whatever end mark it sends") {
  for (const auto mark : {enter, tab, pad_enter}) {
    Keyboard keyboard;
    keyboard.scan(anas).end(mark).wait(200);
    CHECK(keyboard.scans == Texts{anas});
    CHECK(keyboard.typed.empty());
    CHECK_FALSE(keyboard.burst.collecting());
  }
}

// Foreign tickets hold every sign of base64, URLs and JSON.
TEST_CASE("every sign of foreign tickets comes through the US table") {
  const std::string signs =
      "https://luma.com/check-in/e?pk=g-A1&x={\"i\":[2]}+~_|\\'`<>!@#$%^*();,.";
  Keyboard keyboard;
  keyboard.scan(signs).end(enter);
  CHECK(keyboard.scans == Texts{signs});
}

// SDL may stamp all keys of one frame alike; a frame is 16 ms.
TEST_CASE("keys stamped at the same instant are a scan") {
  Keyboard keyboard;
  keyboard.scan(anas, 0).end(enter, 0);
  CHECK(keyboard.scans == Texts{anas});
}

// Some scanners send no end mark: 100 ms of silence are one, 99 are not.
TEST_CASE("silence ends a scan") {
  Keyboard keyboard;
  keyboard.scan(anas).wait(99);
  CHECK(keyboard.scans.empty());
  CHECK(keyboard.burst.collecting());
  keyboard.wait(1);
  CHECK(keyboard.scans == Texts{anas});
  CHECK(keyboard.typed.empty());
}

// A scanner that sees the host's Caps Lock sends small letters; our codes mean the same.
TEST_CASE("Caps Lock does not spoil our code") {
  Keyboard keyboard;
  keyboard.press(caps_lock);
  std::string small = anas;
  for (char& c : small) c = static_cast<char>(c + 32);
  keyboard.scan(small).end(enter);
  REQUIRE(keyboard.scans == Texts{small});
  CHECK(badge::read(keyboard.scans[0], tonight) == badge::Reading(badge::Ours{anas}));
}

// Some scanners type the character set in front of a wallet pass's code.
TEST_CASE("a typed ECI prefix does not spoil our code") {
  Keyboard keyboard;
  keyboard.scan("\\000026" + anas).end(enter);
  REQUIRE(keyboard.scans.size() == 1);
  CHECK(badge::read(keyboard.scans[0], tonight) == badge::Reading(badge::Ours{anas}));
}

// Two guests, one after the other, are two scans; so are two without end marks or a look between.
TEST_CASE("two scans back to back stay two") {
  Keyboard keyboard;
  keyboard.scan(anas).end(enter).scan("A-ZJWQ2ZZ").end(enter);
  CHECK(keyboard.scans == Texts{anas, "A-ZJWQ2ZZ"});
  keyboard.now += 100;
  keyboard.scan("FIRST123");
  keyboard.now += 100;
  keyboard.scan("SECOND45").wait(100);
  CHECK(keyboard.scans == Texts{anas, "A-ZJWQ2ZZ", "FIRST123", "SECOND45"});
  CHECK(keyboard.typed.empty());
}

// Typing by hand, however fast, reaches the field letter by letter and is never a scan.
TEST_CASE("a person who types fast types") {
  for (const std::int64_t gap : {35, 60, 150, 400}) {
    CAPTURE(gap);
    Keyboard keyboard;
    keyboard.type("Ana Fischerova", gap).end(enter, 60).wait(200);
    CHECK(keyboard.scans.empty());
    CHECK(keyboard.typed == "Ana Fischerova\n");
  }
}

// A typed key is not held back longer than a scanner's slowest gap.
TEST_CASE("a typed letter is released after 35 ms") {
  Keyboard keyboard;
  keyboard.scan("a").wait(34);
  CHECK(keyboard.typed.empty());
  keyboard.wait(1);
  CHECK(keyboard.typed == "a");
  CHECK_FALSE(keyboard.burst.collecting());
}

// Seven characters may be two hands rolling over the keys; eight are not.
TEST_CASE("a scan has eight characters at least") {
  Keyboard keyboard;
  keyboard.scan("1234567").end(enter);
  CHECK(keyboard.scans.empty());
  CHECK(keyboard.typed == "1234567\n");
  keyboard.wait(200).scan("12345678").end(enter);
  CHECK(keyboard.scans == Texts{"12345678"});
}

// One slow gap in the middle: no scanner did that.
TEST_CASE("a gap of 35 ms tears a burst, one of 34 does not") {
  Keyboard torn;
  torn.scan("12345678");
  torn.now += 35 - 8;
  torn.scan("9").end(enter);
  CHECK(torn.scans.empty());
  CHECK(torn.typed == "123456789\n");
  Keyboard whole;
  whole.scan("12345678");
  whole.now += 34 - 8;
  whole.scan("9").end(enter);
  CHECK(whole.scans == Texts{"123456789"});
}

// A bare Enter is a person's Enter and never an empty code.
TEST_CASE("Enter alone is no scan") {
  Keyboard keyboard;
  keyboard.end(enter).wait(200).end(tab).end(enter);
  CHECK(keyboard.scans.empty());
  CHECK(keyboard.typed == "\n\n\n");
}

// A scanner that sends two end marks must not press the button under the focus with the second.
TEST_CASE("a second end mark right after a scan is swallowed, a later one is a person's") {
  Keyboard keyboard;
  keyboard.scan(anas).end(enter).end(tab).wait(200).end(enter);
  CHECK(keyboard.scans == Texts{anas});
  CHECK(keyboard.typed == "\n");
}

// Keys without a character are a person's: they end what was held, and come in their order.
TEST_CASE("Backspace is typing, in its place") {
  Keyboard keyboard;
  keyboard.scan("abc").end(backspace).scan("d").wait(50);
  CHECK(keyboard.typed == "abc?d");
}

// What was typed before a scan stays in the field, the scan does not get there.
TEST_CASE("a scan in the middle of typing leaves the field alone") {
  Keyboard keyboard;
  keyboard.type("An", 90).wait(60).scan(anas).end(enter).type("a", 300).wait(60);
  CHECK(keyboard.scans == Texts{anas});
  CHECK(keyboard.typed == "Ana");
}

// A device that never stops typing costs no memory without end.
TEST_CASE("an endless burst is cut off") {
  Keyboard keyboard;
  keyboard.scan(std::string(20000, '7')).end(enter);
  REQUIRE(keyboard.scans.size() == 1);
  CHECK(keyboard.scans[0].size() == 5000);
  CHECK(badge::read(keyboard.scans[0], tonight) == badge::Reading(badge::Unreadable{}));
}

// Whatever is pressed and however fast, no key is lost: each is in a scan, released, or held.
TEST_CASE("no character is lost or doubled") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 chance(seed);
  for (int round = 0; round < 200; ++round) {
    Keyboard keyboard;
    std::string pressed;
    for (int i = 0; i < 60; ++i) {
      keyboard.now += chance() % (chance() % 3 ? 30 : 150);
      const char c = static_cast<char>('a' + chance() % 26);
      pressed += c;
      keyboard.press(key_for(c).usage);
      if (chance() % 4 == 0) keyboard.wait(chance() % 120);
    }
    keyboard.wait(500);
    std::size_t seen = keyboard.typed.size();
    for (const auto& scan : keyboard.scans) {
      CHECK(scan.size() >= 8);
      CHECK(pressed.find(scan) != pressed.npos);
      seen += scan.size();
    }
    CHECK(seen == pressed.size());
  }
}
