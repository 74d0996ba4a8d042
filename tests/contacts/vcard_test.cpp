#include "contacts/vcard.hpp"

#include "base/text.hpp"
#include "contacts/foreign.hpp"
#include "contacts/nasty.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::contacts;

namespace {

std::vector<Contact> nasty_people(unsigned seed, int count) {
  NastyPeople people(seed);
  std::vector<Contact> contacts;
  for (int i = 0; i < count; ++i) contacts.push_back(people.next());
  return contacts;
}

std::string note_of(const Contact& contact) {
  std::string note = contact.note;
  for (const auto& promise : contact.promises) note += "\n" + promise;
  return note;
}

// A telephone number as a vCard 4.0 URI is the same number.
std::string number_in(std::string phone) {
  if (!phone.starts_with("tel:")) return phone;
  phone.erase(0, 4);
  std::erase(phone, '-');
  return phone;
}

std::string without_spaces(std::string phone) {
  std::erase(phone, ' ');
  return phone;
}

void check_same(const nlohmann::json& read, const Contact& contact, Version version) {
  const Card& card = contact.card;
  const bool v3 = version == Version::v3;
  const bool parts = !card.name.given.empty() && !card.name.family.empty();
  CHECK(read["version"] == (v3 ? "3.0" : "4.0"));
  CHECK(read["uid"] == (v3 ? card.uid : "urn:uuid:" + card.uid));
  CHECK(read["full"] == card.name.full);
  CHECK(read["given"] == (parts ? card.name.given : card.name.full));
  CHECK(read["family"] == (parts ? card.name.family : ""));
  CHECK((read["organisation"] == nlohmann::json{card.organisation} ||
         (card.organisation.empty() && read["organisation"] == "")));
  CHECK(read["role"] == card.role);
  CHECK(read["email"] == card.email);
  const bool uri = !v3 && card.phone.starts_with('+');
  CHECK(number_in(read["phone"]) == (uri ? without_spaces(card.phone) : card.phone));
  CHECK(read["town"] == card.town);
  CHECK(read["note"] == note_of(contact));
  CHECK(read["categories"] == nlohmann::json{contact.event});
}

std::vector<std::string> lines_of(std::string text) {
  std::vector<std::string> lines;
  for (std::size_t end; (end = text.find("\r\n")) != std::string::npos; text.erase(0, end + 2))
    lines.push_back(text.substr(0, end));
  CHECK(text.empty());  // everything ends with CRLF
  return lines;
}

}  // namespace

// A foreign parser reads every field of every card as it was, in both versions.
TEST_CASE("250 nasty cards come back from vobject field by field") {
  const unsigned seed = 20261123;
  INFO("seed " << seed);
  const auto contacts = nasty_people(seed, 250);
  for (const auto version : {Version::v3, Version::v4}) {
    const auto read = read_by("read_vcards.py", vcards(contacts, version));
    REQUIRE(read.is_array());
    REQUIRE(read.size() == contacts.size());
    for (std::size_t i = 0; i < contacts.size(); ++i) {
      INFO("card " << i << "\n" << vcard(contacts[i], version));
      check_same(read[i], contacts[i], version);
    }
  }
}

// Lines have at most 75 octets, and a fold never cuts a character (RFC 6350, 3.2).
TEST_CASE("every line is folded between characters") {
  const unsigned seed = 77;
  INFO("seed " << seed);
  for (const auto& contact : nasty_people(seed, 300))
    for (const auto version : {Version::v3, Version::v4})
      for (const auto& line : lines_of(vcard(contact, version))) {
        INFO(line);
        CHECK(line.size() <= 75);
        CHECK(is_utf8(line));
      }
}

// The limit counts octets: 75 fit, and one more is folded.
TEST_CASE("a line is folded exactly when it is longer than 75 octets") {
  Contact contact;
  contact.card.name.full = std::string(72, 'n');  // "FN:" and 72 are 75
  CHECK(vcard(contact, Version::v3).find("FN:" + contact.card.name.full + "\r\n") !=
        std::string::npos);
  contact.card.name.full += 'n';
  CHECK(vcard(contact, Version::v3).find("FN:" + std::string(72, 'n') + "\r\n n\r\n") !=
        std::string::npos);
}

// Nothing a guest types can start a property, end a card or ring a bell.
TEST_CASE("control characters are dropped and line ends cannot break out") {
  Contact contact;
  contact.card.name.full = "Eve\x01\x7f\u0085\r\nEMAIL:boss@example.org\rEND:VCARD\u2028X\tY\xff";
  const std::string text = vcard(contact, Version::v4);
  const std::string tame = "Eve\\n\\nEMAIL:boss@example.org\\nEND:VCARD\\nX Y\ufffd";
  std::string unfolded = text;
  for (std::size_t at; (at = unfolded.find("\r\n ")) != std::string::npos;) unfolded.erase(at, 3);
  CHECK(unfolded.find("FN:" + tame + "\r\n") != std::string::npos);
  for (const auto& line : lines_of(text)) CHECK_FALSE(line.starts_with("EMAIL"));
}

