#include "journal/conflicts.hpp"

#include "journal/history.hpp"

using namespace foyer;
using namespace foyer::journal;
using namespace foyer::journal::history;

namespace {

std::vector<Conflict> between(const std::vector<Kiosk>& kiosks) {
  return conflicts(all_of(kiosks), {});
}

struct TwoKiosks {
  Kiosk north{1}, south{2};
  TwoKiosks() {
    north.says(Registered{guest("Ana")}, "17:00");
    south.hears(north);
  }
  std::vector<Conflict> conflicts() const { return between({south, north}); }
  people::Presence presence() const {
    return person(folded(all_of({south, north})), "Ana")->presence;
  }
};

}  // namespace

// An evening without conflicts shows none.
TEST_CASE("one kiosk never disagrees with itself") {
  TwoKiosks event;
  event.north.says(CheckedIn{"Ana"}, "18:00");
  event.north.says(CheckedIn{"Ana"}, "18:01");
  event.north.says(ProfileChanged{"Ana", {{"baking"}, {}, {}, {}}}, "18:02");
  event.north.says(ProfileChanged{"Ana", {{"rowing"}, {}, {}, {}}}, "18:03");
  CHECK(event.conflicts().empty());
}

// Both times and both doors of a double entry are shown.
TEST_CASE("a double entry shows both doors") {
  TwoKiosks event;
  event.north.says(CheckedIn{"Ana"}, "18:02");
  event.south.says(CheckedIn{"Ana"}, "18:04");
  CHECK(event.conflicts() ==
        std::vector<Conflict>{DoubleEntry{"Ana", {at("18:02"), 1, ""}, {at("18:04"), 2, ""}}});
}

// Of a field that was edited at two kiosks both values are shown; equal ones are no conflict.
TEST_CASE("a field edited twice shows both values") {
  TwoKiosks event;
  event.north.says(ProfileChanged{"Ana", {{"baking"}, {"a van"}, {}, {}}}, "18:02");
  event.south.says(ProfileChanged{"Ana", {{"rowing"}, {"a van"}, {}, {}}}, "18:04");
  event.north.says(ConsentChanged{"Ana", {true, false, false}}, "18:05");
  event.south.says(ConsentChanged{"Ana", {false, false, false}}, "18:06");
  CHECK(event.conflicts() ==
        std::vector<Conflict>{
            EditedTwice{"Ana", "suggest me", {at("18:06"), 2, "no"}, {at("18:05"), 1, "yes"}},
            EditedTwice{"Ana", "offers", {at("18:04"), 2, "rowing"}, {at("18:02"), 1, "baking"}}});

  SECTION("a yes that knew of the no is no conflict") {
    event.north.says(ConsentChanged{"Ana", {true, false, false}, {{2, 2}}}, "18:07");
    CHECK(event.conflicts().size() == 1);
  }
}

// From its clock on a revocation wins over a check-in elsewhere, which is shown.
TEST_CASE("a revocation wins over a check-in") {
  TwoKiosks event;
  event.north.says(BadgeIssued{"Ana", "B-1", {}}, "17:30");
  event.north.says(BadgeRevoked{"Ana", "B-1"}, "18:02");
  event.south.says(CheckedIn{"Ana"}, "18:04");
  CHECK_FALSE(event.presence().here);
  CHECK(event.conflicts() == std::vector<Conflict>{RevokedEntry{"Ana", {at("18:04"), 2, ""}}});

  SECTION("a check-in before it stands") {
    event.south.clock = 0;
    event.south.says(CheckedIn{"Ana"}, "18:01");
    CHECK(event.presence() == people::Presence{true, at("18:01"), {}});
  }
  SECTION("a new badge opens the door") {
    event.north.says(BadgeIssued{"Ana", "B-2", {}}, "18:05");
    event.north.says(CheckedIn{"Ana"}, "18:06");
    CHECK(event.presence() == people::Presence{true, at("18:06"), {}});
  }
  SECTION("undoing it takes nothing else back") {
    event.south.clock = 0;
    event.south.says(CheckedIn{"Ana"}, "18:01");
    event.north.says(CheckInUndone{"Ana"}, "18:08");
    CHECK(event.presence().here);
  }
}

// A fact that waits for its time is shown; an erased guest is not.
TEST_CASE("far ahead is shown and the erased are not") {
  TwoKiosks event;
  event.north.says(CheckedIn{"Ana"}, "18:02");
  event.south.says(CheckedIn{"Ana"}, "18:04");
  event.south.says(Erased{"Ana"}, "18:05");
  const auto ahead = Kiosk{7}.says(CheckedIn{"Ben"}, "18:00");
  CHECK(conflicts(all_of({event.north, event.south}), std::vector{ahead}) ==
        std::vector<Conflict>{FarAhead{1, {at("18:00"), 7, "checked-in"}}});
}
