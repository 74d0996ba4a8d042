#include "shell/screen.hpp"

#include <SDL.h>

#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

namespace foyer::shell {
namespace {

struct Closed {
  void operator()(SDL_Window* window) const { SDL_DestroyWindow(window); }
  void operator()(SDL_Renderer* renderer) const { SDL_DestroyRenderer(renderer); }
};

// SDL's video, begun and ended once.
struct Video {
  bool begun = SDL_Init(SDL_INIT_VIDEO) == 0;
  ~Video() { SDL_Quit(); }
};

Error no_display() {
  return outside_failed(std::string("There is no display to open the kiosk on (") + SDL_GetError() +
                        "); start it on a screen, or play a story with --story and --shots.");
}

// A driver that shows nothing is a display only for whoever asked for it.
bool shows_nothing() {
  const char* driver = SDL_GetCurrentVideoDriver();
  const std::string_view name = driver ? driver : "";
  return std::getenv("SDL_VIDEODRIVER") == nullptr && (name == "offscreen" || name == "dummy");
}

std::string name_of(int display) {
  const char* name = SDL_GetDisplayName(display);
  return name ? name : "";
}

std::optional<int> display_called(const std::string& wanted) {
  if (wanted.empty()) return 0;
  for (int display = 0; display < SDL_GetNumVideoDisplays(); ++display)
    if (wanted == std::to_string(display + 1) || wanted == name_of(display)) return display;
  return {};
}

Error no_such_display(const std::string& wanted) {
  std::string there;
  for (int display = 0; display < SDL_GetNumVideoDisplays(); ++display)
    there +=
        (display > 0 ? ", " : "") + std::to_string(display + 1) + " (" + name_of(display) + ")";
  return outside_failed("There is no display \"" + wanted + "\"; there are: " + there +
                        ". Say which under [kiosk] of foyer.toml, screen.");
}

SDL_Window* make_window(const std::optional<SetSize>& windowed, int display) {
  const Uint32 shape = windowed ? SDL_WINDOW_RESIZABLE : SDL_WINDOW_FULLSCREEN_DESKTOP;
  const SetSize size = windowed.value_or(SetSize{1080, 1920});
  const int middle = static_cast<int>(SDL_WINDOWPOS_CENTERED_DISPLAY(display));
  return SDL_CreateWindow("Foyer", middle, middle, size.width, size.height,
                          shape | SDL_WINDOW_ALLOW_HIGHDPI);
}

SDL_Renderer* make_renderer(SDL_Window* window) {
  if (auto* fast = SDL_CreateRenderer(window, -1, SDL_RENDERER_PRESENTVSYNC)) return fast;
  return SDL_CreateRenderer(window, -1, SDL_RENDERER_SOFTWARE);
}

}  // namespace

struct Screen::Parts {
  Video video;
  std::unique_ptr<SDL_Window, Closed> window;
  std::unique_ptr<SDL_Renderer, Closed> renderer;
  Turn turn = Turn::none;
};

Screen::Screen(std::unique_ptr<Parts> parts) : parts_(std::move(parts)) {}
Screen::Screen(Screen&&) noexcept = default;
Screen& Screen::operator=(Screen&&) noexcept = default;
Screen::~Screen() = default;

Result<Screen> Screen::open(const std::optional<SetSize>& windowed, const ScreenPlace& place) {
  SDL_SetHint(SDL_HINT_TOUCH_MOUSE_EVENTS, "0");
  SDL_SetHint(SDL_HINT_MOUSE_TOUCH_EVENTS, "0");
  auto parts = std::make_unique<Parts>();
  if (!parts->video.begun || shows_nothing()) return no_display();
  const auto display = display_called(place.display);
  if (!display) return no_such_display(place.display);
  parts->turn = place.turn;
  parts->window.reset(make_window(windowed, *display));
  if (!parts->window) return no_display();
  parts->renderer.reset(make_renderer(parts->window.get()));
  if (!parts->renderer) return no_display();
  if (!windowed) SDL_ShowCursor(SDL_DISABLE);
  SDL_StartTextInput();
  return Screen(std::move(parts));
}

Result<std::unique_ptr<Canvas>> Screen::canvas() const {
  const Glass all = glass();
  return Canvas::on_window(parts_->renderer.get(), static_cast<int>(all.width),
                           static_cast<int>(all.height), all.turn);
}

Glass Screen::glass() const {
  int window_width = 0, window_height = 0, width = 0, height = 0;
  SDL_GetWindowSize(parts_->window.get(), &window_width, &window_height);
  SDL_GetRendererOutputSize(parts_->renderer.get(), &width, &height);
  if (on_its_side(parts_->turn)) std::swap(width, height);
  return {static_cast<float>(window_width), static_cast<float>(window_height),
          static_cast<float>(width), static_cast<float>(height), parts_->turn};
}

}  // namespace foyer::shell
