#include "camera/decode.hpp"

#include <numeric>

#include "badge/reading.hpp"
#include "camera/filters.hpp"
#include "camera/picture.hpp"
#include "camera/reader.hpp"
#include "files.hpp"
#include "scene.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::camera;
using camera::scene::Scene;

namespace {

using Texts = std::vector<std::string>;

const badge::Key tonight{8, 8, 8};
const std::string anas = badge::mint(tonight, {1});
const std::string bens = badge::mint(tonight, {2});

Texts fast(const Grey& picture) { return read_codes(picture, Look::fast); }

Texts sorted(Texts texts) {
  std::ranges::sort(texts);
  return texts;
}

// A machine on which every look is paid for at once: how fast this one is decides nothing here.
double no_time() { return 0; }

}  // namespace

// A badge held up straight is read at the first look.
TEST_CASE("a clear badge is read live and still") {
  const Scene badge = Scene().show(anas);
  CHECK(fast(badge) == Texts{anas});
  CHECK(decode_still(badge) == Texts{anas});
  CHECK(Decoder{}.decode(badge) == Texts{anas});
}

// Nobody holds a badge straight.
TEST_CASE("a turned and tilted badge is read") {
  for (const double turn : {0, 17, 90, 133, 260})
    for (const double tilt : {0, 20, 40}) {
      CAPTURE(turn, tilt);
      const Scene badge = Scene().show(anas, {.module = 6, .turn = turn, .tilt = tilt}).noise(8, 1);
      CHECK(decode_still(badge) == Texts{anas});
    }
}

// Dark mode on a phone shows the code in negative: the fast look is blind to it, the ladder is not.
TEST_CASE("an inverted code is read by the ladder and by the live decoder's other looks") {
  const Scene phone = Scene(640, 480, 20).show(anas, {.negative = true});
  CHECK(fast(phone).empty());
  CHECK(decode_still(phone) == Texts{anas});
  Decoder live(10, no_time);
  Texts found = live.decode(phone);
  if (found.empty()) found = live.decode(phone);
  CHECK(found == Texts{anas});
}

// The ladder's reason to be: pictures that one fast look does not read. Same seeds, same pictures.
TEST_CASE("the ladder reads soft, shaken and grainy badges that a fast look does not") {
  int by_fast = 0, by_ladder = 0, wrong = 0;
  for (unsigned seed = 0; seed < 12; ++seed) {
    Scene badge;
    badge.show(anas, {.module = 4, .turn = seed * 30.0, .tilt = seed % 4 * 10.0});
    badge.soften(seed % 3 == 0 ? 1 : 0).shake(seed % 3 == 1 ? 7 : 0).fade(60, 200);
    badge.noise(seed % 3 == 2 ? 45 : 6, seed);
    by_fast += fast(badge) == Texts{anas};
    const Texts found = decode_still(badge);
    by_ladder += found == Texts{anas};
    wrong += !found.empty() && found != Texts{anas};
  }
  CAPTURE(by_fast, by_ladder);
  CHECK(wrong == 0);
  CHECK(by_ladder >= by_fast + 3);
}

// On a moving approach the second look of each frame is what finds the badge early.
TEST_CASE("the live decoder reads more frames of an approach than a fast look") {
  int by_fast = 0, by_decoder = 0;
  Decoder live(10, no_time);
  for (unsigned frame = 0; frame < 10; ++frame) {
    Scene badge;
    badge.show(anas, {.module = 3 + frame * 0.1, .turn = frame * 3.0, .x = frame * 8.0 - 40});
    badge.soften(1).noise(6, frame);
    by_fast += !fast(badge).empty();
    by_decoder += live.decode(badge) == Texts{anas};
  }
  CAPTURE(by_fast, by_decoder);
  CHECK(by_decoder > by_fast);
}

// Two badges in view are the one real ambiguity: both are reported, and nobody is guessed.
TEST_CASE("two codes in a picture are both found, the same one twice counts once") {
  const Scene both = Scene().show(anas, {.x = -160}).show(bens, {.turn = 20, .x = 160});
  CHECK(sorted(decode_still(both)) == sorted({anas, bens}));
  CHECK(sorted(Decoder{}.decode(both)) == sorted({anas, bens}));
  CHECK(decode_still(Scene().show(anas, {.x = -160}).show(anas, {.x = 160})) == Texts{anas});
}

