#include <signal.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <functional>
#include <random>

#include "store/raw_sql.hpp"
#include "store/story.hpp"
#include "support/trials.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

// A kiosk of its own: a child that says a byte for each thing it was promised.
class Child {
 public:
  using Acknowledge = std::function<void()>;
  explicit Child(const std::function<void(const Acknowledge&)>& life) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    id_ = ::fork();
    REQUIRE(id_ >= 0);
    if (id_ == 0) {
      ::close(ends[0]);
      life([&] {
        if (::write(ends[1], "!", 1) != 1) ::_exit(2);
      });
      ::_exit(0);
    }
    ::close(ends[1]);
    pipe_ = ends[0];
  }
  ~Child() {
    kill();
    ::close(pipe_);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  // Waits for one more acknowledgement; false when the child has ended.
  bool acknowledged() {
    char byte = 0;
    return ::read(pipe_, &byte, 1) == 1;
  }
  void kill() {
    if (id_ <= 0) return;
    ::kill(id_, SIGKILL);
    ::waitpid(id_, nullptr, 0);
    id_ = 0;
  }

 private:
  pid_t id_ = 0;
  int pipe_ = -1;
};

Result<EventFile> opened_with(const std::filesystem::path& path, std::uint32_t seed) {
  Random random = [dice = std::mt19937(seed)](std::span<std::uint8_t> bytes) mutable {
    for (auto& byte : bytes) byte = static_cast<std::uint8_t>(dice());
  };
  return EventFile::open(path, Access::write, random, evening);
}

std::string name_of(int round, int step) {
  return "round " + std::to_string(round) + " step " + std::to_string(step);
}

// Records one thing after another until it is killed.
void record_for_ever(const std::filesystem::path& path, int round,
                     const Child::Acknowledge& acknowledge) {
  auto file = opened_with(path, static_cast<std::uint32_t>(round + 2));
  if (!file) ::_exit(3);
  for (int step = 0; step < 100'000; ++step) {
    const std::vector<journal::Happening> happenings = {
        {evening + step, journal::Passed{"Ana", name_of(round, step)}},
        {evening + step, journal::Promised{name_of(round, step), "Ana", "Ben", "A promise."}}};
    if (!file->record(happenings)) ::_exit(4);
    acknowledge();
  }
}

}  // namespace

// A kiosk that is killed at any moment has everything it said was written down.
TEST_CASE("kill -9 loses nothing that was acknowledged", "[faults]") {
  const int rounds = test::trials(50, 1000);
  constexpr std::uint32_t seed = 20261123;
  INFO("seed " << seed);
  std::mt19937 dice(seed);
  std::optional<Evening> evening;
  std::size_t promised = 0;
  long all = 0;
  for (int round = 0; round < rounds; ++round) {
    CAPTURE(round);
    if (round % 50 == 0) {
      evening.emplace();
      evening->registers("Ana");
      evening->registers("Ben");
      evening->closes();
      promised = 0;
    }
    const int acknowledgements = static_cast<int>(dice() % 12);
    {
      Child kiosk(
          [&](const auto& acknowledge) { record_for_ever(evening->path, round, acknowledge); });
      for (int i = 0; i < acknowledgements; ++i) REQUIRE(kiosk.acknowledged());
    }
    evening->opens(round % 2 ? Access::write : Access::read);
    const auto& ana = evening->person("Ana");
    for (int i = 0; i < acknowledgements; ++i) REQUIRE(ana.passed.contains(name_of(round, i)));
    REQUIRE(ana.promises.size() == ana.passed.size());
    REQUIRE(ana.promises.size() >= promised + static_cast<std::size_t>(acknowledgements));
    promised = ana.promises.size();
    all += acknowledgements;
    REQUIRE(evening->problems().empty());
    evening->closes();
  }
  test::report("kill -9 of a kiosk", rounds, all);
}

// While another Foyer has the event open to write, it can be read but not written.
TEST_CASE("an event open elsewhere can only be read") {
  Evening evening;
  evening.registers("Ana");
  evening.closes();
  Child other([&](const auto& acknowledge) {
    const auto file = reopened(evening.path);
    if (!file) ::_exit(3);
    acknowledge();
    ::pause();
  });
  REQUIRE(other.acknowledged());

  const auto refused = reopened(evening.path);
  REQUIRE_FALSE(refused);
  CHECK(refused.error().fault == Fault::outside);
  CHECK(refused.error().what ==
        evening.path.string() + " is open in another Foyer; close it there first.");
  evening.opens(Access::read);
  CHECK(evening.file->room()->find("Ana"));
  CHECK(evening.problems().empty());

  other.kill();
  evening.opens();
  evening.registers("Ben");
}

// A reader sees the evening as it was when it opened, and does not keep the kiosk from writing.
TEST_CASE("readers read beside a kiosk that writes") {
  Evening evening;
  evening.registers("Ana");
  Child reader([&](const auto& acknowledge) {
    auto file = reopened(evening.path, Access::read);
    if (!file || !file->room()->find("Ana")) ::_exit(3);
    acknowledge();
    ::pause();
  });
  REQUIRE(reader.acknowledged());
  evening.registers("Ben");
  evening.closes();
  reader.kill();
  evening.opens();
  CHECK(evening.file->room()->people.size() == 2);
  CHECK(evening.problems().empty());
}

// A read-only file left by a kiosk that fell is read with all that it had said.
TEST_CASE("a fallen kiosk's file can be read where it cannot be written") {
  Evening evening;
  evening.registers("Ana");
  evening.closes();
  {
    Child kiosk([&](const auto& acknowledge) { record_for_ever(evening.path, 1, acknowledge); });
    for (int i = 0; i < 5; ++i) REQUIRE(kiosk.acknowledged());
  }
  std::filesystem::permissions(evening.path, std::filesystem::perms::owner_read);
  evening.opens(Access::read);
  CHECK(evening.person("Ana").passed.size() >= 5);
  CHECK(evening.problems().empty());
}

// A limit on the size of files, as a full disk gives it: the sentence, and a sound file.
TEST_CASE("a file that may not grow is left sound") {
  Evening evening;
  evening.registers("Ana");
  evening.closes();
  Child kiosk([&](const auto& acknowledge) {
    auto file = opened_with(evening.path, 50);
    if (!file) ::_exit(3);
    const rlimit limit{200'000, 200'000};
    ::signal(SIGXFSZ, SIG_IGN);
    ::setrlimit(RLIMIT_FSIZE, &limit);
    const auto room = file->room();
    for (int i = 0; i < 10'000; ++i) {
      const std::vector<journal::Happening> one = {
          {story::evening, journal::Registered{guest("Guest " + std::to_string(i))}}};
      const auto recorded = file->record(one);
      if (recorded) continue;
      if (recorded.error().fault == Fault::outside && file->room()->people.size() > 5)
        acknowledge();
      ::_exit(0);
    }
  });
  CHECK(kiosk.acknowledged());
  kiosk.kill();
  evening.opens();
  CHECK(evening.file->room()->people.size() > 5);
  CHECK(evening.problems().empty());
}
