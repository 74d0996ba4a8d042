#pragma once
#include <optional>

#include "app/message.hpp"
#include "app/state.hpp"
#include "look/ui.hpp"

namespace foyer::screens {

// Draws the whole frame (ground, page, comfort bar) of what the kiosk shows now, and tells what the
// person in front of it asked for, if anything. Between ImGui::NewFrame and ImGui::Render.
std::optional<app::Intent> draw(look::Ui& ui, const app::State& state);

}  // namespace foyer::screens
