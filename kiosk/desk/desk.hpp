#pragma once
#include <optional>

#include "app/message.hpp"
#include "app/state.hpp"
#include "look/ui.hpp"

// The organiser's dashboard (design, section 15): sentence first, picture second. In English; it is
// never shown where guests can see it.
namespace foyer::desk {

// Draws the whole frame of the desk, which must be the screen that shows, and tells what the host
// asked for, if anything. Between ImGui::NewFrame and ImGui::Render.
std::optional<app::Intent> draw(look::Ui& ui, const app::State& state);

// Draws the whole frame of the hosts' second screen; nothing is asked for there.
void draw_wall(look::Ui& ui, const app::State& state);

}  // namespace foyer::desk
