#pragma once
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "base/time.hpp"

namespace foyer::badge {

// pretix's signed ticket "sig1": reversed base64 of a version byte 1, two lengths of 16 bits, a
// protobuf message and an Ed25519 signature over it (pretix, "Ticket secret generators").

// An event's public key.
using PublicKey = std::array<std::uint8_t, 32>;

// What a signed ticket says of itself: no name and no event, the key decides whose it is.
struct SignedTicket {
  std::string seed;
  std::int64_t item = 0;
  std::int64_t variation = 0;  // 0 = none
  std::int64_t subevent = 0;   // 0 = none
  std::optional<Time> valid_from;
  std::optional<Time> valid_until;
  bool operator==(const SignedTicket&) const = default;
};

// Whether `text` has the form of a signed ticket, whoever signed it.
bool has_sig1_form(std::string_view text);

// The ticket in `text` if one of these keys signed it. Never fails, whatever the bytes.
std::optional<SignedTicket> read_sig1(std::string_view text, std::span<const PublicKey> keys);

// The keys in an organiser's file: the event settings of pretix's API (JSON with
// "valid_keys": {"pretix_sig1": [...]}), or one key a line as there, which is base64 of a PEM text,
// or PEM texts themselves. An Error (Fault::input) says what is wrong with it.
Result<std::vector<PublicKey>> read_public_keys(std::string_view file);

// A key as one line that read_public_keys reads, and back.
std::string write_public_key(const PublicKey& key);

}  // namespace foyer::badge
