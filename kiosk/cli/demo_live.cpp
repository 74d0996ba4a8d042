#include "cli/demo_live.hpp"

#include <unistd.h>

#include <algorithm>
#include <optional>

#include "cli/demo_made.hpp"
#include "cli/kiosk.hpp"
#include "cli/outside.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t into_the_evening_ms = 50 * minute_ms;
constexpr std::int64_t between_ms = 8 * second_ms;

// A folder that is gone when this is.
struct Folder {
  fs::path path = fs::temp_directory_path() / ("foyer-demo-" + std::to_string(::getpid()));
  Folder() { fs::create_directories(path); }
  ~Folder() {
    std::error_code none;
    fs::remove_all(path, none);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
};

// The evening, moved so that doors opened a while ago.
void move_to_now(Script& script) {
  const std::int64_t later = now() + -into_the_evening_ms - script.event.starts.value_or(now());
  for (auto* time : {&script.event.starts, &script.event.ends})
    if (*time) **time = **time + later;
  script.event.zone = local_zone(now());
  for (auto& scene : script.scenes) scene.at = scene.at + later;
}

std::optional<journal::Payload> payload(const Scene& scene) {
  if (const auto* one = std::get_if<Arrival>(&scene.what)) return journal::CheckedIn{one->who};
  if (const auto* two = std::get_if<Encounter>(&scene.what)) return journal::Met{two->a, two->b};
  if (const auto* said = std::get_if<Spoken>(&scene.what))
    return journal::Promised{"demo-" + said->from + "-" + said->to, said->from, said->to,
                             said->text};
  return {};
}

struct Halves {
  std::vector<journal::Happening> before;
  std::vector<shell::Meanwhile> after;
};

Halves halves(const Script& script, Time middle) {
  Halves all;
  for (const auto& scene : script.scenes) {
    auto what = payload(scene);
    if (!what) continue;
    if (scene.at <= middle)
      all.before.push_back({scene.at, std::move(*what)});
    else
      all.after.push_back(
          {static_cast<std::int64_t>(all.after.size() + 1) * between_ms, std::move(*what)});
  }
  return all;
}

}  // namespace

Status play_live_evening(const TellStep& tell) {
  auto script = read_script(demo_folder() / "evening.json");
  if (!script) return script.error();
  move_to_now(*script);
  const Folder folder;
  auto event = make_demo_event(folder.path / "evening.foyer", script->event);
  if (!event) return event.error();
  auto evening = halves(*script, now());
  const auto recorded = event->record(evening.before);
  if (!recorded) return recorded.error();
  tell(
      {"The kiosk is open; guests go on arriving. Close its window, or press Ctrl+C, to end.", {}});
  shell::Window window;
  window.camera = fs::exists("/dev/video0") ? "/dev/video0" : "";
  window.meanwhile = std::move(evening.after);
  auto with = opening(std::move(*event), false);
  if (!with) return with.error();
  return shell::run(std::move(*with), window);
}

}  // namespace foyer::cli
