#pragma once
#include <memory>
#include <optional>
#include <vector>

#include "app/message.hpp"
#include "matching/matcher.hpp"
#include "shell/reader.hpp"
#include "store/event_file.hpp"

namespace foyer::shell {

// Runs the effects that need the event's file: what happened is written down, and whom to meet is
// worked out and written down as shown. Owned by one thread.
class Scribe {
 public:
  // `reader` finds out what people's words mean.
  explicit Scribe(store::EventFile file, Reader reader = {})
      : file_(std::move(file)), reader_(std::move(reader)) {}

  // What became of it; nothing for an effect that is not its own. `now` is when a suggestion
  // was shown.
  std::optional<app::News> run(const app::Effect& effect, Time now);

  // Several waiting records in one transaction, each answered as `run` would, in order. When they
  // cannot all be written, each is tried alone.
  std::vector<app::News> record_all(const std::vector<app::Record>& wanted);

  // For when there is nothing else to be done: reads a few words, for some 30 ms. False when there
  // are none left.
  bool read_on();

  // For what is asked of the file itself.
  store::EventFile& file() { return file_; }

  store::EventFile::RoomPtr room() const { return file_.room(); }

 private:
  app::News record(const app::Record& wanted);
  app::News find_people(const app::FindPeople& wanted, Time now);
  app::News find_open_needs(std::size_t from);
  app::News find_conflicts() const;
  app::News seat_rounds(const app::SeatRounds& wanted);

  store::EventFile file_;
  Reader reader_;
  matching::Matcher matcher_;
  bool recalled_ = false;
};

}  // namespace foyer::shell
