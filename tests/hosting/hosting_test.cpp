#include <cmath>
#include <random>

#include "hosting/alone.hpp"
#include "hosting/arrivals.hpp"
#include "hosting/bridges.hpp"
#include "hosting/layout.hpp"
#include "hosting/needs.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::hosting;

namespace {

constexpr Time evening{1'800'000'000'000};

people::Person guest(const std::string& name, std::int64_t minutes = 0) {
  people::Person one;
  one.attendee.ref = name;
  one.attendee.name.full = name;
  one.attendee.consent = {true, true, true};
  one.presence = {true, evening + minutes * minute_ms, {}};
  return one;
}

void meet(people::Person& a, people::Person& b) {
  a.met.push_back({b.attendee.ref, evening});
  b.met.push_back({a.attendee.ref, evening});
}

people::Suggestion told(const std::string& who, people::Kind kind, const std::string& need) {
  people::Suggestion s;
  s.who = who;
  s.kind = kind;
  s.evidence.need = need;
  return s;
}

people::Room room(std::vector<people::Person> people) {
  people::Event event;
  event.starts = evening;
  return people::make_room(event, std::move(people));
}

std::vector<std::string> names(const std::vector<Alone>& all) {
  std::vector<std::string> out;
  for (const auto& one : all) out.push_back(one.who);
  return out;
}

}  // namespace

// Whoever asked for a host comes first, then whoever has waited longest; hosts and those who have
// met somebody are not alone, nor is anybody who is not here.
TEST_CASE("people alone are listed, longest first") {
  auto ana = guest("Ana", 5), ben = guest("Ben", 0), cem = guest("Cem", 20), dee = guest("Dee", 1),
       eva = guest("Eva", 2), host = guest("Host", 0), gone = guest("Gone", 0);
  cem.hosting.asked = evening + 30 * minute_ms;
  host.attendee.role = "Host";
  gone.presence.here = false;
  meet(dee, eva);
  CHECK(names(alone(room({ana, ben, cem, dee, eva, host, gone}))) ==
        std::vector<std::string>{"Cem", "Ben", "Ana"});
}

// Hosts are told what somebody wrote only where that one lets hosts see it.
TEST_CASE("a reason to talk needs the consent of both") {
  auto ana = guest("Ana"), ben = guest("Ben");
  ana.attendee.profile.offers = {"shop leases"};
  ana.shown = {told("Ben", people::Kind::give, "a lease")};
  CHECK(reason_to_talk(room({ana, ben}), ana) == "May help Ben with “a lease”");
  ben.attendee.consent.hosts = false;
  CHECK(reason_to_talk(room({ana, ben}), ana) == "Can help with “shop leases”");
  ana.attendee.consent.hosts = false;
  CHECK(reason_to_talk(room({ana, ben}), ana) == "A word from you is enough");
}

TEST_CASE("the pace of arrivals is told by the last two quarters of an hour") {
  const auto pace_of = [](int before, int lately) {
    std::vector<people::Person> all;
    for (int i = 0; i < before; ++i) all.push_back(guest("b" + std::to_string(i), 40));
    for (int i = 0; i < lately; ++i) all.push_back(guest("l" + std::to_string(i), 55));
    return arrivals(room(all), evening + 60 * minute_ms).pace;
  };
  CHECK(pace_of(0, 0) == Pace::nobody_yet);
  CHECK(pace_of(4, 8) == Pace::picking_up);
  CHECK(pace_of(8, 8) == Pace::steady);
  CHECK(pace_of(8, 3) == Pace::slowing);
}

TEST_CASE("arrivals are counted against the list, cancelled ones apart") {
  auto ana = guest("Ana", 10), ben = guest("Ben"), cem = guest("Cem");
  ben.presence = {};
  cem.presence = {};
  cem.attendee.registration = people::Registration::cancelled;
  const auto found = arrivals(room({ana, ben, cem}), evening + 20 * minute_ms);
  CHECK(found.here == 1);
  CHECK(found.registered == 2);
  CHECK(found.last_half_hour == 1);
}

TEST_CASE("an earlier event tells how guests come in") {
  const auto curve = curve_of(room({guest("Ana", -10), guest("Ben", 5), guest("Cem", 40)}));
  CHECK(expected(curve, -11) == 0);
  CHECK(expected(curve, 5) == Approx(2.0 / 3));
  CHECK(expected(curve, 60) == 1);
  for (int minutes = -120; minutes < 240; ++minutes)  // and where there is none, an S
    REQUIRE(expected({}, minutes) <= expected({}, minutes + 1));
}

