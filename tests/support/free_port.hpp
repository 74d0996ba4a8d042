#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <string>

namespace foyer::test {

// A port of loopback that nobody listens at now.
inline std::string free_port() {
  const int line = ::socket(AF_INET, SOCK_STREAM, 0);
  sockaddr_in address{};
  address.sin_family = AF_INET;
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  (void)::bind(line, reinterpret_cast<sockaddr*>(&address), size);
  (void)::getsockname(line, reinterpret_cast<sockaddr*>(&address), &size);
  ::close(line);
  return std::to_string(ntohs(address.sin_port));
}

}  // namespace foyer::test
