#include "checkin/rules.hpp"

#include "support/catch.hpp"
#include "support/people.hpp"

using namespace foyer;
using namespace foyer::checkin;
using namespace foyer::test;

namespace {

Time at(std::string_view text) { return read_rfc3339(text, Zone{60})->time; }

// An evening in Berlin's winter, and its door.
struct Evening {
  Rules rules;
  std::vector<Guest> guests;
  people::Event event{.name = "Evening", .venue = {}, .starts = {}, .ends = {}, .zone = Zone{60}};

  people::Room room() const {
    std::vector<people::Person> all;
    for (const auto& guest : guests) all.push_back(guest.person());
    return people::make_room(event, std::move(all));
  }
  std::optional<Refusal> refused(std::string_view name, Time now) const {
    const auto here = room();
    return refusal(here, *here.find(ref_of(name)), rules, now);
  }
  std::vector<people::Ref> with(std::string_view name, Time now) const {
    const auto here = room();
    return companions(here, *here.find(ref_of(name)), rules, now);
  }
};

Guest with_ticket(std::string name, std::string ticket, std::string order = "") {
  auto person = guest(std::move(name)).person();
  person.attendee.ticket = std::move(ticket);
  person.attendee.order = std::move(order);
  return Guest(person);
}

template <class Why>
bool is(const std::optional<Refusal>& refusal) {
  return refusal && std::holds_alternative<Why>(*refusal);
}

}  // namespace

TEST_CASE("without rules everybody comes in at any time") {
  Evening evening{.rules = {}, .guests = {with_ticket("Ana Lima", "Any", "O-1")}};
  CHECK_FALSE(evening.refused("Ana Lima", Time{0}));
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-23T03:00:00")));
}

// One second before a limit and at it.
TEST_CASE("a door has its hours, by the event's clock") {
  Evening evening{.rules = {.hours = Hours{17 * 60 + 30, 23 * 60}}, .guests = {guest("Ana Lima")}};
  CHECK(is<TooEarly>(evening.refused("Ana Lima", at("2026-11-23T17:29:59"))));
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-23T17:30:00")));
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-23T22:59:59")));
  CHECK(is<TooLate>(evening.refused("Ana Lima", at("2026-11-23T23:00:00"))));
  const auto early = evening.refused("Ana Lima", at("2026-11-23T16:00:00"));
  CHECK(std::get<TooEarly>(*early).from == at("2026-11-23T17:30:00"));
  evening.rules.early_minutes = 15;
  evening.rules.late_minutes = 10;
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-23T17:15:00")));
  CHECK(is<TooEarly>(evening.refused("Ana Lima", at("2026-11-23T17:14:59"))));
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-23T23:09:59")));
  CHECK(is<TooLate>(evening.refused("Ana Lima", at("2026-11-23T23:10:00"))));
}

TEST_CASE("a door that closes after midnight is open after midnight") {
  Evening evening{.rules = {.hours = Hours{20 * 60, 2 * 60}}, .guests = {guest("Ana Lima")}};
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-24T01:59:59")));
  CHECK(is<TooLate>(evening.refused("Ana Lima", at("2026-11-24T02:00:00"))));
  CHECK(is<TooEarly>(evening.refused("Ana Lima", at("2026-11-24T19:00:00"))));
  evening.rules.hours = Hours{0, 24 * 60};
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-24T00:00:00")));
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-24T23:59:59")));
}

TEST_CASE("a ticket has its own time, with the door's patience") {
  auto person = guest("Ana Lima").person();
  person.attendee.valid_from = at("2026-11-23T19:00:00");
  person.attendee.valid_until = at("2026-11-23T21:00:00");
  Evening evening{.rules = {.early_minutes = 30}, .guests = {Guest(person)}};
  CHECK(is<TooEarly>(evening.refused("Ana Lima", at("2026-11-23T18:29:59"))));
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-23T18:30:00")));
  CHECK(is<TooLate>(evening.refused("Ana Lima", at("2026-11-23T21:00:00"))));
}

TEST_CASE("badges end with the event where the organiser says so") {
  Evening evening{.rules = {}, .guests = {guest("Ana Lima")}};
  evening.event.ends = at("2026-11-23T23:00:00");
  CHECK_FALSE(evening.refused("Ana Lima", at("2027-01-01T00:00:00")));
  evening.rules.badges_expire_minutes = 60;
  CHECK_FALSE(evening.refused("Ana Lima", at("2026-11-23T23:59:59")));
  CHECK(is<TooLate>(evening.refused("Ana Lima", at("2026-11-24T00:00:00"))));
}

