#include "checkin/tickets.hpp"

#include "badge/blank.hpp"
#include "badge/issue.hpp"
#include "checkin/decide.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"

using namespace foyer;
using namespace foyer::checkin;
using namespace foyer::test;

namespace {

constexpr badge::Key spring{1, 2, 3};
constexpr Time now{1'800'000'000'000};

// A door that knows Ana by several systems' codes.
struct Hall {
  people::Person ana = guest("Ana Lima").person();
  Tickets tickets = {};

  Hall() {
    ana.attendee.list_code = "a7x9";
    ana.attendee.codes = {"g-key", "0f8fad5b-d9cb-469f-a165-70867728950e"};
    ana.badges = {{badge::issue(spring, "ana-lima", 1), false}};
  }
  Outcome scan(std::string_view text) const {
    return decide(people::make_room({}, {ana}), text,
                  Door{spring, {}, std::make_shared<const Tickets>(tickets)}, now);
  }
  std::string word(std::string_view text) const { return std::string(checkin::word(scan(text))); }
};

}  // namespace

TEST_CASE("any code of a guest opens the door, in its system's form too") {
  Hall hall;
  CHECK(hall.word("a7x9") == "welcome");
  CHECK(hall.word("g-key") == "welcome");
  CHECK(hall.word("https://luma.com/check-in/evt-1?pk=g-key") == "welcome");
  CHECK(hall.word("0f8fad5b-d9cb-469f-a165-70867728950e/"
                  "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=") == "welcome");
  CHECK(hall.word("https://luma.com/check-in/evt-1?pk=g-other") == "unknown");
}

// A ticket that was taken back opens nothing, though its guest is on the list: their badge does.
TEST_CASE("revoked and blocked tickets are refused, each with its reason") {
  Hall hall;
  hall.tickets.revoked = {"a7x9", "nobodys"};
  hall.tickets.blocked = {"g-key"};
  CHECK(hall.scan("a7x9") == Outcome(Revoked{"ana-lima", Withdrawn::ticket}));
  CHECK(hall.scan("g-key") == Outcome(Revoked{"ana-lima", Withdrawn::blocked}));
  CHECK(hall.scan("nobodys") == Outcome(Revoked{"", Withdrawn::ticket}));
  CHECK(hall.word("a7x9") == "revoked");
  CHECK(reason(hall.scan("a7x9")) != reason(hall.scan("g-key")));
  CHECK(hall.word(badge::issue(spring, "ana-lima", 1)) == "welcome");
}

TEST_CASE("a blank badge is nobody's until it is given to somebody") {
  Hall hall;
  const auto code = badge::blank(spring, 12);
  CHECK(code.size() == 38);
  CHECK(code == badge::blank(spring, 12));
  CHECK(code != badge::blank(spring, 13));
  CHECK(hall.scan(code) == Outcome(Unknown{.blank = true}));
  CHECK_FALSE(reason(hall.scan(code)).empty());
  hall.ana.badges.push_back({code, false});
  CHECK(hall.word(code) == "welcome");
  CHECK_FALSE(badge::is_blank(spring, badge::issue(spring, "ana-lima", 1)));
  CHECK_FALSE(badge::is_blank(badge::Key{9}, code));
  CHECK_FALSE(badge::is_blank(spring, "KB"));
}

TEST_CASE("a door out lets everybody out") {
  Hall hall;
  const Door out{spring, {.exit = true}, {}};
  const auto room = people::make_room({}, {hall.ana});
  CHECK(decide(room, "a7x9", out, now) == Outcome(Leaves{"ana-lima"}));
  CHECK(word(decide(room, "a7x9", out, now)) == "left");
  CHECK(decide_by_name(room, "ana-lima", out, now) == Outcome(Leaves{"ana-lima"}));
  CHECK(word(decide(room, "nobody", out, now)) == "unknown");
}

// Notices survive the way through the event's file.
TEST_CASE("lists are written as they are read") {
  const auto codes = read_codes("secret,reason\nabc,x\n\n \"d,e\" ,y\r\nabc\n");
  REQUIRE(codes);
  CHECK(*codes == std::set<std::string, std::less<>>{"abc", "d,e"});
  const auto json = read_codes(R"({"count":2,"results":[{"secret":"s1"},{"secret":"s2"},{}]})");
  REQUIRE(json);
  CHECK(json->size() == 2);
  CHECK(read_codes(R"(["x","y"])")->size() == 2);
  const std::map<std::string, std::string> board{{std::string(revoked_topic), write_codes(*codes)},
                                                 {std::string(blocked_topic), write_codes(*json)},
                                                 {std::string(keys_topic), "no key"}};
  const auto tickets = read_tickets(board);
  CHECK(tickets.revoked == *codes);
  CHECK(tickets.blocked == *json);
  CHECK(tickets.sig1_keys.empty());
}

TEST_CASE("hostile lists are read or passed over") {
  CHECK(read_codes("")->empty());
  CHECK(read_codes("\xff\xfe\n\"open\n")->size() == 1);
  CHECK(read_codes(std::string(10'000, 'x'))->empty());
  CHECK(read_codes(std::string(200'000, '['))->size() <= 1);
  std::string many;
  for (int i = 0; i < 20'001; ++i) many += std::to_string(i) + "\n";
  CHECK_FALSE(read_codes(many));
}
