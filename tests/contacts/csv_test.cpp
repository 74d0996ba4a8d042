#include "contacts/csv.hpp"

#include "base/text.hpp"
#include "contacts/foreign.hpp"
#include "contacts/json.hpp"
#include "contacts/nasty.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::contacts;

namespace {

// The second cell of a one-person table, as a foreign reader sees it: the given name.
std::string cell_read_back(const std::string& given) {
  Contact contact;
  contact.card.name = {"Ana", given, ""};
  const auto rows = read_by("read_csv.py", csv({contact}));
  REQUIRE(rows.is_array());
  REQUIRE(rows.size() == 2);
  return rows[1].at(1);
}

}  // namespace

// A foreign reader finds every cell where the header says it is.
TEST_CASE("200 nasty people come back from Python's csv, cell by cell") {
  const unsigned seed = 20270415;
  INFO("seed " << seed);
  NastyPeople people(seed);
  std::vector<Contact> contacts;
  for (int i = 0; i < 200; ++i) contacts.push_back(people.next());
  contacts[0].met_at = read_rfc3339("2027-04-15T19:02:00+02:00")->time;
  contacts[0].zone = {120};
  const auto rows = read_by("read_csv.py", csv(contacts));
  REQUIRE(rows.size() == 201);
  CHECK(rows[0] ==
        nlohmann::json({"name", "given name", "family name", "organisation", "role", "email",
                        "phone", "town", "met at", "event", "note", "promises", "uid"}));
  CHECK(rows[1][8] == "2027-04-15T19:02:00+02:00");
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    INFO("row " << i);
    const Contact& c = contacts[i];
    const auto& row = rows[i + 1];
    REQUIRE(row.size() == 13);
    CHECK(row[0] == c.card.name.full);
    CHECK(row[1] == c.card.name.given);
    CHECK(row[2] == c.card.name.family);
    CHECK(row[3] == c.card.organisation);
    CHECK(row[4] == c.card.role);
    CHECK(row[5] == c.card.email);
    CHECK(row[6] == c.card.phone);
    CHECK(row[7] == c.card.town);
    CHECK(row[10] == c.note);
    CHECK(row[11] == joined(c.promises, "\n"));
    CHECK(row[12] == c.card.uid);
  }
}

// A spreadsheet must never run what a guest typed; telephone numbers stay as they are.
TEST_CASE("cells that look like formulas are made harmless") {
  for (const std::string cell :
       {"=1+1", "@SUM(A1)", "\tx", "\rx", "\nx", "+cmd", "-x", "+", "-", "=\"a\",b",
        "+1+cmd|' /C calc'!A0", "-2+3+cmd|' /C calc'!D2", "＝1", "＋x", "－x", "＠x"}) {
    CAPTURE(cell);
    CHECK(cell_read_back(cell) == "'" + cell);
  }
  for (const std::string cell :
       {"+49 30 23125-100", "+1 (202) 555-0101", "-5", "Ana", "a=b", "'x", ""}) {
    CAPTURE(cell);
    CHECK(cell_read_back(cell) == cell);
  }
}

// Bytes that are no text do not spoil the file for everybody else.
TEST_CASE("a table is UTF-8 without NUL, whatever is in it") {
  Contact contact;
  contact.card.name.full = std::string("A\0\xff\xfe", 4);
  const std::string text = csv({contact});
  CHECK(is_utf8(text));
  CHECK(text.find('\0') == std::string::npos);
  CHECK(text.find("A\ufffd\ufffd,") != std::string::npos);
}

// JSON keeps everything, has every documented field, and says null for a time there is none of.
TEST_CASE("200 nasty people come back from JSON") {
  const unsigned seed = 31;
  INFO("seed " << seed);
  NastyPeople people(seed);
  std::vector<Contact> contacts;
  for (int i = 0; i < 200; ++i) contacts.push_back(people.next());
  const auto read = nlohmann::json::parse(json(contacts));
  REQUIRE(read.size() == 200);
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    CHECK(read[i]["name"] == contacts[i].card.name.full);
    CHECK(read[i]["family_name"] == contacts[i].card.name.family);
    CHECK(read[i]["phone"] == contacts[i].card.phone);
    CHECK(read[i]["promises"] == nlohmann::json(contacts[i].promises));
    CHECK(read[i]["met_at"].is_null());
    CHECK(read[i].size() == 13);
  }
  CHECK(json({}) == "[]\n");
}
