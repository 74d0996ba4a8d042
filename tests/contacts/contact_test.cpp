#include "contacts/contact.hpp"

#include <map>
#include <set>

#include "contacts/json.hpp"
#include "contacts/vcard.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::contacts;
using people::Attendee;
using people::Person;
using people::Ref;

namespace {

const Zone winter{60};

Time clock(const std::string& hour) {
  return read_rfc3339("2026-11-23T" + hour + ":00+01:00")->time;
}

// An evening told in a few verbs, as the fold would leave it.
struct Evening {
  std::map<Ref, Person> people;

  Evening& guest(Attendee attendee) {
    people[attendee.ref].attendee = attendee;
    return *this;
  }
  Evening& met(const Ref& a, const Ref& b, const std::string& hour) {
    people[a].met.push_back({b, clock(hour)});
    people[b].met.push_back({a, clock(hour)});
    return *this;
  }
  // One side's fact of having met is gone, as after an erasure half folded.
  Evening& took_back(const Ref& a, const Ref& b) {
    std::erase_if(people[a].met, [&](const auto& m) { return m.other == b; });
    return *this;
  }
  Evening& promised(const Ref& from, const Ref& to, const std::string& text) {
    const people::Promise promise{std::to_string(++promises), from, to, text, clock("19:03")};
    people[from].promises.push_back(promise);
    people[to].promises.push_back(promise);
    return *this;
  }
  people::Room room() const {
    people::Event event{"Spring Gathering", "The Old Post Office", clock("18:00"), {}, winter};
    std::vector<Person> all;
    for (const auto& [ref, person] : people) all.push_back(person);
    return people::make_room(event, all);
  }
  int promises = 0;
};

Attendee named(const Ref& ref, const std::string& full) {
  Attendee a;
  a.ref = ref;
  a.name.full = full;
  return a;
}

Evening three_friends() {
  Attendee elena = named("E", "Elena Marković");
  elena.email = "elena@example.org";
  elena.role = "Packaging chemist";
  elena.town = "Novi Sad";
  elena.languages = {"Serbian"};
  elena.profile.needs = {"a proofreader"};
  return Evening{}.guest(named("A", "Amara Okafor")).guest(elena).guest(named("Y", "Yuki Tanabe"));
}

std::vector<std::string> names(const std::vector<Contact>& contacts) {
  std::vector<std::string> out;
  for (const auto& contact : contacts) out.push_back(contact.card.name.full);
  return out;
}

}  // namespace

// You have the cards of the people you met, in the order in which you met them.
TEST_CASE("contacts are the people one met tonight, by time") {
  const auto room = three_friends().met("A", "Y", "19:40").met("A", "E", "19:02").room();
  CHECK(names(contacts_of(room, "A")) == std::vector<std::string>{"Elena Marković", "Yuki Tanabe"});
  CHECK(names(contacts_of(room, "E")) == std::vector<std::string>{"Amara Okafor"});
  CHECK(contacts_of(room, "nobody").empty());
}

// A card holds what its person gave and nothing besides.
TEST_CASE("a contact says what was given, where and when they met") {
  const auto room = three_friends().met("A", "E", "19:02").room();
  const Contact elena = contacts_of(room, "A").at(0);
  CHECK(elena.card.email == "elena@example.org");
  CHECK(elena.card.role == "Packaging chemist");
  CHECK(elena.card.phone.empty());
  CHECK(elena.met_at == clock("19:02"));
  CHECK(elena.note == "Met at Spring Gathering, 23 November 2026.");
  CHECK(json({elena}).find("proofreader") == std::string::npos);
  CHECK(json({elena}).find("2026-11-23T19:02:00+01:00") != std::string::npos);
  const Contact amara = contacts_of(room, "E").at(0);
  CHECK(amara.card.email.empty());
  CHECK(vcard(amara, Version::v3).find("EMAIL") == std::string::npos);
}

// Both must have met, and neither taken it back.
TEST_CASE("who took a meeting back shares nothing, and neither does the other") {
  auto evening = three_friends().met("A", "E", "19:02");
  CHECK(may_share(evening.people["A"], evening.people["E"]));
  evening.took_back("E", "A");
  CHECK_FALSE(may_share(evening.people["A"], evening.people["E"]));
  CHECK_FALSE(may_share(evening.people["E"], evening.people["A"]));
  CHECK(contacts_of(evening.room(), "A").empty());
  CHECK(contacts_of(evening.room(), "E").empty());
  CHECK(all_contacts(evening.room()).empty());
}

// One never becomes one's own contact, whatever the journal says.
TEST_CASE("nobody shares with themselves") {
  const auto room = three_friends().met("A", "A", "19:02").room();
  CHECK(contacts_of(room, "A").empty());
}

// An erased person leaves no trace in anybody's contacts.
TEST_CASE("someone without a name has no card") {
  auto evening = three_friends().met("A", "E", "19:02");
  evening.people["E"].attendee = named("E", "");
  CHECK(contacts_of(evening.room(), "A").empty());
  CHECK(names(all_contacts(evening.room())) == std::vector<std::string>{"Amara Okafor"});
}

// A promise is seen by the two it binds, and by no third person.
TEST_CASE("promises stay between the two who made them") {
  const auto room = three_friends()
                        .met("A", "E", "19:02")
                        .met("A", "Y", "19:40")
                        .promised("A", "E", "Amara will introduce Dev to Elena.")
                        .promised("Y", "A", "Yuki will send Amara the oven maker’s number.")
                        .room();
  const auto mine = contacts_of(room, "A");
  using Sentences = std::vector<std::string>;
  CHECK(mine.at(0).promises == Sentences{"Amara will introduce Dev to Elena."});
  CHECK(mine.at(1).promises == Sentences{"Yuki will send Amara the oven maker’s number."});
  CHECK(contacts_of(room, "E").at(0).promises == Sentences{"Amara will introduce Dev to Elena."});
  for (const auto& contact : all_contacts(room)) CHECK(contact.promises.empty());
}

// The organiser's list has everybody who met somebody, each once.
TEST_CASE("the organiser gets each person once, and nobody who met nobody") {
  const auto room = three_friends()
                        .guest(named("Z", "Zanele Dlamini"))
                        .met("A", "E", "19:02")
                        .met("A", "Y", "19:40")
                        .met("E", "Y", "20:10")
                        .room();
  const auto all = all_contacts(room);
  CHECK(names(all) == std::vector<std::string>{"Amara Okafor", "Elena Marković", "Yuki Tanabe"});
  CHECK(all.at(0).note == "Guest at Spring Gathering, 23 November 2026.");
  CHECK_FALSE(all.at(0).met_at);
}

// Exporting again changes nothing, and two people never share a UID.
TEST_CASE("a card's UID depends on the event and the reference alone") {
  auto evening = three_friends().met("A", "E", "19:02").met("A", "Y", "19:40");
  const auto before = contacts_of(evening.room(), "A");
  evening.people["E"].attendee.email = "new@example.net";
  const auto after = contacts_of(evening.room(), "A");
  CHECK(before.at(0).card.uid == after.at(0).card.uid);
  CHECK(before.at(0).card.uid != before.at(1).card.uid);
  CHECK(all_contacts(evening.room()).at(1).card.uid == before.at(0).card.uid);
  auto other = evening.room();
  other.event.name = "Autumn Gathering";
  CHECK(contacts_of(other, "A").at(0).card.uid != before.at(0).card.uid);
  CHECK(before.at(0).card.uid.size() == 36);
}
