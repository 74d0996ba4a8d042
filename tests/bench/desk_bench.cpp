// The organiser's desk: opening it on a large event, a new fact until it is on the screen, and the
// picture of who met whom beside Graphviz's sfdp.
#include <fstream>
#include <random>

#include "bench/made_event.hpp"
#include "cli/languages.hpp"
#include "hosting/layout.hpp"
#include "shell/pictures.hpp"
#include "shell/stage.hpp"

namespace foyer::bench {
namespace {

// An evening on which everybody came and met a few others.
std::vector<journal::Happening> lively(const people::Room& room, int meetings) {
  std::mt19937 random(11);
  std::vector<journal::Happening> out;
  const Time now = cli::now();
  for (const auto& person : room.people)
    out.push_back({now, journal::CheckedIn{person->attendee.ref}});
  const auto anybody = [&] { return room.people[random() % room.people.size()]->attendee.ref; };
  for (int i = 0; i < meetings; ++i) out.push_back({now, journal::Met{anybody(), anybody()}});
  return out;
}

app::Settings desk_settings() {
  app::Settings settings;
  settings.desk = true;
  return settings;
}

// A desk on a canvas in memory, whose effects lead nowhere: what they take is not what is timed.
class Seat {
 public:
  explicit Seat(std::shared_ptr<const people::Room> room)
      : stage_(app::opened(std::move(room), desk_settings(), cli::now()),
               cli::word_library().value(),
               [](const app::Effect&, Time) { return std::vector<app::News>{}; }) {
    (void)stage_.put_on([] { return shell::Canvas::in_memory(1920, 1080); });
  }
  void draw() { stage_.frame({}, cli::now()); }
  void hear(app::News news) { stage_.hear(std::move(news), cli::now()); }

 private:
  shell::Stage stage_;
};

std::vector<Figure> open_desk(const Asked& asked) {
  constexpr int people = 10000;
  const Folder folder;
  {
    auto event = made_event(folder / "evening.foyer", people);
    (void)event.record(lively(*event.room(), 3 * people)).value();
  }
  std::vector<double> ours, theirs;
  for (int i = 0; i < (asked.quick ? 1 : 5); ++i) {
    Random random = cli::system_random();
    std::shared_ptr<const people::Room> room;
    const double file = milliseconds([&] {
      room =
          store::EventFile::open(folder / "evening.foyer", store::Access::write, random, cli::now())
              .value()
              .room();
    });
    theirs.push_back(file);
    ours.push_back(file + milliseconds([&] {
                     Seat seat(room);
                     seat.draw();
                   }));
  }
  return {{"desk.open", people, percentile(ours, .5), "opening the file alone",
           percentile(theirs, .5), "ms"}};
}

// What a desk does when another kiosk's check-in has come, until it is drawn.
std::vector<Figure> show_fact(const Asked& asked) {
  constexpr int people = 10000;
  const Folder folder;
  auto event = made_event(folder / "evening.foyer", people);
  (void)event.record(lively(*event.room(), 3 * people)).value();
  Seat seat(event.room());
  seat.draw();
  std::vector<double> ours, theirs;
  for (int i = 0; i < (asked.quick ? 5 : 100); ++i) {
    const auto who = event.room()->people[static_cast<std::size_t>(i)]->attendee.ref;
    const std::vector<journal::Happening> left{{cli::now(), journal::CheckedOut{who}}};
    const auto room = event.record(left).value();
    ours.push_back(milliseconds([&] {
      seat.hear(app::RoomChanged{room});
      seat.draw();
    }));
    theirs.push_back(milliseconds([&] { seat.draw(); }));
  }
  return {{"desk.fact", people, percentile(ours, .99), "a frame in which nothing is new",
           percentile(theirs, .99), "ms"}};
}

hosting::Network made_network(std::uint32_t people) {
  std::mt19937 random(5);
  hosting::Network out;
  for (std::uint32_t i = 0; i < people; ++i) out.people.push_back("G" + std::to_string(i));
  for (std::uint32_t i = 0; i < 2 * people; ++i) {
    const auto a = static_cast<std::uint32_t>(random() % people);
    const auto b = static_cast<std::uint32_t>((a + 1 + random() % 40) % people);
    if (a != b) out.met.emplace_back(std::min(a, b), std::max(a, b));
  }
  return out;
}

void write_dot(const std::filesystem::path& file, const hosting::Network& network) {
  std::ofstream out(file);
  out << "graph {\n";
  for (std::size_t i = 0; i < network.people.size(); ++i) out << i << ";\n";
  for (const auto& [a, b] : network.met) out << a << " -- " << b << ";\n";
  out << "}\n";
}

std::vector<Figure> lay_out(const Asked& asked) {
  const std::uint32_t people = asked.quick ? 500 : 2000;
  const Folder folder;
  const auto network = made_network(people);
  const double ours = milliseconds([&] { (void)hosting::laid_out(network, 1); });
  const std::string sfdp = "/usr/bin/sfdp";
  double theirs = 0;
  if (std::filesystem::exists(sfdp)) {
    write_dot(folder / "met.dot", network);
    theirs = milliseconds([&] {
      run_program(
          {sfdp, "-Tplain", (folder / "met.dot").string(), "-o", (folder / "met.plain").string()});
    });
  }
  return {{"desk.layout", people, ours, "sfdp of Graphviz, with its start", theirs, "ms"}};
}

}  // namespace

std::vector<Bench> desk_benches() {
  return {{"desk.open", open_desk}, {"desk.fact", show_fact}, {"desk.layout", lay_out}};
}

}  // namespace foyer::bench
