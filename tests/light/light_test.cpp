#include "light/light.hpp"

#include <fcntl.h>
#include <stdlib.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <string>

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::light;
namespace fs = std::filesystem;

namespace {

// The far end of a serial line: a pseudo terminal of the kernel's. The line goes by a name of its
// own, as udev gives one, that is gone with the plug: the kernel gives the number of a pulled
// terminal to the next who asks.
class FarEnd {
 public:
  FarEnd() : end_(posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC)) {
    REQUIRE(end_ >= 0);
    REQUIRE(grantpt(end_) == 0);
    REQUIRE(unlockpt(end_) == 0);
    fs::create_symlink(ptsname(end_), name_);
  }
  ~FarEnd() { pull(); }
  FarEnd(const FarEnd&) = delete;
  FarEnd& operator=(const FarEnd&) = delete;
  const std::string& name() const { return name_; }
  std::string heard() const {
    std::array<char, 256> bytes;
    const auto n = ::read(end_, bytes.data(), bytes.size());
    return {bytes.data(), static_cast<std::size_t>(std::max<ssize_t>(n, 0))};
  }
  void pull() {
    std::error_code none;
    fs::remove(name_, none);
    if (end_ >= 0) ::close(end_);
    end_ = -1;
  }

 private:
  int end_;
  std::string name_ = fs::temp_directory_path() / ("foyer-light-" + std::to_string(getpid()));
};

}  // namespace

TEST_CASE("each signal is a line of its word on the serial line") {
  const FarEnd far;
  const auto light = on_serial_line(far.name());
  for (const auto& [signal, line] : {std::pair{Signal::rest, "rest\n"},
                                     {Signal::welcome, "welcome\n"},
                                     {Signal::host, "host\n"},
                                     {Signal::trouble, "trouble\n"}}) {
    CHECK(light->show(signal));
    CHECK(far.heard() == line);
  }
}

TEST_CASE("a light that is unplugged is one sentence each time, and no more") {
  FarEnd far;
  const auto light = on_serial_line(far.name());
  CHECK(light->show(Signal::rest));
  far.pull();
  for (int i = 0; i < 3; ++i) {
    const auto shown = light->show(Signal::host);
    REQUIRE_FALSE(shown);
    CHECK(shown.error().fault == Fault::outside);
    CHECK(shown.error().what.back() == '.');
  }
}

TEST_CASE("a light without a light writes its words") {
  std::string said;
  const auto opened =
      light::open("console", [&](std::string_view word) { said += std::string(word); });
  REQUIRE(opened);
  CHECK((*opened)->show(Signal::host));
  CHECK(said == "host");
}

TEST_CASE("what is no serial line is no light") {
  CHECK(light::open("lamp", [](std::string_view) {}).error().fault == Fault::usage);
  CHECK_FALSE(on_serial_line("/dev/null")->show(Signal::rest));
  CHECK_FALSE(on_serial_line("/dev/absent")->show(Signal::rest));
}
