#include "voice/speaker.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdlib>
#include <utility>
#include <vector>

#include "base/text.hpp"

extern char** environ;

namespace foyer::voice {
namespace {

using Voice = std::pair<std::string_view, std::string_view>;
constexpr Voice voices[] = {{"en", "en-gb"}, {"de", "de"}, {"fr", "fr-fr"},
                            {"es", "es"},    {"pt", "pt"}, {"ar", "ar"}};

constexpr int loudest = 10, words_a_minute = 165;

// Both ends close by themselves.
struct Pipe {
  std::array<int, 2> ends{-1, -1};
  Pipe() {
    if (pipe2(ends.data(), O_CLOEXEC) != 0) ends = {-1, -1};
  }
  ~Pipe() {
    for (const int end : ends)
      if (end >= 0) close(end);
  }
  Pipe(const Pipe&) = delete;
  Pipe& operator=(const Pipe&) = delete;
  bool open() const { return ends[0] >= 0; }
  int reads() const { return ends[0]; }
  int writes() const { return ends[1]; }
  void close_writing() { close(std::exchange(ends[1], -1)); }
};

// What a child does with its files: reads from one pipe, sounds into the other, and says nothing to
// our terminal.
struct Files {
  posix_spawn_file_actions_t actions;
  Files(int in, int out) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  }
  ~Files() { posix_spawn_file_actions_destroy(&actions); }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
};

// espeak-ng(1): -a is the amplitude, 100 its own; --stdin takes all text at once.
std::vector<std::string> arguments(const Utterance& utterance) {
  const int volume = std::clamp(utterance.volume, 0, loudest);
  return {"espeak-ng",
          "--stdin",
          "--stdout",
          "-v",
          std::string(voice_for(utterance.language)),
          "-a",
          std::to_string(volume * 20),
          "-s",
          std::to_string(words_a_minute)};
}

// A process of its own, ended with this.
class Child {
 public:
  Child(const std::filesystem::path& program, std::vector<std::string> words, const Files& files) {
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    if (posix_spawn(&id_, program.c_str(), &files.actions, nullptr, argv.data(), environ) != 0)
      id_ = 0;
  }
  ~Child() {
    if (id_ <= 0) return;
    kill(id_, SIGKILL);
    waitpid(id_, nullptr, 0);
  }
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

 private:
  pid_t id_ = 0;
};

// A page is far less than a pipe holds (64 KiB), so writing never waits for the reader.
constexpr std::size_t most_bytes = 32 << 10;

void write_all(int to, std::string_view text) {
  text = text.substr(0, most_bytes);
  while (!text.empty()) {
    const auto written = ::write(to, text.data(), text.size());
    if (written <= 0) return;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
}

// The samples in espeak-ng's WAV output: a head of 44 bytes that gives their rate, then little
// ends first, two bytes each, whichever way they are cut.
class Samples {
 public:
  std::vector<std::int16_t> in(std::span<const std::uint8_t> bytes) {
    kept_.insert(kept_.end(), bytes.begin(), bytes.end());
    if (rate_ == 0 && kept_.size() < head) return {};
    if (rate_ == 0) {
      rate_ = kept_[24] | kept_[25] << 8 | kept_[26] << 16;
      kept_.erase(kept_.begin(), kept_.begin() + head);
    }
    std::vector<std::int16_t> samples;
    for (std::size_t i = 0; i + 1 < kept_.size(); i += 2)
      samples.push_back(static_cast<std::int16_t>(kept_[i] | kept_[i + 1] << 8));
    kept_.erase(kept_.begin(), kept_.end() - static_cast<std::ptrdiff_t>(kept_.size() % 2));
    return samples;
  }
  int rate() const { return rate_; }

 private:
  static constexpr std::ptrdiff_t head = 44;
  std::vector<std::uint8_t> kept_;
  int rate_ = 0;
};

constexpr int look_ms = 10;

// Whether something, or the end, can be read.
bool ready(int from) {
  pollfd one{from, POLLIN, 0};
  return poll(&one, 1, look_ms) > 0;
}

}  // namespace

Speaker::Speaker(std::filesystem::path program, std::unique_ptr<Outlet> outlet)
    : program_(std::move(program)),
      outlet_(std::move(outlet)),
      thread_([this](std::stop_token stop) { work(std::move(stop)); }) {}

Speaker::~Speaker() {
  ++asked_;
  thread_.request_stop();
  thread_.join();
}

void Speaker::say(Utterance utterance) {
  const auto number = ++asked_;
  inbox_.post({std::move(utterance), number});
}

void Speaker::finish() {
  for (auto over = over_.load(); over != asked_; over = over_.load()) over_.wait(over);
}

void Speaker::work(std::stop_token stop) {
  while (const auto asked = inbox_.wait(stop)) {
    if (still(*asked)) speak(*asked);
    over_ = asked->number;
    over_.notify_all();
  }
}

void Speaker::speak(const Asked& asked) {
  const auto& utterance = asked.utterance;
  if (!trimmed(utterance.text).empty() && !voice_for(utterance.language).empty()) {
    Pipe words;
    Pipe sound;
    if (!words.open() || !sound.open()) return;
    write_all(words.writes(), utterance.text);
    const Child child(program_, arguments(utterance), Files(words.reads(), sound.writes()));
    words.close_writing();
    sound.close_writing();
    pass_on(sound.reads(), asked);
  }
  still(asked) ? outlet_->rest() : outlet_->stop();
}

// Until all of it was heard, or something else is to be said.
void Speaker::pass_on(int from, const Asked& asked) {
  const auto& device = asked.utterance.device;
  Samples samples;
  std::array<std::uint8_t, 8192> part;
  while (still(asked)) {
    if (!ready(from)) continue;
    const auto n = ::read(from, part.data(), part.size());
    if (n <= 0) break;
    const auto some = samples.in(std::span(part).first(static_cast<std::size_t>(n)));
    if (!some.empty() && !outlet_->play(device, samples.rate(), some)) return;
  }
  while (still(asked) && outlet_->playing())
    std::this_thread::sleep_for(std::chrono::milliseconds(look_ms));
}

std::optional<std::filesystem::path> speech_program() {
  const char* path = std::getenv("PATH");
  for (const auto& folder : split(path ? path : "/usr/bin", ':')) {
    const auto program = std::filesystem::path(folder) / "espeak-ng";
    if (!folder.empty() && access(program.c_str(), X_OK) == 0) return program;
  }
  return {};
}

std::string_view voice_for(std::string_view language) {
  const auto* found = std::ranges::find(voices, language, &Voice::first);
  return found == std::end(voices) ? std::string_view() : found->second;
}

std::vector<std::string> languages() {
  std::vector<std::string> tags;
  for (const auto& voice : voices) tags.emplace_back(voice.first);
  return tags;
}

}  // namespace foyer::voice
