#pragma once
#include <string>
#include <string_view>

namespace foyer::shell {

// Tells systemd how the kiosk is (sd_notify(3): one datagram to $NOTIFY_SOCKET, a leading @ meaning
// a zero byte), so that a hung kiosk is restarted. Does nothing where nobody listens.
class Service {
 public:
  // `socket` is the value of $NOTIFY_SOCKET; empty for none.
  explicit Service(std::string_view socket);
  ~Service();
  Service(const Service&) = delete;
  Service& operator=(const Service&) = delete;

  void ready() const { say("READY=1"); }
  void alive() const { say("WATCHDOG=1"); }
  void ending() const { say("STOPPING=1"); }

 private:
  void say(std::string_view what) const;

  std::string address_;
  int socket_ = -1;
};

}  // namespace foyer::shell
