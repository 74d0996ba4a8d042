#include "shell/stage.hpp"

#include <imgui.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "screens/screens.hpp"

namespace foyer::shell {
namespace {

template <class... F>
struct Cases : F... {
  using F::operator()...;
};
template <class... F>
Cases(F...) -> Cases<F...>;

}  // namespace

Stage::Stage(app::State state, words::Library words, RunEffect run)
    : state_(std::move(state)), words_(std::move(words)), run_(std::move(run)) {}

Status Stage::put_on(const MakeCanvas& make) {
  canvas_.reset();
  auto made = make();
  if (!made) return made.error();
  canvas_ = std::move(*made);
  return Done{};
}

void Stage::hear(app::News news, Time now) { tell({now, std::move(news)}); }
void Stage::ask(app::Intent intent, Time now) { tell({now, std::move(intent)}); }

void Stage::say(std::optional<voice::Utterance> utterance) {
  if (utterance) said_.push_back(std::move(*utterance));
}

std::vector<voice::Utterance> Stage::said() { return std::exchange(said_, {}); }

// 5 begins to listen, 0 repeats, + and - are louder and softer: where no letters are written, and
// only for who listens, or could.
bool Stage::listen_key(std::string_view key, Time now) {
  const bool writes = std::ranges::any_of(
      targets_, [](const look::Target& target) { return target.name.starts_with("key."); });
  if (writes || state_.settings.spoken.empty()) return false;
  if (key == "5" && !state_.comfort.listen) return ask(app::SwitchListening{}, now), true;
  if (!state_.comfort.listen) return false;
  if (key == "0") say(listening_.again());
  if (key == "+") say(listening_.louder(1));
  if (key == "-") say(listening_.louder(-1));
  return key == "0" || key == "+" || key == "-";
}

void Stage::stroke(const Stroke& stroke, Time now) {
  if (state_.comfort.listen) say(voice::Utterance{});  // any key interrupts
  std::visit(Cases{[&](const app::BadgeScanned& scan) { hear(scan, now); },
                   [&](const MoveFocus& move) {
                     hear(app::Touched{}, now);
                     move_focus(move.back);
                   },
                   [&](const Enter&) {
                     if (focus_.empty()) return ask(app::FinishTyping{}, now);
                     chosen_ = focus_;
                   },
                   [&](const app::TypeText& typed) {
                     if (!listen_key(typed.text, now)) ask(typed, now);
                   },
                   [&](const auto& intent) { ask(intent, now); }},
             stroke);
}

// Focus goes round the targets in reading order.
void Stage::move_focus(bool back) {
  if (targets_.empty()) return;
  const auto at = std::find_if(targets_.begin(), targets_.end(),
                               [&](const auto& target) { return target.name == focus_; });
  const auto count = static_cast<std::ptrdiff_t>(targets_.size());
  std::ptrdiff_t next = back ? count - 1 : 0;
  if (at != targets_.end()) next = (at - targets_.begin() + (back ? count - 1 : 1)) % count;
  focus_ = targets_[static_cast<std::size_t>(next)].name;
}

// One message, and the news that its effects answer with at once, until all is quiet.
void Stage::tell(app::Message message) {
  std::deque<app::Message> waiting{std::move(message)};
  while (!waiting.empty()) {
    const Time now = waiting.front().now;
    const auto page = state_.screen.index();
    auto next = app::update(std::move(state_), waiting.front());
    waiting.pop_front();
    state_ = std::move(next.state);
    if (state_.screen.index() != page) focus_.clear();
    for (const auto& effect : next.effects) {
      if (std::holds_alternative<app::Wipe>(effect) && canvas_) canvas_->wipe();
      for (auto& news : run_(effect, now)) waiting.push_back({now, std::move(news)});
    }
  }
}

bool Stage::frame(const PointerFrame& pointer, Time now) {
  show(ImGui::GetIO(), pointer);
  if (pointer.down) focus_.clear();
  ImGui::NewFrame();
  look::Ui ui{.pictures = *canvas_,
              .words = words_.in(state_.comfort.language),
              .width = static_cast<float>(canvas_->width()),
              .height = static_cast<float>(canvas_->height()),
              .comfort = state_.comfort,
              .targets = {},
              .written = {},
              .focus = focus_,
              .chosen = std::exchange(chosen_, {}),
              .languages = words_.languages()};
  auto asked = screens::draw(ui, state_);
  ImGui::Render();
  const bool drawn = canvas_->show(*ImGui::GetDrawData());
  say(listening_.after(ui, state_));
  targets_ = std::move(ui.targets);
  if (asked) ask(std::move(*asked), now);
  return drawn;
}

}  // namespace foyer::shell
