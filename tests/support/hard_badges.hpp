// Badges as a camera at a door sees them on a bad evening, drawn from a seed: far, tilted, moving,
// out of focus, dark, glaring, covered, bent, and on phones. Same seed, same pictures.
#pragma once
#include <turbojpeg.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "badge/symbol.hpp"
#include "camera/formats.hpp"
#include "camera/grey.hpp"

namespace foyer::hard {

using camera::Grey;

// How one frame shows its code. Blur, motion and cover are in modules.
struct Look {
  double module = 5;                    // pixels
  double turn = 0, tilt = 0, lean = 0;  // degrees: in the picture, and away from the camera
  double x = 0, y = 0;                  // of the code's middle, from the picture's
  double blur = 0.2;                    // sigma
  double motion = 0, motion_turn = 0;
  double noise = 3;  // sigma
  double dark = 20, light = 235;
  double glare = 0;  // radius as a share of the code's side; 0 for none
  double cover = 0;  // share of the code that a thumb covers
  double bend = 0;   // how far the badge bulges, as a share of its side
  bool negative = false;
  int jpeg = 80;
  int width = 640, height = 480;
};

struct Shown {
  std::string kind;
  std::string text;
  Grey picture;
};

inline std::uint8_t level(double value) {
  return static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0) + 0.5);
}

// The brightness of a card with the code at a point of the picture, seen from four widths away.
class Card {
 public:
  Card(const badge::Symbol& symbol, const Look& look)
      : symbol_(symbol), look_(look), half_(symbol.side / 2.0), far_(4.0 * symbol.side) {
    const auto rad = [](double degrees) { return degrees * std::numbers::pi / 180; };
    across_ = std::cos(rad(look.turn)), down_ = std::sin(rad(look.turn));
    tilt_ = std::tan(rad(look.tilt)), lean_ = std::tan(rad(look.lean));
    upright_ = std::cos(rad(look.tilt)), askance_ = std::cos(rad(look.lean));
  }
  std::optional<double> at(double px, double py) const {
    double u = (px * across_ + py * down_) / look_.module;
    double v = (py * across_ - px * down_) / look_.module;
    v += look_.bend * symbol_.side * (u / half_) * (u / half_);
    // A plane that passes the code's middle, leaning by two angles.
    const double depth = 1 / (1 - (v * tilt_ + u * lean_) / far_);
    u = u / askance_ * depth, v = v / upright_ * depth;
    if (std::abs(u) > half_ + 4 || std::abs(v) > half_ + 4) return {};
    const bool dark = symbol_.at(static_cast<int>(std::floor(u + half_)),
                                 static_cast<int>(std::floor(v + half_)));
    return dark != look_.negative ? look_.dark : look_.light;
  }
  double side_px() const { return symbol_.side * look_.module; }

 private:
  const badge::Symbol& symbol_;
  const Look& look_;
  double half_, far_, across_, down_, tilt_, lean_, upright_, askance_;
};

using Plane = std::vector<float>;

// The mean of `weights` steps of (dx, dy) around each pixel; what lies outside is as at the border.
inline Plane smeared(const Plane& plane, const Look& look, double dx, double dy,
                     const std::vector<double>& weights) {
  Plane out(plane.size(), 0);
  const double middle = (static_cast<double>(weights.size()) - 1) / 2;
  const int width = look.width, height = look.height;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const double step = static_cast<double>(i) - middle, x = step * dx, y = step * dy;
    const int left = static_cast<int>(std::floor(x)), top = static_cast<int>(std::floor(y));
    for (const auto& [ox, oy, share] : {std::tuple(left, top, (left + 1 - x) * (top + 1 - y)),
                                        {left + 1, top, (x - left) * (top + 1 - y)},
                                        {left, top + 1, (left + 1 - x) * (y - top)},
                                        {left + 1, top + 1, (x - left) * (y - top)}}) {
      const auto weight = static_cast<float>(share * weights[i]);
      if (weight < 1e-6f) continue;
      for (int row = 0; row < height; ++row) {
        const float* from =
            &plane[static_cast<std::size_t>(std::clamp(row + oy, 0, height - 1)) * width];
        float* to = &out[static_cast<std::size_t>(row) * width];
        const int first = std::clamp(-ox, 0, width), last = std::clamp(width - ox, first, width);
        for (int column = 0; column < first; ++column) to[column] += weight * from[0];
        for (int column = first; column < last; ++column) to[column] += weight * from[column + ox];
        for (int column = last; column < width; ++column) to[column] += weight * from[width - 1];
      }
    }
  }
  return out;
}

inline std::vector<double> bell(double sigma) {
  const int reach = std::max(1, static_cast<int>(std::ceil(2.5 * sigma)));
  std::vector<double> weights;
  double sum = 0;
  for (int i = -reach; i <= reach; ++i)
    sum += weights.emplace_back(std::exp(-i * i / (2 * sigma * sigma)));
  for (double& weight : weights) weight /= sum;
  return weights;
}

