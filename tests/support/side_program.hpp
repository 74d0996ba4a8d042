#pragma once
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <string>
#include <vector>

extern char** environ;

namespace foyer::test {

// Another program beside the test: it says on its first line that it is ready, and ends when its
// standard input does, so that none outlives the test, however that ends.
class SideProgram {
 public:
  explicit SideProgram(std::vector<std::string> words) {
    std::array<int, 2> to{}, from{};
    if (::pipe2(to.data(), O_CLOEXEC) != 0 || ::pipe2(from.data(), O_CLOEXEC) != 0) return;
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, to[0], 0);
    posix_spawn_file_actions_adddup2(&files, from[1], 1);
    if (posix_spawnp(&child_, argv[0], &files, nullptr, argv.data(), environ) != 0) child_ = -1;
    posix_spawn_file_actions_destroy(&files);
    ::close(to[0]);
    ::close(from[1]);
    input_ = to[1];
    output_ = from[0];
    for (char c; ::read(output_, &c, 1) == 1 && c != '\n';) said_ += c;
  }
  ~SideProgram() {
    ::close(input_);
    ::close(output_);
    if (child_ > 0) ::waitpid(child_, nullptr, 0);
  }
  SideProgram(const SideProgram&) = delete;
  SideProgram& operator=(const SideProgram&) = delete;

  // Its first line; empty when it could not start.
  const std::string& said() const { return said_; }

 private:
  pid_t child_ = -1;
  int input_ = -1;
  int output_ = -1;
  std::string said_;
};

}  // namespace foyer::test
