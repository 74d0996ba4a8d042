#include "shell/keyboard.hpp"

#include <SDL.h>

#include <utility>

#include "base/text.hpp"

namespace foyer::shell {
namespace {

// What a key asks for that writes nothing.
std::optional<Stroke> stroke_of(const scanner::Key& key) {
  switch (key.usage) {
    case SDL_SCANCODE_RETURN:
    case SDL_SCANCODE_KP_ENTER:
      return Enter{};
    case SDL_SCANCODE_UP:
      return Steer{Direction::up};
    case SDL_SCANCODE_DOWN:
      return Steer{Direction::down};
    case SDL_SCANCODE_LEFT:
      return Steer{Direction::left};
    case SDL_SCANCODE_RIGHT:
      return Steer{Direction::right};
    case SDL_SCANCODE_KP_0:
      return Keypad{'0'};
    case SDL_SCANCODE_KP_PERIOD:
    case SDL_SCANCODE_KP_COMMA:
      return Keypad{'.'};
    case SDL_SCANCODE_KP_PLUS:
      return Keypad{'+'};
    case SDL_SCANCODE_KP_MINUS:
      return Keypad{'-'};
    case SDL_SCANCODE_TAB:
      return MoveFocus{key.shift};
    case SDL_SCANCODE_BACKSPACE:
      return app::Backspace{};
    case SDL_SCANCODE_ESCAPE:
      return app::Back{};
    default:
      break;
  }
  if (key.usage >= SDL_SCANCODE_KP_1 && key.usage <= SDL_SCANCODE_KP_9)
    return Keypad{static_cast<char>('1' + key.usage - SDL_SCANCODE_KP_1)};
  return {};
}

}  // namespace

bool Keyboard::feed(const SDL_Event& event) {
  if (event.type == SDL_TEXTINPUT) return write(event.text.text), true;
  if (event.type != SDL_KEYDOWN) return event.type == SDL_KEYUP;
  const auto& pressed = event.key;
  if (pressed.repeat == 0)
    press({static_cast<std::uint16_t>(pressed.keysym.scancode),
           (pressed.keysym.mod & KMOD_SHIFT) != 0, pressed.timestamp});
  return true;
}

void Keyboard::press(const scanner::Key& key) {
  if (!scanner::is_modifier(key)) held_.push_back({key, {}});
  settle(burst_.press(key));
}

// SDL tells what a key wrote right after the key itself.
void Keyboard::write(const char* text) {
  if (!is_utf8(text)) return;
  if (!held_.empty() && burst_.collecting())
    held_.back().text += text;
  else
    strokes_.emplace_back(app::TypeText{text});
}

void Keyboard::quiet(std::int64_t now_ms) { settle(burst_.quiet(now_ms)); }

// What the burst gave free was typed; what it no longer holds and never gave free was scanned.
void Keyboard::settle(std::optional<std::string> scanned) {
  for (const auto& key : burst_.released()) {
    while (!held_.empty() && held_.front().key != key) held_.pop_front();
    if (held_.empty()) break;
    auto typed = std::move(held_.front());
    held_.pop_front();
    if (auto stroke = stroke_of(key))
      strokes_.push_back(std::move(*stroke));
    else if (!typed.text.empty())
      strokes_.emplace_back(app::TypeText{std::move(typed.text)});
  }
  if (scanned) strokes_.emplace_back(app::BadgeScanned{std::move(*scanned)});
  if (!burst_.collecting()) held_.clear();
}

std::vector<Stroke> Keyboard::strokes() { return std::exchange(strokes_, {}); }

}  // namespace foyer::shell
