#include <set>

#include "base/text.hpp"
#include "guestlist/identity.hpp"
#include "guestlist/made_event.hpp"
#include "guestlist/merge.hpp"
#include "people/digest.hpp"

using namespace foyer;
using namespace foyer::guestlist;
using namespace foyer::test;

namespace {

struct Expected {
  std::string file, format;
  int rows, skipped;
};

const std::vector<Expected> expected = {{"eventbrite_dev.csv", "eventbrite", 160, 0},
                                        {"pretix_dev.csv", "pretix", 160, 0},
                                        {"hi_events_dev.csv", "hi.events", 160, 0},
                                        {"luma_dev.csv", "luma", 160, 0},
                                        {"tito_dev.csv", "tito", 160, 0},
                                        {"meetup_dev.csv", "meetup", 160, 0},
                                        {"google_forms_dev.csv", "google-forms", 160, 0},
                                        {"messy_excel_dev.csv", "spreadsheet", 170, 10},
                                        {"messy_excel_bom_dev.csv", "spreadsheet", 176, 16}};

bool lossy(const std::string& file) { return file == "messy_excel_dev.csv"; }

// Who stands in the row that an attendee was read from.
const std::string& who_is(const MadeList& list, const Origin& origin) {
  return list.rows.at(static_cast<std::size_t>(origin.row - list.first_row));
}

// The first file of the event with that file's people in it, as after an import.
people::Room room_after(const Guests& guests) {
  std::vector<people::Person> everybody;
  for (auto& attendee : merge(guests, {}).added) {
    people::Person person;
    person.list_digest = people::digest(attendee);
    person.attendee = std::move(attendee);
    everybody.push_back(std::move(person));
  }
  return people::make_room({}, std::move(everybody));
}

}  // namespace

// Each list is known by its header, and every row is a person or skipped.
TEST_CASE("nine systems' lists are recognised") {
  for (const auto& [file, format, rows, skipped] : expected) {
    CAPTURE(file);
    const Guests guests = guests_of(made_list(file).bytes);
    CHECK(guests.format == format);
    CHECK(guests.rows == rows);
    CHECK(guests.attendees.size() == 160);
    CHECK(static_cast<int>(guests.skipped.size()) == skipped);
  }
}

// Everybody is found once, nobody is invented, and rows of one person are told as such.
TEST_CASE("every person of a list is found once") {
  for (const auto& file : made_lists()) {
    CAPTURE(file);
    const MadeList list = made_list(file);
    const Guests guests = guests_of(list.bytes);
    std::set<std::string> found;
    for (const auto& origin : guests.origins) found.insert(who_is(list, origin));
    CHECK(found.size() == 160);
    for (const auto& [row, why] : guests.skipped) {
      const auto& who = list.rows.at(static_cast<std::size_t>(row - list.first_row));
      CAPTURE(row, why);
      if (who.empty()) {
        CHECK(why == "the row is empty");
      } else {
        const int first = std::stoi(why.substr(why.find_last_of(' ')));
        CHECK(list.rows.at(static_cast<std::size_t>(first - list.first_row)) == who);
      }
    }
  }
}

// What the encoding kept of names, addresses, organisations, languages and consent is read as it
// is.
TEST_CASE("people are as they said") {
  for (const auto& file : made_lists()) {
    const MadeList list = made_list(file);
    const Guests guests = guests_of(list.bytes);
    for (std::size_t i = 0; i < guests.attendees.size(); ++i) {
      const auto& read = guests.attendees[i];
      const Known& known = made_event().at(who_is(list, guests.origins[i]));
      CAPTURE(file, guests.origins[i].row, read.name.full, known.name);
      CHECK(read.consent.suggest == known.consent);
      CHECK_FALSE(read.consent.hosts);
      CHECK_FALSE(read.consent.mail);
      CHECK((file == "meetup_dev.csv" || read.organisation == known.organisation ||
             (known.organisation.empty() || known.organisation == "-")));
      CHECK((read.email == known.email || (read.email.empty() && file.starts_with("me"))));
      CHECK(std::set(read.languages.begin(), read.languages.end()) ==
            std::set(known.languages.begin(), known.languages.end()));
      if (!lossy(file)) CHECK(name_key(read.name.full) == name_key(known.name));
      if (!file.starts_with("messy") && known.name.find(',') == std::string::npos)
        CHECK(read.name.full == known.name);
    }
  }
}

