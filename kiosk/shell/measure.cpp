#include "shell/measure.hpp"

#include <SDL.h>
#include <imgui.h>

#include <algorithm>

#include "screens/measure.hpp"
#include "shell/screen.hpp"
#include "shell/steer.hpp"

namespace foyer::shell {
namespace {

constexpr int frame_ms = 16;

class Measuring {
 public:
  Measuring(const look::Strings& words, Screen& screen, std::unique_ptr<Canvas> canvas)
      : words_(words), screen_(screen), canvas_(std::move(canvas)) {}

  bool ended() const { return ended_; }
  float mm_per_px() const { return screens::mm_per_px(ruler_); }

  void turn() {
    SDL_Event event;
    for (bool more = SDL_WaitEventTimeout(&event, frame_ms) != 0; more;
         more = SDL_PollEvent(&event) != 0)
      meet(event);
    draw();
  }

 private:
  void meet(const SDL_Event& event) {
    if (event.type == SDL_QUIT) ended_ = true;
    if (event.type == SDL_WINDOWEVENT && event.window.event == SDL_WINDOWEVENT_SIZE_CHANGED) {
      const Glass glass = screen_.glass();
      canvas_->resize(static_cast<int>(glass.width), static_cast<int>(glass.height));
    }
    feed(pointer_, event, screen_.glass());
    if (event.type == SDL_KEYDOWN) press(event.key.keysym.sym);
  }

  void press(SDL_Keycode key) {
    if (key == SDLK_ESCAPE || key == SDLK_RETURN || key == SDLK_KP_ENTER) ended_ = true;
    if (key == SDLK_RIGHT || key == SDLK_PLUS || key == SDLK_KP_PLUS) grow(1);
    if (key == SDLK_LEFT || key == SDLK_MINUS || key == SDLK_KP_MINUS) grow(-1);
  }

  void grow(int by) {
    ruler_.pixels = std::clamp(ruler_.pixels + by, 100, std::max(100, canvas_->width()));
  }

  void draw() {
    show(ImGui::GetIO(), pointer_.next());
    ImGui::NewFrame();
    look::Ui ui{*canvas_,
                words_,
                static_cast<float>(canvas_->width()),
                static_cast<float>(canvas_->height()),
                {},
                {},
                {},
                {},
                {}};
    const auto by = screens::draw_measure(ui, ruler_);
    ImGui::Render();
    canvas_->show(*ImGui::GetDrawData());
    if (by) grow(*by);
  }

  const look::Strings& words_;
  Screen& screen_;
  std::unique_ptr<Canvas> canvas_;
  Pointer pointer_;
  screens::Ruler ruler_;
  bool ended_ = false;
};

}  // namespace

Result<float> measure(const look::Strings& words, const std::optional<SetSize>& windowed,
                      const std::function<bool(int)>& after_frame) {
  auto screen = Screen::open(windowed);
  if (!screen) return screen.error();
  auto canvas = screen->canvas();
  if (!canvas) return canvas.error();
  Measuring measuring(words, *screen, std::move(*canvas));
  for (int frame = 1; !measuring.ended(); ++frame) {
    measuring.turn();
    if (after_frame && after_frame(frame)) break;
  }
  return measuring.mm_per_px();
}

}  // namespace foyer::shell
