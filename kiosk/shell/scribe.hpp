#pragma once
#include <memory>
#include <optional>

#include "app/message.hpp"
#include "matching/matcher.hpp"
#include "store/event_file.hpp"

namespace foyer::shell {

// Runs the effects that need the event's file: what happened is written down, and whom to meet is
// worked out and written down as shown. Owned by one thread.
class Scribe {
 public:
  explicit Scribe(store::EventFile file) : file_(std::move(file)) {}

  // What became of it; nothing for an effect that is not its own. `now` is when a suggestion
  // was shown.
  std::optional<app::News> run(const app::Effect& effect, Time now);

  store::EventFile::RoomPtr room() const { return file_.room(); }

 private:
  app::News record(const app::Record& wanted);
  app::News find_people(const app::FindPeople& wanted, Time now);

  store::EventFile file_;
  matching::Matcher matcher_;
};

}  // namespace foyer::shell
