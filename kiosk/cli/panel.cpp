#include "cli/panel.hpp"

#include <cerrno>
#include <cstdlib>
#include <map>
#include <string>

#include "cli/outside.hpp"

namespace foyer::cli {
namespace {

struct Range {
  float least, most;
};

std::string plain(float number) {
  std::string text = std::to_string(number);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

// A number of [kiosk] within its range; `otherwise` when nobody set it.
Result<float> number(const std::filesystem::path& event, const char* name, Range range,
                     float otherwise) {
  const auto text = setting(event, "kiosk", name);
  if (!text) return otherwise;
  char* end = nullptr;
  const float value = std::strtof(text->c_str(), &end);
  if (end != text->c_str() && *end == 0 && value >= range.least && value <= range.most)
    return value;
  return bad_usage("[kiosk] " + std::string(name) + " in foyer.toml is a number from " +
                   plain(range.least) + " to " + plain(range.most) + "; \"" + *text +
                   "\" is none.");
}

Result<bool> yes_or_no(const std::filesystem::path& event, const char* name) {
  const auto text = setting(event, "kiosk", name);
  if (!text || *text == "false") return false;
  if (*text == "true") return true;
  return bad_usage("[kiosk] " + std::string(name) + " in foyer.toml is true or false; \"" + *text +
                   "\" is neither.");
}

}  // namespace

Result<shell::View> view_of(const std::filesystem::path& event) {
  const auto mm = number(event, "mm_per_px", {0.02f, 2}, 0);
  const auto viewing = number(event, "viewing_mm", {200, 3000}, 600);
  const auto bottom = number(event, "screen_bottom_mm", {0, 2000}, 0);
  for (const auto* one : {&mm, &viewing, &bottom})
    if (!*one) return one->error();
  const auto counter = yes_or_no(event, "counter");
  const auto still = yes_or_no(event, "reduced_motion");
  for (const auto* one : {&counter, &still})
    if (!*one) return one->error();
  shell::View view;
  view.panel = {*mm, *viewing, *bottom, *counter};
  view.reduced_motion = *still;
  return view;
}

Result<shell::ScreenPlace> screen_of(const std::filesystem::path& event) {
  using enum shell::Turn;
  const std::string turned = setting(event, "kiosk", "turned").value_or("0");
  const std::map<std::string, shell::Turn> turns{
      {"0", none}, {"90", quarter}, {"180", half}, {"270", three_quarters}};
  const auto turn = turns.find(turned);
  if (turn == turns.end())
    return bad_usage("[kiosk] turned in foyer.toml is 0, 90, 180 or 270; \"" + turned +
                     "\" is none.");
  return shell::ScreenPlace{setting(event, "kiosk", "screen").value_or(""), turn->second};
}

Result<float> volume_of(const std::filesystem::path& event) {
  const auto percent = number(event, "volume", {0, 100}, 40);
  if (!percent) return percent.error();
  return *percent / 100;
}

}  // namespace foyer::cli
