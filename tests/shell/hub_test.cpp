// Live kiosks and their screens with a real PostgreSQL.
#include <chrono>
#include <condition_variable>
#include <mutex>

#include "hosting/present.hpp"
#include "hub/event_id.hpp"
#include "hub/server.hpp"
#include "shell/hub_worker.hpp"
#include "shell/pictures.hpp"
#include "shell/played.hpp"
#include "shell/stage.hpp"
#include "shell/workers.hpp"

using namespace foyer;
using namespace foyer::shell;
using namespace foyer::test;

namespace {

Random dice() {
  return [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); };
}

// One event with its file at each of several doors, and the hub of the evening.
struct Doors {
  PlayedEvening evening;
  hub::EventId event;

  Doors() : event(hub::event_id(file("spring").secrets().badge_key)) {}

  // The file of a door; a new one is a copy of the first, which takes an origin of its own.
  store::EventFile file(const std::string& door) {
    const auto path = path_of(door);
    if (!std::filesystem::exists(path)) std::filesystem::copy_file(evening.path, path);
    auto random = dice();
    auto opened = store::EventFile::open(path, store::Access::write, random, doors);
    REQUIRE(opened.ok());
    return std::move(*opened);
  }
  // One that knows the event's keys, and nobody.
  store::EventFile new_file(const std::string& door) {
    auto random = dice();
    const auto first = file("spring");
    const store::Made made{first.room()->event, first.secrets()};
    auto opened = store::EventFile::create(path_of(door), made, random, doors);
    REQUIRE(opened.ok());
    return std::move(*opened);
  }
  std::filesystem::path path_of(const std::string& door) const {
    return evening.folder / (door + ".foyer");
  }
  HubPlace place(hub::story::Server& server, const std::string& door) {
    REQUIRE(hub::let_in(server.hosted().owner, hub::NewEvent{event, true}));
    return {server.kiosk(event, door), event, path_of(door)};
  }
  // Plays the story at a door; `after` hears each step as written.
  void play(
      store::EventFile file, const HubPlace& place, const std::string& text,
      const std::function<void(const std::string&)>& after = [](const auto&) {}) {
    const auto story = read_story(text);
    REQUIRE(story.ok());
    const char* kept = std::getenv("FOYER_SHOTS");
    const Playing playing{kept ? std::filesystem::path(kept) : evening.folder / "shots",
                          evening.folder, doors,
                          [&](const Played& step) { after(step.step.text); }};
    Opening opening{std::move(file), english(), "test"};
    opening.hub = place;
    const auto played = play_story(std::move(opening), *story, playing);
    if (!played) FAIL(played.error().what);
  }
};

// The store's and the hub's threads of a live kiosk, and the news they tell.
class Kiosk {
 public:
  Kiosk(store::EventFile file, const HubPlace& place)
      : store_(
            Scribe(std::move(file)), [] { return doors; },
            [this](app::News news) { hear(std::move(news)); }),
        hub_({place.settings, place.event, [this](auto work) { store_.lend(std::move(work)); },
              [] { return doors; }, [this](app::News news) { hear(std::move(news)); }}) {}
  void checks_in(const std::string& who) {
    store_.ask(app::Record{{{doors, journal::CheckedIn{who}}}});
    hub_.wake();
  }
  // Waits until such news were told, and gives the first of them; those before are forgotten.
  template <class What>
  What hears(const std::function<bool(const What&)>& such = [](const What&) { return true; }) {
    std::unique_lock lock(mutex_);
    std::optional<What> found;
    const bool heard = told_.wait_for(lock, std::chrono::seconds(60), [&] {
      while (!found && !news_.empty()) {
        const auto* one = std::get_if<What>(&news_.front());
        if (one && such(*one)) found = *one;
        news_.pop_front();
      }
      return found.has_value();
    });
    REQUIRE(heard);
    return *found;
  }
  // The room as it is when this guest is here.
  std::shared_ptr<const people::Room> hears_of(const std::string& who) {
    return hears<app::RoomChanged>([&](const app::RoomChanged& news) {
             const auto* person = news.room->find(who);
             return person && person->presence.here;
           })
        .room;
  }

 private:
  void hear(app::News news) {
    const std::lock_guard lock(mutex_);
    news_.push_back(std::move(news));
    told_.notify_all();
  }

  std::mutex mutex_;
  std::condition_variable told_;
  std::deque<app::News> news_;
  StoreWorker store_;
  HubWorker hub_;
};

}  // namespace

TEST_CASE("kiosks try again later and later, each at a time of its own") {
  CHECK(pause_ms(1, 0) == 250);
  CHECK(pause_ms(1, 1) == 125);
  CHECK(pause_ms(3, 0) == 1000);
  for (int failures = 5; failures < 100; ++failures) {
    CHECK(pause_ms(failures, 0) == 3000);
    CHECK(pause_ms(failures, 0.5) == 2250);
  }
}

// Point 4: what one door writes down is at the other, whether or not the hub was away meanwhile.
TEST_CASE("live kiosks tell each other, lose the hub, write on, and find it again") {
  hub::story::Server server;
  Doors event;
  Kiosk north(event.file("north"), event.place(server, "north"));
  Kiosk south(event.file("south"), event.place(server, "south"));
  north.hears<app::HubMet>();
  south.hears<app::HubMet>();
  north.checks_in("ana");
  CHECK(south.hears_of("ana"));

  server.stops();
  const auto lost = south.hears<app::HubLost>();
  CHECK(lost.why.ends_with("."));
  south.checks_in("dev");
  CHECK(south.hears<app::Recorded>().room->find("dev")->presence.here);  // at once, on its own
  CHECK(south.hears<app::HubLost>([](const auto& news) { return news.queue == 1; }).queue == 1);

  server.starts();
  CHECK(south.hears<app::HubMet>([](const auto& news) { return news.queue == 0; }).queue == 0);
  CHECK(north.hears_of("dev"));
}

