#pragma once
#include <functional>
#include <string>
#include <thread>

#include "app/message.hpp"
#include "hub/exchange.hpp"
#include "shell/bell.hpp"
#include "shell/clock.hpp"
#include "store/event_file.hpp"

namespace foyer::shell {

// Lends the event's file to some work on the thread that owns it, and returns at once.
using Lend = std::function<void(std::function<void(store::EventFile&)> work)>;

// What a hub worker is made of.
struct HubLine {
  hub::Settings settings;
  hub::EventId event;
  Lend lend;
  Clock clock;
  std::function<void(app::News)> tell;
  // How many conflicts the event has: asked on the worker's thread, for it may take a second.
  std::function<std::int64_t()> conflicts = [] { return std::int64_t{0}; };
};

// How long to wait before the hub is tried again after `failures` in a row: it doubles up to three
// seconds, and `chance` (0 to 1) takes up to half of it away, so that kiosks do not come all at
// once.
int pause_ms(int failures, double chance);

// The thread that exchanges facts with the hub, as long as the kiosk is open: at once when
// something was written down here or told of there, every two seconds besides. The door waits for
// none of it. What came is told as RoomChanged, at most twice a second; that the hub is away as
// HubLost, an exchange as HubMet when something changed and every ten seconds, a long load as
// HubLoading. Destroying it takes at most as long as one statement at the hub.
class HubWorker {
 public:
  explicit HubWorker(HubLine line);
  ~HubWorker();
  // Something was written down.
  void wake() const { bell_.ring(); }

 private:
  Bell bell_;
  std::jthread thread_;
};

}  // namespace foyer::shell
