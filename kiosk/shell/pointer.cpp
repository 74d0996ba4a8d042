#include "shell/pointer.hpp"

#include <SDL.h>
#include <imgui.h>

#include <cfloat>
#include <cmath>

namespace foyer::shell {
namespace {
constexpr std::uint32_t second_touch_ms = 300;
// A finger whose lift was never told (an unplugged panel) holds the pointer no longer than this.
constexpr std::uint32_t forgotten_ms = 10'000;
constexpr float same_place = 60;  // pixels: less than the smallest target

Spot finger_spot(const SDL_TouchFingerEvent& finger, const Glass& glass) {
  return spot_at({finger.x, finger.y}, glass);
}

Spot mouse_spot(int x, int y, const Glass& glass) {
  const auto part = [](int of, float all) { return all > 0 ? static_cast<float>(of) / all : 0; };
  return spot_at({part(x, glass.window_width), part(y, glass.window_height)}, glass);
}

bool feed_finger(Pointer& pointer, const SDL_Event& event, const Glass& glass) {
  const auto& finger = event.tfinger;
  const auto at = finger_spot(finger, glass);
  if (event.type == SDL_FINGERDOWN) pointer.press(finger.fingerId, at, finger.timestamp);
  if (event.type == SDL_FINGERMOTION) pointer.move(finger.fingerId, at);
  if (event.type == SDL_FINGERUP) pointer.release(finger.fingerId, at);
  return true;
}

bool feed_button(Pointer& pointer, const SDL_MouseButtonEvent& button, const Glass& glass) {
  if (button.which == SDL_TOUCH_MOUSEID || button.button != SDL_BUTTON_LEFT) return false;
  const auto at = mouse_spot(button.x, button.y, glass);
  if (button.state == SDL_PRESSED)
    pointer.press(Pointer::mouse, at, button.timestamp);
  else
    pointer.release(Pointer::mouse, at);
  return true;
}
}  // namespace

bool Pointer::too_soon(Spot at, std::uint32_t ms) const {
  return last_ && ms - last_->ms < second_touch_ms &&
         std::hypot(at.x - last_->at.x, at.y - last_->at.y) < same_place;
}

void Pointer::press(Presser who, Spot at, std::uint32_t ms) {
  if (holding_ && last_ && ms - last_->ms > forgotten_ms) let_go();
  if (holding_ || too_soon(at, ms)) return;
  holding_ = who;
  last_ = Press{at, ms};
  waiting_.push_back({at, true});
}

void Pointer::move(Presser who, Spot at) {
  if (holding_ ? *holding_ != who : who != mouse) return;
  const PointerFrame moved{at, holding_.has_value()};
  const bool after_a_move = waiting_.size() > 1 ? waiting_[waiting_.size() - 2].down == moved.down
                                                : waiting_.size() == 1 && shown_.down == moved.down;
  if (after_a_move && waiting_.back().at)
    waiting_.back() = moved;
  else if (moved != latest())
    waiting_.push_back(moved);
}

void Pointer::release(Presser who, Spot at) {
  if (holding_ != who) return;
  holding_.reset();
  waiting_.push_back({at, false});
  if (who != mouse) waiting_.push_back({});
}

void Pointer::let_go() {
  holding_.reset();
  waiting_.push_back({});
}

void Pointer::leave() {
  if (!holding_ && latest().at) waiting_.push_back({});
}

PointerFrame Pointer::next() {
  if (!waiting_.empty()) {
    shown_ = waiting_.front();
    waiting_.pop_front();
  }
  return shown_;
}

Spot spot_at(Spot part, const Glass& glass) {
  switch (glass.turn) {
    case Turn::none:
      break;
    case Turn::quarter:
      part = {part.y, 1 - part.x};
      break;
    case Turn::half:
      part = {1 - part.x, 1 - part.y};
      break;
    case Turn::three_quarters:
      part = {1 - part.y, part.x};
      break;
  }
  return {part.x * glass.width, part.y * glass.height};
}

bool feed(Pointer& pointer, const SDL_Event& event, const Glass& glass) {
  switch (event.type) {
    case SDL_FINGERDOWN:
    case SDL_FINGERMOTION:
    case SDL_FINGERUP:
      return feed_finger(pointer, event, glass);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP:
      return feed_button(pointer, event.button, glass);
    case SDL_MOUSEMOTION:
      if (event.motion.which == SDL_TOUCH_MOUSEID) return false;
      pointer.move(Pointer::mouse, mouse_spot(event.motion.x, event.motion.y, glass));
      return true;
    case SDL_WINDOWEVENT:
      if (event.window.event == SDL_WINDOWEVENT_LEAVE) pointer.leave();
      return false;
    default:
      return false;
  }
}

void show(ImGuiIO& io, const PointerFrame& frame) {
  const ImVec2 at = frame.at ? ImVec2(frame.at->x, frame.at->y) : ImVec2(-FLT_MAX, -FLT_MAX);
#if IMGUI_VERSION_NUM >= 18700
  io.AddMousePosEvent(at.x, at.y);
  io.AddMouseButtonEvent(0, frame.down);
#else
  io.MousePos = at;
  io.MouseDown[0] = frame.down;
#endif
}

}  // namespace foyer::shell
