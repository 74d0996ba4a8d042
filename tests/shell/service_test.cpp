#include "shell/service.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <string>

#include "support/catch.hpp"

using namespace foyer::shell;

namespace {
// Listens where systemd would, under a name without a file.
class Listener {
 public:
  Listener() : socket_(::socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)) {
    sockaddr_un here{};
    here.sun_family = AF_UNIX;
    name.copy(here.sun_path + 1, name.size());
    const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + 1 + name.size());
    bound = ::bind(socket_, reinterpret_cast<sockaddr*>(&here), size) == 0;
  }
  ~Listener() { ::close(socket_); }

  std::string heard() const {
    std::array<char, 100> text{};
    const auto size = ::recv(socket_, text.data(), text.size(), 0);
    return size < 0 ? "" : std::string(text.data(), static_cast<std::size_t>(size));
  }

  std::string name = "foyer-service-test-" + std::to_string(::getpid());
  bool bound = false;

 private:
  int socket_;
};
}  // namespace

// The service is told in order how the kiosk is.
TEST_CASE("systemd hears that the kiosk is ready, alive and ending") {
  const Listener listener;
  REQUIRE(listener.bound);
  const Service service("@" + listener.name);
  service.ready();
  service.alive();
  service.ending();
  CHECK(listener.heard() == "READY=1");
  CHECK(listener.heard() == "WATCHDOG=1");
  CHECK(listener.heard() == "STOPPING=1");
}

TEST_CASE("nobody listening, a nonsense address or one too long is no trouble") {
  const Listener listener;
  for (const auto& address : {std::string(), std::string("nonsense"),
                              std::string("/no/such/socket"), "@" + std::string(500, 'x')})
    Service(address).ready();
  CHECK(listener.heard().empty());
}
