#include "shell/kiosk.hpp"

#include <SDL.h>

#include <cstdlib>
#include <mutex>

#include "shell/played.hpp"

using namespace foyer;
using namespace foyer::shell;
using namespace foyer::test;

namespace {
void push(SDL_Event event) { SDL_PushEvent(&event); }

SDL_Event quit() {
  SDL_Event event{};
  event.type = SDL_QUIT;
  return event;
}

SDL_Event finger(Uint32 type) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.timestamp = SDL_GetTicks();
  event.tfinger.x = 0.5F;
  event.tfinger.y = 1456.0F / 1920;  // "No badge? Find your name"
  return event;
}

void key(SDL_Scancode code, Uint32 ms) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.timestamp = ms;
  event.key.keysym.scancode = code;
  push(event);
}

// SDL's driver without a display, for as long as this lives.
struct Undisplayed {
  Undisplayed() { ::setenv("SDL_VIDEODRIVER", "dummy", 1); }
  ~Undisplayed() { ::unsetenv("SDL_VIDEODRIVER"); }
};

constexpr SetSize small{540, 960};
}  // namespace

// The whole program, with threads, window and clock, for a few frames.
TEST_CASE("the live kiosk opens, is touched, and ends when it is told to") {
  const Undisplayed display;
  PlayedEvening evening;
  int frames = 0;
  const Window window{small, "", {}, {}, [&](int frame) {
                        frames = frame;
                        if (frame == 2) push(finger(SDL_FINGERDOWN));
                        if (frame == 2) push(finger(SDL_FINGERUP));
                        if (frame == 5) push(quit());
                      }};
  CHECK(run(evening.opening(), window).ok());
  CHECK(frames >= 5);
}

// From the scanner's keys through the store's thread to the file.
TEST_CASE("a badge scanned at the live kiosk is written down") {
  const Undisplayed display;
  PlayedEvening evening;
  const std::string code(people::badge_code(evening.person("ana")));
  int frames = 0;
  const Window window{small, "", {}, {}, [&](int frame) {
                        frames = frame;
                        if (frame == 2) {
                          const Uint32 now = SDL_GetTicks();
                          for (const char c : code)
                            key(static_cast<SDL_Scancode>(SDL_SCANCODE_A + (c - 'A')), now);
                          key(SDL_SCANCODE_RETURN, now);
                        }
                        if (frame > 4) push(quit());
                      }};
  CHECK(run(evening.opening(), window).ok());
  CHECK(evening.person("ana").presence.here);
}

// A demonstration's other guests go on arriving while somebody tries the kiosk.
TEST_CASE("what happens elsewhere is written down while the kiosk is open") {
  const Undisplayed display;
  PlayedEvening evening;
  Window window{
      small, "", {{0, journal::CheckedIn{"dev"}}, {3'600'000, journal::CheckedIn{"ana"}}}};
  window.after_frame = [](int frame) {
    if (frame == 2) push(quit());
  };
  CHECK(run(evening.opening(), window).ok());
  CHECK(evening.person("dev").presence.here);
  CHECK_FALSE(evening.person("ana").presence.here);
}

// Where nobody can look, the kiosk says so and does not pretend.
TEST_CASE("without a display there is a sentence that says what to do") {
  ::setenv("SDL_VIDEODRIVER", "no-such-driver", 1);
  PlayedEvening evening;
  const auto outcome = run(evening.opening(), Window{});
  ::unsetenv("SDL_VIDEODRIVER");
  REQUIRE_FALSE(outcome.ok());
  CHECK(outcome.error().fault == Fault::outside);
  CHECK(outcome.error().what.starts_with("There is no display to open the kiosk on"));
}

// Nobody's name, badge or words are in what the kiosk tells systemd, whatever happens at the door.
TEST_CASE("the journal and the metrics tell how the kiosk is, and nothing of a guest") {
  const Undisplayed display;
  PlayedEvening evening;
  const std::string code(people::badge_code(evening.person("ana")));
  auto opening = evening.opening();
  const auto room = opening.event.room();
  opening.name = "North \"door\"";
  opening.version = "0.1";
  std::string log, metrics;
  std::mutex mutex;
  Window window{small, "/dev/no-such-camera"};
  window.log = [&](const std::string& line) { log += line + "\n"; };
  window.metrics = [&](const std::string& text) {
    const std::lock_guard lock(mutex);
    metrics = text;
  };
  window.after_frame = [&](int frame) {
    if (frame == 2) {
      const Uint32 now = SDL_GetTicks();
      for (const char c : code) key(static_cast<SDL_Scancode>(SDL_SCANCODE_A + (c - 'A')), now);
      key(SDL_SCANCODE_RETURN, now);
    }
    if (log.find("part=camera") != std::string::npos && frame > 8) push(quit());
  };
  CHECK(run(std::move(opening), window).ok());
  CHECK(evening.person("ana").presence.here);
  CHECK(log.starts_with("<6>part=kiosk state=started\n"));
  CHECK(log.find("<4>part=camera state=lost\n") != std::string::npos);
  CHECK(log.ends_with("<6>part=kiosk state=ended\n"));
  CHECK(metrics.find("foyer_kiosk_info{door=\"North \\\"door\\\"\",version=\"0.1\"} 1") !=
        std::string::npos);
  CHECK(metrics.ends_with("# EOF\n"));
  for (const auto& person : room->people)
    for (const auto& secret : {person->attendee.name.full, person->attendee.ref, code,
                               person->attendee.organisation, person->attendee.email}) {
      if (secret.size() < 3) continue;
      CAPTURE(secret);
      CHECK(log.find(secret) == std::string::npos);
      CHECK(metrics.find(secret) == std::string::npos);
    }
}
