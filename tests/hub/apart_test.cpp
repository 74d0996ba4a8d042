// Apart and together, with real files and a real PostgreSQL.
#include <random>

#include "hub/kiosk.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

// The doors of one event, each with its file, and the hub they meet at, which may be exchanged.
class Doors {
 public:
  explicit Doors(std::size_t count, std::vector<std::int64_t> clocks = {}) {
    for (std::size_t i = 0; i < count; ++i) opens(i < clocks.size() ? clocks[i] : 0);
    goes_to_a_new_hub();
  }
  Kiosk& operator[](std::size_t i) { return *kiosks_[i]; }
  std::size_t size() const { return kiosks_.size(); }
  std::filesystem::path file(std::size_t i) const {
    return folder_ / ("door" + std::to_string(i) + ".foyer");
  }
  void opens(std::int64_t clock_off = 0) {
    kiosks_.push_back(std::make_unique<Kiosk>(file(kiosks_.size()), clock_off));
  }
  // An empty hub; who meets there is said by `exchanges`.
  EventId goes_to_a_new_hub() {
    ways_.clear();
    return event_ = running().event();
  }
  void returns_to(const EventId& event) {
    ways_.clear();
    event_ = event;
  }
  Exchanged exchanges(std::size_t i) {
    if (!ways_.contains(i)) ways_[i] = running().kiosk(event_, "door" + std::to_string(i));
    return kiosks_[i]->exchanges(ways_[i], event_);
  }
  void all_exchange(int rounds = 2) {
    for (int round = 0; round < rounds; ++round)
      for (std::size_t i = 0; i < size(); ++i)
        if (kiosks_[i]) exchanges(i);
  }
  // Its disk and everything on it are gone.
  void dies(std::size_t i) {
    dead_ += kiosks_[i]->acknowledged;
    for (const auto& ref : kiosks_[i]->let_in) let_in_by_the_dead_.push_back(ref);
    kiosks_[i].reset();
    std::filesystem::remove(file(i));
  }
  void all_is_well() {
    std::vector<Kiosk*> living;
    std::size_t acknowledged = dead_;
    for (auto& kiosk : kiosks_)
      if (kiosk) living.push_back(kiosk.get()), acknowledged += kiosk->acknowledged;
    story::all_is_well(living, acknowledged);
    for (Kiosk* kiosk : living)
      for (const auto& ref : let_in_by_the_dead_) CHECK(is_here(*kiosk, ref));
  }
  const EventId& event() const { return event_; }

 private:
  Folder folder_;
  std::vector<std::unique_ptr<Kiosk>> kiosks_;
  EventId event_;
  std::map<std::size_t, Settings> ways_;
  std::size_t dead_ = 0;
  std::vector<std::string> let_in_by_the_dead_;
};

// A guest list at the first door, as far as each guest's reference.
void list(Doors& doors, int guests) {
  for (int i = 0; i < guests; ++i) doors[0].registers("g" + std::to_string(i));
  doors.all_exchange();
}

std::string guest(int i) { return "g" + std::to_string(i); }

}  // namespace

TEST_CASE("kiosks without a hub work all evening, and agree when it returns") {
  Doors doors(4);
  list(doors, 24);
  for (int i = 0; i < 24; ++i) doors[static_cast<std::size_t>(i % 4)].checks_in(guest(i), i);
  doors.all_exchange();
  doors.all_is_well();
}

// The hub is a kiosk's own PostgreSQL; when that machine dies, another starts an empty one.
TEST_CASE("a host that dies with its disk is replaced, and everybody relays what they hold") {
  Doors doors(4);
  list(doors, 12);
  for (int i = 0; i < 6; ++i) doors[0].checks_in(guest(i), i);
  doors.exchanges(0);
  doors.exchanges(3);  // one other door has the host's facts when it dies
  doors.dies(0);
  doors[1].checks_in(guest(6), 7);
  doors[2].checks_in(guest(7), 8);
  doors.goes_to_a_new_hub();
  doors.all_exchange();
  doors.all_is_well();
  CHECK(doors.exchanges(1).behind == 0);
}

TEST_CASE("a hub put back from an old backup gets back what it lost") {
  Doors doors(3);
  list(doors, 9);
  for (int i = 0; i < 3; ++i) doors[static_cast<std::size_t>(i)].checks_in(guest(i), i);
  doors.all_exchange();
  Kiosk backup(doors.file(90));  // what the hub held then, carried into the hub it is put back as
  backup.exchanges(running().kiosk(doors.event(), "backup"), doors.event());
  for (int i = 3; i < 9; ++i) doors[static_cast<std::size_t>(i % 3)].checks_in(guest(i), i);
  doors.all_exchange();
  const auto restored = doors.goes_to_a_new_hub();
  backup.exchanges(running().kiosk(restored, "backup"), restored);
  CHECK(doors.exchanges(1).pushed == 6);
  doors.all_exchange();
  doors.all_is_well();
}

