#include <sys/timex.h>

#include <algorithm>
#include <system_error>

#include "cli/commands.hpp"
#include "cli/examining.hpp"
#include "cli/hub_place.hpp"
#include "cli/sound_settings.hpp"
#include "hub/event_id.hpp"
#include "hub/hub.hpp"
#include "lettering/fonts.hpp"
#include "lettering/text.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::int64_t least_mb = 500;  // an evening of thousands takes a tenth of it
constexpr std::int64_t clock_off_ms = 30 * second_ms;
constexpr Time oldest{1'767'225'600'000};  // 2026-01-01: a clock before that was never set

Finding fonts() {
  const auto missing = lettering::missing_fonts();
  if (missing.empty()) return {"fonts", Health::well, "Every script has its font."};
  std::string packages;
  for (const auto& font : missing) packages += " " + font.package;
  return {"fonts", Health::ill, "Install the Debian packages" + packages + "."};
}

Finding clock_of_machine() {
  if (now() < oldest)
    return {"clock", Health::ill, "The clock was never set; set it, or connect once to a network."};
  timex status{};
  if (adjtimex(&status) == TIME_ERROR)
    return {
        "clock", Health::absent,
        "Nothing sets the clock by the network; compare it with a watch before the doors open."};
  return {"clock", Health::well, "The clock is set by the network."};
}

Finding settings(const Patient& patient) {
  const auto sound = sound_settings(patient.event);
  if (sound) return {"settings", Health::well, "Every setting is one."};
  return {"settings", Health::ill, sound.error().what};
}

Finding disk(const Patient& patient) {
  const fs::path folder = patient.event.has_parent_path() ? patient.event.parent_path() : ".";
  std::error_code failed;
  const auto space = fs::space(folder, failed);
  if (failed) return {"disk", Health::ill, "The event's folder cannot be read; is its disk there?"};
  const auto mb = static_cast<std::int64_t>(space.available >> 20);
  if (mb >= least_mb) return {"disk", Health::well, std::to_string(mb) + " MB are free."};
  return {"disk", Health::ill,
          "Only " + std::to_string(mb) + " MB are free where the event is; make room for " +
              std::to_string(least_mb) + "."};
}

// Whether everybody's name can be written with what is installed.
Finding names(const people::Room& room) {
  std::string unknown;
  int more = 0;
  for (const auto& person : room.people) {
    lettering::Text text;
    text.words = person->attendee.name.full;
    const auto runs = lettering::runs(text);
    if (std::ranges::none_of(runs, [](const auto& run) { return run.unknown > 0; })) continue;
    if (unknown.empty())
      unknown = person->attendee.ref;
    else
      ++more;
  }
  if (unknown.empty()) return {"names", Health::well, "Every name on the list can be written."};
  return {"names", Health::ill,
          "The name of guest " + unknown + (more > 0 ? " and others" : "") +
              " has letters that no font here has; install fonts-noto-core and fonts-noto-cjk."};
}

Finding journal(store::EventFile& event) {
  const auto found = event.check();
  if (!found) return {"journal", Health::ill, found.error().what};
  if (found->ok) return {"journal", Health::well, "The event's file is whole."};
  return {"journal", Health::ill,
          "The event's file is damaged; save what can be saved with foyer repair."};
}

Finding copy(const Patient& patient) {
  const auto set = setting(patient.event, "kiosk", "copy");
  if (!set || set->empty())
    return {"copy", Health::absent, "No copy is kept; --copy PATH keeps one on another disk."};
  const fs::path to(*set);
  std::error_code none;
  const bool there = fs::exists(to, none) || fs::exists(to.parent_path(), none);
  if (there) return {"copy", Health::well, "A copy is kept every ten minutes."};
  return {"copy", Health::ill,
          "There is no " + to.parent_path().string() +
              " to keep the copy in; is the stick plugged in?"};
}

Finding hub_of_event(const Patient& patient, const store::EventFile& event) {
  const auto settings = hub_settings(patient.event);
  if (!settings) return {"hub", Health::absent, "No hub is set; this kiosk works on its own."};
  const auto hub = hub::Hub::connect(*settings, hub::event_id(event.secrets().badge_key));
  if (!hub) return {"hub", Health::ill, hub.error().what};
  const auto off = now() - hub->welcome().clock;
  if (off < clock_off_ms && off > -clock_off_ms)
    return {"hub", Health::well, "The hub is there, and the clocks agree."};
  return {"hub", Health::ill,
          "The hub is there, but this clock is " + std::to_string(std::abs(off) / second_ms) +
              " seconds " + (off > 0 ? "ahead of" : "behind") + " its; set the wrong one."};
}

}  // namespace

std::vector<Finding> examine_event(const Patient& patient) {
  std::vector<Finding> out{settings(patient), fonts(), clock_of_machine(), disk(patient)};
  if (patient.event.empty()) return out;
  Common common;
  common.event = patient.event;
  auto event = open(common, store::Access::read);
  if (!event) {
    out.push_back({"journal", Health::ill, event.error().what});
    return out;
  }
  out.push_back(journal(*event));
  out.push_back(names(*event->room()));
  out.push_back(copy(patient));
  out.push_back(hub_of_event(patient, *event));
  return out;
}

}  // namespace foyer::cli
