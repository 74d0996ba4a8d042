#include "shell/stage.hpp"

#include <imgui.h>

#include <algorithm>
#include <deque>
#include <utility>

#include "base/cases.hpp"
#include "desk/desk.hpp"
#include "look/motion.hpp"
#include "screens/moving.hpp"
#include "screens/screens.hpp"

namespace foyer::shell {
namespace {

// The page that shows; the desk and the wall stand above screens/.
std::optional<app::Intent> draw_page(look::Ui& ui, const app::State& state) {
  if (std::holds_alternative<app::Desk>(state.screen)) return desk::draw(ui, state);
  if (!std::holds_alternative<app::Wall>(state.screen)) return screens::draw(ui, state);
  desk::draw_wall(ui, state);
  return {};
}

}  // namespace

Stage::Stage(app::State state, words::Library words, RunEffect run)
    : state_(std::move(state)), words_(std::move(words)), run_(std::move(run)) {}

Status Stage::put_on(const MakeCanvas& make) {
  canvas_.reset();
  auto made = make();
  if (!made) return made.error();
  canvas_ = std::move(*made);
  lie_low();
  return Done{};
}

void Stage::show_as(View view) {
  view_ = view;
  if (canvas_) lie_low();
}

void Stage::resized(int width, int height) {
  canvas_->resize(width, height);
  lie_low();
}

// Whether visits begin low depends on how large the canvas is.
void Stage::lie_low() {
  const bool lower = look::begins_lower(
      view_.panel, {static_cast<float>(canvas_->width()), static_cast<float>(canvas_->height())});
  state_.settings.comfort.lower = lower;
  if (!state_.visit.guest) state_.comfort.lower = lower;
}

void Stage::hear(app::News news, Time now) { tell({now, std::move(news)}); }
void Stage::ask(app::Intent intent, Time now) { tell({now, std::move(intent)}); }

void Stage::say(std::optional<voice::Utterance> utterance) {
  if (utterance) said_.push_back(std::move(*utterance));
}

std::vector<voice::Utterance> Stage::said() { return std::exchange(said_, {}); }
std::vector<app::Sound> Stage::sounded() { return std::exchange(sounded_, {}); }

// 5 begins to listen while it stands on nothing to choose, 0 repeats, + and - are louder and
// softer; only for who listens, or could, and where no digits are written.
bool Stage::listen_key(char key, Time now) {
  if (state_.settings.spoken.empty() || std::holds_alternative<app::HostPin>(state_.screen))
    return false;
  if (key == '5' && focus_.empty() && !state_.comfort.listen)
    return ask(app::SwitchListening{}, now), true;
  if (!state_.comfort.listen) return false;
  if (key == '0') say(listening_.again());
  if (key == '+') say(listening_.louder(1));
  if (key == '-') say(listening_.louder(-1));
  return key == '0' || key == '+' || key == '-';
}

void Stage::stroke(const Stroke& stroke, Time now) {
  if (state_.comfort.listen) say(voice::Utterance{});  // any key interrupts
  const bool writes = app::takes_text(state_);
  std::visit(
      Cases{[&](const app::BadgeScanned& scan) { hear(scan, now); },
            [&](const MoveFocus& move) { focus_on(step(targets_, focus_, move.back), now); },
            [&](const Steer& steered) { focus_on(steer(targets_, focus_, steered.to), now); },
            [&](const Enter&) { choose(now); },
            [&](const Keypad& keypad) {
              if (!listen_key(keypad.key, now)) press(keypad, now);
            },
            [&](const app::TypeText& typed) {
              const char key = typed.text.size() == 1 ? typed.text[0] : '\0';
              if (writes) return ask(typed, now);
              if (key == '.') return call_host(now);
              if (!listen_key(key, now)) ask(typed, now);
            },
            [&](const app::Backspace&) {
              writes ? ask(app::Backspace{}, now) : ask(app::Back{}, now);
            },
            [&](const auto& intent) { ask(intent, now); }},
      stroke);
}

void Stage::focus_on(std::string name, Time now) {
  hear(app::Touched{}, now);
  focus_ = std::move(name);
}

void Stage::choose(Time now) {
  if (focus_.empty()) return ask(app::FinishTyping{}, now);
  chosen_ = focus_;
}

// A person is the best help: "." asks for one, and from there leads hosts to their page.
void Stage::call_host(Time now) {
  if (std::holds_alternative<app::HostComing>(state_.screen)) return ask(app::ForHosts{}, now);
  ask(app::AskHost{}, now);
}

void Stage::press(const Keypad& keypad, Time now) {
  const char key = keypad.key;
  if (key >= '0' && key <= '9' && std::holds_alternative<app::HostPin>(state_.screen))
    return ask(app::TypeText{std::string(1, key)}, now);
  switch (key) {
    case '8':
      return focus_on(steer(targets_, focus_, Direction::up), now);
    case '2':
      return focus_on(steer(targets_, focus_, Direction::down), now);
    case '4':
      return focus_on(steer(targets_, focus_, Direction::left), now);
    case '6':
      return focus_on(steer(targets_, focus_, Direction::right), now);
    case '5':
      return focus_.empty() ? focus_on(step(targets_, focus_, false), now) : choose(now);
    case '.':
      return call_host(now);
    default:
      return hear(app::Touched{}, now);
  }
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
      if (std::holds_alternative<app::Wipe>(effect)) wipe();
      if (const auto* play = std::get_if<app::Play>(&effect)) sounded_.push_back(play->sound);
      for (auto& news : run_(effect, now)) waiting.push_back({now, std::move(news)});
    }
  }
}

void Stage::wipe() {
  listening_.wipe();
  if (canvas_) canvas_->wipe();
}

// What was let go of keeps a little of its pressed colour.
void Stage::watch_press(const PointerFrame& pointer, const look::Ui& ui, Time now) {
  if (!pointer.down && !pressed_.empty()) {
    released_ = std::exchange(pressed_, {});
    released_at_ = now;
  }
  if (!pointer.down || !pointer.at) return;
  for (const auto& target : ui.targets)
    if (pointer.at->x >= target.x && pointer.at->x < target.x + target.w &&
        pointer.at->y >= target.y && pointer.at->y < target.y + target.h)
      pressed_ = target.name;
}

std::optional<Time> Stage::next_frame(Time now) const {
  if (!view_.moves) return {};
  if (!released_.empty() && now - released_at_ < look::motion::press_ms)
    return now + look::motion::frame_ms;
  return screens::next_frame(state_, now, view_.reduced_motion || state_.comfort.listen);
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
  ui.panel = view_.panel;
  ui.reduced_motion = view_.reduced_motion || state_.comfort.listen;
  if (view_.moves) ui.now = now;
  ui.released = {released_, 1 - look::passed(released_at_, ui.now, look::motion::press_ms)};
  auto asked = draw_page(ui, state_);
  ImGui::Render();
  const bool drawn = canvas_->show(*ImGui::GetDrawData());
  say(listening_.after(ui, state_));
  watch_press(pointer, ui, now);
  targets_ = std::move(ui.targets);
  if (asked) ask(std::move(*asked), now);
  return drawn;
}

}  // namespace foyer::shell
