#include "shell/pictures.hpp"

#include <functional>
#include <string_view>

namespace foyer::shell {
namespace {

// Four times what the fullest page holds.
constexpr std::size_t most_pictures = 400;

void mix(std::size_t& into, std::size_t value) {
  into ^= value + 0x9e3779b97f4a7c15u + (into << 6) + (into >> 2);
}

}  // namespace

std::size_t TextHash::operator()(const lettering::Text& text) const {
  std::size_t hash = std::hash<std::string_view>{}(text.words);
  mix(hash, std::hash<double>{}(text.style.em_px));
  mix(hash, std::hash<double>{}(text.style.line_px));
  mix(hash, std::hash<double>{}(text.width_px));
  mix(hash, text.rgb);
  mix(hash, static_cast<std::size_t>(text.style.face) << 16 |
                static_cast<std::size_t>(text.style.weight) << 8 |
                static_cast<std::size_t>(text.align) << 4);
  mix(hash, static_cast<std::size_t>(text.max_lines));
  return hash;
}

look::Picture Measured::of(const lettering::Text& text) {
  const lettering::Extent size = size_of(text);
  return {nullptr, size.width, size.height, 0, 0};
}

lettering::Extent Measured::size_of(const lettering::Text& text) {
  if (const auto known = sizes_.find(text); known != sizes_.end()) return known->second;
  return sizes_.emplace(text, lettering::measure(text)).first->second;
}

void Measured::wipe() { sizes_.clear(); }

look::Picture Drawn::of(const lettering::Text& text) {
  auto known = pictures_.find(text);
  if (known == pictures_.end()) known = pictures_.emplace(text, lettering::draw(text)).first;
  lettering::Pixels& pixels = known->second;
  const bool empty = pixels.width <= 0 || pixels.height <= 0;
  return {empty ? nullptr : &pixels, pixels.width, pixels.height, pixels.left, pixels.top};
}

void Drawn::wipe() {
  Measured::wipe();
  pictures_.clear();
}

bool Drawn::tidy() {
  if (count() <= most_pictures) return false;
  wipe();
  return true;
}

}  // namespace foyer::shell