// A cell is divided where its writer began another entry and nowhere else.
TEST_CASE("offers and needs are divided as their writers meant") {
  int cells = 0, wrong = 0;
  std::string differences;
  for (const auto& file : made_lists()) {
    if (lossy(file) || file == "meetup_dev.csv") continue;  // letters and line breaks were lost
    const MadeList list = made_list(file);
    const Guests guests = guests_of(list.bytes);
    for (std::size_t i = 0; i < guests.attendees.size(); ++i) {
      people::Profile read = guests.attendees[i].profile;
      for (auto& offer : read.offers)  // what the host added to some stays with the last offer
        if (const auto at = offer.find(" (ask me at the bar)"); at != offer.npos) offer.resize(at);
      const Known& known = made_event().at(who_is(list, guests.origins[i]));
      for (const auto& [ours, theirs] :
           {std::pair(read.offers, known.offers), std::pair(read.needs, known.needs)}) {
        ++cells;
        if (ours == theirs) continue;
        ++wrong;
        differences += file + " row " + std::to_string(guests.origins[i].row) + "\n   read  " +
                       joined(ours, " | ") + "\n   meant " + joined(theirs, " | ") + "\n";
      }
    }
  }
  CHECK(cells == 7 * 160 * 2);
  INFO(differences);
  CHECK(wrong <= 7);
}

// Whom people know is found by name, whatever list the names came in.
TEST_CASE("acquaintances are found by name") {
  for (const std::string file :
       {"pretix_dev.csv", "google_forms_dev.csv", "messy_excel_bom_dev.csv"}) {
    const MadeList list = made_list(file);
    const Guests guests = guests_of(list.bytes);
    std::map<std::string, std::string> id_of;
    for (std::size_t i = 0; i < guests.attendees.size(); ++i)
      id_of[guests.attendees[i].ref] = who_is(list, guests.origins[i]);
    const Merge merged = merge(guests, {});
    REQUIRE(merged.added.size() == 160);
    for (const auto& attendee : merged.added) {
      CAPTURE(file, attendee.name.full);
      std::set<std::string> known;
      for (const auto& ref : attendee.knows) known.insert(id_of.at(ref));
      const auto& truth = made_event().at(id_of.at(attendee.ref)).knows;
      CHECK(known == std::set(truth.begin(), truth.end()));
    }
  }
}

// Importing a list again changes nothing.
TEST_CASE("a second import of any list changes nothing") {
  for (const auto& file : made_lists()) {
    CAPTURE(file);
    const Guests guests = guests_of(made_list(file).bytes);
    const Merge again = merge(guests, room_after(guests));
    CHECK(again.added.empty());
    CHECK(again.updated.empty());
    CHECK(again.unchanged == 160);
    CHECK(again.skipped.empty());
  }
}

// The same people in another system's list are the same people, under the references they had.
TEST_CASE("lists of different systems meet in one room") {
  const people::Room room = room_after(guests_of(made_list("google_forms_dev.csv").bytes));
  for (const auto& file : made_lists()) {
    if (file == "meetup_dev.csv") continue;  // has ids and no addresses: nothing in common
    CAPTURE(file);
    const Merge merged = merge(guests_of(made_list(file).bytes), room);
    for (const auto& attendee : merged.added)  // nothing is left to know these by
      CHECK((lossy(file) && attendee.email.empty() && lost_letters(attendee.name.full)));
    CHECK(merged.added.size() <= (lossy(file) ? 9 : 0));
    for (const auto& attendee : merged.updated) CHECK(room.find(attendee.ref) != nullptr);
  }
}