TEST_CASE("one introduction away are two who both met a third") {
  auto ana = guest("Ana"), ben = guest("Ben"), cem = guest("Cem"), dee = guest("Dee");
  meet(ana, ben);
  meet(ben, cem);
  const auto found = network(room({ana, ben, cem, dee}));
  CHECK(found.met == std::vector<Network::Line>{{0, 1}, {1, 2}});
  CHECK(found.near == std::vector<Network::Line>{{0, 2}});
  CHECK(found.alone == std::vector<Network::Place>{3});
  CHECK(near_whole(found) == 1);
}

// The picture of an evening is the same each time it is drawn, stays within its card, and grows
// without a jump.
TEST_CASE("the picture is stable as it grows") {
  const std::uint32_t seed = 20261123;
  INFO("seed " << seed);
  std::mt19937 dice(seed);
  std::vector<people::Person> all;
  for (int i = 0; i < 120; ++i) all.push_back(guest("g" + std::to_string(1000 + i)));
  for (int i = 0; i < 150; ++i) {
    const auto a = dice() % all.size(), b = dice() % all.size();
    if (a != b) meet(all[a], all[b]);
  }
  const auto first = laid_out(network(room(all)), 7);
  CHECK(laid_out(network(room(all)), 7).spots == first.spots);
  REQUIRE(first.spots.size() == all.size());
  for (const auto& spot : first.spots) REQUIRE(std::hypot(spot.x, spot.y) < 1.001f);

  all.push_back(guest("newcomer"));
  meet(all[0], all.back());
  const auto second = laid_out(network(room(all)), 7, &first);
  double moved = 0;
  for (std::size_t i = 0; i < first.spots.size(); ++i)
    moved += std::hypot(first.spots[i].x - second.spots[i].x, first.spots[i].y - second.spots[i].y);
  CHECK(moved / static_cast<double>(first.spots.size()) < 0.25);
}

TEST_CASE("an empty room, and one guest, have a picture too") {
  CHECK(laid_out(network(room({})), 1).spots.empty());
  CHECK(laid_out(network(room({guest("Ana")})), 1).spots.size() == 1);
}

TEST_CASE("bridges are pairs who were told of each other and have not met") {
  auto ana = guest("Ana"), ben = guest("Ben"), cem = guest("Cem"), dee = guest("Dee");
  ana.shown = {told("Ben", people::Kind::give, "a lease"),
               told("Cem", people::Kind::receive, "permits"),
               told("Dee", people::Kind::give, "a choir")};
  ben.shown = {told("Ana", people::Kind::receive, "a lease")};  // the same pair
  meet(ana, cem);
  dee.attendee.consent.hosts = false;
  const auto found = bridges(room({ana, ben, cem, dee}));
  REQUIRE(found.size() == 1);
  CHECK(found[0].a == "Ana");
  CHECK(found[0].b == "Ben");
  CHECK(found[0].why == "Ana may be able to help Ben with “a lease”.");
  ana.introduced = {{"Ben", evening}};
  CHECK(bridges(room({ana, ben, cem, dee})).empty());
}

// Ana has met Ben, who may help her: the matcher names him no more, and her need is not open.
TEST_CASE("a need is not open for whom somebody was named already") {
  auto ana = guest("Ana", 5), ben = guest("Ben", 0);
  ana.attendee.profile.needs = {"a van", "a plumber"};
  people::Suggestion receive, give;
  receive.who = give.who = "Ben";
  receive.kind = people::Kind::receive;
  receive.evidence.need = "a van";
  give.kind = people::Kind::give;
  give.evidence.need = "a plumber";  // Ben's words, the same as hers
  ana.shown = {receive, give};
  const auto open = open_needs(room({ana, ben}), {{"Ana", {}}});
  REQUIRE(open.size() == 1);
  CHECK(open[0].words == "a plumber");
}

TEST_CASE("open needs are told once, with all who asked") {
  auto ana = guest("Ana", 5), ben = guest("Ben", 0), cem = guest("Cem", 9);
  ana.attendee.profile.needs = {"A sign-language tutor", "a van"};
  ben.attendee.profile.needs = {"a sign language tutor"};
  cem.attendee.profile.needs = {"a van"};
  cem.attendee.consent.hosts = false;
  const auto here = room({ana, ben, cem});
  CHECK(who_asked(here) == std::vector<Ref>{"Ana", "Ben"});
  const auto open = open_needs(here, {{"Ana", {"a van"}}, {"Ben", {}}, {"Cem", {}}});
  REQUIRE(open.size() == 1);
  CHECK(open[0].asked == std::vector<Ref>{"Ana", "Ben"});
}
