#pragma once
#include <atomic>
#include <optional>

#include "shell/print_worker.hpp"
#include "shell/workers.hpp"

namespace foyer::shell {

// The printers of one kiosk: its own, and the one at another door that it may send a badge to.
class PrintDesk {
 public:
  struct Parts {
    std::optional<PrintPlace> own;
    std::optional<PrintPlace> other;
    Lend lend;
    Clock clock;
    Tell tell;
  };
  explicit PrintDesk(Parts parts);

  // Runs an effect that is about paper; false for any other.
  bool run(const app::Effect& effect);

 private:
  PrintLine line(const PrintPlace& place, std::function<void(printing::Standing)> tell) const;

  Parts parts_;
  std::atomic<bool> other_works_ = false;
  std::optional<PrintWorker> other_;
  std::optional<PrintWorker> own_;
};

}  // namespace foyer::shell
