#include "voice/speaker.hpp"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
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
};

// What a child does with its files: reads from the pipe, and says nothing to our terminal.
struct Files {
  posix_spawn_file_actions_t actions;
  explicit Files(int in) {
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, in, STDIN_FILENO);
    for (const int out : {STDOUT_FILENO, STDERR_FILENO})
      posix_spawn_file_actions_addopen(&actions, out, "/dev/null", O_WRONLY, 0);
  }
  ~Files() { posix_spawn_file_actions_destroy(&actions); }
  Files(const Files&) = delete;
  Files& operator=(const Files&) = delete;
};

// espeak-ng(1): -a is the amplitude, 100 its own; --stdin takes all text at once.
std::vector<std::string> arguments(const Utterance& utterance) {
  const int volume = std::clamp(utterance.volume, 0, loudest);
  return {"espeak-ng", "--stdin",
          "-v",        std::string(voice_for(utterance.language)),
          "-a",        std::to_string(volume * 20),
          "-s",        std::to_string(words_a_minute)};
}

int spawn(const std::filesystem::path& program, std::vector<std::string> words, int in) {
  const Files files(in);
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  const int failed =
      posix_spawn(&child, program.c_str(), &files.actions, nullptr, argv.data(), environ);
  return failed == 0 ? child : 0;
}

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

}  // namespace

void Speaker::say(const Utterance& utterance) {
  hush();
  if (trimmed(utterance.text).empty() || voice_for(utterance.language).empty()) return;
  const Pipe pipe;
  if (!pipe.open()) return;
  write_all(pipe.writes(), utterance.text);
  child_ = spawn(program_, arguments(utterance), pipe.reads());
}

void Speaker::hush() {
  const int child = std::exchange(child_, 0);
  if (child <= 0) return;
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
}

bool Speaker::speaking() {
  if (child_ > 0 && waitpid(child_, nullptr, WNOHANG) != 0) child_ = 0;
  return child_ > 0;
}

void Speaker::finish() {
  if (const int child = std::exchange(child_, 0); child > 0) waitpid(child, nullptr, 0);
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
