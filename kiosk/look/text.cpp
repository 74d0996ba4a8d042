#include "look/text.hpp"

#include <imgui.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace foyer::look {
namespace {

constexpr double growth[] = {1.0, 1.2, 1.37};

// Without what would write over its neighbours: control characters, and the marks that turn the
// direction of everything after them (Unicode 15, UAX 9: LRE to RLO, LRI to PDI).
std::string tame(const std::string& words) {
  std::string out;
  out.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i) {
    const auto c = static_cast<unsigned char>(words[i]);
    const std::string_view three = std::string_view(words).substr(i, 3);
    const bool turns = three >= "\u202A" && three <= "\u202E";
    const bool isolates = three >= "\u2066" && three <= "\u2069";
    if (three.size() == 3 && (turns || isolates))
      i += 2;
    else if (c == 0xC2 && i + 1 < words.size() && static_cast<unsigned char>(words[i + 1]) < 0xA0)
      ++i;
    else if ((c >= 0x20 && c != 0x7F) || c == '\n')
      out += words[i];
  }
  return out;
}

lettering::Text in_pixels(const Ui& ui, const Words& words, float width) {
  const double scale = mapping(ui).scale;
  lettering::Text text{tame(words.words), words.style, words.colour};
  text.style.em_px *= scale;
  text.style.line_px *= scale;
  text.width_px = width * scale;
  text.max_lines = words.lines;
  text.align = words.align;
  return text;
}

Size size_of(Ui& ui, const Words& words, float width) {
  const float scale = mapping(ui).scale;
  const lettering::Extent extent = ui.pictures.size_of(in_pixels(ui, words, width));
  return {static_cast<float>(extent.width) / scale, static_cast<float>(extent.height) / scale,
          extent.lines};
}

// One way to write the words: how large, and on how many lines at most (0: any).
struct Try {
  double share;
  int lines;
};

Fitted first_that_fits(Ui& ui, const Words& words, Box room, const std::vector<Try>& tries) {
  Fitted result{words, {}, false};
  for (const Try& one : tries) {
    result.words.style = sized(words.style, words.style.em_px * one.share);
    result.words.lines = 0;
    result.size = size_of(ui, result.words, room.w);
    const bool in_lines = one.lines == 0 || result.size.lines <= one.lines;
    if (in_lines && result.size.w <= room.w + 2 && result.size.h <= room.h + 2) return result;
  }
  result.words.lines = tries.back().lines;
  result.cut = true;
  return result;
}

// From the guest's size down to the design's.
std::vector<double> sizes_asked(const Ui& ui) {
  const int asked = std::clamp(ui.comfort.text_size, 0, 2);
  if (asked == 0) return {1.0};
  std::vector<double> sizes;
  for (double share = growth[asked]; share > 1.04; share -= 0.08) sizes.push_back(share);
  sizes.push_back(1.0);
  return sizes;
}

// What begins at the left of the design begins at the right of a mirrored page.
Words turned(const Ui& ui, Words words) {
  if (ui.mirrored && words.align != Align::centre)
    words.align = words.align == Align::left ? Align::right : Align::left;
  return words;
}

}  // namespace

Style sized(Style style, double em_px) {
  const double line = style.line_px * em_px / style.em_px;
  style.em_px = em_px;
  style.line_px = std::round(line);
  return style;
}

Fitted fit(Ui& ui, const Words& words, float w, float h) {
  std::vector<Try> tries;
  for (const double share : sizes_asked(ui)) tries.push_back({share, words.lines});
  for (const double share : {.92, .84, .76, .68, .6, .5}) tries.push_back({share, words.lines});
  // Rather more lines than a cut name.
  if (words.lines > 0)
    for (const double share : {.5, .43, .36, .3}) tries.push_back({share, words.lines + 2});
  return first_that_fits(ui, words, {0, 0, w, h}, tries);
}

Fitted fit_name(Ui& ui, const Words& asked, float w, float h) {
  Words words = asked;
  std::replace(words.words.begin(), words.words.end(), '\n', ' ');
  std::vector<Try> tries;
  for (const double share : sizes_asked(ui)) tries.push_back({share, 1});
  tries.push_back({48.0 / 56, 1});
  for (const double share : {48.0 / 56, .72, .6, .5}) tries.push_back({share, 2});
  for (const double share : {.5, .43, .36, .3}) tries.push_back({share, 3});
  return first_that_fits(ui, words, {0, 0, w, h}, tries);
}

float place(Ui& ui, Box design, const Fitted& fitted) {
  if (fitted.words.words.empty()) return 0;
  const Box box = facing(ui, design);
  const Mapping to = mapping(ui);
  const float down = fitted.words.middle ? (box.h - fitted.size.h) / 2 : 0;
  const float left = std::round(to.left + box.x * to.scale);
  const float top = std::round(to.top + (box.y + down) * to.scale);
  const Picture picture = ui.pictures.of(in_pixels(ui, turned(ui, fitted.words), box.w));
  const ImVec2 a{left + static_cast<float>(picture.left), top + static_cast<float>(picture.top)};
  const ImVec2 b{a.x + static_cast<float>(picture.width), a.y + static_cast<float>(picture.height)};
  if (picture.texture != nullptr) ImGui::GetWindowDrawList()->AddImage(picture.texture, a, b);
  ui.written.push_back(
      {fitted.words.words, a.x, a.y, b.x - a.x, b.y - a.y, fitted.cut, fitted.words.colour});
  return fitted.size.h;
}

float write(Ui& ui, Box box, const Words& words) {
  return words.words.empty() ? 0 : place(ui, box, fit(ui, words, box.w, box.h));
}

float write_name(Ui& ui, Box box, const Words& words) {
  return words.words.empty() ? 0 : place(ui, box, fit_name(ui, words, box.w, box.h));
}

}  // namespace foyer::look
