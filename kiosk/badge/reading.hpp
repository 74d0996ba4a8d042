#pragma once
#include <string>
#include <string_view>
#include <variant>

#include "badge/code.hpp"

namespace foyer::badge {

// What a scanned text is, judged by its form alone. Nobody is let in by it: the guest list decides,
// and a caller looks up `code` as a badge code, `text` as a code of the list it came from.

// Our form, and the tag is this event's. `code` is in capitals, as `mint` wrote it.
struct Ours {
  std::string code;
  bool operator==(const Ours&) const = default;
};
// Our form with the tag of another key: another evening's badge, or a forged one.
struct OtherEvent {
  std::string code;
  bool operator==(const OtherEvent&) const = default;
};
// A text that may be a ticket. `system` is whose, by its form: "pretix", "alf.io", "hi.events",
// "luma", "eventbrite", "indico", "eventyay", or "" when it is none of these.
struct Foreign {
  std::string text;
  std::string system;
  bool operator==(const Foreign&) const = default;
};
// Recognisably no ticket. `what` completes "This is ...": "a web address",
// "a contact card (vCard)", "a wifi code" or "text".
struct NotABadge {
  std::string what;
  std::string text = {};
  bool operator==(const NotABadge&) const = default;
};
// Nothing in it, control bytes only, no UTF-8, or longer than 4 KiB.
struct Unreadable {
  bool operator==(const Unreadable&) const = default;
};

using Reading = std::variant<Ours, OtherEvent, Foreign, NotABadge, Unreadable>;

// Reads what a camera or scanner gave. White space and control bytes at both ends go, as does one
// ECI prefix (a backslash and 000001, 000003, 000026 or 000027) that some scanners type first;
// control bytes inside become U+FFFD. Letters may be of either case in our form and only there.
// The tag is compared in constant time. Never fails, whatever the bytes.
Reading read(std::string_view bytes, const Key& key);

// The name of the system that writes tickets of this form, or "" (see Foreign).
std::string_view system_of(std::string_view text);

}  // namespace foyer::badge
