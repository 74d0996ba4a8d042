#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/state.hpp"
#include "look/ui.hpp"
#include "screens/spoken.hpp"
#include "voice/speaker.hpp"

namespace foyer::shell {

// Decides what is said, and when: a page when it comes, what is new on it and its choices when they
// change, the choice that has the focus. Nothing while the guest has not asked to listen.
class Listening {
 public:
  // After a frame was drawn: what is to be said now. Words without a letter say: be silent.
  std::optional<voice::Utterance> after(const look::Ui& ui, const app::State& state);

  // The last again, and as loud as it is now.
  std::optional<voice::Utterance> again() const;
  // By one step, 0 to 10; back to 5 when the guest has gone.
  std::optional<voice::Utterance> louder(int steps);
  // The guest has gone: nothing of what they heard is kept, nor how loud.
  void wipe() { last_ = {}; }

 private:
  // What was on the screen when it was last spoken of.
  struct Seen {
    std::size_t page = 0;
    std::string language, choices, focus;
    std::vector<std::string> sentences;
    screens::SpokenLabels labels;
    bool headset = false, keys = false;
  };
  static Seen seen(const look::Ui& ui, const app::State& state);
  std::string fresh(const Seen& now) const;
  std::string news(const look::Ui& ui, const app::State& state, const Seen& now) const;

  std::optional<Seen> seen_;  // nothing while nobody listens
  voice::Utterance last_;
};

}  // namespace foyer::shell
