#include "look/ui.hpp"

#include <imgui.h>

#include <algorithm>

#include "look/shapes.hpp"

namespace foyer::look {

bool upright(const Ui& ui) { return ui.height >= ui.width; }

namespace {
Laid lay(const Ui& ui) { return laid(ui.panel, {ui.width, ui.height}, ui.comfort.lower); }
}  // namespace

bool compact(const Ui& ui) { return lay(ui).compact; }

Box page(const Ui& ui) {
  const Laid all = lay(ui);
  return {0, 0, all.width, all.height};
}

const Palette& colours(const Ui& ui) { return ui.comfort.contrast ? stark() : bright(); }

Mapping mapping(const Ui& ui) { return lay(ui).mapping; }

Box facing(const Ui& ui, Box box) {
  if (ui.mirrored) box.x = page(ui).w - box.x - box.w;
  return box;
}
float facing(const Ui& ui, float x) { return ui.mirrored ? page(ui).w - x : x; }

Touch touch(Ui& ui, std::string name, Box design) {
  const Box box = facing(ui, design);
  const Mapping to = mapping(ui);
  const Target target{.name = std::move(name),
                      .x = to.left + box.x * to.scale,
                      .y = to.top + box.y * to.scale,
                      .w = box.w * to.scale,
                      .h = box.h * to.scale};
  ImGui::SetCursorScreenPos({target.x, target.y});
  const bool tapped = ImGui::InvisibleButton(target.name.c_str(), {target.w, target.h});
  const Touch result{tapped || ui.chosen == target.name,
                     ImGui::IsItemActive() && ImGui::IsItemHovered(),
                     ui.released.name == target.name ? ui.released.share : 0};
  ui.targets.push_back(target);
  return result;
}

void draw_focus(Ui& ui) {
  const auto found = std::find_if(ui.targets.begin(), ui.targets.end(),
                                  [&](const Target& target) { return target.name == ui.focus; });
  if (ui.focus.empty() || found == ui.targets.end()) return;
  const Mapping to = mapping(ui);
  const Box box = facing(ui, {(found->x - to.left) / to.scale, (found->y - to.top) / to.scale,
                              found->w / to.scale, found->h / to.scale});
  const auto round = [&](float gap, Border border) {
    outline(ui, grown(box, gap), 28 + gap, border);
  };
  if (ui.comfort.contrast) {
    round(6, {6, black});
    round(16, {10, yellow});
  } else {
    round(6, {6, ink});
    round(12, {6, lamp});
  }
}

Sheet::Sheet(const Ui& ui) {
  ImGui::SetNextWindowPos({0, 0});
  ImGui::SetNextWindowSize({ui.width, ui.height});
  ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2(0, 0));
  ImGui::PushStyleVar(ImGuiStyleVar_WindowBorderSize, 0.0f);
  ImGui::Begin("page", nullptr,
               ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoBackground |
                   ImGuiWindowFlags_NoMove | ImGuiWindowFlags_NoSavedSettings |
                   ImGuiWindowFlags_NoNav | ImGuiWindowFlags_NoBringToFrontOnFocus);
}

Sheet::~Sheet() {
  ImGui::SetCursorPos({0, 0});
  ImGui::End();
  ImGui::PopStyleVar(2);
}

}  // namespace foyer::look
