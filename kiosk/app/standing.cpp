// How this kiosk is, told to every desk through the board.
#include "app/turn.hpp"
#include "hosting/kiosks.hpp"
#include "people/board.hpp"

namespace foyer::app {
namespace {

using hosting::Part;

constexpr std::int64_t say_again_ms = 2 * minute_ms;

// What it counted and what broke before it was started again is not forgotten.
void remember(State& state) {
  if (state.self.at.ms != 0) return;
  const auto before =
      hosting::read_kiosk(people::posted(*state.room, people::board::kiosk(state.settings.name)));
  if (!before) return;
  state.self.door = before->door;
  state.self.troubles = before->troubles;
}

void look_at_parts(State& state) {
  const auto* printer = std::get_if<PrinterTroubled>(&state.health.printer);
  const auto note = [&](Part part, bool troubled) {
    hosting::note(state.self, part, troubled, state.now);
  };
  note(Part::camera, !state.health.camera.empty());
  note(Part::paper, printer && printer->out_of_labels);
  note(Part::printer, printer && !printer->out_of_labels);
  note(Part::disk, !state.health.disk.empty());
  note(Part::hub, !state.health.hub.empty());
}

// All but the clock and what changes with every check-in.
std::string gist(hosting::Kiosk self) {
  self.at = {};
  self.queue = 0;
  self.door = {};
  self.off_ms.reset();
  self.disk_mb.reset();
  return hosting::written(self);
}

}  // namespace

void note_standing(Turn& turn) {
  State& state = turn.state;
  if (state.settings.name.empty() || state.settings.desk || state.settings.wall) return;
  remember(state);
  look_at_parts(state);
  if (!std::holds_alternative<Attract>(state.screen)) return;  // no page waits for the rest
  auto& self = state.self;
  self.version = state.settings.version;
  self.camera = state.settings.camera;
  self.words_alone = state.settings.words_alone;
  self.printer = !std::holds_alternative<NoPrinter>(state.health.printer);
  self.queue = state.standing.queue;
  self.off_ms = state.standing.off_ms;
  std::string now = gist(self);
  const bool again = state.health.disk.empty() && state.now - self.at >= say_again_ms;
  if (now == state.told && !again) return;
  self.at = state.now;
  state.told = std::move(now);
  write_down(turn,
             journal::Announced{people::board::kiosk(state.settings.name), hosting::written(self)});
}

void note_visit(Turn& turn) {
  const auto& visit = turn.state.visit;
  if (visit.came) hosting::add(turn.state.self.door, visit.touched - *visit.came);
}

std::string_view sent_to(const State& state) {
  if (state.settings.name.empty()) return {};
  return people::posted(*state.room, people::board::closed(state.settings.name));
}

}  // namespace foyer::app
