#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <variant>

#include "base/result.hpp"
#include "web/server.hpp"

namespace foyer::web {

// One message on its way.
struct Envelope {
  std::string from;
  std::string to;
  std::string_view text;  // RFC 5322, CRLF
};

// The server took it over.
struct Accepted {};
// The server will not have this message, now or at all; it has not got it.
struct Declined {
  std::string reply;  // "550 5.1.1 no such user"
  bool for_good = false;
};
// The message was handed over to its last byte and the answer never came: the server may have it.
struct Unanswered {
  std::string why;
};
using Receipt = std::variant<Accepted, Declined, Unanswered>;

// A mail server, through libcurl, always over TLS: smtp://host:587 with STARTTLS, or
// smtps://host:465. One thread uses it; the connection is kept from one message to the next.
class Postbox {
 public:
  static Result<Postbox> open(Server server);
  Postbox(Postbox&&) noexcept;
  Postbox& operator=(Postbox&&) noexcept;
  ~Postbox();

  // Hands one message over. `before_end` is called when all of it was sent but the mark that ends
  // it; when it says no, the server gets no whole message and an Error is returned. An Error
  // otherwise means that no further message will go either (no connection, an untrusted
  // certificate, a wrong password, a sender that is not allowed), and that this one has not gone.
  Result<Receipt> hand_over(const Envelope& envelope, const std::function<bool()>& before_end);

 private:
  struct Inside;
  explicit Postbox(std::unique_ptr<Inside> inside);
  std::unique_ptr<Inside> inside_;
};

}  // namespace foyer::web