inline void lay(Plane& plane, const Card& card, const Look& look) {
  const double reach = card.side_px();
  const double mx = look.width / 2.0 + look.x, my = look.height / 2.0 + look.y;
  for (int y = 0; y < look.height; ++y)
    for (int x = 0; x < look.width; ++x) {
      if (std::abs(x - mx) > reach || std::abs(y - my) > reach) continue;
      float& pixel = plane[static_cast<std::size_t>(y) * look.width + x];
      double sum = 0;
      for (int i = 0; i < 9; ++i)
        sum +=
            card.at(x - mx + (i % 3) / 3.0 - 0.33, y - my + (i / 3) / 3.0 - 0.33).value_or(pixel);
      pixel = static_cast<float>(sum / 9);
    }
}

inline void spoil(Plane& plane, const Look& look, double side, std::mt19937& random) {
  std::uniform_real_distribution<double> one(-0.5, 0.5);
  const double mx = look.width / 2.0 + look.x, my = look.height / 2.0 + look.y;
  const double gx = mx + one(random) * side, gy = my + one(random) * side;
  const double cover = std::sqrt(look.cover) * side;
  const double cx = mx + one(random) * side, cy = my + one(random) * side;
  for (int y = 0; y < look.height; ++y)
    for (int x = 0; x < look.width; ++x) {
      float& pixel = plane[static_cast<std::size_t>(y) * look.width + x];
      if (look.glare > 0) {
        const double far = std::hypot(x - gx, y - gy) / (look.glare * side);
        pixel += static_cast<float>(230 * std::exp(-far * far));
      }
      if (cover > 0 && std::abs(x - cx) < cover / 2 && std::abs(y - cy) < cover / 2) pixel = 120;
    }
}

// There and back through a JPEG, as a camera's frames come.
inline Grey through_jpeg(const Grey& picture, int quality) {
  tjhandle press = tjInitCompress();
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  tjCompress2(press, picture.pixels.data(), picture.width, 0, picture.height, TJPF_GRAY, &bytes,
              &size, TJSAMP_GRAY, quality, 0);
  const auto back = camera::from_jpeg({bytes, size}, camera::Flaws::accepted);
  tjFree(bytes);
  tjDestroy(press);
  return back.ok() ? *back : picture;
}

// One frame: a desk in the background, the card, what spoils it, the camera's noise.
inline Grey frame(const std::string& text, const Look& look, std::mt19937& random) {
  const auto symbol = badge::symbol(text, badge::Correction::medium);
  Plane plane(static_cast<std::size_t>(look.width) * look.height);
  std::uniform_real_distribution<double> one(0, 1);
  const double slope_x = one(random) - 0.5, slope_y = one(random) - 0.5;
  const double paper = look.dark + (look.light - look.dark) * (0.4 + 0.4 * one(random));
  for (int y = 0; y < look.height; ++y)
    for (int x = 0; x < look.width; ++x)
      plane[static_cast<std::size_t>(y) * look.width + x] =
          static_cast<float>(paper + (look.light - look.dark) * 0.15 *
                                         (slope_x * x / look.width + slope_y * y / look.height));
  if (symbol) {
    const Card card(*symbol, look);
    lay(plane, card, look);
    spoil(plane, look, card.side_px(), random);
  }
  if (const double sigma = look.blur * look.module; sigma > 0.25) {
    const auto weights = bell(sigma);
    plane = smeared(smeared(plane, look, 1, 0, weights), look, 0, 1, weights);
  }
  if (const int steps = static_cast<int>(look.motion * look.module); steps > 1) {
    const double turn = look.motion_turn * std::numbers::pi / 180;
    plane = smeared(plane, look, std::cos(turn), std::sin(turn),
                    std::vector<double>(static_cast<std::size_t>(steps), 1.0 / steps));
  }
  std::normal_distribution<float> grain(0, static_cast<float>(look.noise));
  Grey picture{look.width, look.height, std::vector<std::uint8_t>(plane.size())};
  for (std::size_t i = 0; i < plane.size(); ++i)
    picture.pixels[i] = level(plane[i] + grain(random));
  return through_jpeg(picture, look.jpeg);
}

inline constexpr std::array<std::string_view, 14> kinds = {"clean",
                                                           "turned",
                                                           "tilted",
                                                           "out of focus",
                                                           "noise",
                                                           "glare",
                                                           "low light",
                                                           "small",
                                                           "motion",
                                                           "covered",
                                                           "bent",
                                                           "phone, pale",
                                                           "phone, dark mode",
                                                           "several at once"};

// How badges come near: blur (sigma) and motion in modules, from and to, half way; a badge begins
// at a share of its final size, arrives with so many frames and is held there; both lose a share on
// the way; `unsteady` is how much every frame differs from the one before. The values are those of
// which zxing as it comes reads 10, 40 and 55 of 100 within 5, 10 and 15 frames, as was measured of
// approaches elsewhere: 10, 43, 60 with seed 1 and 10, 37, 50 with seed 2, of 60 each. Nothing here
// was chosen by what ours reads.
struct Hand {
  double shaky[2] = {0.35, 2.7}, soft[2] = {0.22, 0.82};
  double far = 0.7, calms = 0.75, unsteady = 1, arrives = 8;
};

