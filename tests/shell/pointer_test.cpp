#include "shell/pointer.hpp"

#include <SDL.h>
#include <imgui.h>

#include <memory>
#include <vector>

#include "support/catch.hpp"

using namespace foyer::shell;

namespace {
// One page with one button, drawn by Dear ImGui without any pixels.
class Glasshouse {
 public:
  Glasshouse() : context_(ImGui::CreateContext(), &ImGui::DestroyContext) {
    auto& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.LogFilename = nullptr;
    io.DisplaySize = {1080, 1920};
    io.DeltaTime = 1.0F / 60;
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
    frame();  // a page is seen before it is touched
  }

  void frame() {
    show(ImGui::GetIO(), pointer.next());
    ImGui::NewFrame();
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({1080, 1920});
    ImGui::Begin("page", nullptr, ImGuiWindowFlags_NoDecoration);
    ImGui::SetCursorPos({100, 100});
    clicks += ImGui::InvisibleButton("find", {300, 120});
    hovered = ImGui::IsItemHovered();
    ImGui::End();
    ImGui::Render();
  }

  void frames(int count) {
    for (int i = 0; i < count; ++i) frame();
  }

  bool give(SDL_Event event) { return feed(pointer, event, Glass{540, 960, 1080, 1920}); }

  Pointer pointer;
  int clicks = 0;
  bool hovered = false;

 private:
  std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)> context_;
};

SDL_Event finger(Uint32 type, float x, float y, Uint32 ms, SDL_FingerID id = 7) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.timestamp = ms;
  event.tfinger.fingerId = id;
  event.tfinger.x = x / 1080;
  event.tfinger.y = y / 1920;
  return event;
}

SDL_Event button(Uint32 type, int x, int y, Uint32 ms, Uint32 which = 0) {
  SDL_Event event{};
  event.type = type;
  event.button.timestamp = ms;
  event.button.which = which;
  event.button.button = SDL_BUTTON_LEFT;
  event.button.state = type == SDL_MOUSEBUTTONDOWN ? SDL_PRESSED : SDL_RELEASED;
  event.button.x = x / 2;
  event.button.y = y / 2;
  return event;
}

void tap(Glasshouse& house, float x, float y, Uint32 ms, SDL_FingerID id = 7) {
  house.give(finger(SDL_FINGERDOWN, x, y, ms, id));
  house.give(finger(SDL_FINGERUP, x, y, ms + 5, id));
}
}  // namespace

// A press is shown for one whole frame, however short it was.
TEST_CASE("a tap shorter than a frame is one click, and nothing stays hovered") {
  Glasshouse house;
  tap(house, 200, 150, 1000);
  house.frames(5);
  CHECK(house.clicks == 1);
  CHECK_FALSE(house.hovered);
  CHECK(house.pointer.settled());
}

TEST_CASE("a slow tap is one click as well") {
  Glasshouse house;
  house.give(finger(SDL_FINGERDOWN, 200, 150, 1000));
  house.frames(10);
  CHECK(house.clicks == 0);
  house.give(finger(SDL_FINGERUP, 200, 150, 1200));
  house.frames(3);
  CHECK(house.clicks == 1);
}

// Act on release inside the target; sliding off cancels.
TEST_CASE("a finger that slides off the button cancels") {
  Glasshouse house;
  house.give(finger(SDL_FINGERDOWN, 200, 150, 1000));
  house.give(finger(SDL_FINGERMOTION, 600, 900, 1010));
  house.give(finger(SDL_FINGERUP, 600, 900, 1020));
  house.frames(6);
  CHECK(house.clicks == 0);
}

// A second touch within 300 ms of the first at the same place is a slip of the finger.
TEST_CASE("a double tap is one click, and a third touch later is another") {
  Glasshouse house;
  tap(house, 200, 150, 1000);
  house.frames(4);
  tap(house, 204, 148, 1299);
  house.frames(4);
  CHECK(house.clicks == 1);
  tap(house, 200, 150, 1300);
  house.frames(4);
  CHECK(house.clicks == 2);
}

TEST_CASE("two quick touches at different places are both meant") {
  Glasshouse house;
  tap(house, 120, 150, 1000);
  tap(house, 380, 150, 1080);
  house.frames(8);
  CHECK(house.clicks == 2);
}

// SDL makes a mouse up from every touch; the touch itself has been heard already.
TEST_CASE("the mouse made of a touch is not heard, a real one is") {
  Glasshouse house;
  CHECK_FALSE(house.give(button(SDL_MOUSEBUTTONDOWN, 200, 150, 1000, SDL_TOUCH_MOUSEID)));
  CHECK_FALSE(house.give(button(SDL_MOUSEBUTTONUP, 200, 150, 1005, SDL_TOUCH_MOUSEID)));
  house.frames(4);
  CHECK(house.clicks == 0);
  house.give(button(SDL_MOUSEBUTTONDOWN, 200, 150, 2000));
  house.give(button(SDL_MOUSEBUTTONUP, 200, 150, 2005));
  house.frames(4);
  CHECK(house.clicks == 1);
  CHECK(house.hovered);  // a mouse stays where it is
}

TEST_CASE("a palm beside the finger does nothing") {
  Glasshouse house;
  house.give(finger(SDL_FINGERDOWN, 200, 150, 1000, 1));
  house.give(finger(SDL_FINGERDOWN, 700, 1500, 1010, 2));
  house.give(finger(SDL_FINGERMOTION, 720, 1500, 1020, 2));
  house.give(finger(SDL_FINGERUP, 720, 1500, 1030, 2));
  house.give(finger(SDL_FINGERUP, 200, 150, 1060, 1));
  house.frames(6);
  CHECK(house.clicks == 1);
}

// A panel unplugged under a finger never says that the finger lifted.
TEST_CASE("a finger that was never lifted does not hold the kiosk for ever") {
  Glasshouse house;
  house.give(finger(SDL_FINGERDOWN, 200, 150, 1000, 1));
  house.frames(2);
  tap(house, 200, 150, 2000, 2);
  house.frames(4);
  CHECK(house.clicks == 0);
  tap(house, 200, 150, 11'500, 3);
  house.frames(6);
  CHECK(house.clicks == 1);
}
