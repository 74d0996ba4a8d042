#include <SDL.h>
#include <imgui.h>

#include <array>
#include <memory>
#include <utility>

#include "shell/canvas.hpp"
#include "shell/pointer.hpp"
#include "support/catch.hpp"

using namespace foyer::shell;

namespace {
constexpr std::uint32_t lamp = 0xffbe3d, leaf = 0x1e4a42;
const std::array every_turn{Turn::none, Turn::quarter, Turn::half, Turn::three_quarters};

// A panel of 40 by 20 points, mounted turned, and the canvas that stands upright for the guest.
class Panel {
 public:
  explicit Panel(Turn turn)
      : turn_(turn),
        surface_(SDL_CreateRGBSurfaceWithFormat(0, 40, 20, 32, SDL_PIXELFORMAT_RGB888),
                 &SDL_FreeSurface),
        renderer_(SDL_CreateSoftwareRenderer(surface_.get()), &SDL_DestroyRenderer) {}

  Glass glass() const {
    return on_its_side(turn_) ? Glass{40, 20, 20, 40, turn_} : Glass{40, 20, 40, 20, turn_};
  }

  // A page that is leaf, with a lamp of 4 by 4 at the guest's upper left.
  void show_page() {
    const auto [width, height] = std::pair(glass().width, glass().height);
    auto canvas = Canvas::on_window(renderer_.get(), static_cast<int>(width),
                                    static_cast<int>(height), turn_);
    REQUIRE(canvas);
    ImGui::NewFrame();
    auto* page = ImGui::GetBackgroundDrawList();
    page->AddRectFilled({0, 0}, {width, height}, IM_COL32(0x1e, 0x4a, 0x42, 255));
    page->AddRectFilled({0, 0}, {4, 4}, IM_COL32(0xff, 0xbe, 0x3d, 255));
    ImGui::Render();
    (*canvas)->show(*ImGui::GetDrawData());
  }

  std::uint32_t at(int x, int y) const {
    const auto* row = static_cast<const char*>(surface_->pixels) + y * surface_->pitch;
    return reinterpret_cast<const std::uint32_t*>(row)[x] & 0xffffff;
  }

 private:
  Turn turn_;
  std::unique_ptr<SDL_Surface, void (*)(SDL_Surface*)> surface_;
  std::unique_ptr<SDL_Renderer, void (*)(SDL_Renderer*)> renderer_;
};

struct Corner {
  int x, y;
};
// Where the guest's upper left stands on the panel.
Corner upper_left(Turn turn) {
  const std::array<Corner, 4> corners{{{1, 1}, {38, 1}, {38, 18}, {1, 18}}};
  return corners[static_cast<std::size_t>(turn)];
}
}  // namespace

TEST_CASE("a page stands upright for the guest on a panel that hangs turned") {
  for (const auto turn : every_turn) {
    CAPTURE(static_cast<int>(turn));
    Panel panel(turn);
    panel.show_page();
    for (const auto corner : {Turn::none, Turn::quarter, Turn::half, Turn::three_quarters}) {
      const auto [x, y] = upper_left(corner);
      CHECK(panel.at(x, y) == (corner == turn ? lamp : leaf));
    }
  }
}

TEST_CASE("a finger on a turned panel touches what the guest sees under it") {
  for (const auto turn : every_turn) {
    CAPTURE(static_cast<int>(turn));
    const auto [x, y] = upper_left(turn);
    const Spot touched =
        spot_at({static_cast<float>(x) / 40, static_cast<float>(y) / 20}, Panel(turn).glass());
    CHECK(touched.x <= 4);
    CHECK(touched.y <= 4);
    CHECK(touched.x >= 0);
    CHECK(touched.y >= 0);
  }
}
