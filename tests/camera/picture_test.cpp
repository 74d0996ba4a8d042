#include "camera/picture.hpp"

#include <random>

#include "files.hpp"
#include "scene.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::camera;
using scene::Bytes;

namespace {

Bytes text(std::string_view words) { return {words.begin(), words.end()}; }
Bytes start_of(const Bytes& bytes, std::size_t size) {
  return {bytes.begin(), bytes.begin() + size};
}

// The picture's width and height, four bytes each from the 16th, as a PNG has them; the checksum of
// that part is then wrong, which a reader must not need to notice too late.
Bytes claiming(Bytes png, std::uint8_t size) {
  png[17] = png[21] = size;
  return png;
}

bool refused(const Bytes& bytes) {
  const auto picture = picture_in(bytes);
  return !picture && picture.error().fault == Fault::input &&
         picture.error().what.starts_with("The picture") && picture.error().what.ends_with(".");
}

}  // namespace

// The content says what a picture is, not its name.
TEST_CASE("a picture is recognised by its content") {
  const scene::Folder folder;
  const Grey seen = scene::Scene(64, 48).noise(20, 1);
  const auto png = load(folder.put("badge.jpg", scene::as_png(seen)));
  REQUIRE(png.ok());
  CHECK(*png == seen);
  const auto jpeg = load(folder.put("badge.png", scene::as_jpeg(seen, 100)));
  REQUIRE(jpeg.ok());
  CHECK(jpeg->width == 64);
  CHECK(std::abs(jpeg->pixels[100] - seen.pixels[100]) < 12);
  const auto pgm = load(folder.put("badge", scene::as_pgm(seen)));
  REQUIRE(pgm.ok());
  CHECK(*pgm == seen);
}

// Transparent means paper, whatever colour is stored underneath.
TEST_CASE("what is transparent is white") {
  const auto clear = picture_in(scene::as_transparent_png(scene::Scene(8, 8, 255)));
  REQUIRE(clear.ok());
  CHECK(clear->pixels == Bytes(64, 255));
  const auto ink = picture_in(scene::as_transparent_png(scene::Scene(8, 8, 0)));
  REQUIRE(ink.ok());
  CHECK(ink->pixels == Bytes(64, 0));
}

// Half a picture may hold half the truth: it is refused with a sentence.
TEST_CASE("a truncated picture is refused") {
  const Grey seen = scene::Scene(64, 48).noise(20, 1);
  for (const Bytes& whole : {scene::as_png(seen), scene::as_jpeg(seen), scene::as_pgm(seen)})
    for (const std::size_t size :
         {std::size_t{3}, std::size_t{20}, whole.size() / 2, whole.size() * 9 / 10}) {
      CAPTURE(whole.size(), size);
      CHECK(refused(start_of(whole, size)));
    }
}

// No picture at all, or one that would not fit in memory, is refused before memory is taken for it.
TEST_CASE("other things and giants are refused") {
  CHECK(refused({}));
  CHECK(refused(text("%PDF-1.7")));
  CHECK(refused(text("GIF89a")));
  CHECK(refused(text("P5 9000 9000 255 ")));
  CHECK(refused(text("P5 99999999999999999999 1 255 ")));
  CHECK(refused(text("P5 2 2 65535 12345678")));
  CHECK(refused(text("P5 0 2 255 ")));
  CHECK(refused(text("P5 -2 2 255 ")));
  CHECK(refused(claiming(scene::as_png(scene::Scene(64, 48)), 0xff)));
  CHECK(refused(scene::as_png(scene::Scene(8001, 8000))));
}

// The command line names the file that failed.
TEST_CASE("a file that is absent, empty, a folder or no picture is named in the sentence") {
  const scene::Folder folder;
  for (const auto& file : {folder.path() / "absent.png", folder.path(), folder.put("empty.png", {}),
                           folder.put("words.png", text("Soup of the day"))}) {
    const auto picture = load(file);
    REQUIRE_FALSE(picture.ok());
    CHECK(picture.error().fault == Fault::input);
    CHECK(picture.error().what.find(file.filename().string()) != std::string::npos);
    CHECK(picture.error().what.ends_with("."));
  }
}

// Pictures come from anywhere: broken in any way they are a sentence or a picture, never a crash.
TEST_CASE("damaged pictures are refused or read, never worse") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 chance(seed);
  const Grey seen = scene::Scene(48, 32).noise(30, 1);
  for (const Bytes& whole : {scene::as_png(seen), scene::as_jpeg(seen), scene::as_pgm(seen)})
    for (int i = 0; i < 200; ++i) {
      Bytes damaged = whole;
      for (int hits = 0; hits < 4; ++hits)
        damaged[chance() % damaged.size()] = static_cast<std::uint8_t>(chance());
      const auto picture = picture_in(damaged);
      if (picture) CHECK(is_whole(*picture));
      if (!picture) CHECK(refused(damaged));
    }
}