// A phone's photo has many megapixels, and the badge is small in it.
TEST_CASE("a badge is found in a photo of twelve megapixels") {
  CHECK(decode_still(Scene(4000, 3000).show(anas, {.module = 9, .turn = 10})) == Texts{anas});
}

// In the dark a phone's photo is large and grainy: smaller, its grain is gone.
TEST_CASE("a large grainy photo is read at a smaller size") {
  Scene photo(2000, 1500);
  photo.show(anas, {.module = 20, .turn = 30}).fade(80, 180).noise(130, 3);
  for (const Look look : {Look::fast, Look::thorough, Look::global})
    CHECK(read_codes(photo, look).empty());
  CHECK(decode_still(photo) == Texts{anas});
}

// Where there is no code none is found, and nothing breaks.
TEST_CASE("pictures without a code give nothing") {
  CHECK(decode_still(Grey{}).empty());
  CHECK(decode_still(Scene(640, 480, 0)).empty());
  CHECK(decode_still(Scene(640, 480, 255)).empty());
  CHECK(decode_still(Scene(300, 200).noise(80, 5)).empty());
  CHECK(decode_still(Grey{640, 480, {1, 2, 3}}).empty());
  CHECK(decode_still(Grey{-1, 5, {}}).empty());
  for (const auto& [width, height] : {std::pair{1, 1}, {1, 300}, {300, 1}, {7, 7}, {2, 2}}) {
    CAPTURE(width, height);
    CHECK(decode_still(Scene(width, height)).empty());
    CHECK(Decoder{}.decode(Scene(width, height)).empty());
  }
}

// A code of which a third is gone is not guessed at.
TEST_CASE("a torn code is not read") {
  Grey torn = Scene().show(anas);
  std::fill(torn.pixels.begin(), torn.pixels.begin() + 640 * 240, std::uint8_t{200});
  CHECK(decode_still(torn).empty());
}

// Guests hold up whatever they have: the text comes out whole, and badge says what it is.
TEST_CASE("other people's codes are read to their text and told apart") {
  struct Case {
    std::string text;
    badge::Reading reading;
  };
  const std::string card = "BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zoë Nguyễn\r\nEND:VCARD";
  const std::string menu = "https://example.org/menu?table=7";
  const std::string page = "WIFI:" + std::string(2900, 'x');
  for (const Case& c : {Case{card, badge::NotABadge{"a contact card (vCard)", card}},
                        Case{menu, badge::NotABadge{"a web address", menu}},
                        Case{page, badge::NotABadge{"a wifi code", page}},
                        Case{"A-ZJWQ2ZZ", badge::Foreign{"A-ZJWQ2ZZ", "hi.events"}},
                        Case{anas, badge::Ours{anas}}}) {
    const Scene shown =
        Scene(800, 800).show(c.text, {.module = 4}, badge::Correction::low).noise(4, 1);
    const Texts found = decode_still(shown);
    REQUIRE(found == Texts{c.text});
    CHECK(badge::read(found[0], tonight) == c.reading);
  }
}

// A code in Latin-1 is turned into UTF-8, never passed on broken.
TEST_CASE("a text that is no UTF-8 comes out as UTF-8") {
  CHECK(decode_still(Scene().show("Caf\xe9 M\xfcller")) == Texts{"Café Müller"});
}

// What is printed as a file is read back from the file, whatever was done to it on the way.
TEST_CASE("a badge is read back from PNG, JPEG, PGM and transparent PNG") {
  const Scene badge = Scene().show(anas, {.turn = 5}).noise(5, 2);
  const Scene ink = Scene(300, 300, 255).show(anas);
  for (const auto& bytes : {scene::as_png(badge), scene::as_jpeg(badge, 30), scene::as_pgm(badge),
                            scene::as_transparent_png(ink)}) {
    const auto picture = picture_in(bytes);
    REQUIRE(picture.ok());
    CHECK(decode_still(*picture) == Texts{anas});
  }
}
