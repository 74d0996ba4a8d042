#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>

#include "base/text.hpp"
#include "base/time.hpp"
#include "contacts/foreign.hpp"
#include "support/catch.hpp"

using namespace foyer;
using foyer::contacts::read_by;
using nlohmann::json;

namespace {

using Row = std::map<std::string, std::string>;

std::string file_text(const std::string& name) {
  std::ifstream file(std::string(FOYER_SOURCE) + "/data/demo/" + name, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// The guests by reference, each with its cells by column, as a foreign reader has them.
std::map<std::string, Row> guests() {
  const json table = read_by("read_csv.py", file_text("guests.csv"));
  std::map<std::string, Row> found;
  for (std::size_t i = 1; i < table.size(); ++i) {
    Row row;
    for (std::size_t c = 0; c < table[0].size(); ++c) row[table[0][c]] = table[i].at(c);
    found[row["reference"]] = row;
  }
  return found;
}

std::vector<std::string> entries(const std::string& cell) {
  std::vector<std::string> out;
  for (const auto& part : split(cell, ';'))
    if (const auto entry = trimmed(part); !entry.empty()) out.emplace_back(entry);
  return out;
}

bool says(const Row& row, const std::string& column, const std::string& entry) {
  const auto all = entries(row.at(column));
  return std::ranges::find(all, entry) != all.end();
}

Time at(const json& entry) {
  const auto read = read_rfc3339(entry.at("at").get<std::string>());
  REQUIRE(read);
  return read->time;
}

// When each guest of the evening came in.
std::map<std::string, Time> arrivals(const json& evening) {
  std::map<std::string, Time> found;
  for (const auto& arrival : evening.at("arrivals")) found[arrival.at("who")] = at(arrival);
  return found;
}

bool in_order(const json& list) {
  return std::ranges::is_sorted(list, {}, [](const json& entry) { return at(entry); });
}

}  // namespace

// The list has Foyer's own columns, and `town` for the name search.
TEST_CASE("the demo guests stand in Foyer's own columns") {
  const json table = read_by("read_csv.py", file_text("guests.csv"));
  REQUIRE(table.is_array());
  CHECK(is_utf8(file_text("guests.csv")));
  CHECK(table[0] == json({"reference", "name", "given name", "family name", "email", "phone",
                          "organisation", "role", "town", "languages", "offers", "needs", "doors",
                          "topics", "knows", "suggest", "first time", "hosts"}));
  CHECK(table.size() == 121);
  for (const auto& row : table) CHECK(row.size() == table[0].size());
  CHECK(guests().size() == 120);
}

// Nobody real can be reached: addresses and numbers are from what is kept for examples and films.
TEST_CASE("the demo guests cannot be called or written to") {
  std::set<std::string> emails, phones;
  std::size_t given = 0;
  for (const auto& [ref, guest] : guests()) {
    CAPTURE(ref);
    const auto& email = guest.at("email");
    const auto& phone = guest.at("phone");
    const auto fictional = [&](auto start) { return phone.starts_with(start); };
    CHECK((email.empty() || email.ends_with("@example.org") || email.ends_with("@example.com") ||
           email.ends_with("@example.net")));
    CHECK((phone.empty() || fictional("+44 7700 900") || fictional("+1 202 555 01") ||
           fictional("+33 6 39 98 ") || fictional("+49 30 23125 ") || fictional("+46 70 174 06 ")));
    for (const auto* set : {&email, &phone}) given += !set->empty();
    if (!email.empty()) emails.insert(email);
    if (!phone.empty()) phones.insert(phone);
  }
  CHECK(emails.size() + phones.size() == given);  // each is one person's own
}

// Acquaintance is written on both sides, of people who are on the list.
TEST_CASE("the demo guests know people of the list, who know them") {
  const auto all = guests();
  for (const auto& [ref, guest] : all)
    for (const auto& known : entries(guest.at("knows"))) {
      CAPTURE(ref, known);
      REQUIRE(all.contains(known));
      CHECK(known != ref);
      CHECK(says(all.at(known), "knows", ref));
    }
}

// A few said no or nothing, some are new, some have names that break badges; each has a name.
TEST_CASE("the demo guests are as varied as a room is") {
  std::size_t willing = 0, first = 0, one_name = 0, longest = 0;
  for (const auto& [ref, guest] : guests()) {
    CAPTURE(ref);
    CHECK_FALSE(guest.at("name").empty());
    willing += guest.at("suggest") == "yes";
    first += guest.at("first time") == "yes";
    one_name += guest.at("family name").empty();
    longest = std::max(longest, length_utf8(guest.at("name")));
  }
  CHECK(willing == 108);
  CHECK(first == 15);
  CHECK(one_name == 2);
  CHECK(longest >= 40);
}

// The circle, the bridge and the offer of the design's pictures are really there.
TEST_CASE("the pictures of the design can be drawn from the demo") {
  const auto all = guests();
  const auto &amara = all.at("D001"), &elena = all.at("D002"), &yuki = all.at("D003");
  const auto &ben = all.at("D004"), &dev = all.at("D005"), &chloe = all.at("D006");
  CHECK(amara.at("name") == "Amara Okafor");
  CHECK(says(amara, "offers", "first hires"));
  CHECK(says(yuki, "needs", "first hires"));
  CHECK(says(amara, "knows", "D005"));
  CHECK(says(dev, "needs", "small batches in a lab"));
  CHECK(says(elena, "offers", "small batches in a lab"));
  CHECK_FALSE(says(elena, "knows", "D005"));
  CHECK(says(ben, "needs", "cold-chain delivery for a cheese route"));
  CHECK(says(ben, "offers", "bicycle deliveries"));
  CHECK(says(chloe, "needs", "bicycle couriers before ten in the morning"));
  CHECK(says(chloe, "offers", "a way into school kitchens"));
  CHECK(says(amara, "needs", "school kitchens"));
}

// Forty people come in once each, in order, while the doors are open.
TEST_CASE("the demo evening's arrivals are people of the list") {
  const json evening = json::parse(file_text("evening.json"));
  const auto all = guests();
  const auto& list = evening.at("arrivals");
  const Time starts = read_rfc3339(evening["event"]["starts"].get<std::string>())->time;
  const Time ends = read_rfc3339(evening["event"]["ends"].get<std::string>())->time;
  CHECK(evening["event"]["name"] == "Spring Gathering");
  CHECK(list.size() == 40);
  CHECK(arrivals(evening).size() == 40);
  CHECK(in_order(list));
  std::size_t by_name = 0;
  for (const auto& arrival : list) {
    CAPTURE(arrival);
    CHECK(all.contains(arrival.at("who").get<std::string>()));
    CHECK((starts <= at(arrival) && at(arrival) < ends));
    CHECK((arrival.at("by") == "badge" || arrival.at("by") == "name"));
    by_name += arrival.at("by") == "name";
  }
  CHECK(by_name >= 3);
}

// Who meets is here, is willing, and did not know the other.
TEST_CASE("the demo evening's meetings are between strangers who have arrived") {
  const json evening = json::parse(file_text("evening.json"));
  const auto all = guests();
  const auto came = arrivals(evening);
  CHECK(evening.at("meetings").size() == 12);
  CHECK(in_order(evening.at("meetings")));
  for (const auto& meeting : evening.at("meetings")) {
    CAPTURE(meeting);
    const std::vector<std::string> two = meeting.at("who");
    REQUIRE(two.size() == 2);
    CHECK_FALSE(says(all.at(two[0]), "knows", two[1]));
    for (const auto& who : two) {
      REQUIRE(came.contains(who));
      CHECK(came.at(who) < at(meeting));
      CHECK(all.at(who).at("suggest") == "yes");
    }
  }
}

// A promise is made by two who have met, and its sentence names the one who promises.
TEST_CASE("the demo evening's promises follow their meetings") {
  const json evening = json::parse(file_text("evening.json"));
  const auto all = guests();
  std::map<std::set<std::string>, Time> met;
  for (const auto& meeting : evening.at("meetings"))
    met[meeting.at("who").get<std::set<std::string>>()] = at(meeting);
  CHECK(evening.at("promises").size() == 8);
  CHECK(in_order(evening.at("promises")));
  for (const auto& promise : evening.at("promises")) {
    CAPTURE(promise);
    const std::string from = promise.at("from"), to = promise.at("to"), text = promise.at("text");
    REQUIRE(met.contains({from, to}));
    CHECK(met.at({from, to}) < at(promise));
    CHECK(text.starts_with(all.at(from).at("given name") + " will "));
    CHECK(text.ends_with("."));
  }
}
