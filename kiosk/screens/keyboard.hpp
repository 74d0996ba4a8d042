#pragma once
#include <string>

#include "app/screen.hpp"
#include "screens/pages.hpp"

namespace foyer::screens {

// The keyboard on the screen: at the foot of an upright page, at the right of one that lies.
struct Keyboard {
  app::Keys keys = app::Keys::letters;
  bool finishes = false;  // has a check key
  std::string foot;       // a line below the keys; may be empty
};

// A key was tapped: TypeText, Backspace, ClearText, SwitchKeys or FinishTyping. A key's target is
// named "key." and its letter, as in "key.m".
Asked draw_keyboard(look::Ui& ui, const Keyboard& keyboard);

// What is left of the page for everything else.
look::Box beside_keyboard(const look::Ui& ui);

// A field with what was typed so far and a cursor.
struct Field {
  std::string typed;
  std::string_view icon;
};
void draw_field(look::Ui& ui, look::Box box, const Field& field);

// The light on the floor of a page with a keyboard.
void draw_daylight_beside_keyboard(look::Ui& ui);

// Title and field of a small page with a keyboard; what is left below them.
look::Box draw_leaf_field(look::Ui& ui, const std::string& title, const Field& field);

}  // namespace foyer::screens