TEST_CASE("two hubs that each had half the doors are joined by one door that walks") {
  Doors doors(5);
  list(doors, 20);
  const EventId first = doors.event(), second = running().event();
  for (const auto& [event, at] : {std::pair(first, std::vector<std::size_t>{0, 1}),
                                  std::pair(second, std::vector<std::size_t>{2, 3})}) {
    doors.returns_to(event);
    for (const std::size_t i : at)
      for (int n = 0; n < 4; ++n) {
        doors[i].checks_in(guest(static_cast<int>(i) * 4 + n), n);
        doors.exchanges(i);
      }
  }
  doors.exchanges(4);
  doors.returns_to(first);
  for (const std::size_t i : {4, 0, 1, 4}) doors.exchanges(i);
  doors.returns_to(second);
  for (const std::size_t i : {4, 2, 3}) doors.exchanges(i);
  doors.all_is_well();
}

// Up to 24 hours wrong, either way: what was done later, having seen the earlier, counts.
TEST_CASE("doors whose clocks are a day apart agree on who is here") {
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const std::int64_t wrong = GENERATE(23 * hour_ms, -23 * hour_ms);
  Doors doors(3, {wrong, 0, wrong / 2});
  list(doors, 6);
  std::map<std::string, bool> here;
  for (int step = 0; step < 30; ++step) {
    const std::size_t at = random() % 3;
    const std::string ref = guest(static_cast<int>(random() % 6));
    doors.exchanges(at);
    if (is_here(doors[at], ref))
      doors[at].writes(journal::CheckedOut{ref}, step);
    else
      doors[at].writes(journal::CheckedIn{ref}, step);
    here[ref] = !here[ref];
    doors.exchanges(at);
  }
  doors.all_exchange();
  doors.all_is_well();
  for (const auto& [ref, is] : here) CHECK(is_here(doors[2], ref) == is);
}

TEST_CASE("a kiosk that was cloned with its file goes on as two") {
  Doors doors(2);
  list(doors, 8);
  doors[0].checks_in(guest(0), 1);
  doors.exchanges(0);
  doors[0].closes();
  std::filesystem::copy_file(doors.file(0), doors.file(2));
  doors[0].opens();
  doors.opens();  // the clone
  doors[0].checks_in(guest(1), 2);
  doors[2].checks_in(guest(2), 2);
  doors.all_exchange();
  doors[0].checks_in(guest(3), 3);
  doors[2].checks_in(guest(4), 3);
  doors.all_exchange();
  doors.all_is_well();
}

// Replays, forged origins, far too much: the others are not touched by any of it.
TEST_CASE("a malicious kiosk cannot change what the others hold") {
  Doors doors(2);
  list(doors, 6);
  for (int i = 0; i < 6; ++i) doors[static_cast<std::size_t>(i % 2)].checks_in(guest(i), i);
  doors.all_exchange();
  const auto facts = doors[0].file().facts_after({}, 100).value();
  const auto victim = doors[0].file().origin();
  Hub evil = connected(running().kiosk(doors.event(), "evil"), doors.event());

  (void)evil.push(facts, victim).value();  // a replay
  auto rewritten = facts;
  for (auto& fact : rewritten) fact.payload = R"({"who":"nobody"})", fact.hash = {};
  const auto refused = evil.push(rewritten, 1).value().refused;
  CHECK_FALSE(refused.empty());  // said: other facts under the same numbers
  SealedFact next{victim,
                  doors[0].file().heads()[victim] + 1,
                  std::int64_t{1} << 62,
                  evening.ms,
                  "checked-out",
                  R"({"who":"g0"})",
                  {}};
  const auto forged = evil.push(std::span(&next, 1), victim).value();
  CHECK(forged.refused == std::vector<Refused>{{victim, Refusal::not_yours}});
  next.payload.assign(100'000'000, 'x');
  CHECK(evil.push(std::span(&next, 1), 1).value().refused ==
        std::vector<Refused>{{victim, Refusal::malformed}});

  for (int i = 0; i < 2; ++i) doors[1].writes(journal::CheckedIn{guest(i)}, 20 + i);
  doors.all_exchange();
  doors.all_is_well();
}

// Where relaying is allowed a forged next fact can lie at the hub: no door believes it, it is said,
// and the victim goes on under a name of its own.
TEST_CASE("a fact forged under another's origin is believed by no door") {
  Doors doors(2);
  list(doors, 4);
  const auto victim = doors[0].file().origin();
  Hub evil = connected(running().kiosk(doors.event(), "evil"), doors.event());
  const SealedFact forged{victim,
                          doors[0].file().heads()[victim] + 1,
                          evening.ms << 16,
                          evening.ms,
                          "checked-in",
                          R"({"who":"g0"})",
                          {}};
  CHECK(evil.push(std::span(&forged, 1), 1).value().refused.empty());
  const auto said = doors.exchanges(1);
  REQUIRE(said.said.size() == 1);
  CHECK(said.said[0].find("do not continue what is here") != std::string::npos);
  CHECK(doors.exchanges(0).new_origin);
  doors[0].checks_in(guest(1), 5);
  doors.all_exchange();
  doors.all_is_well();
}
