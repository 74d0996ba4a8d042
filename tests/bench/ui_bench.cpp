// The pages: how long they take to draw beside the same pages with stock rounded rectangles, how
// soon a touch is answered and a page is heard, and what the kiosk needs while it shows them.
#include <fcntl.h>
#include <sys/resource.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <random>
#include <thread>

#include "bench/made_event.hpp"
#include "bench/ui_pages.hpp"
#include "bench/watched.hpp"
#include "cli/word_reader.hpp"
#include "shell/scribe.hpp"
#include "voice/speaker.hpp"

namespace foyer::bench {
namespace {

// Runs a program to its end; what it printed, and how many MB it held at most.
struct Ran {
  std::string said;
  double most_mb = 0;
};

Ran run(std::vector<std::string> words) {
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  Ran ran;
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return ran;
  posix_spawn_file_actions_t wiring;
  posix_spawn_file_actions_init(&wiring);
  posix_spawn_file_actions_adddup2(&wiring, ends[1], STDOUT_FILENO);
  pid_t child = 0;
  const int failed = posix_spawn(&child, argv[0], &wiring, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&wiring);
  close(ends[1]);
  char part[4096];
  for (ssize_t n = 0; (n = read(ends[0], part, sizeof part)) > 0;)
    ran.said.append(part, static_cast<std::size_t>(n));
  close(ends[0]);
  rusage used{};
  if (failed == 0) wait4(child, nullptr, 0, &used);
  ran.most_mb = static_cast<double>(used.ru_maxrss) / 1024;
  return ran;
}

using Times = std::map<std::string, std::vector<double>>;

void add(Times& all, const std::string& what, const std::vector<double>& ms) {
  auto& times = all[what];
  times.insert(times.end(), ms.begin(), ms.end());
}

// What foyer-bench-stock, beside this program, prints: a name and its milliseconds a line.
void draw_with_stock_corners(Times& all, int times) {
  std::istringstream lines(
      run({(own_folder() / "foyer-bench-stock").string(), std::to_string(times)}).said);
  double ms = 0;
  for (std::string what; lines >> what >> ms;) add(all, what, {ms});
}

// In turn, a few frames each, so that a load that comes and goes meets both.
std::vector<Figure> draw_beside_stock(const Asked& asked) {
  const int rounds = asked.quick ? 2 : 10, times = asked.quick ? 15 : 20;
  Times ours, theirs;
  for (int round = 0; round < rounds; ++round) {
    for (const auto& one : draw_pages(times)) add(ours, one.what, one.ms);
    draw_with_stock_corners(theirs, times);
  }
  std::vector<Figure> figures;
  for (const auto& [what, ms] : ours)
    for (const auto& [name, p] : {std::pair(".p50", .5), std::pair(".p99", .99)})
      figures.push_back({"ui." + what + name, static_cast<long>(ms.size()), percentile(ms, p),
                         "stock ImGui rounded rectangles", percentile(theirs[what], p), "ms"});
  return figures;
}

// Every frame of every page, in one heap.
void add_frames(std::vector<double>& all, int times) {
  for (const auto& one : draw_pages(times))
    if (one.what != "tap") all.insert(all.end(), one.ms.begin(), one.ms.end());
}

// After an import of thousands their words are read for minutes on another thread: whether frames
// feel it. With and without in turn, as above.
std::vector<Figure> draw_while_words_are_read(const Asked& asked) {
  const Folder folder;
  shell::Scribe scribe(made_event(folder / "words.foyer", 5000), cli::word_reader());
  std::vector<double> reading, resting;
  for (int round = 0; round < (asked.quick ? 1 : 4); ++round) {
    {
      const std::jthread reader([&](const std::stop_token& stop) {
        while (!stop.stop_requested() && scribe.read_on()) {
        }
      });
      add_frames(reading, 5);
    }
    add_frames(resting, 5);
  }
  const auto n = static_cast<long>(reading.size());
  const std::string peer = "nothing is read";
  return {{"ui.reading.p50", n, percentile(reading, .5), peer, percentile(resting, .5), "ms"},
          {"ui.reading.p99", n, percentile(reading, .99), peer, percentile(resting, .99), "ms"}};
}

// Guests whose names are written in twelve scripts. They share their words: what nobody has read
// yet the kiosk reads as it opens, and that is no rest.
std::string list_of_many_scripts(int people) {
  static const std::vector<std::string> names = {
      "Amara Okafor", "Łukasz Żółć", "Ελένη Παπαδοπούλου", "Дмитрий Щербаков", "محمد القحطاني",
      "נועה לוי",     "प्रिया शर्मा",  "தமிழ்ச்செல்வி",         "สมชาย ใจดี",        "王小明",
      "田中 由紀",    "김민준",      "Nguyễn Thị Hạnh",    "Ana 🌻 Lima"};
  std::string text = "reference,name,email,offers,needs,suggest\r\n";
  for (int i = 0; i < people; ++i) {
    const std::string n = std::to_string(i), words = std::to_string(i % 50);
    text += "B" + n + "," + names[static_cast<std::size_t>(i) % names.size()] + " " + n + ",guest" +
            n + "@example.org,tax returns " + words + ",a web site " + words + ",yes\r\n";
  }
  return text;
}

// A story in which so many of them come, one after another, and look whom to meet.
void write_story(const std::filesystem::path& path, int guests) {
  std::ofstream story(path);
  for (int i = 0; i < guests; ++i) story << "scan @B" << i << "\ntap go\ntap bar.done\nwait 7s\n";
}

double most_mb_with(const Folder& folder, int people, int guests) {
  const auto event = folder / ("scripts" + std::to_string(people) + ".foyer");
  {
    auto file = empty_event(event);
    import(file, list_of_many_scripts(people));
  }
  const auto story = folder / "many.story";
  write_story(story, guests);
  return run({(own_folder() / "foyer").string(), "kiosk", event.string(), "--story",
              story.string()})
      .most_mb;
}

std::vector<Figure> hold_many_scripts(const Asked& asked) {
  const Folder folder;
  const int guests = asked.quick ? 6 : 140;
  const double ours = most_mb_with(folder, 5000, guests);
  const double few = most_mb_with(folder, 200, guests);
  return {{"ui.memory.walked", 5000, ours, "the same walk with 200 on the list", few, "MB"}};
}

std::vector<Figure> stand_at_the_door(const Asked& asked) {
  const Folder folder;
  {
    auto file = empty_event(folder / "door.foyer");
    import(file, list_of_many_scripts(5000));
  }
  const double seconds = asked.quick ? 0.5 : 30;
  const auto ours = used_by(folder / "ours",
                            {(own_folder() / "foyer").string(), "kiosk",
                             (folder / "door.foyer").string(), "--windowed", "1080x1920"},
                            seconds);
  const auto bare =
      used_by(folder / "bare", {(own_folder() / "foyer-bench").string(), "--bare-window"}, seconds);
  const std::string peer = "a bare SDL window of the same size";
  return {{"ui.idle", 5000, ours.idle_percent, peer, bare.idle_percent, "% core"},
          {"ui.memory.live", 5000, ours.resident_mb, peer, bare.resident_mb, "MB"}};
}

// Notes when the first sound is there.
class Ear : public voice::Outlet {
 public:
  explicit Ear(std::atomic<bool>& heard) : heard_(heard) {}
  bool play(const std::string&, int, std::span<const std::int16_t>) override {
    heard_ = true;
    heard_.notify_all();
    return false;
  }
  bool playing() override { return false; }
  void stop() override {}
  void rest() override {}

