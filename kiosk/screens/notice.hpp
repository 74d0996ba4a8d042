#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/message.hpp"
#include "look/widgets.hpp"

namespace foyer::screens {

// One of the things to do next.
struct Way {
  std::string name;
  std::string label;
  look::Manner manner = look::Manner::main;
  std::string_view icon = {};
};

// A page with the same three parts every time: what is so, that it is all right, what to do next.
// An arch stands between the words and the ways, with a sign in it.
struct Notice {
  std::string title;
  std::string lead;
  look::Tint tint = look::tint_both;
  std::string_view icon = {};  // empty: a badge with a question mark
  std::vector<Way> ways = {};
  std::string tip = {};
};

// What the way that was tapped asks for: `asks` are those of `notice.ways`, in order.
std::optional<app::Intent> draw_notice(look::Ui& ui, const Notice& notice,
                                       const std::vector<app::Intent>& asks);

// "One moment."
void draw_moment(look::Ui& ui);

}  // namespace foyer::screens
