#pragma once
#include <cstdint>
#include <deque>
#include <optional>

struct ImGuiIO;
union SDL_Event;

namespace foyer::shell {

// A place on the canvas, in its own pixels.
struct Spot {
  float x = 0;
  float y = 0;
  bool operator==(const Spot&) const = default;
};

// What Dear ImGui is shown of the pointer during one frame; nowhere when nothing points.
struct PointerFrame {
  std::optional<Spot> at;
  bool down = false;
  bool operator==(const PointerFrame&) const = default;
};

// One pointer made of fingers and mouse. A press is shown for one whole frame however short it was,
// after a finger lifts the pointer goes away so that nothing stays hovered, only the first of
// several fingers counts, and a second press within 300 ms of the first at the same place is
// dropped (DESIGN section 3).
class Pointer {
 public:
  // Who presses: a finger's number, or `mouse`.
  using Presser = std::int64_t;
  static constexpr Presser mouse = -1;

  void press(Presser who, Spot at, std::uint32_t ms);
  void move(Presser who, Spot at);
  void release(Presser who, Spot at);
  void leave();  // the mouse went off the window

  // The next frame's pointer: one change a frame, then the last one again.
  PointerFrame next();
  // True when nothing waits to be shown.
  bool settled() const { return waiting_.empty(); }

 private:
  const PointerFrame& latest() const { return waiting_.empty() ? shown_ : waiting_.back(); }
  bool too_soon(Spot at, std::uint32_t ms) const;
  void let_go();  // nowhere: what was pressed is not clicked

  struct Press {
    Spot at;
    std::uint32_t ms = 0;
  };
  PointerFrame shown_;
  std::deque<PointerFrame> waiting_;
  std::optional<Presser> holding_;
  std::optional<Press> last_;
};

// How many quarters, clockwise, a picture is turned to be shown on a panel that was mounted turned.
enum class Turn { none, quarter, half, three_quarters };
constexpr bool on_its_side(Turn turn) {
  return turn == Turn::quarter || turn == Turn::three_quarters;
}

// How big the window is, in its own units, the canvas that fills it, and how that is turned.
struct Glass {
  float window_width = 0, window_height = 0;
  float width = 0, height = 0;
  Turn turn = Turn::none;
};

// The place on the canvas that stands at `part` of the window, 0 to 1 from its left and its top.
Spot spot_at(Spot part, const Glass& glass);

// Gives fingers and mouse to `pointer`; the mouse that SDL makes up from a touch is dropped. True
// when the event was one of these.
bool feed(Pointer& pointer, const SDL_Event& event, const Glass& glass);

// Tells Dear ImGui, before ImGui::NewFrame.
void show(ImGuiIO& io, const PointerFrame& frame);

}  // namespace foyer::shell
