#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "app/state.hpp"
#include "look/ui.hpp"
#include "shell/canvas.hpp"
#include "shell/keyboard.hpp"
#include "shell/listening.hpp"
#include "shell/pointer.hpp"
#include "words/library.hpp"

namespace foyer::shell {

// What the pages need to know of the place they are shown in.
struct View {
  look::Panel panel = {};
  bool moves = false;  // a live kiosk; in a story everything stands where its motion ends
  bool reduced_motion = false;
};

// The kiosk put together: its state, the canvas it is drawn on, and where its effects go. The live
// kiosk and a story differ only in who moves the pointer, what the clock says and when news come.
class Stage {
 public:
  // Runs an effect of the app; the news it answers with at once, if any (later ones are told with
  // hear()).
  using RunEffect = std::function<std::vector<app::News>(const app::Effect&, Time now)>;

  Stage(app::State state, words::Library words, RunEffect run);

  // Where to draw from now on. The old canvas goes first: there is one at a time.
  using MakeCanvas = std::function<Result<std::unique_ptr<Canvas>>()>;
  Status put_on(const MakeCanvas& make);
  Canvas* canvas() { return canvas_.get(); }

  // How pages are shown; before the first frame.
  void show_as(View view);
  // The canvas has another size now.
  void resized(int width, int height);
  // When the picture changes by itself, after `now`; nothing when it stands still.
  std::optional<Time> next_frame(Time now) const;

  void hear(app::News news, Time now);
  void ask(app::Intent intent, Time now);
  void stroke(const Stroke& stroke, Time now);

  // Draws one frame and does what was asked for in it. Needs a canvas. True when the canvas was
  // drawn anew.
  bool frame(const PointerFrame& pointer, Time now);

  const app::State& state() const { return state_; }
  // What was to be said aloud since the last call, in order; one without words says: be silent.
  std::vector<voice::Utterance> said();
  // What was to be heard since the last call, in order.
  std::vector<app::Sound> sounded();
  // What could be touched in the last frame.
  const std::vector<look::Target>& targets() const { return targets_; }
  // The target where a keyboard stands; empty when none is in use.
  const std::string& focus() const { return focus_; }

 private:
  void tell(app::Message message);
  void say(std::optional<voice::Utterance> utterance);
  bool listen_key(char key, Time now);
  void focus_on(std::string name, Time now);
  void press(const Keypad& keypad, Time now);
  void choose(Time now);
  void call_host(Time now);
  void lie_low();
  void wipe();
  void watch_press(const PointerFrame& pointer, const look::Ui& ui, Time now);

  app::State state_;
  words::Library words_;
  RunEffect run_;
  std::unique_ptr<Canvas> canvas_;
  std::vector<look::Target> targets_;
  std::string focus_;
  std::string chosen_;
  Listening listening_;
  std::vector<voice::Utterance> said_;
  std::vector<app::Sound> sounded_;
  View view_;
  std::string pressed_;  // the target under the finger
  std::string released_;
  Time released_at_;
};

}  // namespace foyer::shell
