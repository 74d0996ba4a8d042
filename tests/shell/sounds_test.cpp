// What is really heard: SDL's driver that writes to a file what would go to a loudspeaker.
#include "shell/sounds.hpp"

#include <SDL.h>

#include <cstdlib>

#include "shell/loudspeaker.hpp"
#include "shell/played.hpp"
#include "support/pitch.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

namespace fs = std::filesystem;
constexpr double c4 = 261.63, g4 = 392.00, c5 = 523.25, e5 = 659.26;

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

void push(Uint32 type, SDL_Scancode key = SDL_SCANCODE_UNKNOWN) {
  SDL_Event event{};
  event.type = type;
  if (type == SDL_KEYDOWN) {
    event.key.timestamp = SDL_GetTicks();
    event.key.keysym.scancode = key;
  }
  SDL_PushEvent(&event);
}

// As a hand scanner types it.
void scan(const std::string& code) {
  for (const char c : code)
    push(SDL_KEYDOWN, static_cast<SDL_Scancode>(SDL_SCANCODE_A + (c - 'A')));
  push(SDL_KEYDOWN, SDL_SCANCODE_RETURN);
}

double of(std::span<const float> wave, double hz) {
  return strength(wave, hz) / static_cast<double>(std::max<std::size_t>(1, wave.size()));
}

}  // namespace

TEST_CASE("the kiosk's sounds are the design's") {
  const auto welcome = shell::wave_of(app::Sound::welcome, 0.4f);
  const std::span all(welcome);
  CHECK(welcome.size() == 270 * 48);
  CHECK(of(all.first(90 * 48), g4) > 10 * of(all.first(90 * 48), c5));
  CHECK(of(all.last(180 * 48), c5) > 10 * of(all.last(180 * 48), g4));
  const auto met = shell::wave_of(app::Sound::met, 0.4f);
  CHECK(met.size() == 300 * 48);
  CHECK(of(met, c5) == Approx(of(met, e5)).epsilon(0.1));
  const auto hm = shell::wave_of(app::Sound::hm, 0.4f);
  CHECK(hm.size() == 120 * 48);
  CHECK(of(hm, c4) > 10 * of(hm, e5));
}

TEST_CASE("a sound goes to the device, as loud as it was set") {
  const Heard heard;
  std::vector<app::News> news;
  {
    shell::Sounds(0.4f, [&](app::News one) {
      news.push_back(std::move(one));
    }).play(app::Sound::hm);
  }
  const auto wave = heard.wave();
  REQUIRE(wave.size() > 100 * 48);
  CHECK(wave.size() <= 120 * 48);
  CHECK(*std::max_element(wave.begin(), wave.end()) == Approx(0.4f).epsilon(0.05));
  CHECK(of(wave, c4) > 10 * of(wave, g4));
  CHECK(news.empty());
}

// Silence is no error: everything that sounds is on the screen too.
TEST_CASE("without a device it is noted once, and nothing else happens") {
  const Heard heard("no-such-driver");
  std::vector<app::News> news;
  {
    shell::Sounds sounds(0.4f, [&](app::News one) { news.push_back(std::move(one)); });
    sounds.play(app::Sound::hm);
    sounds.play(app::Sound::met);
  }
  REQUIRE(news.size() == 1);
  CHECK_FALSE(std::get<app::SoundLost>(news.front()).why.empty());
}

// From the scan through the kiosk's threads to the device.
TEST_CASE("the live kiosk is heard when somebody comes, and not when it is quiet") {
  for (const float volume : {0.4f, 0.0f}) {
    const Heard heard;
    ::setenv("SDL_VIDEODRIVER", "dummy", 1);
    PlayedEvening evening;
    shell::Window window{.windowed = shell::SetSize{540, 960}, .camera = "", .meanwhile = {}};
    window.volume = volume;
    window.after_frame = [code = std::string(people::badge_code(evening.person("ana")))](int n) {
      if (n == 2) scan(code);
      if (n > 30) push(SDL_QUIT);
    };
    auto opening = evening.opening();
    opening.quiet = volume == 0;
    CHECK(shell::run(std::move(opening), window).ok());
    ::unsetenv("SDL_VIDEODRIVER");
    CHECK(heard.wave().empty() == (volume == 0));
  }
}

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

TEST_CASE("a story's log says what was heard") {
  PlayedEvening evening;
  const auto story = shell::read_story("at 18:30\nscan https://example.org/\nscan @ana\nwait 90s");
  REQUIRE(story.ok());
  std::vector<std::string> sounds;
  const shell::Playing playing{
      evening.folder, evening.folder, doors,
      [&](const shell::Played& step) { sounds.push_back(joined(step.sounds, ",")); }};
  REQUIRE(shell::play_story(evening.opening(), *story, playing).ok());
  CHECK(sounds == std::vector<std::string>{"", "hm", "welcome", "warning"});
}
