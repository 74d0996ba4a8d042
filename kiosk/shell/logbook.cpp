#include "shell/logbook.hpp"

namespace foyer::shell {
namespace {

std::string line(const app::Part& part) {
  return std::string(part.wants_hand ? "<4>" : "<6>") + "part=" + std::string(part.part) +
         " state=" + std::string(part.state);
}

}  // namespace

void Logbook::look(const app::State& state) {
  auto now = app::parts(state);
  if (now == before_) return;
  for (const auto& part : app::changed(before_, now))
    if (!before_.empty() || part.wants_hand) write_(line(part));
  before_ = std::move(now);
}

void Logbook::say(std::string_view state) { write_(line({"kiosk", state})); }

}  // namespace foyer::shell
