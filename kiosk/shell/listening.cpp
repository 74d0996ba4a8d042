#include "shell/listening.hpp"

#include <algorithm>

#include "screens/spoken.hpp"

namespace foyer::shell {

Listening::Seen Listening::seen(const look::Ui& ui, const app::State& state) {
  Seen now{state.screen.index(), state.comfort.language, {}, ui.focus, state.health.headset, false};
  for (const auto& target : ui.targets)
    if (target.name.starts_with("key."))
      now.keys = true;
    else
      now.choices += target.name + "\n";
  return now;
}

std::string Listening::news(const look::Ui& ui, const app::State& state, const Seen& now) const {
  const screens::Heard page{ui, *state.room,
                            now.headset ? screens::Ears::own : screens::Ears::room};
  if (!seen_) return std::string(ui.words("spoken.on")) + " " + screens::spoken_page(page);
  const bool same_page = now.page == seen_->page && now.language == seen_->language &&
                         now.headset == seen_->headset && now.keys == seen_->keys;
  if (!same_page) return screens::spoken_page(page);
  if (now.choices != seen_->choices) return screens::spoken_choices(page);
  if (now.focus != seen_->focus && !now.focus.empty())
    return screens::spoken_choice(page, now.focus);
  return {};
}

std::optional<voice::Utterance> Listening::after(const look::Ui& ui, const app::State& state) {
  if (!state.comfort.listen) {
    if (!seen_) return {};
    seen_.reset();
    last_ = {};
    return last_;
  }
  const Seen now = seen(ui, state);
  std::string words = news(ui, state, now);
  seen_ = now;
  if (words.empty()) return {};
  last_.text = std::move(words);
  last_.language = state.comfort.language;
  return last_;
}

std::optional<voice::Utterance> Listening::again() const {
  return seen_ ? std::optional(last_) : std::nullopt;
}

std::optional<voice::Utterance> Listening::louder(int steps) {
  last_.volume = std::clamp(last_.volume + steps, 0, 10);
  return again();
}

}  // namespace foyer::shell
