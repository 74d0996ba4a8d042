#include <iostream>
#include <map>
#include <set>

#include "contacts/foreign.hpp"
#include "contacts/nasty.hpp"
#include "contacts/vcard.hpp"
#include "support/catch.hpp"
#include "support/trials.hpp"

using namespace foyer;
using namespace foyer::contacts;
using nlohmann::json;

namespace {

// Each bit of `number` says whether one field is there, so that all combinations come.
Contact thinned(Contact contact, unsigned number) {
  Card& card = contact.card;
  unsigned bit = 0;
  for (auto* field : {&card.organisation, &card.role, &card.email, &card.phone, &card.town,
                      &card.name.given, &contact.note, &contact.event})
    if (!(number >> bit++ & 1)) field->clear();
  if (!(number >> bit & 1)) contact.promises.clear();
  return contact;
}

std::vector<Contact> made_people(unsigned seed, unsigned count) {
  NastyPeople people(seed);
  std::vector<Contact> out;
  for (unsigned i = 0; i < count; ++i) out.push_back(thinned(people.next(), i));
  return out;
}

// The guests of the demo, as a foreign reader has their rows.
std::vector<Contact> demo_people() {
  std::ifstream file(std::string(FOYER_SOURCE) + "/data/demo/guests.csv", std::ios::binary);
  const json table = read_by("read_csv.py", {std::istreambuf_iterator<char>(file), {}});
  std::vector<Contact> out;
  for (std::size_t i = 1; i < table.size(); ++i) {
    std::map<std::string, std::string> row;
    for (std::size_t c = 0; c < table[0].size(); ++c) row[table[0][c]] = table[i].at(c);
    Contact contact;
    contact.card = {"00000000-0000-5000-8000-" + std::to_string(200000000000 + i),
                    {row["name"], row["given name"], row["family name"]},
                    row["organisation"],
                    row["role"],
                    row["email"],
                    row["phone"],
                    row["town"]};
    contact.note = "Met at Spring Gathering, 15 April 2027.";
    contact.event = "Spring Gathering";
    out.push_back(std::move(contact));
  }
  return out;
}

// Parsers differ in how they give the same: a list of one for a value, a URN for a UUID, a URI for
// a number. What a card says is compared, not how.
std::string plain(const json& value) {
  if (value.is_array()) return value.empty() ? "" : value[0].get<std::string>();
  return value.is_string() ? value.get<std::string>() : value.dump();
}

std::string number_in(std::string phone) {
  if (phone.starts_with("tel:")) phone.erase(0, 4);
  std::erase_if(phone, [](char c) { return c == ' ' || c == '-'; });
  return phone;
}

std::string uid_in(std::string uid) {
  constexpr std::string_view urn = "urn:uuid:";
  if (uid.starts_with(urn)) uid.erase(0, urn.size());
  return uid;
}

std::map<std::string, std::string> expected(const Contact& contact) {
  const Card& card = contact.card;
  const bool parts = !card.name.given.empty() && !card.name.family.empty();
  std::string note = contact.note;
  for (const auto& promise : contact.promises) note += (note.empty() ? "" : "\n") + promise;
  return {{"uid", card.uid},
          {"full", card.name.full},
          {"given", parts ? card.name.given : card.name.full},
          {"family", parts ? card.name.family : ""},
          {"organisation", card.organisation},
          {"role", card.role},
          {"email", card.email},
          {"phone", number_in(card.phone)},
          {"town", card.town},
          {"note", note},
          {"categories", contact.event}};
}

std::map<std::string, std::string> found(const json& read) {
  std::map<std::string, std::string> out;
  for (const auto* field : {"uid", "full", "given", "family", "organisation", "role", "email",
                            "phone", "town", "note", "categories"})
    out[field] = plain(read[field]);
  out["phone"] = number_in(out["phone"]);
  out["uid"] = uid_in(out["uid"]);
  return out;
}

using Field = std::pair<const std::string, std::string>;

std::string as_it_is(const Field& field) { return field.second; }

void replace_all(std::string& text, std::string_view from, std::string_view to) {
  for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
    text.replace(at, from.size(), to);
}

// KContacts 5.103 leaves the backslash before a semicolon in texts that have no parts, though RFC
// 2426 has them escaped and EContact cuts such a text where they are not; and it takes an escaped
// backslash before an n or N for an escaped end of a line, drops those in numbers, and a backslash
// before a comma in categories. Nothing can be written that both read alike.
std::string as_kcontacts_has_it(const Field& field) {
  static const std::set<std::string> parts = {"uid", "given", "family", "organisation", "town"};
  std::string text = field.second;
  replace_all(text, "\\n", "\\\n");
  replace_all(text, "\\N", "\\\n");
  if (!parts.contains(field.first)) replace_all(text, ";", "\\;");
  if (field.first == "phone") std::erase(text, '\n');
  if (field.first == "categories") replace_all(text, "\\,", ",");
  return text;
}

struct Parser {
  const char* name;
  const char* program;  // of this folder, or a path; "" where it was not built
  std::string (*has)(const Field&);
};

#ifndef FOYER_KCONTACTS
#define FOYER_KCONTACTS ""
#endif
constexpr Parser parsers[] = {{"vobject", "read_vcards.py", as_it_is},
                              {"EContact", "read_econtacts.py", as_it_is},
                              {"KContacts", FOYER_KCONTACTS, as_kcontacts_has_it}};

void compare(const Parser& parser, const std::vector<Contact>& people, Version version) {
  const json read = read_by(parser.program, vcards(people, version));
  INFO(parser.name << (version == Version::v3 ? " 3.0 " : " 4.0 ") << read.dump().substr(0, 200));
  REQUIRE(read.is_array());
  REQUIRE(read.size() == people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    INFO("card " << i << "\n" << vcard(people[i], version));
    const auto there = found(read[i]);
    for (const auto& field : expected(people[i])) {
      CAPTURE(field.first);
      CHECK(there.at(field.first) == parser.has(field));
    }
  }
}

}  // namespace

// Whatever address book reads a card has every field as it was, in both versions.
TEST_CASE("three foreign parsers read every field of every card", "[faults]") {
  const unsigned seed = 20270415;
  INFO("seed " << seed);
  auto people = made_people(seed, static_cast<unsigned>(test::trials(150, 2000)));
  const auto demo = demo_people();
  REQUIRE(demo.size() == 120);
  people.insert(people.end(), demo.begin(), demo.end());
  for (const auto& parser : parsers) {
    if (std::string_view(parser.program).empty()) {
      WARN("KContacts was not there when this was built (libkf5contacts-dev), so only two read.");
      continue;
    }
    for (const auto version : {Version::v3, Version::v4}) compare(parser, people, version);
    std::cout << "[faults] " << people.size()
              << " cards, 3.0 and 4.0, all fields as written: " << parser.name << '\n';
  }
}
