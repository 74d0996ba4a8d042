// A real PostgreSQL in a folder of its own, as `foyer hub host` makes it.
#pragma once
#include <signal.h>
#include <sodium.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <thread>
#include <vector>

#include "hub/founding.hpp"
#include "hub/host.hpp"
#include "hub/hub.hpp"
#include "support/catch.hpp"
#include "support/free_port.hpp"
#include "support/keeper.hpp"

namespace foyer::hub::story {

inline constexpr Time evening{1'795'456'800'000};  // 2026-11-23T18:00:00Z

inline Time today() {
  return {std::chrono::duration_cast<std::chrono::milliseconds>(
              std::chrono::system_clock::now().time_since_epoch())
              .count()};
}

class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "foyer-hub-XXXXXX").string();
    if (!::mkdtemp(name.data())) throw std::runtime_error("no temporary folder");
    path_ = name;
    std::filesystem::permissions(path_, std::filesystem::perms(0711));
  }
  ~Folder() {
    std::error_code none;
    std::filesystem::remove_all(path_, none);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::filesystem::path operator/(const std::string& name) const { return path_ / name; }

 private:
  std::filesystem::path path_;
};

inline int free_port() { return std::stoi(test::free_port()); }

inline std::string random_hex(std::size_t bytes) {
  std::string raw(bytes, '\0'), hex(2 * bytes + 1, '\0');
  randombytes_buf(raw.data(), raw.size());
  sodium_bin2hex(hex.data(), hex.size(), reinterpret_cast<const unsigned char*>(raw.data()), bytes);
  hex.pop_back();
  return hex;
}

class Server {
 public:
  explicit Server(std::vector<std::string> addresses = {"127.0.0.1", "localhost"},
                  const std::function<void(const std::filesystem::path&)>& prepare = {})
      : place_{folder_ / "hub", free_port(), std::move(addresses)} {
    if (prepare) prepare(place_.folder);
    starts();
  }
  ~Server() { (void)stop_hosting(place_.folder); }
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  void starts() {
    auto hosted = host(place_, today());
    if (!hosted) FAIL(hosted.error().what);
    hosted_ = *hosted;
  }
  void stops() { REQUIRE(stop_hosting(place_.folder)); }
  // The power fails: every process of it is gone at once, and nothing was closed.
  void falls() {
    const pid_t server = pid();
    ::kill(server, SIGKILL);
    while (::kill(server, 0) == 0) std::this_thread::sleep_for(std::chrono::milliseconds(2));
  }
  pid_t pid() const {
    pid_t pid = 0;
    std::ifstream(place_.folder / "data" / "postmaster.pid") >> pid;
    return pid;
  }

  // The server's processes that serve roles of this beginning.
  std::vector<pid_t> backends_of(const std::string& role) const {
    std::vector<pid_t> found;
    for (const auto& entry : std::filesystem::directory_iterator("/proc")) {
      std::string line;
      std::getline(std::ifstream(entry.path() / "cmdline"), line, '\0');
      if (line.starts_with("postgres: " + role))
        found.push_back(std::stoi(entry.path().filename()));
    }
    return found;
  }

  // A new event, and kiosks of it.
  EventId event(bool relay = true) {
    EventId id = random_hex(16);
    REQUIRE(let_in(hosted_.owner, NewEvent{id, relay}));
    return id;
  }
  Settings kiosk(const EventId& event, const std::string& name) {
    const std::string role = "foyer_k_" + name + random_hex(4);
    REQUIRE(let_in(hosted_.owner, NewKiosk{role, event, "secret"}));
    Settings settings;
    settings.url = "host=" + place_.folder.string() + " port=" + std::to_string(place_.port) +
                   " dbname=foyer user=" + role;
    settings.password = "secret";
    settings.connect_timeout_s = 30;  // a busy machine is no test of the door's patience
    return settings;
  }
  const Hosted& hosted() const { return hosted_; }
  const Place& place() const { return place_; }
  const Folder& folder() const { return folder_; }

 private:
  Folder folder_;
  test::Keeper keeper_{folder_ / ""};
  Place place_;
  Hosted hosted_;
};

// For tests that leave it as it was; each makes an event of its own.
inline Server& running() {
  static Server server;
  return server;
}

inline Hub connected(const Settings& settings, const EventId& event) {
  auto hub = Hub::connect(settings, event);
  if (!hub) FAIL(hub.error().what);
  return std::move(*hub);
}

}  // namespace foyer::hub::story
