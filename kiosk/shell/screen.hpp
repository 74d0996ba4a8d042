#pragma once
#include <memory>
#include <optional>
#include <string>

#include "base/result.hpp"
#include "shell/canvas.hpp"
#include "shell/pointer.hpp"
#include "shell/story.hpp"

namespace foyer::shell {

// Which of several displays, by its name or its number from 1 (empty: the first), and how the
// panel hangs there.
struct ScreenPlace {
  std::string display = {};
  Turn turn = Turn::none;
};

// The display: SDL's video, one window and its renderer, for as long as this lives.
class Screen {
 public:
  // Full screen with the pointer hidden, or a window of that size. Fails with Fault::outside when
  // there is no display, or not the one that is named.
  static Result<Screen> open(const std::optional<SetSize>& windowed, const ScreenPlace& place = {});

  Screen(Screen&&) noexcept;
  Screen& operator=(Screen&&) noexcept;
  ~Screen();

  // A canvas over the whole window; it must go before the screen does.
  Result<std::unique_ptr<Canvas>> canvas() const;
  Glass glass() const;

 private:
  struct Parts;
  explicit Screen(std::unique_ptr<Parts> parts);
  std::unique_ptr<Parts> parts_;
};

}  // namespace foyer::shell
