// A program beside the test that says on either stream when it is ready, and ends with the test.
#pragma once
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

extern char** environ;

namespace foyer::test {

// Where an installed program is; empty when it is not.
inline std::string program(const std::string& name) {
  for (const std::string folder : {"/usr/bin/", "/usr/sbin/", "/bin/", "/sbin/"})
    if (::access((folder + name).c_str(), X_OK) == 0) return folder + name;
  return {};
}

class Beside {
 public:
  // The kernel ends it even when the test is killed (setpriv of util-linux).
  explicit Beside(std::vector<std::string> words) {
    words.insert(words.begin(), {program("setpriv"), "--pdeathsig", "KILL"});
    std::array<int, 2> from{};
    if (::pipe2(from.data(), O_CLOEXEC) != 0) return;
    std::vector<char*> argv;
    for (auto& word : words) argv.push_back(word.data());
    argv.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 0, "/dev/null", O_RDONLY, 0);
    posix_spawn_file_actions_adddup2(&files, from[1], 1);
    posix_spawn_file_actions_adddup2(&files, from[1], 2);
    if (posix_spawn(&child_, argv[0], &files, nullptr, argv.data(), environ) != 0) child_ = -1;
    posix_spawn_file_actions_destroy(&files);
    ::close(from[1]);
    reader_ = std::jthread([this, line = from[0]] { read(line); });
  }
  ~Beside() { end(); }
  Beside(const Beside&) = delete;
  Beside& operator=(const Beside&) = delete;

  // Until it has said these words; false when it ended without, or after twenty seconds.
  bool says(const std::string& words) {
    std::unique_lock lock(mutex_);
    more_.wait_for(lock, std::chrono::seconds(20),
                   [&] { return over_ || said_.find(words) != std::string::npos; });
    return said_.find(words) != std::string::npos;
  }
  std::string said() {
    const std::lock_guard lock(mutex_);
    return said_;
  }
  // Waits for its end; whether it ended well.
  bool succeeds() {
    if (child_ <= 0) return false;
    int status = -1;
    ::waitpid(child_, &status, 0);
    child_ = -1;
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }
  void end() {
    if (child_ <= 0) return;
    ::kill(child_, SIGTERM);
    ::waitpid(child_, nullptr, 0);
    child_ = -1;
  }

 private:
  void read(int line) {
    std::array<char, 4096> part;
    for (ssize_t n; (n = ::read(line, part.data(), part.size())) > 0;) {
      const std::lock_guard lock(mutex_);
      said_.append(part.data(), static_cast<std::size_t>(n));
      more_.notify_all();
    }
    ::close(line);
    const std::lock_guard lock(mutex_);
    over_ = true;
    more_.notify_all();
  }

  pid_t child_ = -1;
  std::mutex mutex_;
  std::condition_variable more_;
  std::string said_;
  bool over_ = false;
  std::jthread reader_;
};

}  // namespace foyer::test
