// Kiosks that say how they are, doors that time their guests, rounds at tables, records that look
// alike.
#include "hosting/kiosks.hpp"
#include "hosting/alike.hpp"
#include "hosting/rounds.hpp"
#include "people/board.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::hosting;

namespace {

constexpr Time six{1'800'000'000'000};

people::Room with_board(std::map<std::string, std::string> board) {
  auto room = people::make_room({}, {});
  room.board = std::move(board);
  return room;
}

people::Person guest(const std::string& ref, const std::string& name, bool here = true) {
  people::Person one;
  one.attendee.ref = ref;
  one.attendee.name.full = name;
  one.presence.here = here;
  return one;
}

}  // namespace

// Between 20 and 30 seconds is within 30: a door never says it was faster than it was.
TEST_CASE("a door tells within how long guests were done, never too short") {
  DoorTimes times;
  CHECK_FALSE(seconds_for(times, .5));
  for (const auto s : {3, 8, 22, 24, 29, 200}) add(times, s * second_ms);
  CHECK(how_many(times) == 6);
  CHECK(seconds_for(times, .3) == 10);
  CHECK(seconds_for(times, .5) == 30);
  CHECK_FALSE(seconds_for(times, .9));
}

TEST_CASE("a kiosk is well again when everything that troubled it is over") {
  Kiosk kiosk;
  note(kiosk, Part::paper, true, six);
  note(kiosk, Part::paper, true, six + minute_ms);
  CHECK(kiosk.troubles.size() == 1);
  CHECK_FALSE(well(kiosk));
  note(kiosk, Part::paper, false, six + 2 * minute_ms);
  CHECK(well(kiosk));
  CHECK(kiosk.troubles.front() == Trouble{Part::paper, six, six + 2 * minute_ms});
}

TEST_CASE("what a kiosk says of itself is read as it was said") {
  Kiosk kiosk{"", "1.2", six, true, true, 7, -1200, 80, 52'000, {}, {}};
  note(kiosk, Part::camera, true, six);
  add(kiosk.door, 12 * second_ms);
  CHECK(read_kiosk(written(kiosk)) == kiosk);
  kiosk.words_alone = true;
  CHECK(read_kiosk(written(kiosk)) == kiosk);
}

// The board comes from other machines.
TEST_CASE("a board that lies shows no kiosk, or a sound one") {
  for (const std::string text :
       {"", "[]", "{}", "{\"at\":\"now\"}", "null", "{\"at\":1e999}", "\xff\xfe"})
    CHECK_FALSE(read_kiosk(text));
  const auto odd = read_kiosk(
      R"({"at":1,"battery":900,"queue":-4,"troubles":[{"part":"roof","from":1},5],"door":[1,2]})");
  REQUIRE(odd);
  CHECK(odd->battery == 100);
  CHECK(odd->queue == 0);
  CHECK(odd->troubles.empty());
  CHECK(how_many(odd->door) == 0);
}

// Clocks that differ by an hour: the hub's is the one that counts.
TEST_CASE("a kiosk whose clock is an hour behind is not silent for that") {
  Kiosk kiosk;
  kiosk.at = six + -60 * minute_ms;
  CHECK(silent(kiosk, six));
  kiosk.off_ms = -60 * minute_ms;
  CHECK_FALSE(silent(kiosk, six));
}

TEST_CASE("kiosks stand by name, and nothing else of the board among them") {
  Kiosk kiosk;
  kiosk.at = six;
  const auto all = kiosks(with_board({{people::board::kiosk("North"), written(kiosk)},
                                      {people::board::kiosk("Garden"), written(kiosk)},
                                      {people::board::kiosk("Broken"), "?"},
                                      {"message", "Soup is ready."}}));
  REQUIRE(all.size() == 2);
  CHECK(all[0].name == "Garden");
  CHECK(all[1].name == "North");
}

TEST_CASE("rounds stay within what tables can be, whatever the board says") {
  const auto odd =
      read_rounds(R"({"tables":-3,"seats":99,"rounds":1000000,"minutes":"x","now":77})");
  REQUIRE(odd);
  CHECK(*odd == Rounds{1, 10, 8, 12, 8, {}});
  CHECK_FALSE(read_rounds("tables"));
  const Rounds fair{4, 6, 3, 15, 2, six};
  CHECK(read_rounds(written(fair)) == fair);
}

TEST_CASE("who came late has no table, and who left leaves a seat") {
  auto ana = guest("A", "Ana"), ben = guest("B", "Ben"), late = guest("C", "Cem"),
       gone = guest("D", "Dee", false);
  ana.tables = {1, 2};
  ben.tables = {1, 1};
  gone.tables = {2, 1};
  const auto room = people::make_room({}, {ana, ben, late, gone});
  const Rounds two_tables{2, 4, 2, 12, 0, {}};
  CHECK(at_tables(room, two_tables, 1) == std::vector<std::vector<Ref>>{{"A", "B"}, {}});
  CHECK(at_tables(room, two_tables, 2) == std::vector<std::vector<Ref>>{{"B"}, {"A"}});
  CHECK(without_table(room, 1) == std::vector<Ref>{"C"});
  CHECK(empty_seats(room, 2) == 1);
}

TEST_CASE("records look alike by name or address, the fuller one first") {
  auto ana = guest("A", "Ana Lima"), twin = guest("B", "ANA  LIMÁ"), other = guest("C", "Ben");
  auto same_mail = guest("D", "Benjamin");
  other.attendee.email = "ben@example.org";
  same_mail.attendee.email = "BEN@example.org";
  twin.met = {{"C", six}};
  auto all = alike(people::make_room({}, {ana, twin, other, same_mail}));
  REQUIRE(all.size() == 2);
  CHECK(all[0].a == "B");
  CHECK(all[0].b == "A");
  CHECK(all[1].why == "the same e-mail address");
  twin.attendee.registration = people::Registration::cancelled;
  CHECK(alike(people::make_room({}, {ana, twin})).empty());
}
