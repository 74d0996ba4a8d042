// Pages drawn and touched without a display: a stage that rasterises, and a bare one for taps.
#pragma once
#include <fstream>
#include <memory>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

#include <imgui.h>

#include "screens/screens.hpp"
#include "shell/canvas.hpp"
#include "shell/pictures.hpp"
#include "support/catalogues.hpp"
#include "support/evening_states.hpp"

namespace foyer::test {

struct Format {
  int width = 1080;
  int height = 1920;
  std::string name = "portrait";
};

inline std::vector<Format> both_formats() {
  return {{1080, 1920, "portrait"}, {1920, 1080, "landscape"}};
}

inline std::string contents(const std::string& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

inline look::Strings english() {
  return *look::read_strings(contents(FOYER_SOURCE "/assets/strings.en.json"));
}

// A canvas in memory, and everything a frame needs.
class Stage {
 public:
  explicit Stage(Format format, std::string_view language = "en")
      : words_(whole_library().in(language)),
        canvas_(*shell::Canvas::in_memory(format.width, format.height)) {}

  // Draws the page until it stands still; what it left in the Ui.
  look::Ui show(const app::State& state) {
    draw(state);
    return draw(state);
  }
  shell::Canvas& canvas() { return *canvas_; }
  bool last_frame_was_new() const { return drawn_; }

  // As a live kiosk shows it at that time.
  look::Ui draw_at(const app::State& state, Time now) { return draw(state, {}, now); }

  look::Ui draw(const app::State& state, look::Panel panel = {}, std::optional<Time> now = {}) {
    look::Ui ui{*canvas_,
                words_,
                static_cast<float>(canvas_->width()),
                static_cast<float>(canvas_->height()),
                {},
                {},
                {},
                {},
                {}};
    ui.panel = panel;
    ui.now = now;
    ImGui::NewFrame();
    screens::draw(ui, state);
    ImGui::Render();
    drawn_ = canvas_->show(*ImGui::GetDrawData());
    return ui;
  }

 private:
  look::Strings words_;
  std::unique_ptr<shell::Canvas> canvas_;
  bool drawn_ = false;
};

// No renderer at all: fast enough to lay out every page in every state.
class Finger {
 public:
  explicit Finger(Format format, std::string_view language = "en")
      : format_(std::move(format)), words_(whole_library().in(language)) {
    context_ = ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DeltaTime = 1.0f / 60;
    io.DisplaySize = {static_cast<float>(format_.width), static_cast<float>(format_.height)};
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    io.Fonts->GetTexDataAsRGBA32(&pixels, &width, &height);
  }
  ~Finger() { ImGui::DestroyContext(context_); }
  Finger(const Finger&) = delete;
  Finger& operator=(const Finger&) = delete;

  struct Frame {
    look::Ui ui;
    std::optional<app::Intent> asked;
  };

  Frame draw(const app::State& state, std::string chosen = {}, look::Panel panel = {}) {
    Frame frame{{measured_,
                 words_,
                 static_cast<float>(format_.width),
                 static_cast<float>(format_.height),
                 {},
                 {},
                 {},
                 {},
                 std::move(chosen)},
                {}};
    frame.ui.panel = panel;
    ImGui::NewFrame();
    frame.asked = screens::draw(frame.ui, state);
    ImGui::Render();
    return frame;
  }

  // Presses and releases at a place; what the page asked for.
  std::optional<app::Intent> tap_at(const app::State& state, float x, float y) {
    point(x, y, false);
    draw(state);
    draw(state);
    point(x, y, true);
    draw(state);
    point(x, y, false);
    const auto asked = draw(state).asked;
    point(-1e6f, -1e6f, false);
    draw(state);
    return asked;
  }

  // Taps the middle of the target of this name; nothing when there is none.
  std::optional<app::Intent> tap(const app::State& state, const std::string& name) {
    for (const auto& target : draw(state).ui.targets)
      if (target.name == name)
        return tap_at(state, target.x + target.w / 2, target.y + target.h / 2);
    return {};
  }

  void point(float x, float y, bool down) {
    ImGuiIO& io = ImGui::GetIO();
#if IMGUI_VERSION_NUM >= 18700
    io.AddMousePosEvent(x, y);
    io.AddMouseButtonEvent(0, down);
#else
    io.MousePos = {x, y};
    io.MouseDown[0] = down;
#endif
  }

 private:
  Format format_;
  look::Strings words_;
  shell::Measured measured_;
  ImGuiContext* context_ = nullptr;
};

}  // namespace foyer::test
