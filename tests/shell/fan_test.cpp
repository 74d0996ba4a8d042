#include "shell/fan.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <random>
#include <vector>

#include "shell/triangle.hpp"
#include "support/catch.hpp"

using namespace foyer::shell;

namespace {
constexpr int side = 96;
const Patch all{0, 0, side, side};

// A shape as Dear ImGui hands it over: corners, and triangles round the first of them.
struct Shape {
  std::vector<ImDrawVert> corners;
  std::vector<ImDrawIdx> indices;
};

Shape round_shape(std::mt19937& dice) {
  const auto any = [&](float from, float to) {
    return std::uniform_real_distribution<float>(from, to)(dice);
  };
  const int count = std::uniform_int_distribution<int>(4, 40)(dice);
  const float x = any(10, 86), y = any(10, 86), wide = any(1, 50), high = any(1, 50);
  const float from = any(0, 6);
  Shape shape;
  for (int i = 0; i < count; ++i) {
    const float turn =
        from + 2 * std::numbers::pi_v<float> * static_cast<float>(i) / static_cast<float>(count);
    shape.corners.push_back(
        {{x + wide * std::cos(turn), y + high * std::sin(turn)}, {}, IM_COL32_WHITE});
  }
  for (int i = 2; i < count; ++i)
    for (const int corner : {0, i - 1, i}) shape.indices.push_back(static_cast<ImDrawIdx>(corner));
  return shape;
}

// From one colour at its top to another at its bottom, rounded to bytes as a corner's colour is.
void shade(Shape& shape, std::mt19937& dice) {
  const auto [top, bottom] =
      std::ranges::minmax(shape.corners, {}, [](const ImDrawVert& corner) { return corner.pos.y; });
  const auto byte = [&] { return std::uniform_int_distribution<int>(0, 255)(dice); };
  const int from[] = {byte(), byte(), byte()}, to[] = {byte(), byte(), byte()};
  for (auto& corner : shape.corners) {
    const float part = (corner.pos.y - top.pos.y) / (bottom.pos.y - top.pos.y);
    const auto at = [&](int i) {
      return static_cast<int>(
          std::lround(static_cast<float>(from[i]) + static_cast<float>(to[i] - from[i]) * part));
    };
    corner.col = IM_COL32(at(0), at(1), at(2), 255);
  }
}

Bitmap by_triangles(const Shape& shape) {
  Bitmap onto = blank(side, side);
  for (std::size_t i = 0; i + 2 < shape.indices.size(); i += 3)
    Triangle(shape.corners[shape.indices[i]], shape.corners[shape.indices[i + 1]],
             shape.corners[shape.indices[i + 2]])
        .draw(onto, all);
  return onto;
}

Bitmap at_once(const Shape& shape) {
  Bitmap onto = blank(side, side);
  const auto fan = Fan::at_the_front(shape.corners.data(), shape.indices);
  REQUIRE(fan);
  CHECK(fan->indices() == shape.indices.size());
  fan->draw(onto, all);
  return onto;
}

int farthest_channel(std::uint32_t a, std::uint32_t b) {
  int most = 0;
  for (const int shift : {0, 8, 16})
    most = std::max(
        most, std::abs(static_cast<int>(a >> shift & 255) - static_cast<int>(b >> shift & 255)));
  return most;
}
}  // namespace

TEST_CASE("a round shape drawn at once covers the pixels that its triangles would") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 dice(seed);
  for (int i = 0; i < 500; ++i) {
    const Shape shape = round_shape(dice);
    REQUIRE(at_once(shape).rgb == by_triangles(shape).rgb);
  }
}

TEST_CASE("light that fades downwards is drawn at once in the colours of its triangles") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 dice(seed);
  for (int i = 0; i < 500; ++i) {
    Shape shape = round_shape(dice);
    shade(shape, dice);
    const Bitmap ours = at_once(shape), theirs = by_triangles(shape);
    for (std::size_t pixel = 0; pixel < ours.rgb.size(); ++pixel)
      if (ours.rgb[pixel] != theirs.rgb[pixel])
        REQUIRE(farthest_channel(ours.rgb[pixel], theirs.rgb[pixel]) <= 4);
  }
}

TEST_CASE("what is not round about its first corner is left to its triangles") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 dice(seed);
  Shape dented = round_shape(dice);
  while (dented.corners.size() < 12) dented = round_shape(dice);
  const auto lowest = std::ranges::max_element(
      dented.corners, {}, [](const ImDrawVert& corner) { return corner.pos.y; });
  std::prev(lowest == dented.corners.begin() ? dented.corners.end() : lowest)->pos.y -= 40;
  CHECK_FALSE(Fan::at_the_front(dented.corners.data(), dented.indices));

  Shape see_through = round_shape(dice);
  see_through.corners.front().col = IM_COL32(255, 255, 255, 100);
  CHECK_FALSE(Fan::at_the_front(see_through.corners.data(), see_through.indices));
}

TEST_CASE("what a round shape is said to cover, it covers") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 dice(seed);
  std::uniform_int_distribution<int> at(0, 60), size(1, 30);
  int covered = 0;
  for (int i = 0; i < 2000; ++i) {
    const Shape shape = round_shape(dice);
    const auto fan = Fan::at_the_front(shape.corners.data(), shape.indices);
    REQUIRE(fan);
    REQUIRE(fan->convex());
    const int x = at(dice), y = at(dice);
    const Patch part{x, y, x + size(dice), y + size(dice)};
    if (!fan->covers(part)) continue;
    ++covered;
    const Bitmap drawn = by_triangles(shape);
    for (int row = part.y1; row < part.y2; ++row)
      for (int column = part.x1; column < part.x2; ++column)
        REQUIRE(drawn.rgb[static_cast<std::size_t>(row * side + column)] == 0xffffff);
  }
  CHECK(covered > 20);
}

TEST_CASE("of Dear ImGui's own round shape all but the soft rim is one fan") {
  const std::unique_ptr<ImGuiContext, void (*)(ImGuiContext*)> context(ImGui::CreateContext(),
                                                                       &ImGui::DestroyContext);
  auto& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.DisplaySize = {side, side};
  io.DeltaTime = 1;
  unsigned char* pixels = nullptr;
  int width = 0, height = 0;
  io.Fonts->GetTexDataAsAlpha8(&pixels, &width, &height);
  ImGui::NewFrame();
  const std::vector<ImVec2> corners{{10, 10}, {80, 12}, {84, 60}, {40, 90}, {8, 50}};
  auto* list = ImGui::GetBackgroundDrawList();
  list->AddConvexPolyFilled(corners.data(), 5, IM_COL32_WHITE);
  const std::span indices(list->IdxBuffer.Data, static_cast<std::size_t>(list->IdxBuffer.Size));
  REQUIRE(indices.size() > 9);
  const auto fan = Fan::at_the_front(list->VtxBuffer.Data, indices);
  REQUIRE(fan);
  CHECK(fan->indices() == 9);
}
