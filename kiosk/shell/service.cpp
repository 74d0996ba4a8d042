#include "shell/service.hpp"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstddef>

namespace foyer::shell {

Service::Service(std::string_view socket) : address_(socket) {
  const bool named = !address_.empty() && (address_[0] == '/' || address_[0] == '@');
  if (!named || address_.size() >= sizeof(sockaddr_un::sun_path)) return;
  if (address_[0] == '@') address_[0] = '\0';
  socket_ = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
}

Service::~Service() {
  if (socket_ >= 0) ::close(socket_);
}

// What cannot be delivered is not worth stopping for: systemd draws its own conclusion.
void Service::say(std::string_view what) const {
  if (socket_ < 0) return;
  sockaddr_un to{};
  to.sun_family = AF_UNIX;
  std::copy(address_.begin(), address_.end(), to.sun_path);
  const auto size = static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + address_.size());
  ::sendto(socket_, what.data(), what.size(), MSG_NOSIGNAL, reinterpret_cast<sockaddr*>(&to), size);
}

}  // namespace foyer::shell