// What a person did not give has no line of its own.
TEST_CASE("an empty field leaves no property") {
  Contact contact;
  contact.card.name.full = "Wulandari";
  contact.card.uid = "2ed6657d-e927-568b-95e1-2665a8aea6a2";
  const auto read = read_by("read_vcards.py", vcard(contact, Version::v3));
  REQUIRE(read.size() == 1);
  CHECK(read[0]["properties"] == nlohmann::json({"fn", "n", "prodid", "uid", "version"}));
}

// A number that is none of the world's stays as it was written.
TEST_CASE("only global telephone numbers become URIs") {
  Contact contact;
  contact.card.name.full = "Ana";
  const auto phone_line = [&](std::string phone) {
    contact.card.phone = std::move(phone);
    for (const auto& line : lines_of(vcard(contact, Version::v4)))
      if (line.starts_with("TEL")) return line;
    return std::string();
  };
  CHECK(phone_line("+44 7700 900123") == "TEL;TYPE=cell,voice;VALUE=uri:tel:+44-7700-900123");
  CHECK(phone_line("07700 900123") == "TEL;TYPE=cell,voice;VALUE=text:07700 900123");
  CHECK(phone_line("+49 (0)30 1234") == "TEL;TYPE=cell,voice;VALUE=text:+49 (0)30 1234");
  CHECK(phone_line("+") == "TEL;TYPE=cell,voice;VALUE=text:+");
  CHECK(phone_line("+1;x=\n2") == "TEL;TYPE=cell,voice;VALUE=text:+1\\;x=\\n2");
}

// The card on the screen fits its QR: it loses note, address and title in this order, as the design
// has it, and any way to reach them last.
TEST_CASE("a phone card drops what is least needed until it fits") {
  Contact contact;
  Card& card = contact.card;
  card.name = {"Elena Marković", "Elena", "Marković"};
  card.organisation = "Fine Paper Lab";
  card.role = "Packaging chemist";
  card.email = "elena@example.org";
  card.phone = "+44 7700 900123";
  card.town = "Novi Sad";
  card.uid = "2ed6657d-e927-568b-95e1-2665a8aea6a2";
  contact.note = "Met at Spring Gathering, 15 April 2027.";
  const std::vector<std::string> dropped = {"NOTE:Met at Spring Gathering\\, 15 April 2027.\r\n",
                                            "ADR:;;;Novi Sad;;;\r\n",
                                            "TITLE:Packaging chemist\r\n",
                                            "ORG:Fine Paper Lab\r\n",
                                            "TEL:+44 7700 900123\r\n",
                                            "EMAIL:elena@example.org\r\n"};
  std::size_t most = phone_card(contact, 1000).size();
  CHECK(most <= phone_card_bytes);  // a usual card loses nothing
  for (std::size_t gone = 0; gone <= dropped.size(); ++gone) {
    const std::string text = phone_card(contact, most);
    CAPTURE(gone, text);
    CHECK(text.size() == most);
    CHECK(text.find("FN:Elena Marković") != std::string::npos);
    CHECK(text.find("UID") == std::string::npos);
    for (std::size_t i = 0; i < dropped.size(); ++i)
      CHECK((text.find(dropped[i]) != std::string::npos) == (i >= gone));
    if (gone == dropped.size()) break;
    CHECK(phone_card(contact, most - 1).size() == most - dropped[gone].size());
    most -= dropped[gone].size();
  }
  CHECK(phone_card(contact, most - 1).empty());
}

// No limit is ever passed, the name is never cut, and a phone can read what is left.
TEST_CASE("a phone card keeps to its bytes for everybody") {
  const unsigned seed = 4711;
  INFO("seed " << seed);
  std::string all;
  std::vector<Card> kept;
  for (const auto& contact : nasty_people(seed, 200)) {
    for (const std::size_t most : {0, 60, 120, 200, 271, 300})
      CHECK(phone_card(contact, most).size() <= most);
    const std::string card = phone_card(contact, phone_card_bytes);
    if (!card.empty()) kept.push_back(contact.card), all += card;
  }
  REQUIRE(kept.size() > 50);
  const auto read = read_by("read_vcards.py", all);
  REQUIRE(read.size() == kept.size());
  for (std::size_t i = 0; i < kept.size(); ++i) CHECK(read[i]["full"] == kept[i].name.full);
}
