#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "scanner/key.hpp"

namespace foyer::scanner {

// Tells a hand scanner from a person by speed, wherever the keyboard's focus is. A scan is 8
// characters or more, each less than 35 ms after the one before, then Enter, Tab or 100 ms of
// silence. Every key is held back until it is known to be one or the other, so that a scan is
// never typed into a field: at most 35 ms for what a person types.
//
// Give it each key that goes down, ask `quiet` at least every 35 ms while `collecting`, and after
// either call let the interface have the keys of `released`.
class Burst {
 public:
  // The text of a scan that this key ended, as the scanner typed it: badge::read makes sense of it.
  std::optional<std::string> press(const Key& key);

  // The text of a scan that silence ended; `now_ms` is of the clock of the keys.
  std::optional<std::string> quiet(std::int64_t now_ms);

  // True while keys are held back.
  bool collecting() const { return !held_.empty(); }

  // The keys that turned out to be typing, in order, each once; Enter and Tab among them.
  // Modifiers are not: `shift` says of each key what they did to it.
  std::vector<Key> released();

 private:
  bool long_enough() const { return text_.size() >= 8; }
  std::optional<std::string> scan();
  std::optional<std::string> settled(std::int64_t gap_ms);
  void release();

  std::vector<Key> held_;
  std::string text_;
  std::vector<Key> released_;
  std::int64_t last_ms_ = 0;
  bool just_scanned_ = false;
};

}  // namespace foyer::scanner
