#include "desk/sights.hpp"

#include <algorithm>
#include <cstdlib>

#include "hosting/kiosks.hpp"
#include "people/board.hpp"

namespace foyer::desk {
namespace {

using hosting::Part;

std::string ago(std::int64_t ms) {
  const auto seconds = std::max<std::int64_t>(0, ms / second_ms);
  if (seconds < 90) return std::to_string(seconds) + " s ago";
  return std::to_string(seconds / 60) + " min ago";
}

std::string waiting(std::int64_t queue) {
  if (queue == 0) return "nothing waiting";
  return std::to_string(queue) + (queue == 1 ? " fact waiting" : " facts waiting");
}

struct Wish {
  std::string state;
  std::string_view icon;
};

// The first that matters most to the guests at its door.
std::optional<Wish> wish(const hosting::Kiosk& kiosk, Time now) {
  if (hosting::silent(kiosk, now)) return Wish{"no word from it; look whether it runs", "offline"};
  if (hosting::wants_hand(kiosk, Part::disk)) return Wish{"its disk needs room", "revoke"};
  if (hosting::wants_hand(kiosk, Part::paper)) return Wish{"paper out", "paper"};
  if (hosting::wants_hand(kiosk, Part::printer)) return Wish{"its printer needs a hand", "printer"};
  if (hosting::wants_hand(kiosk, Part::camera)) return Wish{"its camera is away", "camera"};
  if (kiosk.battery && *kiosk.battery <= 20)
    return Wish{"battery at " + std::to_string(*kiosk.battery) + " %; plug it in", "time"};
  if (kiosk.off_ms && std::abs(*kiosk.off_ms) > hosting::clock_off_ms)
    return Wish{"its clock is " + std::to_string(std::abs(*kiosk.off_ms) / second_ms) +
                    (*kiosk.off_ms > 0 ? " s ahead" : " s behind"),
                "time"};
  if (hosting::wants_hand(kiosk, Part::hub))
    return Wish{"offline, still welcoming people; " + waiting(kiosk.queue), "offline"};
  if (kiosk.words_alone)
    return Wish{"suggests people by shared words alone; its data folder is missing or damaged",
                "offline"};
  return {};
}

std::string ready(const hosting::Kiosk& kiosk) {
  std::string out;
  if (kiosk.camera) out += "camera ready, ";
  if (kiosk.printer) out += "printer ready, ";
  return out + waiting(kiosk.queue);
}

std::string under(const hosting::Kiosk& kiosk, Time now) {
  std::string out = "heard of " + ago(now - kiosk.at);
  if (kiosk.battery) out += " · battery " + std::to_string(*kiosk.battery) + " %";
  if (kiosk.disk_mb) out += " · " + std::to_string(*kiosk.disk_mb / 1024) + " GB free";
  if (!kiosk.version.empty()) out += " · " + kiosk.version;
  return out;
}

Sight sight_of(const hosting::Kiosk& kiosk, const app::State& state) {
  Sight out{kiosk.name, kiosk.name, under(kiosk, state.now), ready(kiosk), "check", true, {}};
  out.sent_to = people::posted(*state.room, people::board::closed(kiosk.name));
  if (auto wants = wish(kiosk, state.now)) {
    out.state = std::move(wants->state);
    out.icon = wants->icon;
    out.well = false;
  }
  return out;
}

// This one, as it knows itself.
Sight here(const app::State& state) {
  const auto& health = state.health;
  const auto& standing = state.standing;
  Sight out;
  out.shown = state.settings.desk ? "This desk" : "This kiosk";
  out.under =
      standing.last_contact ? "synced " + ago(state.now - *standing.last_contact) : "on its own";
  const auto wants = [&](std::string words, std::string_view icon) {
    out.state = std::move(words);
    out.icon = icon;
    out.well = false;
    return out;
  };
  if (!health.disk.empty()) return wants(health.disk, "revoke");
  if (!health.hub.empty())
    return wants("offline, still welcoming people; " + waiting(standing.queue), "offline");
  if (!health.camera.empty()) return wants("camera: " + health.camera, "camera");
  if (const auto* trouble = std::get_if<app::PrinterTroubled>(&health.printer))
    return wants(trouble->out_of_labels ? "paper out" : "printer needs a hand", "paper");
  const bool sees = state.settings.camera && !state.settings.desk;
  out.state = (sees ? "camera ready, " : "") + waiting(standing.queue);
  return out;
}

}  // namespace

std::vector<Sight> sights(const app::State& state) {
  std::vector<Sight> out;
  for (const auto& kiosk : hosting::kiosks(*state.room)) out.push_back(sight_of(kiosk, state));
  const bool told = !state.settings.name.empty() && !state.settings.desk;
  if (!told || out.empty()) out.push_back(here(state));
  return out;
}

}  // namespace foyer::desk
