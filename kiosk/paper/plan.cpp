#include "paper/plan.hpp"

namespace foyer::paper {
namespace {

struct Named {
  std::string_view word;
  Layout layout;
};
constexpr Named all[] = {{"a4", Layout::a4}, {"62x100", Layout::label}};

// 100 x 62 mm. The code of 25 modules is 10 dots a module, 21.2 mm, and its white is inside the
// door.
constexpr Plan label{.width = 1181,
                     .height = 732,
                     .stroke = 9,
                     .left = 48,
                     .right = 758,
                     .top = 44,
                     .ground = 687,
                     .door_left = 790,
                     .door_right = 1134,
                     .door_top = 44,
                     .mark_y = 216,
                     .mark_size = 210,
                     .code_y = 388,
                     .code_room = 330,
                     .type = 1};

// 85 x 54 mm, the same code.
constexpr Plan card{.width = 1004,
                    .height = 638,
                    .stroke = 8,
                    .left = 46,
                    .right = 584,
                    .top = 46,
                    .ground = 592,
                    .door_left = 614,
                    .door_right = 958,
                    .door_top = 44,
                    .mark_y = 168,
                    .mark_size = 168,
                    .code_y = 298,
                    .code_room = 330,
                    .type = 0.8};

}  // namespace

std::optional<Layout> layout(std::string_view word) {
  for (const Named& named : all)
    if (named.word == word) return named.layout;
  return {};
}

std::vector<std::string_view> layouts() {
  std::vector<std::string_view> words;
  for (const Named& named : all) words.push_back(named.word);
  return words;
}

const Plan& plan(Layout layout) { return layout == Layout::a4 ? card : label; }

}  // namespace foyer::paper
