#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace foyer::mail {

struct Mailbox {
  std::string name;  // may be empty
  std::string address;
  bool operator==(const Mailbox&) const = default;
};

struct Attachment {
  std::string file;  // the name it is saved under
  std::string type;  // "text/vcard; charset=utf-8"
  std::string bytes;
  bool operator==(const Attachment&) const = default;
};

// One message to one person.
struct Message {
  Mailbox from;
  Mailbox to;
  std::string subject;
  Time date;
  Zone zone;
  std::string id;  // without the angle brackets; the same message always has the same one
  std::string text;
  std::string html;
  std::string unsubscribe;  // a URL for List-Unsubscribe
  std::vector<Attachment> attachments;
  bool operator==(const Message&) const = default;
};

// As RFC 5322 and MIME have it: multipart/mixed with text and HTML as alternatives (RFC 2046,
// 5.1.4), then the attachments; pure ASCII, no line over 78 but where a word is longer, CRLF. The
// same message gives the same bytes.
std::string write(const Message& message);

// The address as mail servers know it, its domain in ASCII (UTS #46). Nothing when mail cannot be
// sent there: it takes one @, a dotted domain, nothing that would mean something to a mail server,
// plain ASCII before the @, and at most 254 octets.
std::optional<std::string> address(std::string_view text);

// A mailto: URL (RFC 6068).
std::string mailto(std::string_view address, std::string_view subject, std::string_view body);

}  // namespace foyer::mail
