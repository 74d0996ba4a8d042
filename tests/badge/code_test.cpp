#include "badge/code.hpp"

#include <algorithm>
#include <random>

#include "badge/reading.hpp"
#include "support/catch.hpp"

using namespace foyer::badge;

namespace {

constexpr std::string_view letters = "BCDEFGHJKLNPRSTV";

struct Chance {
  std::mt19937 engine;
  std::uint8_t byte() { return static_cast<std::uint8_t>(engine()); }
  std::size_t below(std::size_t n) { return engine() % n; }
  template <class Bytes>
  Bytes bytes() {
    Bytes made;
    std::ranges::generate(made, [&] { return byte(); });
    return made;
  }
};

template <class Bytes>
Bytes counted() {
  Bytes bytes;
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i);
  return bytes;
}

}  // namespace

// A badge printed by one version of Foyer is read by every later one: the form is fixed by a
// vector.
TEST_CASE("the code of a known key and id never changes") {
  const std::string code = mint(counted<Key>(), counted<Id>());
  CHECK(code == "KBBBBCBDBEBFBGBHBJBKBLPHLHLGVJBRJDFDTV");
  CHECK(id_of(code) == counted<Id>());
}

// What one kiosk of the event writes, every kiosk of the event reads.
TEST_CASE(
    "a minted code reads back as ours under the same key and as another event's under others") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  Chance chance{std::mt19937(seed)};
  for (int i = 0; i < 300; ++i) {
    const auto key = chance.bytes<Key>();
    const auto id = chance.bytes<Id>();
    const std::string code = mint(key, id);
    CHECK(code.size() == 38);
    CHECK(id_of(code) == id);
    CHECK(read(code, key) == Reading(Ours{code}));
    CHECK(read(code, chance.bytes<Key>()) == Reading(OtherEvent{code}));
  }
}

// A mistyped or worn letter is never taken for one of our codes.
TEST_CASE("a code with any single letter changed is never ours") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  Chance chance{std::mt19937(seed)};
  const auto key = chance.bytes<Key>();
  const std::string code = mint(key, chance.bytes<Id>());
  for (std::size_t at = 0; at < code.size(); ++at) {
    for (const char letter : letters) {
      if (letter == code[at]) continue;
      std::string changed = code;
      changed[at] = letter;
      CAPTURE(changed);
      CHECK_FALSE(std::holds_alternative<Ours>(read(changed, key)));
    }
  }
}

// Only 16 letters and exactly 36 of them are our form; anything else is somebody else's ticket.
TEST_CASE("a code that is too short, too long or has a foreign letter has no id") {
  const std::string code = mint(counted<Key>(), counted<Id>());
  CHECK_FALSE(id_of(code.substr(0, 37)));
  CHECK_FALSE(id_of(code + "B"));
  CHECK_FALSE(id_of("XB" + code.substr(2)));
  CHECK_FALSE(id_of(code.substr(0, 37) + "A"));
  CHECK_FALSE(id_of(""));
}
