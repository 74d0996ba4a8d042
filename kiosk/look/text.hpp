#pragma once
#include <string>

#include "lettering/text.hpp"
#include "look/ui.hpp"

namespace foyer::look {

using lettering::Align;
using lettering::Style;

// The seven sizes of the design, and no others for guests.
namespace type {
using lettering::Face;
using lettering::Weight;
inline constexpr Style hero{Face::display, Weight::bold, 136, 144};
inline constexpr Style title{Face::display, Weight::bold, 84, 94};
inline constexpr Style name{Face::display, Weight::bold, 56, 66};
inline constexpr Style name_light{Face::display, Weight::regular, 56, 66};
inline constexpr Style heading{Face::display, Weight::bold, 48, 60};
inline constexpr Style row{Face::display, Weight::bold, 38, 48};
inline constexpr Style lead{Face::text, Weight::semibold, 48, 60};
inline constexpr Style body{Face::text, Weight::regular, 38, 50};
inline constexpr Style reason{Face::text, Weight::regular, 38, 52};
inline constexpr Style strong{Face::text, Weight::semibold, 38, 50};
inline constexpr Style label{Face::text, Weight::regular, 34, 44};
inline constexpr Style label_strong{Face::text, Weight::semibold, 34, 44};
inline constexpr Style chip{Face::text, Weight::medium, 34, 44};
inline constexpr Style bar{Face::text, Weight::medium, 28, 38};
inline constexpr Style fine{Face::text, Weight::regular, 28, 38};
inline constexpr Style found{Face::display, Weight::semibold, 50, 62};
inline constexpr Style typed{Face::text, Weight::semibold, 56, 66};
inline constexpr Style key{Face::text, Weight::medium, 48, 60};
inline constexpr Style key_word{Face::text, Weight::medium, 38, 50};
}  // namespace type

Style sized(Style style, double em_px);  // the line box keeps its proportion

// What is written and how, in design units. `lines` 0: as many as there is room for.
struct Words {
  std::string words;
  Style style = type::body;
  Rgb colour = ink;
  int lines = 0;
  Align align = Align::left;
  bool middle = false;  // halfway down its box, not at its top
};

struct Size {
  float w = 0;
  float h = 0;
  int lines = 0;
};

// The words in the style they come out in.
struct Fitted {
  Words words;
  Size size;
  bool cut = false;
};

// As large as the guest's text size asks where there is room in w by h, and smaller than the
// design where even that does not fit, down to half; then on two lines more than asked, and cut
// only after that.
Fitted fit(Ui& ui, const Words& words, float w, float h);

// The same for a name: smaller before it takes a second line, and never cut.
Fitted fit_name(Ui& ui, const Words& words, float w, float h);

// Writes into `box`; how high it came out.
float write(Ui& ui, Box box, const Words& words);
float write_name(Ui& ui, Box box, const Words& words);
float place(Ui& ui, Box box, const Fitted& fitted);

}  // namespace foyer::look
