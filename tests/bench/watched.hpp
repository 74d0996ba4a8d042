// A program of ours on a screen that nobody sees, and what it uses of the computer.
#pragma once
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <sstream>
#include <thread>

#include "bench/bench.hpp"

extern char** environ;

namespace foyer::bench {

// A program that says READY=1 on a socket of ours when it shows its first frame (sd_notify), and
// what it uses from then on.
class Watched {
 public:
  Watched(const std::filesystem::path& socket_path, std::vector<std::string> words) {
    listen_on(socket_path);
    std::vector<std::string> env;
    for (char** one = environ; *one; ++one) env.emplace_back(*one);
    env.emplace_back("SDL_VIDEODRIVER=dummy");
    env.push_back("NOTIFY_SOCKET=" + socket_path.string());
    std::vector<char*> argv, envp;
    for (auto& word : words) argv.push_back(word.data());
    for (auto& one : env) envp.push_back(one.data());
    argv.push_back(nullptr);
    envp.push_back(nullptr);
    posix_spawn(&child_, argv[0], nullptr, nullptr, argv.data(), envp.data());
  }
  ~Watched() {
    kill(child_, SIGTERM);
    waitpid(child_, nullptr, 0);
    close(socket_);
  }

  void wait_until_ready() const {
    char message[256];
    for (;;) {
      const ssize_t n = recv(socket_, message, sizeof message, 0);
      if (n <= 0 || std::string_view(message, static_cast<std::size_t>(n)).find("READY=1") !=
                        std::string_view::npos)
        return;
    }
  }
  // Clock ticks of processor time so far (proc(5), fields 14 and 15).
  double cpu_ms() const {
    std::ifstream in("/proc/" + std::to_string(child_) + "/stat");
    std::string text((std::istreambuf_iterator<char>(in)), {});
    std::istringstream rest(text.substr(text.rfind(')') + 2));
    std::string skipped;
    for (int i = 0; i < 11; ++i) rest >> skipped;
    double user = 0, system = 0;
    rest >> user >> system;
    return (user + system) * 1000.0 / static_cast<double>(sysconf(_SC_CLK_TCK));
  }
  double resident_mb() const {
    std::ifstream in("/proc/" + std::to_string(child_) + "/status");
    for (std::string line; std::getline(in, line);)
      if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    return 0;
  }

 private:
  void listen_on(const std::filesystem::path& path) {
    socket_ = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.string().copy(address.sun_path, sizeof address.sun_path - 1);
    bind(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address);
    const timeval limit{20, 0};
    setsockopt(socket_, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
  }
  int socket_ = -1;
  pid_t child_ = 0;
};

inline std::filesystem::path own_folder() {
  return std::filesystem::read_symlink("/proc/self/exe").parent_path();
}

struct Used {
  double first_frame_ms = 0, idle_percent = 0, resident_mb = 0;
};

// Starts a program, waits for its first frame, leaves it alone, and looks what it used.
inline Used used_by(const std::filesystem::path& socket, const std::vector<std::string>& words,
                    double seconds) {
  Used used;
  std::unique_ptr<Watched> program;
  used.first_frame_ms = milliseconds([&] {
    program = std::make_unique<Watched>(socket, words);
    program->wait_until_ready();
  });
  std::this_thread::sleep_for(std::chrono::seconds(1));
  const double before = program->cpu_ms();
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
  used.idle_percent = (program->cpu_ms() - before) / (seconds * 1000) * 100;
  used.resident_mb = program->resident_mb();
  return used;
}

}  // namespace foyer::bench
