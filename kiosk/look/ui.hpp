#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/state.hpp"
#include "look/colour.hpp"
#include "look/panel.hpp"
#include "look/pictures.hpp"
#include "look/strings.hpp"

namespace foyer::look {

// A rectangle of the page, in the units of the design: 1080 by 1920 when the screen stands upright,
// 1920 by 1080 when it lies.
struct Box {
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
};

// Something that can be touched, and where, in pixels of the screen.
struct Target {
  std::string name;
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
  std::optional<bool> on = {};  // of what is chosen by a touch, and given up by the next
};

// Words that were written, and where, in pixels; `cut` when not all of them could be seen.
struct Written {
  std::string words;
  float x = 0;
  float y = 0;
  float w = 0;
  float h = 0;
  bool cut = false;
  Rgb colour = 0;
};

// What was let go of a moment ago: its pressed colour fades.
struct Released {
  std::string name;
  float share = 0;  // 1: just now, 0: long ago
};

// One frame. Whoever draws it makes a new one each time, between ImGui::NewFrame and ImGui::Render.
struct Ui {
  Pictures& pictures;
  const Strings& words;
  float width = 1080;  // of the screen, in pixels
  float height = 1920;
  app::Comfort comfort;
  std::vector<Target> targets;   // in reading order, filled by the page
  std::vector<Written> written;  // filled by the page
  std::string focus;             // name of the target where a keyboard stands; drawn with a ring
  std::string chosen;            // name of the target a key has just chosen: as good as a tap
  std::vector<const words::Language*> languages = {};  // a guest may choose among
  bool mirrored = false;  // read from right to left: the design's left is the page's right
  Panel panel = {};
  std::size_t leaf = 0;          // of a page that is turned
  std::optional<Time> now = {};  // when things move; nothing: everything stands where it ends
  bool reduced_motion = false;
  bool alone = false;  // the bar says that this kiosk is on its own
  float waited = 0;    // how much of the page's idle time is over, 0 to 1
  Released released = {};
};

bool upright(const Ui& ui);
// Pages are turned leaves in one column: the screen is small, or everything stands low on it.
bool compact(const Ui& ui);
Box page(const Ui& ui);  // the whole page, in design units
const Palette& colours(const Ui& ui);

Mapping mapping(const Ui& ui);

// A box of the design where it stands on a page of this direction, and back again.
Box facing(const Ui& ui, Box box);
float facing(const Ui& ui, float x);

// While it lives, boxes stand where they are given: a keyboard and a code are the same in every
// language.
class AsGiven {
 public:
  explicit AsGiven(Ui& ui) : ui_(ui), was_(ui.mirrored) { ui.mirrored = false; }
  ~AsGiven() { ui_.mirrored = was_; }
  AsGiven(const AsGiven&) = delete;
  AsGiven& operator=(const AsGiven&) = delete;

 private:
  Ui& ui_;
  bool was_;
};

struct Touch {
  bool tapped = false;   // released inside, or chosen by key
  bool pressed = false;  // a finger is on it now
  float fading = 0;      // how much of the pressed colour is left, 0 to 1
};

// Makes `box` something that can be touched. Act on `tapped` only.
Touch touch(Ui& ui, std::string name, Box box);

// The ring round the target where a keyboard stands; drawn over everything else.
void draw_focus(Ui& ui);

// The full-screen window that everything is drawn in; balanced, also when a page throws.
class Sheet {
 public:
  explicit Sheet(const Ui& ui);
  ~Sheet();
  Sheet(const Sheet&) = delete;
  Sheet& operator=(const Sheet&) = delete;
};

}  // namespace foyer::look