// What a desk on an organiser's laptop does with the news: `foyer-bench desk.live` has the times.
TEST_CASE("a desk on another machine is drawn anew when somebody comes in at a door") {
  hub::story::Server server;
  Doors event;
  Kiosk door(event.file("door"), event.place(server, "door"));
  Kiosk laptop(event.file("laptop"), event.place(server, "laptop"));
  app::Settings settings;
  settings.desk = true;
  Stage desk(app::opened(event.file("seen").room(), settings, doors), english(),
             [](const app::Effect&, Time) { return std::vector<app::News>{}; });
  REQUIRE(desk.put_on([] { return Canvas::in_memory(960, 540); }).ok());
  desk.frame({}, doors);
  CHECK(hosting::present(*desk.state().room).here == 0);
  laptop.hears<app::HubMet>();
  door.checks_in("ana");
  desk.hear(app::RoomChanged{laptop.hears_of("ana")}, doors);
  CHECK(desk.frame({}, doors));
  CHECK(hosting::present(*desk.state().room).here == 1);
}

// Point 6: a new kiosk lets guests in while it loads, and what it wrote meanwhile arrives.
TEST_CASE("a new kiosk checks guests in while the list is still coming") {
  constexpr int guests = 4000;
  hub::story::Server server;
  Doors event;
  {
    auto first = event.file("spring");
    std::vector<journal::Happening> all;
    for (int i = 0; i < guests; ++i)
      all.push_back({doors, journal::Registered{attendee("G" + std::to_string(i), "Guest")}});
    REQUIRE(first.record(all).ok());
    auto line = hub::story::connected(event.place(server, "first").settings, event.event);
    hub::Journal journal{
        [&]() -> Result<hub::Heads> { return first.heads(); },
        [&]() -> Result<std::int64_t> { return first.origin(); },
        [&](const auto& theirs, auto most) { return first.facts_after(theirs, most); },
        [](auto) -> Result<hub::Taken> { return hub::Taken{}; },
        [&] { return first.take_new_origin(); }};
    REQUIRE(hub::exchange(line, journal).ok());
  }
  Kiosk fresh(event.new_file("new"), event.place(server, "new"));
  const auto loading = fresh.hears<app::HubLoading>();
  CHECK(loading.whole >= guests);
  CHECK(loading.come < loading.whole);
  const auto early = fresh.hears<app::RoomChanged>().room;
  REQUIRE_FALSE(early->people.empty());
  const auto who = early->people[0]->attendee.ref;
  fresh.checks_in(who);
  CHECK(fresh.hears<app::Recorded>().room->find(who)->presence.here);
  fresh.hears<app::HubMet>([](const auto& news) { return news.queue == 0; });
  Kiosk other(event.file("other"), event.place(server, "other"));
  const auto whole = other.hears_of(who);
  CHECK(whole->people.size() == guests + 3);
}

// Shown on the screen, story one.
TEST_CASE("on screen: a door goes offline and comes back") {
  hub::story::Server server;
  Doors event;
  const auto north = event.place(server, "north"), south = event.place(server, "south");
  event.play(event.file("north"), north,
             "sync\n"
             "shot offline-1-together\n"
             "wait 30s\n"
             "sync\n"
             "expect on-our-own\n"
             "shot offline-2-said-once\n"
             "tap carryon\n"
             "expect attract\n"
             "shot offline-3-only-the-bar\n"
             "scan @ana\n"
             "expect profile\n"
             "shot offline-4-the-door-goes-on\n"
             "tap bar.done\n"
             "wait 2s\n"
             "scan KBBBBCBDBEBFBGBHBJBKBLPHLHLGVJBRJDFDTV\n"
             "expect unknown-badge\n"
             "shot offline-5-unknown\n"
             "tap bar.back\n"
             "sync\n"
             "expect attract\n"
             "shot offline-6-back\n",
             [&](const std::string& step) {
               if (step == "wait 30s") server.stops();
               if (step == "tap bar.back") server.starts();
             });
  event.play(event.file("south"), south, "sync\nscan @ana\nexpect welcome-back\n");
}

// Story two: the kiosk that hosted the hub is gone, with its disk.
TEST_CASE("on screen: a host dies, another starts an empty hub, and everybody relays") {
  Doors event;
  auto host = std::make_unique<hub::story::Server>();
  const auto north = event.place(*host, "north");
  event.play(event.file("north"), north, "sync\nscan @ana\nexpect profile\nwait 1s\nsync\n");
  event.play(event.file("south"), event.place(*host, "south"),
             "sync\n"
             "scan @ana\n"
             "expect welcome-back\n"
             "shot host-1-south-knows\n"
             "tap bar.done\n"
             "wait 2s\n"
             "sync\n"
             "expect on-our-own\n"
             "shot host-2-died\n"
             "scan @dev\n"
             "expect profile\n"
             "shot host-3-south-goes-on\n",
             [&](const std::string& step) {
               if (step == "wait 2s") host.reset();
             });
  std::filesystem::remove(event.path_of("north"));

  hub::story::Server next;
  event.play(event.file("south"), event.place(next, "south"),
             "sync\nexpect attract\nshot host-4-replaced\n");
  event.play(event.new_file("west"), event.place(next, "west"),
             "sync\n"
             "scan @ana\n"
             "expect welcome-back\n"
             "shot host-5-west-knows-all\n"
             "tap bar.done\n"
             "wait 2s\n"
             "scan @dev\n"
             "expect welcome-back\n");
}
