#include "guestlist/merge.hpp"

#include "guestlist/made_event.hpp"
#include "people/digest.hpp"

using namespace foyer;
using namespace foyer::guestlist;
using namespace foyer::test;
using people::Attendee;
using people::Person;
using people::Room;

using Texts = std::vector<std::string>;

namespace {

// An evening's guest lists, one import after the other.
struct Evening {
  Room room;

  Merge import(const std::string& bytes) {
    Merge merged = merge(guests_of(bytes), room);
    std::map<people::Ref, Person> everybody;
    for (const auto& person : room.people) everybody[person->attendee.ref] = *person;
    for (const auto* attendees : {&merged.added, &merged.updated})
      for (const auto& attendee : *attendees) {
        Person& person = everybody[attendee.ref];
        person.attendee = attendee;
        person.list_digest = people::digest(attendee);
      }
    settle(everybody);
    return merged;
  }

  // What a guest said at the kiosk stands in place of the list's words.
  void says(const std::string& name, people::Profile words) {
    std::map<people::Ref, Person> everybody;
    for (const auto& person : room.people) {
      everybody[person->attendee.ref] = *person;
      if (person->attendee.name.full == name)
        everybody[person->attendee.ref].attendee.profile = words;
    }
    settle(everybody);
  }

  const Attendee& who(const std::string& name) const {
    const Attendee* only = nullptr;
    for (const auto& person : room.people)
      if (person->attendee.name.full == name) {
        REQUIRE(only == nullptr);
        only = &person->attendee;
      }
    REQUIRE(only != nullptr);
    return *only;
  }

 private:
  void settle(const std::map<people::Ref, Person>& everybody) {
    std::vector<Person> all;
    for (const auto& [ref, person] : everybody) all.push_back(person);
    room = people::make_room({}, std::move(all));
  }
};

std::string counts(const Merge& merge) {
  return std::to_string(merge.added.size()) + " added, " + std::to_string(merge.updated.size()) +
         " updated, " + std::to_string(merge.unchanged) + " unchanged";
}

}  // namespace

TEST_CASE("a changed row is an update, the rest is unchanged") {
  Evening evening;
  CHECK(counts(evening.import("name,email,role\nAna,a@x.org,cook\nBo,b@x.org,smith\n")) ==
        "2 added, 0 updated, 0 unchanged");
  CHECK(counts(evening.import("name,email,role\nAna,a@x.org,cook\nBo,b@x.org,smith\n")) ==
        "0 added, 0 updated, 2 unchanged");
  CHECK(counts(evening.import("name,email,role\nAna,a@x.org,chef\nBo,b@x.org,smith\nCy,,\n")) ==
        "1 added, 1 updated, 1 unchanged");
  CHECK(evening.who("Ana").role == "chef");
}

// The list's last word is what counts for "unchanged", not what the guest said at the kiosk since.
TEST_CASE("what guests changed at the kiosk is no change of the list") {
  Evening evening;
  const std::string list = "name,email,offers\nAna,a@x.org,welding\n";
  evening.import(list);
  evening.says("Ana", {{"sawing"}, {}, {}, {}});
  CHECK(counts(evening.import(list)) == "0 added, 0 updated, 1 unchanged");
}

// One person in two systems' lists is one person, under the first reference.
TEST_CASE("people are known again by mail and name") {
  Evening evening;
  evening.import("name,email,offers\nAna Lima,a@x.org,welding\nBo Ek,a@x.org,\n");
  const auto ref = evening.who("Ana Lima").ref;
  const std::string luma =
      "api_id,name,email,approval_status,qr_code_url\ngst-1,\"LIMA, "
      "Ana\",A@X.ORG,approved,https://q\n";
  CHECK(counts(evening.import(luma)) == "0 added, 1 updated, 0 unchanged");
  CHECK(counts(evening.import(luma)) == "0 added, 0 updated, 1 unchanged");
  const Attendee& ana = evening.who("Ana Lima");
  CHECK(ana.ref == ref);
  CHECK(ana.list_code == "https://q");
  CHECK(ana.profile.offers == Texts{"welding"});
}

// Somebody who bought in two systems holds up either ticket; a code that their own list exchanged
// is no longer good.
TEST_CASE("codes of several lists are all kept, exchanged ones are not") {
  Evening evening;
  const std::string own = "reference,name,email,badge code\n1,Ana,a@x.org,OLD\n";
  const std::string luma =
      "api_id,name,email,approval_status,qr_code_url\ngst-1,Ana,a@x.org,approved,https://q?pk=k\n";
  evening.import(own);
  CHECK(counts(evening.import(luma)) == "0 added, 1 updated, 0 unchanged");
  CHECK(evening.who("Ana").list_code == "https://q?pk=k");
  CHECK(evening.who("Ana").codes == Texts{"k", "gst-1", "OLD"});
  CHECK(counts(evening.import(own)) == "0 added, 0 updated, 1 unchanged");
  CHECK(counts(evening.import(luma)) == "0 added, 0 updated, 1 unchanged");
  CHECK(evening.room.find_code("OLD") != nullptr);
  CHECK(evening.room.find_code("k") == evening.room.find("1"));
  evening.import("reference,name,email,badge code\n1,Ana,a@x.org,NEW\n");
  CHECK(evening.who("Ana").list_code == "NEW");
  CHECK(evening.room.find_code("OLD") == nullptr);
}

