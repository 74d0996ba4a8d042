#include "look/shapes.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

#include "look/pixels.hpp"

namespace foyer::look {
namespace {

ImU32 packed(Rgb c) { return IM_COL32(c >> 16 & 255, c >> 8 & 255, c & 255, 255); }

ImDrawList& sheet() { return *ImGui::GetWindowDrawList(); }

ImVec2 at(const Ui& ui, float x, float y) {
  const Mapping to = mapping(ui);
  return {to.left + facing(ui, x) * to.scale, to.top + y * to.scale};
}

float length(const Ui& ui, float units) { return units * mapping(ui).scale; }

struct Corners {
  ImVec2 a, b;
};
Corners pixels(const Ui& ui, Box box) {
  const auto on = on_pixels(ui, box);
  return {{on.x1, on.y1}, {on.x2, on.y2}};
}

// Gives the vertices added since `first` the colour of their height; their alpha stays.
void shade(int first, float y1, float y2, Rgb top, Rgb bottom) {
  ImDrawList& list = sheet();
  for (int i = first; i < list.VtxBuffer.Size; ++i) {
    ImDrawVert& vertex = list.VtxBuffer[i];
    const float share = std::clamp((vertex.pos.y - y1) / std::max(1.0f, y2 - y1), 0.0f, 1.0f);
    vertex.col =
        (packed(mixed(top, bottom, share)) & ~IM_COL32_A_MASK) | (vertex.col & IM_COL32_A_MASK);
  }
}

}  // namespace

Rgb mixed(Rgb top, Rgb bottom, float share) {
  const auto channel = [&](int shift) {
    const float a = top >> shift & 255, b = bottom >> shift & 255;
    return static_cast<Rgb>(std::lround(a + (b - a) * share)) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

OnPixels on_pixels(const Ui& ui, Box box) {
  const float near = ui.mirrored ? box.x + box.w : box.x, far = 2 * box.x + box.w - near;
  const ImVec2 a = at(ui, near, box.y), b = at(ui, far, box.y + box.h);
  return {std::round(a.x), std::round(a.y), std::round(b.x), std::round(b.y)};
}

Box grown(Box box, float by) { return {box.x - by, box.y - by, box.w + 2 * by, box.h + 2 * by}; }

void ground(Ui& ui, Rgb colour) {
  sheet().AddRectFilled({0, 0}, {ui.width, ui.height}, packed(colour));
}

void fill(Ui& ui, Box box, Rgb colour) {
  const auto [a, b] = pixels(ui, box);
  sheet().AddRectFilled(a, b, packed(colour));
}

void bordered(Ui& ui, Box box, float radius, Border border, Rgb inside) {
  rounded(ui, box, radius, border.colour);
  rounded(ui, shrunk(box, border.width), std::max(0.0f, radius - border.width), inside);
}

void outline(Ui& ui, Box box, float radius, Border border) {
  const auto [a, b] = pixels(ui, shrunk(box, border.width / 2));
  sheet().AddRect(a, b, packed(border.colour), length(ui, radius - border.width / 2), 0,
                  length(ui, border.width));
}

void disc(Ui& ui, float x, float y, float radius, Rgb colour) {
  sheet().AddCircleFilled(at(ui, x, y), length(ui, radius), packed(colour), 0);
}

void stroke(Ui& ui, float x1, float y1, float x2, float y2, Border border) {
  sheet().AddLine(at(ui, x1, y1), at(ui, x2, y2), packed(border.colour), length(ui, border.width));
}

void triangle(Ui& ui, Box box, Rgb colour) {
  ImVec2 corners[] = {at(ui, box.x, box.y), at(ui, box.x + box.w, box.y),
                      at(ui, box.x, box.y + box.h)};
  if (ui.mirrored) std::swap(corners[1], corners[2]);
  sheet().AddTriangleFilled(corners[0], corners[1], corners[2], packed(colour));
}

void arch(Ui& ui, Box box, Rgb top, Rgb bottom) {
  const auto [a, b] = pixels(ui, box);
  const float r = (b.x - a.x) / 2;
  const int first = sheet().VtxBuffer.Size;
  sheet().PathLineTo({a.x, b.y});
  sheet().PathArcTo({a.x + r, a.y + r}, r, std::numbers::pi_v<float>, 2 * std::numbers::pi_v<float>,
                    0);
  sheet().PathLineTo(b);
  sheet().PathFillConvex(packed(top));
  if (top != bottom) shade(first, a.y, b.y, top, bottom);
}

// Corners go clockwise, or ImGui softens the wrong side of the edges.
void beam(Ui& ui, Beam light, Rgb top, Rgb bottom) {
  if (ui.mirrored) std::swap(light.x1, light.x2), std::swap(light.x3, light.x4);
  const int first = sheet().VtxBuffer.Size;
  const ImVec2 corners[] = {at(ui, light.x1, light.y1), at(ui, light.x2, light.y1),
                            at(ui, light.x4, light.y2), at(ui, light.x3, light.y2)};
  sheet().AddConvexPolyFilled(corners, 4, packed(top));
  shade(first, corners[0].y, corners[2].y, top, bottom);
}

void daylight(Ui& ui, Beam light) {
  if (colours(ui).flat) return;
  // A clock: from its full width to 35 %, in steps of two units.
  const auto narrow = [&](float& left, float& right) {
    const float lost = std::floor((right - left) * 0.65f * ui.waited / 2) * 2;
    left += lost / 2;
    right -= lost / 2;
  };
  narrow(light.x1, light.x2);
  narrow(light.x3, light.x4);
  beam(ui, light, lamp_tint, plaster);
}

void arch_slit(Ui& ui, Box box, float x1, float x2, Rgb top, Rgb bottom) {
  if (ui.mirrored) std::swap(x1, x2);
  const float middle = box.x + box.w / 2, r = box.w / 2;
  const auto roof = [&](float x) {
    return box.y + r - std::sqrt(std::max(0.0f, r * r - (x - middle) * (x - middle)));
  };
  const int first = sheet().VtxBuffer.Size, steps = 24;
  sheet().PathLineTo(at(ui, x1, box.y + box.h));
  for (int i = 0; i <= steps; ++i) {
    const float x = x1 + (x2 - x1) * static_cast<float>(i) / steps;
    sheet().PathLineTo(at(ui, x, roof(x)));
  }
  sheet().PathLineTo(at(ui, x2, box.y + box.h));
  sheet().PathFillConvex(packed(top));
  shade(first, at(ui, 0, box.y).y, at(ui, 0, box.y + box.h).y, top, bottom);
}

}  // namespace foyer::look
