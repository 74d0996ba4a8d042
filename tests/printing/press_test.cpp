// What becomes of a badge on its way to paper, with a printer that does as it is told and a clock
// that is turned by hand.
#include "printing/press.hpp"

#include <map>

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::printing;

namespace {

struct Told {
  bool away = false;
  bool busy = false;
  bool loses_answer = false;
  bool forgets = false;
  bool lets_go = true;
  std::vector<std::string> reasons = {};
  bool stopped = false;
  JobState makes_of_it = JobState::done;
  std::vector<std::string> taken = {};  // names of jobs, their numbers counting from 1
};

class ToldPrinter final : public Printer {
 public:
  explicit ToldPrinter(Told& told) : told_(told) {}
  Result<Described> describe() override {
    if (told_.away) return outside_failed("It is off.");
    Described one;
    one.reasons = told_.reasons;
    one.stopped = told_.stopped;
    one.pdf = true;
    one.ready = {{"om_badge_62x100mm", 62, 100}};
    return one;
  }
  Receipt hand_over(const Document& document) override {
    if (told_.away) return Away{"It is off."};
    if (told_.busy) return Busy{};
    told_.taken.push_back(document.name);
    if (told_.loses_answer) return Unanswered{"The line broke."};
    return Taken{static_cast<int>(told_.taken.size())};
  }
  Result<std::optional<JobState>> look(int) override {
    if (told_.away) return outside_failed("It is off.");
    if (told_.forgets) return std::optional<JobState>();
    return std::optional(told_.makes_of_it);
  }
  Result<std::optional<int>> find(const std::string& job) override {
    if (told_.away) return outside_failed("It is off.");
    for (std::size_t i = 0; i < told_.taken.size() && !told_.forgets; ++i)
      if (told_.taken[i] == job) return std::optional(static_cast<int>(i) + 1);
    return std::optional<int>();
  }
  bool cancel(int) override { return !told_.away && told_.lets_go; }

 private:
  Told& told_;
};

// A press in a made house: what it keeps on its disk, what came out, and the hands of the clock.
class MadeHouse {
 public:
  explicit MadeHouse(std::vector<Job> left_over = {}) : press(house(), std::move(left_over)) {}
  MadeHouse& add(const std::string& who) {
    REQUIRE(press.add({"foyer-" + who, {{who, "KB" + who}}}));
    return *this;
  }
  // Lets the press work for so long, waking it as it asks.
  MadeHouse& run(std::int64_t seconds) {
    for (const Time end = now + seconds * second_ms; now <= end;) {
      const auto pause = std::max<std::int64_t>(press.step(), 10);
      now = now + pause;
    }
    return *this;
  }
  int handed(const std::string& who) const {
    return static_cast<int>(std::ranges::count(printer.taken, "foyer-" + who));
  }
  Told printer;
  bool disk_full = false;
  std::map<std::string, Job> disk;
  std::vector<std::string> out, gave_up;
  Time now{1000000};
  Press press;

