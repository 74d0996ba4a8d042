#pragma once
#include <memory>
#include <optional>

#include "base/result.hpp"
#include "shell/canvas.hpp"
#include "shell/pointer.hpp"
#include "shell/story.hpp"

namespace foyer::shell {

// The display: SDL's video, one window and its renderer, for as long as this lives.
class Screen {
 public:
  // Full screen with the pointer hidden, or a window of that size. Fails with Fault::outside when
  // there is no display.
  static Result<Screen> open(const std::optional<SetSize>& windowed);

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