class Door {
 public:
  explicit Door(unsigned seed) : random_(seed) {}

  // Half are badges of ours, half other systems' longer codes, versions 2 to 10.
  std::string text() {
    constexpr std::string_view letters = "BCDEFGHJKLNPRSTV";
    const int length = between(0, 1) < 0.5 ? 36 : static_cast<int>(between(40, 300));
    std::string made = "KB";
    for (int i = 0; i < length; ++i) made += letters[random_() % letters.size()];
    return made;
  }

  Shown still(std::size_t kind) {
    const std::string what = text();
    Look look = plain(what);
    worsen(look, kind);
    if (kind == 13)
      for (int i = 0; i < 3; ++i) worsen_a_little(look);
    return {std::string(kinds[kind]), what, frame(what, look, random_)};
  }

  // Nobody is there: a desk, a pattern, or noise.
  Grey empty() {
    Look look;
    look.noise = between(2, 60);
    return frame("", look, random_);
  }

  // A badge that comes nearer in an unsteady hand and is held there, fifteen frames.
  std::vector<Shown> approach(const Hand& hand = {}) {
    const std::string what = text();
    const double modules = modules_of(what);
    const bool negative = between(0, 1) < 0.15;
    const double turn = between(-40, 40), tilt = between(0, 40), lean = between(-30, 30);
    const double shaky = between(hand.shaky[0], hand.shaky[1]);
    const double soft = between(hand.soft[0], hand.soft[1]);
    const double grain = between(4, 18), light = between(130, 235);
    const double nearest = std::clamp(between(3.4, 6.5), 2.4, 400 / modules);
    std::vector<Shown> frames;
    for (int i = 0; i < 15; ++i) {
      const double near = std::min(1.0, i / hand.arrives);
      Look look;
      look.module = nearest * (hand.far + (1 - hand.far) * near);
      const double worse = 1 + hand.calms * (0.5 - near);
      look.turn = turn + between(-4, 4), look.tilt = tilt + between(-5, 5);
      look.lean = lean + between(-5, 5);
      look.x = between(-60, 60), look.y = between(-40, 40);
      look.blur = std::max(0.15, soft * worse + hand.unsteady * between(-0.12, 0.12));
      look.motion = std::max(0.0, shaky * worse + hand.unsteady * between(-0.8, 0.5));
      look.motion_turn = between(0, 180);
      look.noise = grain, look.light = light, look.dark = 15 + between(0, 20);
      look.negative = negative;
      look.jpeg = static_cast<int>(between(55, 90));
      frames.push_back({"approach", what, frame(what, look, random_)});
    }
    return frames;
  }

  double between(double low, double high) {
    return std::uniform_real_distribution<double>(low, high)(random_);
  }

 private:
  static double modules_of(const std::string& what) {
    const auto symbol = badge::symbol(what, badge::Correction::medium);
    return symbol ? symbol->side : 25;
  }
  Look plain(const std::string& what) {
    Look look;
    if (between(0, 1) < 0.25) look.width = 1280, look.height = 720;
    const double modules = modules_of(what);
    look.module = std::max(2.6, between(150, 400) / modules);
    look.x = between(-80, 80), look.y = between(-30, 30);
    look.noise = between(2, 7), look.jpeg = static_cast<int>(between(50, 92));
    return look;
  }
  void worsen(Look& look, std::size_t kind) {
    switch (kind) {
      case 1:
        look.turn = between(0, 360);
        break;
      case 2:
        look.tilt = between(20, 60), look.turn = between(-20, 20);
        break;
      case 3:
        look.blur = between(0.2, 0.9);
        break;
      case 4:
        look.noise = between(10, 50);
        break;
      case 5:
        look.glare = between(0.12, 0.45);
        break;
      case 6:
        look.light = between(50, 90), look.dark = 12, look.noise = between(3, 9);
        break;
      case 7:
        look.module = std::max(1.7, look.module * between(0.4, 0.6));
        break;
      case 8:
        look.motion = between(0.5, 3), look.motion_turn = between(0, 180);
        break;
      case 9:
        look.cover = between(0.02, 0.15);
        break;
      case 10:
        look.bend = between(0.01, 0.06);
        break;
      case 11:
        look.light = between(110, 170), look.dark = between(50, 75), look.noise = between(2, 5);
        break;
      case 12:
        look.negative = true;
        break;
      default:
        break;
    }
  }
  // One more trouble, of half its strength.
  void worsen_a_little(Look& look) {
    switch (random_() % 7) {
      case 0:
        look.turn = between(-30, 30);
        break;
      case 1:
        look.tilt = between(10, 35);
        break;
      case 2:
        look.blur = between(0.2, 0.5);
        break;
      case 3:
        look.noise = between(6, 22);
        break;
      case 4:
        look.light = between(70, 120), look.dark = 20;
        break;
      case 5:
        look.motion = between(0.4, 1.5), look.motion_turn = between(0, 180);
        break;
      default:
        look.negative = !look.negative;
        break;
    }
  }

  std::mt19937 random_;
};

}  // namespace foyer::hard
