#include <chrono>
#include <iostream>
#include <map>
#include <random>
#include <thread>

#include "follow_up/mail_box.hpp"
#include "follow_up/radicale.hpp"
#include "support/catch.hpp"
#include "support/trials.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

// A run of the program that is killed.
class Doomed {
 public:
  Doomed(const Evening& evening, const std::string& way) {
    std::vector<std::string> words = {FOYER_PROGRAM, "follow-up", evening.event(), way, "--json"};
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    std::array<int, 2> pipe{};
    REQUIRE(::pipe2(pipe.data(), O_CLOEXEC) == 0);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, pipe[1], 1);
    REQUIRE(posix_spawn(&child_, argv[0], &files, nullptr, argv.data(), environ) == 0);
    posix_spawn_file_actions_destroy(&files);
    ::close(pipe[1]);
    output_ = pipe[0];
  }
  ~Doomed() {
    ::kill(child_, SIGKILL);
    ::waitpid(child_, nullptr, 0);
    ::close(output_);
  }
  Doomed(const Doomed&) = delete;
  Doomed& operator=(const Doomed&) = delete;

  // Until it has told of so many outcomes, or has ended.
  void lives_for_lines(int lines) const {
    for (char c; lines > 0 && ::read(output_, &c, 1) == 1;) lines -= c == '\n';
  }
  static void lives_for(std::chrono::microseconds time) { std::this_thread::sleep_for(time); }

 private:
  pid_t child_ = 0;
  int output_ = -1;
};

// Everybody of `people` guests met their neighbour and asked for mail.
struct Crowd : Evening {
  explicit Crowd(int people) : Evening(list(people)) {
    std::vector<journal::Happening> met;
    for (int i = 0; i + 1 < people; i += 2)
      met.push_back({Time{1807900000000 + i}, journal::Met{ref(i), ref(i + 1)}});
    records_all(met);
  }
  static std::string ref(int i) { return "G" + std::to_string(i); }
  static std::string list(int people) {
    std::string out = "reference,name,email,follow up\n";
    for (int i = 0; i < people; ++i)
      out += ref(i) + ",Guest Number " + std::to_string(i) + "," + ref(i) + "@example.org,yes\n";
    return out;
  }
};

struct Falls {
  unsigned seed = static_cast<unsigned>(std::random_device{}());
  std::mt19937 random{seed};
  int below(int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); }
};

// How often each name lies in the address book.
std::map<std::string, int> names_in(const Radicale& radicale) {
  std::map<std::string, int> names;
  for (const auto& [file, text] : radicale.members()) {
    const auto at = text.find("\nFN:");
    REQUIRE(at != std::string::npos);
    ++names[text.substr(at + 4, text.find('\r', at + 4) - at - 4)];
  }
  return names;
}

// The push to its end, then once more: everybody lies there once and nothing more is to do.
void push_to_the_end(const Crowd& crowd, const Radicale& radicale, int people, int others) {
  const auto last = crowd.follow_up({"--carddav"});
  INFO(last.err);
  CHECK(last.status == 0);
  const auto names = names_in(radicale);
  CHECK(names.size() == static_cast<std::size_t>(people + others));
  for (const auto& [name, times] : names) {
    CAPTURE(name);
    CHECK(times == 1);
  }
  const auto before = radicale.members();
  for (const auto& line : crowd.follow_up({"--carddav"}).lines())
    CHECK(line["outcome"] == "unchanged");
  CHECK(radicale.members() == before);
}

}  // namespace

// Killed whenever it may be, everybody lies in the address book once: in one that the push founds.
TEST_CASE("cards found their address book once, however often the push is killed", "[faults]") {
  const int people = trials(40, 1000), kills = trials(3, 10);
  Falls falls;
  INFO("seed " << falls.seed);
  Crowd crowd(people);
  Radicale radicale(crowd);
  Radicale::set("CARDDAV_PATIENCE", "120");
  for (int i = 0; i < kills; ++i) {
    const Doomed run(crowd, "--carddav");
    run.lives_for(std::chrono::microseconds(falls.below(300'000 + people * 8'000)));
  }
  push_to_the_end(crowd, radicale, people, 0);
  std::cout << "[faults] " << people << " cards into a new address book, " << kills
            << " kills: each there once, nothing left to do\n";
}

// And in one that its owner has kept for years, card by card.
TEST_CASE("cards join an address book once, however often the push is killed", "[faults]") {
  const int people = trials(40, 1000), kills = trials(3, 10);
  Falls falls;
  INFO("seed " << falls.seed);
  Crowd crowd(people);
  Radicale radicale(crowd);
  Radicale::set("CARDDAV_PATIENCE", "120");
  radicale.makes_book();
  radicale.ask("PUT", "old.vcf",
               "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:old\r\nFN:Old Friend\r\nN:Friend;Old;;;\r\n"
               "END:VCARD\r\n");
  for (int i = 0; i < kills; ++i) {
    const Doomed run(crowd, "--carddav");
    run.lives_for_lines(people * (i + 1) / (kills + 2));
    run.lives_for(std::chrono::microseconds(falls.below(100'000)));
  }
  push_to_the_end(crowd, radicale, people, 1);
  std::cout << "[faults] " << people << " cards into an old address book, " << kills
            << " kills: each there once, nothing left to do\n";
}

// Killed whenever it may be, nobody gets two letters, and of whoever may have got none it is told;
// --again sends to those.
TEST_CASE("letters go once each, however often the mailing is killed", "[faults]") {
  const int people = trials(40, 500), kills = trials(3, 10);
  Falls falls;
  INFO("seed " << falls.seed);
  Crowd crowd(people);
  MailBox box(crowd);
  MailBox::set("PATIENCE", "60");
  for (int i = 0; i < kills; ++i) {
    const Doomed run(crowd, "--mail");
    run.lives_for_lines(people * (i + 1) / (kills + 2));
    run.lives_for(std::chrono::microseconds(falls.below(30'000)));
  }
  CHECK(crowd.follow_up({"--mail"}).status == 0);
  const auto got = [&] {
    std::map<std::string, int> letters;
    for (const auto& letter : box.letters()) ++letters[letter["rcpt"].get<std::string>()];
    return letters;
  };
  const auto before = got();
  int unclear = 0, missing = 0;
  for (const auto& line : crowd.follow_up({"--mail"}).lines()) {
    CHECK(line["outcome"] == "unchanged");
    const bool told = line["why"] != "";
    unclear += told;
    if (before.contains(line["to"].get<std::string>())) continue;
    ++missing;
    CHECK(told);
    CHECK(crowd.follow_up({"--mail", "--again", line["attendee"]}).status == 0);
  }
  CHECK(unclear <= kills);
  const auto after = got();
  CHECK(after.size() == static_cast<std::size_t>(people));
  for (const auto& [who, letters] : after) {
    CAPTURE(who);
    CHECK(letters == 1);
  }
  std::cout << "[faults] " << people << " letters, " << kills << " kills: each arrived once; "
            << unclear << " had been told as unclear, of which " << missing
            << " had not gone and went with --again\n";
}
