#include "app/sounds.hpp"

#include "app/turn.hpp"

namespace foyer::app {

std::string_view sound_name(Sound sound) {
  switch (sound) {
    case Sound::welcome:
      return "welcome";
    case Sound::met:
      return "met";
    case Sound::hm:
      return "hm";
    case Sound::warning:
      return "warning";
    case Sound::digit:
      return "digit";
  }
  return {};
}

// Whoever listens is told in words, and words pause sounds; but time that runs out is told to
// every sense, and digits are not spoken.
void sound(Turn& turn, Sound what) {
  const bool beside_words = what == Sound::warning || what == Sound::digit;
  if (!turn.state.settings.sounds || (turn.state.comfort.listen && !beside_words)) return;
  turn.effects.emplace_back(Play{what});
}

}  // namespace foyer::app
