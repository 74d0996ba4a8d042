// A camera of the kernel's, looked through: for packaging/test --devices, which has one.
#include <chrono>
#include <cstdlib>

#include "camera/source.hpp"
#include "support/catch.hpp"

using namespace foyer::camera;
using Clock = std::chrono::steady_clock;
using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

std::string from_environment(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

// Until such a thing is seen; false when it was not within this time.
template <class Seen>
bool comes(Source& source, seconds within) {
  for (const auto end = Clock::now() + within; Clock::now() < end;)
    if (std::holds_alternative<Seen>(source.next(milliseconds(500)))) return true;
  return false;
}

// The sizes of pictures that came in this time, each once, in order.
std::vector<std::pair<int, int>> sizes(Source& source, seconds within, int& pictures) {
  std::vector<std::pair<int, int>> all;
  for (const auto end = Clock::now() + within; Clock::now() < end;) {
    const auto seen = source.next(milliseconds(500));
    const auto* picture = std::get_if<Grey>(&seen);
    if (!picture) continue;
    ++pictures;
    const std::pair size(picture->width, picture->height);
    if (all.empty() || all.back() != size) all.push_back(size);
  }
  return all;
}

}  // namespace

TEST_CASE("a camera is tried in its modes, looked through, unplugged, and comes back",
          "[.device]") {
  const auto name = from_environment("FOYER_CAMERA");
  REQUIRE_FALSE(name.empty());
  const auto camera = foyer::camera::open(name);
  INFO((camera ? std::string() : camera.error().what));
  REQUIRE(camera.ok());
  Source& source = **camera;
  REQUIRE(comes<Grey>(source, seconds(20)));
  int pictures = 0;
  const auto seen = sizes(source, seconds(30), pictures);
  CHECK(pictures > 30);
  for (const auto& [width, height] : seen) WARN("looked at " << width << " x " << height);
  WARN(pictures << " pictures in 30 s, modes tried among them");
  CHECK(seen.size() <= 5);  // four at most are tried, and one is kept
  REQUIRE(std::system(from_environment("FOYER_UNPLUG").c_str()) == 0);
  CHECK(comes<Lost>(source, seconds(20)));
  CHECK(comes<Grey>(source, seconds(20)));  // vivid is plugged in again once it was let go of
}