 private:
  std::atomic<bool>& heard_;
};

double first_sound(const std::filesystem::path& espeak, double page_ms,
                   const std::vector<std::string>& texts) {
  std::vector<double> samples;
  for (const auto& text : texts) {
    std::atomic<bool> heard = false;
    voice::Speaker speaker(espeak, std::make_unique<Ear>(heard));
    samples.push_back(page_ms + milliseconds([&] {
                        speaker.say({text, "en", 5});
                        heard.wait(false);
                      }));
  }
  return percentile(std::move(samples), 0.99);
}

// From a key that opens a page until the first of its words is sound; the peer is espeak-ng with
// one short word, and no page.
std::vector<Figure> speak_pages(const Asked& asked) {
  const auto espeak = voice::speech_program();
  if (!espeak) return {};
  auto pages = spoken_pages();
  if (asked.quick) pages.texts.resize(std::min<std::size_t>(3, pages.texts.size()));
  const auto n = static_cast<long>(pages.texts.size());
  const double ours = first_sound(*espeak, pages.ms, pages.texts);
  const double theirs =
      first_sound(*espeak, 0, std::vector<std::string>(pages.texts.size(), "Yes."));
  return {{"ui.first_speech.p99", n, ours, "espeak-ng saying one word", theirs, "ms"}};
}

}  // namespace

std::vector<Bench> ui_benches() {
  return {{"ui.frame", draw_beside_stock},
          {"ui.reading", draw_while_words_are_read},
          {"ui.idle", stand_at_the_door},
          {"ui.memory", hold_many_scripts},
          {"ui.speech", speak_pages}};
}

}  // namespace foyer::bench
