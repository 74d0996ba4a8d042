#include "shell/print_desk.hpp"

namespace foyer::shell {

PrintDesk::PrintDesk(Parts parts) : parts_(std::move(parts)) {
  if (parts_.other)
    other_.emplace(line(*parts_.other, [this](const printing::Standing& standing) {
      other_works_ = standing.known && !standing.trouble;
    }));
  if (parts_.own)
    own_.emplace(line(*parts_.own, [this](const printing::Standing& standing) {
      parts_.tell(app::PrinterSaid{as_told(standing, other_works_)});
    }));
}

PrintLine PrintDesk::line(const PrintPlace& place,
                          std::function<void(printing::Standing)> tell) const {
  return {place, parts_.lend, parts_.clock, std::move(tell),
          [say = parts_.tell](store::EventFile::RoomPtr room) {
            say(app::RoomChanged{std::move(room)});
          }};
}

bool PrintDesk::run(const app::Effect& effect) {
  if (const auto* badge = std::get_if<app::PrintBadge>(&effect)) {
    if (badge->elsewhere && own_) own_->withdraw(badge->who);
    auto& worker = badge->elsewhere ? other_ : own_;
    if (worker) worker->print_badge(badge->who);
    return true;
  }
  const auto* cards = std::get_if<app::PrintContacts>(&effect);
  if (cards && own_) own_->print_contacts(cards->who);
  return cards != nullptr;
}

}  // namespace foyer::shell
