#pragma once
#include "store/ballast.hpp"
#include "store/complaint.hpp"
#include "store/event_file.hpp"
#include "store/facts.hpp"
#include "store/folded.hpp"
#include "store/lock.hpp"
#include "store/meta.hpp"
#include "store/sqlite.hpp"

namespace foyer::store {

// A random number from 1 to 2^63 - 1.
std::int64_t drawn_origin(Random& random);

// What an EventFile is made of. Throws Failure; event_file.cpp turns that into sentences.
struct EventFile::Inside {
  std::filesystem::path path;
  Access access;
  WriterLock lock;  // before the database, so that it goes after it
  Database database;
  Made made{};
  Random random{};
  std::int64_t origin = 0;
  Time opened{};
  bool new_life = false;  // the origin is not in the file yet
  bool dirty = false;     // something was written since the file was opened
  Head head{};            // of this origin; its hlc is the clock of the whole file
  journal::Ledger ledger{};
  RoomPtr room{};
  std::optional<Ballast> ballast{};
  std::size_t ballast_bytes = 0;
  std::string trouble{};

  ~Inside();
  void load(Random& dice, Time now);
  void begin_life(Random& dice);
  RoomPtr write(std::span<const journal::Happening> happenings);
  TakenIn take(std::span<const journal::SealedFact> facts, Time now);

  Status keep_ballast(std::size_t bytes);
  void look_after_disk();
  // Does it, and once more without the ballast when the disk is full.
  template <class Action>
  auto with_room(Action action) {
    try {
      return action();
    } catch (const Failure& failure) {
      if (!full(failure) || !spend_ballast()) throw;
    }
    return action();
  }

 private:
  bool spend_ballast();
  void choose_origin(Random& dice);
  void mark_in_use();
  // Those set aside whose time has come.
  std::vector<Sealed> ripe(Time now);
  // Folds the facts, in one transaction with whatever `write_rows` writes, and commits.
  void land(std::vector<Sealed>& facts, const std::function<void()>& write_rows);
};

}  // namespace foyer::store
