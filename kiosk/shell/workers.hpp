#pragma once
#include <functional>
#include <thread>

#include "app/message.hpp"
#include "base/mailbox.hpp"
#include "shell/clock.hpp"
#include "shell/scribe.hpp"
#include "shell/watcher.hpp"

namespace foyer::shell {

// Where a worker's news go: the UI's mailbox. Called on the worker's thread.
using Tell = std::function<void(app::News)>;

// The thread that owns the event's file. What it was asked before it is destroyed is still done.
class StoreWorker {
 public:
  StoreWorker(Scribe scribe, Clock clock, Tell tell);
  void ask(app::Effect effect) { inbox_.post({std::move(effect), false}); }
  // Writes down what happened elsewhere: told as RoomChanged, for no page waits for it.
  void note(app::Record record) { inbox_.post({std::move(record), true}); }

 private:
  struct Asked {
    app::Effect effect;
    bool elsewhere = false;
  };
  void work(std::stop_token stop, Scribe scribe, const Clock& clock, const Tell& tell);

  Mailbox<Asked> inbox_;
  std::jthread thread_;
};

// The thread that looks through the camera, and for it every second while it is away. Destroying it
// takes at most half a second.
class CameraWorker {
 public:
  CameraWorker(Watcher watcher, Clock clock, Tell tell);

 private:
  std::jthread thread_;
};

}  // namespace foyer::shell
