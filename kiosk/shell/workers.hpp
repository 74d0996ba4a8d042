#pragma once
#include <functional>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "app/message.hpp"
#include "base/mailbox.hpp"
#include "shell/clock.hpp"
#include "shell/scribe.hpp"
#include "shell/watcher.hpp"

namespace foyer::shell {

// Where a worker's news go: the UI's mailbox. Called on the worker's thread.
using Tell = std::function<void(app::News)>;

// The thread that owns the event's file. Records that wait are committed together, and each is
// answered only then; it also tells when the disk wants room, and when it has it again. What it was
// asked before it is destroyed is still done.
class StoreWorker {
 public:
  StoreWorker(Scribe scribe, Clock clock, Tell tell);
  void ask(app::Effect effect) { inbox_.post({std::move(effect), false}); }
  // Writes down what happened elsewhere: told as RoomChanged, for no page waits for it.
  void note(app::Record record) { inbox_.post({std::move(record), true}); }
  // Runs `work` with the file, on the thread that owns it, in its turn.
  void lend(std::function<void(store::EventFile&)> work) {
    inbox_.post({app::Wipe{}, false, std::move(work)});
  }

 private:
  struct Asked {
    app::Effect effect;
    bool elsewhere = false;
    std::function<void(store::EventFile&)> work = {};  // when set, instead of the effect
  };
  static std::size_t records_from(const std::vector<Asked>& waiting, std::size_t at);
  static app::News as_told(app::News news, bool elsewhere);
  static std::vector<app::News> answer(Scribe& scribe, const Asked& asked, Time now);
  static std::vector<app::News> write_together(Scribe& scribe, const std::vector<Asked>& waiting,
                                               std::size_t at, std::size_t records);
  std::optional<Asked> next(std::stop_token stop, Scribe& scribe);
  static void tell_of_disk(Scribe& scribe, std::string& told, const Tell& tell);
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
