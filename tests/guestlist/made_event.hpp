// The invented event whose guest lists are in lists/, as its makers know it.
#pragma once
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "guestlist/guests.hpp"
#include "support/catch.hpp"

namespace foyer::test {

inline std::string bytes_of(const std::string& path) {
  std::ifstream file(std::string(FOYER_SOURCE "/tests/") + path, std::ios::binary);
  REQUIRE(file.good());
  return {std::istreambuf_iterator<char>(file), {}};
}

// Somebody of the event, with every offer, need and door as a text of its own.
struct Known {
  std::string name, email, organisation;
  std::vector<std::string> languages, knows, offers, needs;
  bool consent = false;
};

using MadeEvent = std::map<std::string, Known>;

namespace detail {
inline std::map<std::string, std::string> texts(const std::string& path, const char* id,
                                                const char* text) {
  std::map<std::string, std::string> by_id;
  std::ifstream file(std::string(FOYER_SOURCE "/tests/matching/eval/") + path);
  for (std::string line; std::getline(file, line);) {
    const auto entry = nlohmann::json::parse(line);
    by_id[entry.at(id)] = entry.at(text);
  }
  return by_id;
}
}  // namespace detail

inline const MadeEvent& made_event() {
  static const MadeEvent made = [] {
    const auto event = nlohmann::json::parse(bytes_of("matching/eval/event_dev.json"));
    const auto offers = detail::texts("offers_dev.jsonl", "id", "text");
    const auto needs = detail::texts("pairs_dev.jsonl", "need_id", "need");
    MadeEvent people;
    for (const auto& one : event.at("attendees")) {
      Known& known = people[one.at("id")];
      known = {one.at("name"),
               one.at("email"),
               one.at("org"),
               one.at("languages"),
               one.at("knows"),
               {},
               {},
               one.at("consent")};
      const auto& said = event.at("labels").at("items").at(one.at("id").get<std::string>());
      for (const std::string id : said.at("offer_ids")) known.offers.push_back(offers.at(id));
      for (const std::string id : said.at("need_ids")) known.needs.push_back(needs.at(id));
    }
    return people;
  }();
  return made;
}

// One of its lists: the bytes, and who stands in which row ("" in an empty one).
struct MadeList {
  std::string file;
  std::string bytes;
  std::vector<std::string> rows;
  int first_row = 0;  // as a spreadsheet counts
};

inline MadeList made_list(const std::string& file) {
  const auto truth = nlohmann::json::parse(bytes_of("guestlist/lists/truth_dev.json")).at(file);
  MadeList list{file, bytes_of("guestlist/lists/" + file), {}, 0};
  list.first_row = 2 + truth.value("lead_rows_above_header", 0);
  for (const auto& row : truth.at("row_attendee"))
    list.rows.push_back(row.is_null() ? "" : row.get<std::string>());
  return list;
}

inline const std::vector<std::string>& made_lists() {
  static const std::vector<std::string> files = {
      "eventbrite_dev.csv",   "pretix_dev.csv",      "hi_events_dev.csv",
      "luma_dev.csv",         "tito_dev.csv",        "meetup_dev.csv",
      "google_forms_dev.csv", "messy_excel_dev.csv", "messy_excel_bom_dev.csv"};
  return files;
}

// A salt for tests.
inline guestlist::SecretSalt salt() {
  guestlist::SecretSalt bytes{};
  for (std::size_t i = 0; i < bytes.size(); ++i) bytes[i] = static_cast<std::uint8_t>(i);
  return bytes;
}

// A list that is read; the test ends where it is not.
inline guestlist::Guests guests_of(const std::string& bytes,
                                   const guestlist::Columns& columns = {}) {
  auto read = guestlist::read(bytes, columns, salt());
  INFO((read ? "" : read.error().what));
  REQUIRE(read);
  return *std::move(read);
}

// What is said of a file that is no list.
inline std::string refusal_of(const std::string& bytes, const guestlist::Columns& columns = {}) {
  const auto read = guestlist::read(bytes, columns, salt());
  return read ? "it was read" : read.error().what;
}

}  // namespace foyer::test
