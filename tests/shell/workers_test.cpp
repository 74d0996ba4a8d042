#include "shell/workers.hpp"

#include <mutex>

#include "shell/played.hpp"

using namespace foyer;
using namespace foyer::shell;
using namespace foyer::test;

namespace {
app::Record arrival(const std::string& who) {
  return {{journal::Happening{doors, journal::CheckedIn{who}}}};
}

// News as they are told on another thread.
struct Heard {
  void operator()(app::News news) {
    const std::lock_guard lock(mutex);
    all.push_back(std::move(news));
  }
  std::mutex mutex;
  std::vector<app::News> all;
};
}  // namespace

// A kiosk says welcome only after COMMIT: the news carry the room after it.
TEST_CASE("what is to be recorded is answered by the room after it") {
  PlayedEvening evening;
  Scribe scribe(evening.opening().event);
  const auto news = scribe.run(arrival("ana"), doors);
  REQUIRE(news);
  const auto* recorded = std::get_if<app::Recorded>(&*news);
  REQUIRE(recorded);
  CHECK(recorded->room->find("ana")->presence.here);
  CHECK(recorded->happenings == arrival("ana").happenings);
}

TEST_CASE("a file that cannot be written is said in a sentence") {
  PlayedEvening evening;
  auto random = counted();
  auto file = store::EventFile::open(evening.path, store::Access::read, random, doors);
  REQUIRE(file.ok());
  Scribe scribe(std::move(*file));
  const auto news = scribe.run(arrival("ana"), doors);
  REQUIRE(news);
  const auto* failed = std::get_if<app::RecordFailed>(&*news);
  REQUIRE(failed);
  CHECK(failed->what.ends_with("."));
}

// Scans that wait are committed together, and each has its own answer with the room after all.
TEST_CASE("a burst of scans is one commit") {
  PlayedEvening evening;
  Scribe scribe(evening.opening().event);
  const auto news = scribe.record_all({arrival("ana"), arrival("dev")});
  REQUIRE(news.size() == 2);
  for (const auto* who : {"ana", "dev"}) {
    const auto* recorded = std::get_if<app::Recorded>(&news[who == std::string("dev")]);
    REQUIRE(recorded);
    CHECK(recorded->happenings == arrival(who).happenings);
    CHECK(recorded->room == scribe.room());
    CHECK(recorded->room->find(who)->presence.here);
  }
}

// One that cannot be written does not take the others of its burst with it.
TEST_CASE("one bad record of a burst fails alone") {
  PlayedEvening evening;
  Scribe scribe(evening.opening().event);
  const app::Record endless{
      {journal::Happening{doors, journal::Passed{"ana", std::string(1'000'000, 'x')}}}};
  const auto news = scribe.record_all({arrival("ana"), endless, arrival("dev")});
  REQUIRE(news.size() == 3);
  CHECK(std::holds_alternative<app::Recorded>(news[0]));
  CHECK(std::holds_alternative<app::RecordFailed>(news[1]));
  CHECK(std::holds_alternative<app::Recorded>(news[2]));
}

TEST_CASE("what is not the scribe's is left alone") {
  PlayedEvening evening;
  CHECK_FALSE(Scribe(evening.opening().event).run(app::Wipe{}, doors));
}

// Whoever was shown somebody is not shown them as news again.
TEST_CASE("people are found, and written down as shown once") {
  PlayedEvening evening;
  Scribe scribe(evening.opening().event);
  for (const auto* who : {"ana", "dev"}) REQUIRE(scribe.run(arrival(who), doors));
  for (int time = 0; time < 2; ++time) {
    const auto news = scribe.run(app::FindPeople{"ana"}, doors);
    REQUIRE(news);
    const auto* found = std::get_if<app::PeopleFound>(&*news);
    REQUIRE(found);
    CHECK(found->who == "ana");
    REQUIRE(found->people.size() == 1);
    CHECK(found->people[0].who == "dev");
    CHECK(found->room->find("ana")->shown == found->people);
  }
}

// What was asked of the store before the kiosk ends is still written down, and told in order.
TEST_CASE("a kiosk that ends finishes what it was asked to record") {
  PlayedEvening evening;
  Heard heard;
  {
    StoreWorker store(
        Scribe(evening.opening().event), [] { return doors; }, std::ref(heard));
    for (const auto* who : {"ana", "dev", "mariana"}) store.ask(arrival(who));
  }
  REQUIRE(heard.all.size() == 3);
  CHECK(std::get<app::Recorded>(heard.all[2]).room->find("mariana")->presence.here);
  CHECK(evening.person("ana").presence.here);
}

// A page that waits for its own guest's check-in must not open for somebody else's.
TEST_CASE("what happened elsewhere is told as a changed room, never as this kiosk's own news") {
  PlayedEvening evening;
  Heard heard;
  {
    StoreWorker store(
        Scribe(evening.opening().event), [] { return doors; }, std::ref(heard));
    store.note(arrival("dev"));
  }
  REQUIRE(heard.all.size() == 1);
  REQUIRE(std::holds_alternative<app::RoomChanged>(heard.all[0]));
  CHECK(std::get<app::RoomChanged>(heard.all[0]).room->find("dev")->presence.here);
}

// However slow the disk is, whoever asks goes on at once; an answer comes only after the writing.
TEST_CASE("nobody waits for a slow disk") {
  PlayedEvening evening;
  Heard heard;
  {
    std::mutex disk;
    std::unique_lock slow(disk);
    StoreWorker store(
        Scribe(evening.opening().event), [] { return doors; }, std::ref(heard));
    store.lend([&](store::EventFile&) { const std::lock_guard until_it_is_done(disk); });
    for (const auto* who : {"ana", "dev"}) store.ask(arrival(who));
    {
      const std::lock_guard lock(heard.mutex);
      CHECK(heard.all.empty());
    }
    slow.unlock();
  }
  REQUIRE(heard.all.size() == 2);
  CHECK(std::get<app::Recorded>(heard.all[1]).room->find("dev")->presence.here);
}

// What the disk wants is told once, although everything was saved.
TEST_CASE("a disk that wants room is told") {
  PlayedEvening evening;
  Heard heard;
  auto file = evening.opening().event;
  REQUIRE_FALSE(file.keep_ballast(std::size_t{1} << 55));
  {
    StoreWorker store(
        Scribe(std::move(file)), [] { return doors; }, std::ref(heard));
    store.ask(arrival("ana"));
  }
  REQUIRE(heard.all.size() == 2);
  REQUIRE(std::holds_alternative<app::DiskLow>(heard.all[0]));
  CHECK(std::get<app::DiskLow>(heard.all[0]).why.find("make room") != std::string::npos);
  CHECK(std::holds_alternative<app::Recorded>(heard.all[1]));
}
