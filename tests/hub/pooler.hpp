// PgBouncer in transaction mode, in front of a hub.
#pragma once
#include <fcntl.h>
#include <grp.h>
#include <poll.h>
#include <pwd.h>
#include <sys/wait.h>

#include "hub/server.hpp"

namespace foyer::hub::story {

class Pooler {
 public:
  // Every kiosk's name and password as PgBouncer's list has them.
  struct Known {
    std::string role;
    std::string password;
  };
  Pooler(const Server& server, const std::vector<Known>& kiosks) : port_(free_port()) {
    const auto& folder = server.folder();
    std::ofstream(folder / "pgbouncer.ini")
        << "[databases]\nfoyer = host=" << server.place().folder.string()
        << " port=" << server.place().port
        << " dbname=foyer\n[pgbouncer]\nlisten_addr = 127.0.0.1\nlisten_port = " << port_
        << "\nunix_socket_dir =\nauth_type = plain\nauth_file = " << (folder / "users.txt").string()
        << "\npool_mode = transaction\ndefault_pool_size = 1\nmax_client_conn = 400\n"
           "ignore_startup_parameters = extra_float_digits\n";
    std::ofstream users(folder / "users.txt");
    for (const auto& [role, password] : kiosks)
      users << '"' << role << "\" \"" << password << "\"\n";
    users.close();
    starts((folder / "pgbouncer.ini").string(), (folder / "pgbouncer.log").string());
  }
  ~Pooler() {
    if (pid_ <= 0) return;
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
  }
  Pooler(const Pooler&) = delete;
  Pooler& operator=(const Pooler&) = delete;

  std::string url(const std::string& role) const {
    return "postgresql://" + role + "@127.0.0.1:" + std::to_string(port_) +
           "/foyer?sslmode=disable";
  }

 private:
  // It refuses to run as root, like the database.
  void starts(const std::string& settings, const std::string& log) {
    const passwd* account = ::getpwnam("postgres");
    REQUIRE(account != nullptr);
    const int output = ::open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0666);
    pid_ = ::fork();
    if (pid_ == 0) {
      ::dup2(output, 1);
      ::dup2(output, 2);
      if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(account->pw_gid) != 0 ||
                               ::setuid(account->pw_uid) != 0))
        ::_exit(127);
      ::execl("/usr/sbin/pgbouncer", "pgbouncer", settings.c_str(), nullptr);
      ::_exit(127);
    }
    ::close(output);
    for (int tries = 0; tries < 200 && !answers(); ++tries) ::poll(nullptr, 0, 25);
  }
  bool answers() const {
    const int line = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(static_cast<std::uint16_t>(port_));
    const bool open = ::connect(line, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0;
    ::close(line);
    return open;
  }

  int port_;
  pid_t pid_ = 0;
};

}  // namespace foyer::hub::story