// Whoever's list names no kind of ticket may use every door.
TEST_CASE("lists by door and by day") {
  Evening evening{.rules = {.tickets = {"Day 1", " Full "}},
                  .guests = {with_ticket("Ana Lima", "day 1"), with_ticket("Ben Okoro", "Day 2"),
                             with_ticket("Cem Li", "Full"), guest("Dee Ek")}};
  const Time monday = at("2026-11-23T18:00:00"), tuesday = at("2026-11-24T18:00:00");
  CHECK_FALSE(evening.refused("Ana Lima", monday));
  CHECK(evening.refused("Ben Okoro", monday) == Refusal(OtherDoor{"Day 2"}));
  CHECK_FALSE(evening.refused("Cem Li", monday));
  CHECK_FALSE(evening.refused("Dee Ek", monday));
  evening.rules.tickets_by_day["2026-11-24"] = {"Day 2", "Full"};
  CHECK(is<OtherDoor>(evening.refused("Ana Lima", tuesday)));
  CHECK_FALSE(evening.refused("Ben Okoro", tuesday));
  CHECK(is<OtherDoor>(evening.refused("Ben Okoro", at("2026-11-23T23:59:59"))));
}

TEST_CASE("a full room, and one entry") {
  auto ben = guest("Ben Okoro").left(at("2026-11-23T18:30:00"));
  Evening evening{.rules = {.room = 1}, .guests = {guest("Ana Lima").here(), ben, guest("Cem Li")}};
  const Time now = at("2026-11-23T19:00:00");
  CHECK(is<RoomFull>(evening.refused("Cem Li", now)));
  evening.rules.room = 2;
  CHECK_FALSE(evening.refused("Cem Li", now));
  CHECK_FALSE(evening.refused("Ben Okoro", now));
  evening.rules.re_entry = false;
  CHECK(evening.refused("Ben Okoro", now) == Refusal(OnlyOnce{at("2026-11-23T18:30:00")}));
  CHECK_FALSE(evening.refused("Cem Li", now));
}

// A family comes in whole or asks for itself: never half of it because the room ends there.
TEST_CASE("the others of an order are those who may come in now") {
  Evening evening{.rules = {},
                  .guests = {with_ticket("Ana Lima", "", "O-1"), with_ticket("Ben Lima", "", "O-1"),
                             with_ticket("Cem Lima", "", "O-1").here(),
                             with_ticket("Dee Ek", "", "O-2"), guest("Eva Ek")}};
  const Time now = at("2026-11-23T19:00:00");
  CHECK(evening.with("Ana Lima", now) == std::vector<people::Ref>{"ben-lima"});
  CHECK(evening.with("Dee Ek", now).empty());
  CHECK(evening.with("Eva Ek", now).empty());
  evening.rules.room = 2;
  CHECK(evening.with("Ana Lima", now).empty());
  evening.rules.room = 3;
  CHECK(evening.with("Ana Lima", now).size() == 1);
  evening.rules.together = false;
  CHECK(evening.with("Ana Lima", now).empty());
}

TEST_CASE("closing comes once a day") {
  people::Event event{.name = {}, .venue = {}, .starts = {}, .ends = {}, .zone = Zone{60}};
  const Rules rules{.hours = Hours{18 * 60, 23 * 60}};
  CHECK(next_closing(event, rules, at("2026-11-23T22:59:59")) == at("2026-11-23T23:00:00"));
  CHECK(next_closing(event, rules, at("2026-11-23T23:00:00")) == at("2026-11-24T23:00:00"));
  CHECK_FALSE(next_closing(event, Rules{}, at("2026-11-23T23:00:00")));
}

TEST_CASE("clocks and questions are read, and nothing else") {
  CHECK(read_clock("17:30") == 1050);
  CHECK(read_clock("00:00") == 0);
  CHECK(read_clock("24:00") == 1440);
  for (const auto* wrong : {"", "7:30", "17.30", "24:01", "25:00", "12:60", "ab:cd", "17:30 "})
    CHECK_FALSE(read_clock(wrong));
  const auto lunch = read_question(" Lunch? [fish| beans |]");
  REQUIRE(lunch);
  CHECK(lunch->ask == "Lunch?");
  CHECK(lunch->choices == std::vector<std::string>{"fish", "beans"});
  CHECK(read_question("Car?")->choices == std::vector<std::string>{"yes", "no"});
  for (const auto* wrong : {"", " ", "[a|b]", "Lunch? []", "Lunch? [a|b|c|d|e|f|g]"})
    CHECK_FALSE(read_question(wrong));
}
