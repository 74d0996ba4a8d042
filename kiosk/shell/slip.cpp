#include "shell/slip.hpp"

#include "contacts/contact.hpp"
#include "contacts/vcard.hpp"

namespace foyer::shell {

std::vector<paper::SlipCard> slip_of(const people::Room& room, const people::Ref& who) {
  std::vector<paper::SlipCard> cards;
  for (const auto& contact : contacts::contacts_of(room, who)) {
    auto symbol = badge::symbol(contacts::phone_card(contact, contacts::phone_card_bytes),
                                badge::Correction::low);
    if (!symbol) continue;  // a name longer than any code: no telephone could take it
    paper::SlipCard card{contact.card.name.full, {}, contact.promises, *std::move(symbol)};
    for (const auto* line : {&contact.card.role, &contact.card.organisation, &contact.card.email,
                             &contact.card.phone, &contact.card.town, &contact.note})
      if (!line->empty()) card.lines.push_back(*line);
    cards.push_back(std::move(card));
  }
  return cards;
}

}  // namespace foyer::shell
