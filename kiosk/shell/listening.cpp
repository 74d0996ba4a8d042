#include "shell/listening.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foyer::shell {
namespace {

screens::Heard heard(const look::Ui& ui, const app::State& state) {
  return {ui, *state.room, state.health.headset ? screens::Ears::own : screens::Ears::room};
}

const std::string& label_name(const screens::SpokenLabels::value_type& label) {
  return label.first;
}

}  // namespace

Listening::Seen Listening::seen(const look::Ui& ui, const app::State& state) {
  Seen now{state.screen.index(),
           state.comfort.language,
           {},
           ui.focus,
           screens::spoken_sentences(heard(ui, state)),
           screens::spoken_labels(heard(ui, state)),
           state.health.headset,
           false};
  for (const auto& target : ui.targets)
    if (target.name.starts_with("key."))
      now.keys = true;
    else
      now.choices += target.name + "\n";
  return now;
}

// An answer to what was typed, say, while the page stays, or a choice that now says something else:
// "Kept".
std::string Listening::fresh(const Seen& now) const {
  std::vector<std::string> words;
  for (const auto& sentence : now.sentences)
    if (std::ranges::find(seen_->sentences, sentence) == seen_->sentences.end())
      words.push_back(sentence);
  for (const auto& label : now.labels) {
    const auto before = std::ranges::find(seen_->labels, label.first, label_name);
    if (before != seen_->labels.end() && before->second != label.second)
      words.push_back(label.second);
  }
  return joined(words, " ");
}

std::string Listening::news(const look::Ui& ui, const app::State& state, const Seen& now) const {
  const screens::Heard page = heard(ui, state);
  if (!seen_) return std::string(ui.words("spoken.on")) + " " + screens::spoken_page(page);
  const bool same_page = now.page == seen_->page && now.language == seen_->language &&
                         now.headset == seen_->headset && now.keys == seen_->keys;
  if (!same_page) return screens::spoken_page(page);
  const std::string words = fresh(now);
  if (now.choices != seen_->choices)
    return words + (words.empty() ? "" : " ") + screens::spoken_choices(page);
  if (!words.empty()) return words;
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
