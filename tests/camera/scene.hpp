#pragma once
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <random>
#include <string>
#include <vector>

#include "badge/symbol.hpp"
#include "camera/grey.hpp"

// Pictures of QR codes as a camera would take them, drawn by the test: same words, same picture.
namespace foyer::camera::scene {

struct Pose {
  double module = 5;      // pixels a module
  double turn = 0;        // degrees in the picture
  double tilt = 0;        // degrees away from the camera
  double x = 0, y = 0;    // of the middle of the code, from the middle of the picture
  bool negative = false;  // light on dark
};

class Scene {
 public:
  explicit Scene(int width = 640, int height = 480, std::uint8_t paper = 200)
      : picture_{width, height, std::vector<std::uint8_t>(std::size_t(width) * height, paper)} {}

  // Holds a code of `text` up, with its quiet zone, each pixel the mean of 4 x 4 samples.
  Scene& show(const std::string& text, const Pose& pose = {},
              badge::Correction correction = badge::Correction::medium) {
    const auto made = badge::symbol(text, correction);
    if (!made) return *this;
    const View view(*made, pose);
    const double reach = (made->side + 8) * pose.module;
    const double middle_x = picture_.width / 2.0 + pose.x,
                 middle_y = picture_.height / 2.0 + pose.y;
    for (int y = 0; y < picture_.height; ++y)
      for (int x = 0; x < picture_.width; ++x)
        if (std::abs(x - middle_x) < reach && std::abs(y - middle_y) < reach)
          lay(view, x - middle_x, y - middle_y, at(x, y));
    return *this;
  }
  // Out of focus: three means of a square are nearly a Gaussian.
  Scene& soften(int radius) {
    for (int pass = 0; pass < 3; ++pass) {
      along(radius, 1, 0);
      along(radius, 0, 1);
    }
    return *this;
  }
  // The hand moved to the side by `length` pixels.
  Scene& shake(int length) {
    along(length / 2, 1, 0);
    return *this;
  }
  Scene& noise(double sigma, unsigned seed) {
    std::mt19937 engine(seed);
    std::normal_distribution<double> grain(0, sigma);
    for (auto& pixel : picture_.pixels) pixel = level(pixel + grain(engine));
    return *this;
  }
  // Fewer shades: darkest and lightest end up this far apart.
  Scene& fade(int darkest, int lightest) {
    for (auto& pixel : picture_.pixels)
      pixel = level(darkest + pixel * (lightest - darkest) / 255.0);
    return *this;
  }
  const Grey& picture() const { return picture_; }
  operator const Grey&() const { return picture_; }

 private:
  static std::uint8_t level(double value) {
    return static_cast<std::uint8_t>(std::clamp(std::lround(value), 0L, 255L));
  }
  std::uint8_t& at(int x, int y) { return picture_.pixels[std::size_t(y) * picture_.width + x]; }
  // A code on a card that a camera sees from 4 code widths away.
  struct View {
    View(const badge::Symbol& shown, const Pose& held)
        : symbol(shown), pose(held), half(shown.side / 2.0), far(4.0 * shown.side) {
      const double turn = pose.turn * std::numbers::pi / 180;
      const double tilt = pose.tilt * std::numbers::pi / 180;
      across = std::cos(turn), down = std::sin(turn);
      upright = std::cos(tilt), leaning = std::sin(tilt);
    }
    // How bright the card is at a point of the picture, or as it was where there is no card.
    double brightness(double px, double py, double otherwise) const {
      const double u = (px * across + py * down) / pose.module;
      const double v = (py * across - px * down) / pose.module;
      const double t = v * far / (far * upright - v * leaning);
      const double s = u * (far + t * leaning) / far;
      if (std::abs(s) > half + 4 || std::abs(t) > half + 4) return otherwise;
      const bool dark =
          symbol.at(static_cast<int>(std::floor(s + half)), static_cast<int>(std::floor(t + half)));
      return dark != pose.negative ? 20 : 235;
    }
    const badge::Symbol& symbol;
    const Pose& pose;
    double half, far, across, down, upright, leaning;
  };
  static void lay(const View& view, double x, double y, std::uint8_t& pixel) {
    double sum = 0;
    for (int i = 0; i < 16; ++i)
      sum += view.brightness(x + (i % 4) / 4.0 + 0.125, y + (i / 4) / 4.0 + 0.125, pixel);
    pixel = level(sum / 16);
  }
  void along(int radius, int dx, int dy) {
    const Grey before = picture_;
    for (int y = 0; y < before.height; ++y)
      for (int x = 0; x < before.width; ++x) {
        int sum = 0, count = 0;
        for (int i = -radius; i <= radius; ++i) {
          const int fx = x + i * dx, fy = y + i * dy;
          if (fx < 0 || fy < 0 || fx >= before.width || fy >= before.height) continue;
          sum += before.pixels[std::size_t(fy) * before.width + fx];
          ++count;
        }
        picture_.pixels[std::size_t(y) * before.width + x] = level(double(sum) / count);
      }
  }

  Grey picture_;
};

}  // namespace foyer::camera::scene
