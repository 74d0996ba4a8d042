// vCards of any texts: read back strictly, each field says what went in; and merging what a server
// made of a card never falls.
#include "contacts/merging.hpp"
#include "contacts/vcard.hpp"
#include "fuzz/lines.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace foyer;
  const auto parts = fuzz::pieces(fuzz::text_of(data, size), 9);
  contacts::Contact contact;
  auto& card = contact.card;
  card.uid = "2ed6657d-e927-568b-95e1-2665a8aea6a2";
  card.name = {"X" + std::string(parts[0]), std::string(parts[1]), std::string(parts[2])};
  card.organisation = parts[3];
  card.role = parts[4];
  card.email = parts[5];
  card.phone = parts[6];
  card.town = parts[7];
  contact.note = parts[8];
  for (const auto version : {contacts::Version::v3, contacts::Version::v4}) {
    const std::string text = contacts::vcard(contact, version);
    const auto lines = fuzz::unfolded(text);
    fuzz::must(lines.front() == "BEGIN:VCARD" && lines.back() == "END:VCARD", "a card is one");
    const auto full = fuzz::values(lines, "FN");
    fuzz::must(full.size() == 1 && full[0] == fuzz::sayable(trimmed(card.name.full)),
               "the name is kept");
    const auto role = fuzz::values(lines, "TITLE");
    fuzz::must(role.empty() || role[0] == fuzz::sayable(trimmed(card.role)), "the role is kept");
    fuzz::must(contacts::says_the_same(text, text), "a card says the same as itself");
    const std::string raw(fuzz::text_of(data, size));
    fuzz::must(contacts::merged({raw, text, raw}) == text, "what nobody of us changed stays");
    (void)contacts::merged({text, raw, text});
    (void)contacts::says_the_same(raw, text);
  }
  fuzz::must(contacts::phone_card(contact, contacts::phone_card_bytes).size() <=
                 contacts::phone_card_bytes,
             "a phone's card keeps to its bytes");
  return 0;
}
