#pragma once
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "badge/sig1.hpp"
#include "base/result.hpp"

namespace foyer::checkin {

// What the event knows of other systems' tickets beside its guest list: with whose keys they are
// signed, and which of them were taken back.
struct Tickets {
  std::vector<badge::PublicKey> sig1_keys;
  std::set<std::string, std::less<>> revoked;
  std::set<std::string, std::less<>> blocked;
  bool operator==(const Tickets&) const = default;
};

// Notices under which an event keeps them, so that they go where its facts go.
inline constexpr std::string_view keys_topic = "tickets/sig1-keys";
inline constexpr std::string_view revoked_topic = "tickets/revoked";
inline constexpr std::string_view blocked_topic = "tickets/blocked";

// The tickets that these notices tell of; a line that makes no sense is passed over.
Tickets read_tickets(const std::map<std::string, std::string>& board);

// Each list as the text of its notice. Codes are one a line.
std::string write_keys(const std::vector<badge::PublicKey>& keys);
std::string write_codes(const std::set<std::string, std::less<>>& codes);

// The codes in an organiser's file: one a line, the first column of a table, or a JSON list whose
// entries are texts or have a "secret". An Error (Fault::input) when it is larger than a list can
// be.
Result<std::set<std::string, std::less<>>> read_codes(std::string_view file);

}  // namespace foyer::checkin
