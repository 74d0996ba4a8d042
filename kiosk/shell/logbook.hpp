#pragma once
#include <functional>
#include <string>
#include <vector>

#include "app/notes.hpp"

namespace foyer::shell {

// What the kiosk says of itself to systemd's journal: a line `part=printer state=out-of-labels`
// (logfmt) whenever a part is not as it was, with the priority before it as sd-daemon(3) has it:
// <4> where a hand is wanted, <6> otherwise. Nothing of it names anybody.
class Logbook {
 public:
  // `write` takes a whole line, without its end.
  explicit Logbook(std::function<void(const std::string&)> write) : write_(std::move(write)) {}

  // Says what changed since the last call; at first what is not well.
  void look(const app::State& state);
  // "kiosk" in so many words: "started", "ended".
  void say(std::string_view state);

 private:
  std::function<void(const std::string&)> write_;
  std::vector<app::Part> before_;
};

}  // namespace foyer::shell