// A list without ids and addresses still finds its people, where only one can be meant.
TEST_CASE("people are known again by name where nothing else is there") {
  Evening evening;
  evening.import(
      "reference,name,organisation,email\n1,Ana Lima,Heron,a@x.org\n2,Bo Ek,Kiln,\n3,Bo Ek,"
      "Mill,\n");
  CHECK(counts(evening.import("name,role\nAna Lima,cook\n")) == "0 added, 1 updated, 0 unchanged");
  CHECK(evening.who("Ana Lima").role == "cook");
  CHECK(evening.who("Ana Lima").organisation == "Heron");
  CHECK(counts(evening.import("name,organisation,role\nBo Ek,Mill,smith\n")) ==
        "0 added, 1 updated, 0 unchanged");
  CHECK(counts(evening.import("name,role\nBo Ek,baker\n")) == "1 added, 0 updated, 0 unchanged");
}

// An address that goes from one guest of an order to another does not carry the person along.
TEST_CASE("another name on a known address is another person") {
  Evening evening;
  evening.import("name,email\nAna Lima,o@x.org\n");
  CHECK(counts(evening.import("name,email\nBo Ek,o@x.org\n")) == "1 added, 0 updated, 0 unchanged");
  CHECK(counts(evening.import("name,email\nBo Ek,o@x.org\n")) == "0 added, 0 updated, 1 unchanged");
  CHECK(counts(evening.import("name,email\nBo Ek,o@x.org\nAna Lima,o@x.org\n")) ==
        "0 added, 0 updated, 2 unchanged");
  CHECK(counts(evening.import("name,email\nAna M. Lima,o@x.org\n")) ==
        "0 added, 1 updated, 0 unchanged");
}

// A list that has no column for something does not take it away.
TEST_CASE("what a list cannot say stays") {
  Evening evening;
  evening.import("reference,name,suggest,offers\n1,Ana Lima,yes,welding\n");
  evening.import("reference,name,role\n1,Ana Lima,cook\n");
  CHECK(evening.who("Ana Lima").consent.suggest);
  CHECK(evening.who("Ana Lima").profile.offers == Texts{"welding"});
  evening.import("reference,name,suggest,offers\n1,Ana Lima,no,\n");
  CHECK_FALSE(evening.who("Ana Lima").consent.suggest);
  CHECK(evening.who("Ana Lima").profile.offers.empty());
  CHECK(evening.who("Ana Lima").role == "cook");
}

// Acquaintances are named by reference, address or full name; who cannot be told is left out.
TEST_CASE("acquaintances become references") {
  Evening evening;
  evening.import("reference,name\nR1,Dee Old\nR2,Twin One\n");
  evening.import(
      "reference,name,email,knows\n"
      "A,Ana Lima,a@x.org,\"B; Dee Old; C@X.ORG; Nobody Known; Ana Lima; Twin Two; bo ek\"\n"
      "B,Bo Ek,,\"Ödegård, Ingrid, ana lima\"\n"
      "C,Cy,c@x.org,\n"
      "D,Ingrid Ödegård,,R2\n"
      "E,Twin Two,e@x.org,\nF,Twin Two,f@x.org,\n");
  CHECK(evening.who("Ana Lima").knows == Texts{"B", "R1", "C"});
  CHECK(evening.who("Bo Ek").knows == Texts{"D", "A"});
  CHECK(evening.who("Ingrid Ödegård").knows == Texts{"R2"});
}

// Two rows that the room knows as one person are one person.
TEST_CASE("rows that turn out to be one person are told") {
  Evening evening;
  evening.import("reference,name,email\n1,Ana Lima,a@x.org\n");
  const Merge merged = evening.import("reference,name,email\n1,Ana Lima,\n2,Ana Lima,a@x.org\n");
  CHECK(counts(merged) == "0 added, 1 updated, 0 unchanged");
  CHECK(merged.skipped == std::vector<Skipped>{{3, "the same person as row 2"}});
}

// Many guests on one address are merged in the time of many guests on many.
TEST_CASE("a whole list on one address is merged in good time") {
  std::string list = "name,email,organisation\n";
  for (int i = 0; i < 3000; ++i) list += "Guest N" + std::to_string(i) + ",office@x.org,H\n";
  Evening evening;
  CHECK(counts(evening.import(list)) == "3000 added, 0 updated, 0 unchanged");
  CHECK(counts(evening.import(list)) == "0 added, 0 updated, 3000 unchanged");
}
