#include "checkin/decide.hpp"

#include "badge/issue.hpp"
#include "support/catch.hpp"

using namespace foyer;
using people::Registration;

namespace {

constexpr badge::Key spring{1, 2, 3};
constexpr badge::Key autumn{4, 5, 6};
constexpr Time six_o_clock{1'800'000'000'000};

// A door with one guest, Ana, whose story the test tells.
struct Door {
  people::Person ana;

  Door() {
    ana.attendee.ref = "A1";
    ana.attendee.name.full = "Ana Lima";
    ana.attendee.list_code = "q9k4yfhad69ykhjh";
    ana.badges.push_back({badge::issue(spring, "A1", 1), false});
  }
  std::string badge(std::uint32_t serial = 1) const { return badge::issue(spring, "A1", serial); }
  checkin::Outcome scan(std::string_view text) const {
    return checkin::decide(people::make_room({}, {ana}), text, spring);
  }
  std::string word(std::string_view text) const { return std::string(checkin::word(scan(text))); }
};

}  // namespace

TEST_CASE("a badge on the list is welcome, whatever case a scanner types it in") {
  Door door;
  CHECK(door.scan(door.badge()) == checkin::Outcome(checkin::Welcome{"A1"}));
  std::string small = door.badge();
  for (char& c : small) c = static_cast<char>(std::tolower(c));
  CHECK(door.word(" " + small + "\r\n") == "welcome");
}

TEST_CASE("the ticket of the list a guest came from opens the door too") {
  Door door;
  CHECK(door.word("q9k4yfhad69ykhjh") == "welcome");
  CHECK(door.word("q9k4yfhad69ykhjx") == "unknown");
}

// A second scan is never an error: it says since when.
TEST_CASE("a second scan is already here, with the first time") {
  Door door;
  door.ana.presence = {true, six_o_clock, {}};
  CHECK(door.scan(door.badge()) == checkin::Outcome(checkin::AlreadyHere{"A1", six_o_clock}));
}

TEST_CASE("who went out is welcome again") {
  Door door;
  door.ana.presence = {false, six_o_clock, six_o_clock + hour_ms};
  CHECK(door.word(door.badge()) == "welcome");
}

TEST_CASE("a registration that does not stand is met with its reason") {
  for (const auto registration : {Registration::cancelled, Registration::refunded,
                                  Registration::declined, Registration::waiting}) {
    Door door;
    door.ana.attendee.registration = registration;
    CHECK(door.word(door.badge()) == "not-confirmed");
    CHECK_FALSE(checkin::reason(door.scan(door.badge())).empty());
  }
}

TEST_CASE("a replaced badge stops working, and the new one works") {
  Door door;
  door.ana.badges.front().revoked = true;
  door.ana.badges.push_back({door.badge(2), false});
  CHECK(door.word(door.badge(1)) == "revoked");
  CHECK(door.word(door.badge(2)) == "welcome");
}

// The guest list decides: a good tag alone lets nobody in.
TEST_CASE("a badge of this event that is not on the list is newer, not welcome") {
  Door door;
  const auto outcome = door.scan(badge::issue(spring, "B7", 1));
  CHECK(outcome == checkin::Outcome(checkin::Unknown{.newer = true}));
}

TEST_CASE("forged, foreign and everyday codes are told apart") {
  Door door;
  CHECK(door.word(badge::issue(autumn, "A1", 1)) == "wrong-event");
  std::string forged = door.badge();
  forged.back() = forged.back() == 'B' ? 'C' : 'B';
  CHECK(door.word(forged) == "wrong-event");
  CHECK(door.scan("https://example.org/") ==
        checkin::Outcome(checkin::Unknown{.not_a_badge = true}));
  CHECK(door.scan("BEGIN:VCARD\r\nEND:VCARD") ==
        checkin::Outcome(checkin::Unknown{.not_a_badge = true}));
  CHECK(door.word("") == "unreadable");
  CHECK(door.word("\xff\xfe\x01") == "unreadable");
  CHECK(door.word(std::string(5000, 'x')) == "unreadable");
}
