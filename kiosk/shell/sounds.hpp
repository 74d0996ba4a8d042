#pragma once
#include <string>
#include <thread>
#include <vector>

#include "app/sounds.hpp"
#include "base/mailbox.hpp"
#include "shell/loudspeaker.hpp"
#include "shell/workers.hpp"

namespace foyer::shell {

// A sound as the design has it (section 7), at voice::samples_a_second; its loudest sample is
// `level`, 0 to 1.
std::vector<float> wave_of(app::Sound sound, float level);

// Plays the kiosk's sounds on the computer's own device, through SDL, on a thread of its own. The
// device is open only while something is heard: an open one costs processor time all evening. Where
// there is none it tells SoundLost, once, and SoundBack when one answers again. What was asked
// before it is destroyed is still heard, but not for longer than two seconds each. Made and
// destroyed on the main thread.
class Sounds {
 public:
  Sounds(float level, Tell tell);
  Sounds(const Sounds&) = delete;
  Sounds& operator=(const Sounds&) = delete;

  void play(app::Sound sound) { inbox_.post(sound); }

 private:
  void note(const std::string& trouble);

  float level_;
  Tell tell_;
  SoundSystem system_;
  bool lost_ = false;
  Mailbox<app::Sound> inbox_;
  std::jthread thread_;
};

}  // namespace foyer::shell
