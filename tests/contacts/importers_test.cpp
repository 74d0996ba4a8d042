#include "contacts/importers.hpp"

#include <map>

#include "contacts/foreign.hpp"
#include "contacts/nasty.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::contacts;

namespace {

using Row = std::map<std::string, std::string>;

// The table as a foreign reader sees it: cells by the name of their column.
std::vector<Row> rows_of(const std::string& text) {
  const auto read = read_by("read_csv.py", text);
  REQUIRE(read.is_array());
  std::vector<Row> rows;
  for (std::size_t i = 1; i < read.size(); ++i) {
    REQUIRE(read[i].size() == read[0].size());
    Row row;
    for (std::size_t j = 0; j < read[0].size(); ++j) row[read[0][j]] = read[i][j];
    rows.push_back(row);
  }
  return rows;
}

Contact li() {
  Contact contact;
  contact.card = {"uid-1",   {"李 小龍", "小龍", "李"}, "Jun & Co; Ltd",
                  "Founder", "li@example.org",          "+49 30 1234",
                  "Łódź"};
  contact.event = "Spring, 2026";
  contact.note = "Met at Spring, 23 November 2026.";
  contact.promises = {"You said: send the contract."};
  return contact;
}

}  // namespace

// The headers are what each importer looks for; the cells stand under the right ones.
TEST_CASE("a contact stands where each address book looks for it") {
  const auto google = rows_of(google_csv({li()})).at(0);
  CHECK(google.size() == 32);
  CHECK(google.at("First Name") == "小龍");
  CHECK(google.at("Organization Title") == "Founder");
  CHECK(google.at("Labels") == "Spring, 2026 ::: * myContacts");
  CHECK(google.at("Phone 1 - Label") == "Mobile");
  CHECK(google.at("Address 1 - City") == "Łódź");
  const auto outlook = rows_of(outlook_csv({li()})).at(0);
  CHECK(outlook.at("Title").empty());
  CHECK(outlook.at("Job Title") == "Founder");
  CHECK(outlook.at("E-mail Address") == "li@example.org");
  const auto hubspot = rows_of(hubspot_csv({li()})).at(0);
  CHECK(hubspot.at("Company Name") == "Jun & Co; Ltd");
  CHECK(hubspot.at("Lifecycle Stage").empty());
  const auto salesforce = rows_of(salesforce_csv({li()})).at(0);
  CHECK(salesforce.at("LastName") == "李");
  CHECK(salesforce.at("Kiosk_UID__c") == "uid-1");
  CHECK(salesforce.at("Description") ==
        "Met at Spring, 23 November 2026.\nYou said: send the contract.");
}

// Whoever has one name is not refused for want of a second, and has it once.
TEST_CASE("one name is enough everywhere") {
  Contact contact;
  contact.card.name.full = "Björk";
  CHECK(rows_of(google_csv({contact})).at(0).at("First Name") == "Björk");
  CHECK(rows_of(google_csv({contact})).at(0).at("Phone 1 - Label").empty());
  const auto salesforce = rows_of(salesforce_csv({contact})).at(0);
  CHECK(salesforce.at("LastName") == "Björk");
  CHECK(salesforce.at("FirstName").empty());
}

// Whatever a guest typed comes back cell by cell, and no cell is a formula.
TEST_CASE("200 nasty people come back from every importer's table") {
  const unsigned seed = 20261123;
  INFO("seed " << seed);
  NastyPeople people(seed);
  std::vector<Contact> contacts;
  for (int i = 0; i < 200; ++i) contacts.push_back(people.next());
  const auto google = rows_of(google_csv(contacts)), outlook = rows_of(outlook_csv(contacts)),
             hubspot = rows_of(hubspot_csv(contacts)),
             salesforce = rows_of(salesforce_csv(contacts));
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    INFO("row " << i);
    const Card& card = contacts[i].card;
    CHECK(google.at(i).at("Organization Name") == card.organisation);
    CHECK(outlook.at(i).at("Mobile Phone") == card.phone);
    CHECK(hubspot.at(i).at("Email") == card.email);
    CHECK(salesforce.at(i).at("MailingCity") == card.town);
    CHECK(salesforce.at(i).at("Kiosk_UID__c") == card.uid);
  }
}
