#include <algorithm>
#include <optional>

#include "hub/door.hpp"
#include "store/event_file.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

// A kiosk with a real file and a clock of its own.
class Kiosk {
 public:
  Kiosk(const std::filesystem::path& path, std::int64_t clock_off = 0) : off_(clock_off) {
    store::Made made;
    made.event.name = "Helping Hands";
    made.secrets.badge_key.fill(7);
    made.secrets.salt.fill(9);
    auto file = store::EventFile::create(path, made, random_, evening);
    if (!file) FAIL(file.error().what);
    file_.emplace(std::move(*file));
  }
  store::EventFile& file() { return *file_; }
  Time now(std::int64_t minute) const { return evening + (minute * minute_ms + off_); }
  void writes(journal::Payload what, std::int64_t minute) {
    const std::vector<journal::Happening> one = {{now(minute), std::move(what)}};
    REQUIRE(file_->record(one));
  }
  void registers(const std::string& ref) {
    people::Attendee guest;
    guest.ref = ref;
    guest.name = {ref + " Okafor", ref, "Okafor"};
    writes(journal::Registered{guest}, 0);
  }
  Journal journal() {
    return {
        [this]() -> Result<Heads> { return file_->heads(); },
        [this]() -> Result<std::int64_t> { return file_->origin(); },
        [this](const Heads& theirs, std::size_t most) { return file_->facts_after(theirs, most); },
        [this](std::vector<SealedFact> facts) -> Result<Taken> {
          auto taken = file_->take_in(facts, now(60));
          if (!taken) return taken.error();
          return Taken{static_cast<std::int64_t>(taken->added),
                       static_cast<std::int64_t>(taken->refused.size())};
        },
        [this] { return file_->take_new_origin(); }};
  }
  Exchanged exchanges(const Settings& settings, const EventId& event) {
    Hub hub = connected(settings, event);
    auto done = exchange(hub, journal());
    if (!done) FAIL(done.error().what);
    return *done;
  }
  const people::Room& room() { return *(seen_ = file_->room()); }

 private:
  std::int64_t off_;
  Random random_ = [](std::span<std::uint8_t> bytes) {
    randombytes_buf(bytes.data(), bytes.size());
  };
  std::optional<store::EventFile> file_;
  std::shared_ptr<const people::Room> seen_;
};

bool same(const people::Room& a, const people::Room& b) {
  return std::ranges::equal(a.people, b.people,
                            [](const auto& one, const auto& other) { return *one == *other; });
}

bool is_here(Kiosk& kiosk, const std::string& ref) {
  const auto* person = kiosk.room().find(ref);
  REQUIRE(person);
  return person->presence.here;
}

}  // namespace

TEST_CASE("eight kiosks with real files end in the same room") {
  Server& server = running();
  const auto event = server.event();
  const Folder folder;
  std::vector<std::unique_ptr<Kiosk>> kiosks;
  std::vector<Settings> ways;
  for (int i = 0; i < 8; ++i) {
    kiosks.push_back(std::make_unique<Kiosk>(folder / ("k" + std::to_string(i) + ".foyer")));
    ways.push_back(server.kiosk(event, "real"));
  }
  for (int guest = 0; guest < 24; ++guest) kiosks[0]->registers("g" + std::to_string(guest));
  for (std::size_t i = 0; i < 8; ++i) kiosks[i]->exchanges(ways[i], event);
  for (int guest = 0; guest < 24; ++guest)
    kiosks[static_cast<std::size_t>(guest % 8)]->writes(
        journal::CheckedIn{"g" + std::to_string(guest)}, guest);
  kiosks[3]->writes(journal::CheckedIn{"g0"}, 9);
  kiosks[5]->writes(journal::CheckedOut{"g7"}, 30);
  for (int round = 0; round < 2; ++round)
    for (std::size_t i = 0; i < 8; ++i) {
      const auto done = kiosks[i]->exchanges(ways[i], event);
      CHECK(done.said.empty());
    }
  for (auto& kiosk : kiosks) {
    CHECK(same(kiosk->room(), kiosks[0]->room()));
    CHECK(kiosk->file().heads() == kiosks[0]->file().heads());
    CHECK(kiosk->file().check().value().ok);
    CHECK(is_here(*kiosk, "g6"));
    CHECK_FALSE(is_here(*kiosk, "g7"));
  }
}

// A clock may be wrong by nearly a day: what was done later, having seen the earlier, still counts.
TEST_CASE("two kiosks a day apart agree on who left last") {
  Server& server = running();
  const auto event = server.event();
  const Folder folder;
  Kiosk fast(folder / "fast.foyer", 23 * hour_ms), right(folder / "right.foyer");
  const auto fast_way = server.kiosk(event, "fast"), right_way = server.kiosk(event, "right");
  fast.registers("ana");
  fast.writes(journal::CheckedIn{"ana"}, 1);
  fast.exchanges(fast_way, event);
  right.exchanges(right_way, event);
  CHECK(is_here(right, "ana"));
  right.writes(journal::CheckedOut{"ana"}, 5);
  right.exchanges(right_way, event);
  fast.exchanges(fast_way, event);
  CHECK_FALSE(is_here(right, "ana"));
  CHECK(same(fast.room(), right.room()));
}

TEST_CASE("what comes from the hub is verified before it is believed") {
  Server& server = running();
  const auto event = server.event();
  const Folder folder;
  Kiosk kiosk(folder / "k.foyer");
  Door forger;
  forger.writes(8);
  auto facts = forger.all();
  facts[4].payload = R"({"who":"nobody"})";
  Hub hub = connected(server.kiosk(event, "forger"), event);
  (void)hub.push(facts, forger.origin).value();
  const auto done = kiosk.exchanges(server.kiosk(event, "honest"), event);
  CHECK(done.pulled == 4);
  CHECK(done.behind == 4);
  CHECK(done.said.size() == 1);
  CHECK(kiosk.file().check().value().ok);
}
