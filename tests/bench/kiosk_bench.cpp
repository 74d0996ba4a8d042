#include <SDL.h>

#include "bench/made_event.hpp"
#include "bench/watched.hpp"
#include "shell/service.hpp"

namespace foyer::bench {
namespace {

std::vector<Figure> open_and_wait(const Asked& asked) {
  const Folder folder;
  constexpr int people = 5000;
  { const auto event = made_event(folder / "kiosk.foyer", people); }
  const double seconds = asked.quick ? 0.5 : 10;
  const auto ours = used_by(folder / "ours",
                            {(own_folder() / "foyer").string(), "kiosk",
                             (folder / "kiosk.foyer").string(), "--windowed", "1080x1920"},
                            seconds);
  const auto bare =
      used_by(folder / "bare", {(own_folder() / "foyer-bench").string(), "--bare-window"}, seconds);
  const std::string peer = "a bare SDL window of the same size";
  return {{"kiosk.first_frame", people, ours.first_frame_ms, peer, bare.first_frame_ms, "ms"},
          {"kiosk.idle", people, ours.idle_percent, peer, bare.idle_percent, "% core"},
          {"kiosk.resident", people, ours.resident_mb, peer, bare.resident_mb, "MB"}};
}

}  // namespace

std::vector<Bench> kiosk_benches() { return {{"kiosk", open_and_wait}}; }

// An SDL window that fills itself once and then waits for events: the least a kiosk could be.
int bare_window() {
  SDL_Init(SDL_INIT_VIDEO);
  SDL_Window* window = SDL_CreateWindow("bare", 0, 0, 1080, 1920, 0);
  SDL_FillRect(SDL_GetWindowSurface(window), nullptr, 0);
  SDL_UpdateWindowSurface(window);
  const char* listener = std::getenv("NOTIFY_SOCKET");
  shell::Service(listener ? listener : "").ready();
  for (SDL_Event event; SDL_WaitEvent(&event) && event.type != SDL_QUIT;) {
  }
  SDL_Quit();
  return 0;
}

}  // namespace foyer::bench
