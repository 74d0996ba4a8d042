// The desk on an organiser's laptop: from a check-in at a door until it is on the desk's screen, by
// way of a real hub.
#include <chrono>

#include "base/mailbox.hpp"
#include "bench/hub_server.hpp"
#include "bench/made_event.hpp"
#include "cli/languages.hpp"
#include "shell/hub_worker.hpp"
#include "shell/pictures.hpp"
#include "shell/stage.hpp"
#include "shell/workers.hpp"

namespace foyer::bench {
namespace {

using Clock = std::chrono::steady_clock;

// The store's and the hub's threads of a machine at the event.
class Machine {
 public:
  Machine(store::EventFile file, const hub::Settings& way, const hub::EventId& event)
      : store_(shell::Scribe(std::move(file)), cli::now, tell()),
        hub_({way, event, [this](auto work) { store_.lend(std::move(work)); }, cli::now, tell()}) {}

  void record(journal::Payload what) {
    store_.ask(app::Record{{{cli::now(), std::move(what)}}});
    hub_.wake();
  }
  app::News next() { return *news_.wait({}); }

 private:
  shell::Tell tell() {
    return [this](app::News news) { news_.post(std::move(news)); };
  }
  Mailbox<app::News> news_;
  shell::StoreWorker store_;
  shell::HubWorker hub_;
};

store::EventFile opened(const std::filesystem::path& file) {
  Random random = cli::system_random();
  return must(store::EventFile::open(file, store::Access::write, random, cli::now()));
}

// Hears and draws like the live desk until it has drawn this guest as being here.
void until_drawn(Machine& laptop, shell::Stage& desk, const people::Ref& who) {
  for (;;) {
    auto news = laptop.next();
    const bool room = std::holds_alternative<app::RoomChanged>(news);
    desk.hear(std::move(news), cli::now());
    desk.frame({}, cli::now());
    const auto* person = desk.state().room->find(who);
    if (room && person && person->presence.here) return;
  }
}

std::vector<Figure> follow(const Asked& asked) {
  const int guests = asked.quick ? 20 : 200;
  const Folder folder;
  Server server(!asked.quick);
  (void)made_event(folder / "door.foyer", 2000);
  std::filesystem::copy_file(folder / "door.foyer", folder / "laptop.foyer");
  auto at_door = opened(folder / "door.foyer");
  const auto room = at_door.room();
  Machine door(std::move(at_door), server.ways[0], server.event);
  Machine laptop(opened(folder / "laptop.foyer"), server.ways[1], server.event);
  app::Settings settings;
  settings.desk = true;
  shell::Stage desk(app::opened(room, settings, cli::now()), cli::word_library().value(),
                    [](const app::Effect&, Time) { return std::vector<app::News>{}; });
  (void)desk.put_on([] { return shell::Canvas::in_memory(1920, 1080); });
  std::vector<double> ours, theirs;
  hub::Hub bare = server.line(2);
  for (int i = 0; i < guests; ++i) {
    const auto& who = room->people[static_cast<std::size_t>(i)]->attendee.ref;
    const auto begun = Clock::now();
    door.record(journal::CheckedIn{who});
    until_drawn(laptop, desk, who);
    ours.push_back(std::chrono::duration<double, std::milli>(Clock::now() - begun).count());
    theirs.push_back(milliseconds([&] { (void)must(bare.heads()); }));
  }
  const std::string peer = "one question to the hub";
  return {{"desk.live.p50", guests, percentile(ours, .5), peer, percentile(theirs, .5), "ms"},
          {"desk.live.p99", guests, percentile(ours, .99), peer, percentile(theirs, .99), "ms"}};
}

}  // namespace

std::vector<Bench> live_benches() { return {{"desk.live", follow}}; }

}  // namespace foyer::bench