 private:
  House house() {
    House made;
    made.open = [this] {
      return Result<std::unique_ptr<Printer>>(std::make_unique<ToldPrinter>(printer));
    };
    made.draw = [](const Job& job, const Described&) -> Result<Drawing> {
      if (job.items.front().who == "giant") return bad_input("The code is too long.");
      return Drawing{"%PDF " + job.name, "om_badge_62x100mm"};
    };
    made.keep = [this](const Job& job) -> Status {
      if (disk_full) return outside_failed("The disk is full.");
      disk[job.name] = job;
      return Done{};
    };
    made.printed = [this](const Job& job) -> Status {
      disk.erase(job.name);
      out.push_back(job.items.front().who);
      return Done{};
    };
    made.gave_up = [this](const Job& job) { gave_up.push_back(job.items.front().who); };
    made.clock = [this] { return now; };
    return made;
  }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("badges come out in order, each once, and nothing stays behind") {
  MadeHouse house;
  house.add("ana").add("ben").add("cem").run(5);
  CHECK(house.out == Names{"ana", "ben", "cem"});
  CHECK(house.printer.taken.size() == 3);
  CHECK(house.disk.empty());
  CHECK(house.press.idle());
  CHECK_FALSE(house.press.standing().trouble);
}

// Facts about printers: the same empty roll is "-error", "-warning" and "-report" in turn.
TEST_CASE("a reason counts by its stem, whatever its ending") {
  for (const std::string end : {"", "-error", "-warning", "-report"}) {
    MadeHouse house;
    house.printer.reasons = {"media-empty" + end};
    house.add("ana").run(5);
    CHECK(house.press.standing().trouble->want == Want::labels);
    CHECK(house.printer.taken.empty());
    house.printer.reasons = {"none"};
    house.run(5);
    CHECK(house.out == Names{"ana"});
    CHECK_FALSE(house.press.standing().trouble);
  }
  CHECK(wanted({.name = "", .reasons = {"media-jam-error", "paused"}}) == Want::jam);
  CHECK(wanted({.name = "", .reasons = {"media-low-warning"}}) == std::nullopt);
  CHECK(wanted({.name = "", .stopped = true}) == Want::hand);
  CHECK(wanted({.name = "", .accepting = false}) == Want::hand);
}

TEST_CASE("a reason that never goes away does not keep a printer from printing for ever") {
  MadeHouse house;
  house.printer.reasons = {"media-empty-report"};
  house.add("ana").run(25);
  CHECK(house.out.empty());
  house.run(15);
  CHECK(house.out == Names{"ana"});
}

TEST_CASE("a busy or absent printer is tried again, ever more seldom, and prints once") {
  for (const bool away : {false, true}) {
    MadeHouse house;
    (away ? house.printer.away : house.printer.busy) = true;
    house.add("ana").run(60);
    CHECK(house.printer.taken.empty());
    CHECK(house.press.standing().waiting == 1);
    CHECK(house.press.standing().trouble.has_value() == away);
    house.printer.away = house.printer.busy = false;
    house.run(31);
    CHECK(house.out == Names{"ana"});
    CHECK(house.handed("ana") == 1);
  }
}

TEST_CASE("a job that is aborted is printed once more, then it is a host's") {
  MadeHouse house;
  house.printer.makes_of_it = JobState::aborted;
  house.add("ana").run(10);
  CHECK(house.handed("ana") == 2);
  CHECK(house.gave_up == Names{"ana"});
  CHECK(std::holds_alternative<Failed>(house.disk.at("foyer-ana").stage));
  CHECK(house.press.standing().trouble);
  house.printer.makes_of_it = JobState::done;
  house.add("ben").run(5);
  CHECK(house.out == Names{"ben"});
  CHECK_FALSE(house.press.standing().trouble);
}

// Never twice in silence: a lost answer is asked about, and who cannot be told asks a host.
TEST_CASE("a lost answer is asked about before anything is printed again") {
  MadeHouse house;
  house.printer.loses_answer = true;
  house.add("ana").run(5);
  CHECK(house.out == Names{"ana"});
  CHECK(house.handed("ana") == 1);
  house.printer.forgets = true;
  house.add("ben").run(40);
  CHECK(house.out == Names{"ana"});
  CHECK(house.handed("ben") == 1);
  CHECK(house.gave_up == Names{"ben"});
  CHECK(std::holds_alternative<Unsure>(house.disk.at("foyer-ben").stage));
}

TEST_CASE("what a kill left behind is taken up where the disk says it was") {
  const Job begun{"foyer-ana", {{"ana", "KBana"}}, Begun{}};
  MadeHouse lost({begun});
  lost.run(5);
  CHECK(lost.printer.taken.empty());
  CHECK(lost.gave_up == Names{"ana"});

  MadeHouse there({begun,
                   {"foyer-ben", {{"ben", "KBben"}}, Handed{2, {}}},
                   {"foyer-cem", {{"cem", "KBcem"}}},
                   {"foyer-dee", {{"dee", "KBdee"}}, Failed{"x"}}});
  there.printer.taken = {"foyer-ana", "foyer-ben"};
  there.run(5);
  CHECK(there.out == Names{"ana", "ben", "cem"});
  CHECK(there.handed("ana") == 1);
  CHECK(there.handed("cem") == 1);
  CHECK(there.handed("dee") == 0);
}

TEST_CASE("a printer that takes a badge and never prints it is said, and gets no second one") {
  MadeHouse house;
  house.printer.makes_of_it = JobState::printing;
  house.add("ana").add("ben").run(30);
  CHECK_FALSE(house.press.standing().trouble);
  house.run(40);
  CHECK(house.press.standing().trouble->want == Want::hand);
  CHECK(house.printer.taken.size() == 1);
  house.printer.makes_of_it = JobState::done;
  house.run(5);
  CHECK(house.out == Names{"ana", "ben"});
}

TEST_CASE("a badge that is printed at another door is taken back here first") {
  MadeHouse house;
  house.printer.reasons = {"media-empty-error"};
  house.add("ana").run(3);
  CHECK(house.press.withdraw("ana"));
  CHECK_FALSE(house.press.withdraw("ana"));
  house.printer.reasons = {};
  house.run(40);
  CHECK(house.printer.taken.empty());
  house.printer.makes_of_it = JobState::stopped;
  house.add("ben").run(3);
  CHECK(house.press.withdraw("ben"));
  house.add("cem").run(3);
  house.printer.lets_go = false;
  CHECK_FALSE(house.press.withdraw("cem"));
}

TEST_CASE("a badge that cannot be drawn keeps nobody else waiting") {
  MadeHouse house;
  house.add("giant").add("ben").run(5);
  CHECK(house.gave_up == Names{"giant"});
  CHECK(house.out == Names{"ben"});
}

TEST_CASE("nothing is handed over that could not be kept on the disk") {
  MadeHouse house;
  house.add("ana");
  house.disk_full = true;
  house.run(20);
  CHECK(house.printer.taken.empty());
  house.disk_full = false;
  house.run(20);
  CHECK(house.out == Names{"ana"});
}

TEST_CASE("the page is told how many wait, and how long, from how long the last ones took") {
  MadeHouse house;
  CHECK_FALSE(house.press.standing().known);
  house.run(6);
  CHECK(house.press.standing() == Standing{true, {}, 0, 0});
  house.printer.makes_of_it = JobState::printing;
  house.add("ana").add("ben").add("cem").run(20);
  CHECK(house.press.standing().waiting == 3);
  CHECK(house.press.standing().seconds == 18);
  house.printer.makes_of_it = JobState::done;
  house.run(3);
  CHECK(house.press.standing().waiting == 0);
}
