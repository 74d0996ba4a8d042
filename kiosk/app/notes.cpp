#include "app/notes.hpp"

namespace foyer::app {
namespace {

Part well_unless(bool ill, std::string_view part, std::string_view word) {
  return {part, ill ? word : "well", ill};
}

Part printer(const Printer& printer) {
  if (std::holds_alternative<NoPrinter>(printer)) return {"printer", "none"};
  const auto* trouble = std::get_if<PrinterTroubled>(&printer);
  if (!trouble) return {"printer", "well"};
  return {"printer", trouble->out_of_labels ? "out-of-labels" : "troubled", true};
}

bool hosts_in(const Screen& screen) {
  return std::holds_alternative<Hosts>(screen) || std::holds_alternative<UndoCheckIn>(screen) ||
         std::holds_alternative<Desk>(screen);
}

}  // namespace

std::vector<Part> parts(const State& state) {
  const auto& health = state.health;
  const bool closed = !state.doors_open || !sent_to(state).empty();
  return {well_unless(!health.camera.empty(), "camera", "lost"),
          well_unless(!health.hub.empty(), "hub", "lost"),
          well_unless(!health.disk.empty(), "disk", "low"),
          well_unless(!health.sound.empty(), "sound", "lost"),
          printer(health.printer),
          well_unless(std::holds_alternative<OutOfOrder>(state.screen), "journal", "refused"),
          well_unless(state.now < state.pin_tries.until, "pin", "locked"),
          {"hosts", hosts_in(state.screen) ? "in" : "away"},
          {"door", closed ? "closed" : "open"}};
}

std::vector<Part> changed(const std::vector<Part>& before, const std::vector<Part>& now) {
  std::vector<Part> out;
  for (std::size_t i = 0; i < now.size(); ++i)
    if (i >= before.size() || before[i] != now[i]) out.push_back(now[i]);
  return out;
}

}  // namespace foyer::app
