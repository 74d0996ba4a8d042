#pragma once
#include <thread>

#include "app/message.hpp"
#include "base/mailbox.hpp"
#include "shell/workers.hpp"

namespace foyer::shell {

// The picture asked for; the same for the same event and room.
app::NetworkDrawn drawn(const app::DrawNetwork& asked);

// The thread that lays out the desk's picture, apart from the one that writes: a large one takes a
// second or two, and nobody at the door waits for it.
class Artist {
 public:
  explicit Artist(Tell tell);
  void ask(app::DrawNetwork wanted) { inbox_.post(std::move(wanted)); }

 private:
  Mailbox<app::DrawNetwork> inbox_;
  std::jthread thread_;
};

}  // namespace foyer::shell
