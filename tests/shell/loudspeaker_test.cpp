// Where speech is really heard: SDL's driver that writes to a file what would go to a loudspeaker.
#include "shell/loudspeaker.hpp"

#include <cmath>
#include <cstdlib>

#include "shell/played.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

namespace fs = std::filesystem;

// SDL's audio into a file, or where there is no device, for as long as this lives.
struct Heard {
  fs::path file = fs::temp_directory_path() / ("foyer-sound-" + std::to_string(::getpid()) + "-" +
                                               std::to_string(std::random_device{}()));
  explicit Heard(const std::string& driver = "disk") {
    ::setenv("SDL_AUDIODRIVER", driver.c_str(), 1);
    ::setenv("SDL_DISKAUDIOFILE", file.c_str(), 1);
    ::setenv("SDL_DISKAUDIODELAY", "1", 1);
  }
  ~Heard() {
    for (const char* name : {"SDL_AUDIODRIVER", "SDL_DISKAUDIOFILE", "SDL_DISKAUDIODELAY"})
      ::unsetenv(name);
    fs::remove(file);
  }
  // As floating samples of one channel, without the silence round them.
  std::vector<float> wave() const {
    std::vector<float> all(fs::exists(file) ? fs::file_size(file) / sizeof(float) : 0);
    std::ifstream(file, std::ios::binary)
        .read(reinterpret_cast<char*>(all.data()),
              static_cast<std::streamsize>(all.size() * sizeof(float)));
    const auto loud = [](float one) { return std::abs(one) > 1e-6f; };
    const auto begin = std::find_if(all.begin(), all.end(), loud);
    const auto end = std::find_if(all.rbegin(), std::make_reverse_iterator(begin), loud).base();
    return {begin, end};
  }
};

}  // namespace

// SDL's driver takes a device's name for that of a file: what is meant for a headset is in its own.
TEST_CASE("names go to the headset's device, and nothing to the room's") {
  const auto program = voice::speech_program();
  REQUIRE(program);
  const Heard room;
  const fs::path headset = room.file.string() + "-headset";
  {
    voice::Speaker speaker(*program, std::make_unique<shell::Loudspeaker>());
    speaker.say({"Welcome, Ana.", "en", 5, headset.string()});
    speaker.finish();
  }
  CHECK(room.wave().empty());
  REQUIRE(fs::exists(headset));
  CHECK(fs::file_size(headset) > 20'000);
  fs::remove(headset);
}
