#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "app/message.hpp"
#include "app/state.hpp"
#include "look/art.hpp"
#include "look/shapes.hpp"
#include "look/widgets.hpp"

// What the desk's pages are made of.
namespace foyer::desk {

using Asked = std::optional<app::Intent>;
using look::Box;
using look::Rgb;
using look::Style;
using look::Ui;

namespace type {
using lettering::Face;
using lettering::Weight;
inline constexpr Style title{Face::display, Weight::bold, 56, 66};
inline constexpr Style heading{Face::display, Weight::bold, 32, 42};
inline constexpr Style strong{Face::text, Weight::semibold, 28, 36};
inline constexpr Style lead{Face::text, Weight::regular, 28, 36};
inline constexpr Style text{Face::text, Weight::regular, 26, 34};
inline constexpr Style text_strong{Face::text, Weight::semibold, 26, 34};
inline constexpr Style small{Face::text, Weight::regular, 24, 32};
}  // namespace type

inline constexpr float inset = 32;  // of what stands on a card

// A card with its finding and a line under it; what is left of it below.
Box card(Ui& ui, Box box, const std::string& finding, const std::string& under);

// An outlined button of the desk; `danger` in the colour of what cannot be taken back by chance.
struct Push {
  std::string name;
  Box box;
  std::string label;
  std::string_view icon = {};
  bool danger = false;
  bool main = false;
};
bool push(Ui& ui, const Push& push);

template <class Wanted>
app::Intent ask(Wanted wanted) {
  return app::AtDesk(std::move(wanted));
}

// "Five", up to ten; then digits.
std::string count_word(std::size_t count);
// "One printer", "Three people": the word and the noun that fits.
std::string counted(std::size_t count, std::string_view one, std::string_view many);

// The words in one line no smaller than they are, and as many of them as there is room for.
void write_line(Ui& ui, Box box, std::string words, const Style& style, Rgb colour);

std::string name_of(const app::State& state, const app::Ref& who);
std::string first_name_of(const app::State& state, const app::Ref& who);
std::string clock_of(const app::State& state, Time when);

// A list that may not fit: which rows show, and buttons to turn it.
struct Rows {
  std::size_t from = 0;
  std::size_t shown = 0;
  std::size_t all = 0;
};
Asked draw_turning(Ui& ui, Box foot, const Rows& rows);

// The cards, each in whatever box it is given.
Asked draw_alone(Ui& ui, const app::State& state, Box box);
void draw_arrivals(Ui& ui, const app::State& state, Box box);
void draw_network(Ui& ui, const app::State& state, Box box);
Asked draw_needs(Ui& ui, const app::State& state, Box box);
Asked draw_person(Ui& ui, const app::State& state, Box box);
void draw_kiosks(Ui& ui, const app::State& state, Box box);

// The other tabs, and what lies over all of them.
Asked draw_rounds(Ui& ui, const app::State& state, Box box);
Asked draw_kiosks_tab(Ui& ui, const app::State& state, Box box);
Asked draw_conflicts(Ui& ui, const app::State& state, Box box);
Asked draw_hosts(Ui& ui, const app::State& state, Box box);
Asked draw_people(Ui& ui, const app::State& state, Box box);
Asked draw_bridges(Ui& ui, const app::State& state, Box box);
Asked draw_form(Ui& ui, const app::State& state, Box box);
Asked draw_promises(Ui& ui, const app::State& state, const app::DeskPromises& form, Box box);

}  // namespace foyer::desk
