#include "camera/source.hpp"

#include "files.hpp"
#include "scene.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::camera;
using camera::scene::Scene;
using std::chrono::milliseconds;

namespace {

// A picture that can be told by its brightness.
Grey shade(std::uint8_t level) { return Scene(8, 6, level); }

// The brightness of the next picture in tens, for JPEG is not exact to the last; -1 for nothing, -2
// when the source is lost.
int glance(Source& source) {
  const Sighting seen = source.next(milliseconds(0));
  if (const auto* picture = std::get_if<Grey>(&seen)) return (picture->pixels.at(0) + 5) / 10 * 10;
  return std::holds_alternative<Nothing>(seen) ? -1 : -2;
}

std::unique_ptr<Source> opened(const std::filesystem::path& folder) {
  auto source = camera::open(folder.string());
  REQUIRE(source.ok());
  return std::move(*source);
}

}  // namespace

// A folder plays each picture once, by name.
TEST_CASE("a folder shows each picture once in the order of names") {
  const scene::Folder folder;
  folder.put("2.PNG", scene::as_png(shade(20)));
  folder.put("1.pgm", scene::as_pgm(shade(10)));
  folder.put("3.jpeg", scene::as_jpeg(shade(30)));
  folder.put("readme.txt", scene::as_png(shade(99)));
  const auto source = opened(folder.path());
  CHECK(glance(*source) == 10);
  CHECK(glance(*source) == 20);
  CHECK(glance(*source) == 30);
  CHECK(glance(*source) == -1);
}

// New files are new pictures, whatever their names.
TEST_CASE("pictures that come later are picked up") {
  const scene::Folder folder;
  const auto source = opened(folder.path());
  CHECK(glance(*source) == -1);
  folder.put("9.png", scene::as_png(shade(90)));
  CHECK(glance(*source) == 90);
  folder.put("1.png", scene::as_png(shade(10)));
  CHECK(glance(*source) == 10);
  CHECK(glance(*source) == -1);
}

// A file still being written is no picture yet; when it is whole it is shown.
TEST_CASE("a half-written picture is passed over until it is whole") {
  const scene::Folder folder;
  const auto whole = scene::as_png(shade(50));
  folder.put("1.png", {whole.begin(), whole.begin() + 40});
  folder.put("2.png", scene::as_png(shade(60)));
  const auto source = opened(folder.path());
  CHECK(glance(*source) == 60);
  CHECK(glance(*source) == -1);
  folder.put("1.png", whole);
  CHECK(glance(*source) == 50);
  CHECK(glance(*source) == -1);
}

// A folder that is taken away is lost, and found again when it is put back.
TEST_CASE("a lost folder comes back") {
  const scene::Folder folder;
  const auto source = opened(folder.path());
  std::filesystem::remove_all(folder.path());
  CHECK(glance(*source) == -2);
  CHECK(glance(*source) == -2);
  std::filesystem::create_directories(folder.path());
  folder.put("1.png", scene::as_png(shade(70)));
  CHECK(glance(*source) == 70);
  CHECK(glance(*source) == -1);
}

// What is no camera is said so, and whose turn it is.
TEST_CASE("absent cameras and other devices are refused with a sentence") {
  for (const std::string name : {"/dev/video-none", "", "/dev/null", "/etc/passwd"}) {
    CAPTURE(name);
    const auto source = camera::open(name);
    REQUIRE_FALSE(source.ok());
    CHECK(source.error().fault == Fault::outside);
    CHECK(source.error().what.find("\"" + name + "\"") != std::string::npos);
    CHECK(source.error().what.ends_with("."));
  }
}
