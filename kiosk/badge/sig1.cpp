#include "badge/sig1.hpp"

#include <sodium.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "badge/base64.hpp"
#include "base/text.hpp"

namespace foyer::badge {
namespace {

using Bytes = std::span<const std::uint8_t>;

constexpr std::size_t head = 5;  // version and two lengths
constexpr std::size_t signature_size = crypto_sign_BYTES;

// The parts of a signed ticket where they lie.
struct Parts {
  std::vector<std::uint8_t> bytes;
  std::size_t payload = 0;  // its length
  Bytes message() const { return Bytes(bytes).subspan(head, payload); }
  Bytes signature() const { return Bytes(bytes).subspan(head + payload, signature_size); }
};

std::optional<Parts> parts_of(std::string_view text) {
  if (text.size() < 92 || text.size() > 1024) return {};
  const std::string turned(text.rbegin(), text.rend());
  auto bytes = from_base64(turned);
  if (!bytes || bytes->size() < head || bytes->front() != 1) return {};
  const auto length = [&](std::size_t at) {
    return std::size_t{(*bytes)[at]} << 8 | std::size_t{(*bytes)[at + 1]};
  };
  const std::size_t payload = length(1), signature = length(3);
  if (signature != signature_size || head + payload + signature > bytes->size()) return {};
  return Parts{std::move(*bytes), payload};
}

// Protobuf's wire, read once from front to back; `sound` is false from the first fault on.
struct Wire {
  Bytes rest;
  bool sound = true;

  bool more() const { return sound && !rest.empty(); }

  std::uint64_t varint() {
    std::uint64_t value = 0;
    for (unsigned shift = 0; shift < 70; shift += 7) {
      if (rest.empty()) break;
      const std::uint8_t byte = rest.front();
      rest = rest.subspan(1);
      value |= std::uint64_t{byte & 0x7fu} << std::min(shift, 63u);
      if (!(byte & 0x80)) return value;
    }
    sound = false;
    return 0;
  }

  Bytes bytes(std::uint64_t count) {
    if (count > rest.size()) {
      sound = false;
      return {};
    }
    const Bytes out = rest.first(static_cast<std::size_t>(count));
    rest = rest.subspan(out.size());
    return out;
  }

  void skip(std::uint64_t kind) {
    if (kind == 0)
      varint();
    else if (kind == 1)
      bytes(8);
    else if (kind == 2)
      bytes(varint());
    else if (kind == 5)
      bytes(4);
    else
      sound = false;
  }
};

// Seconds since 1970, 0 for no limit, brought to the years that a calendar shows.
std::optional<Time> limit(std::int64_t seconds) {
  constexpr std::int64_t year_1 = -62135596800, year_9999 = 253402300799;
  if (seconds == 0) return {};
  return Time{std::clamp(seconds, year_1, year_9999) * second_ms};
}

struct Message {
  SignedTicket ticket;
  std::int64_t from = 0, until = 0;
};

void read_field(Wire& wire, Message& message, std::uint64_t tag) {
  std::int64_t* const numbers[] = {&message.ticket.item, &message.ticket.variation,
                                   &message.ticket.subevent, &message.from, &message.until};
  const std::uint64_t field = tag >> 3, kind = tag & 7;
  if (field == 1) {
    if (kind != 2) wire.sound = false;
    const Bytes seed = wire.sound ? wire.bytes(wire.varint()) : Bytes();
    message.ticket.seed.assign(seed.begin(), seed.end());
  } else if (field >= 2 && field <= 6) {
    if (kind != 0) wire.sound = false;
    *numbers[field - 2] = static_cast<std::int64_t>(wire.varint());
  } else {
    wire.skip(field == 0 ? 7 : kind);
  }
}

std::optional<SignedTicket> read_message(Bytes payload) {
  Wire wire{payload};
  Message message;
  while (wire.more()) read_field(wire, message, wire.varint());
  if (!wire.sound) return {};
  message.ticket.valid_from = limit(message.from);
  message.ticket.valid_until = limit(message.until);
  return message.ticket;
}

bool signed_by(const Parts& parts, const PublicKey& key) {
  const Bytes message = parts.message(), signature = parts.signature();
  return crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                     key.data()) == 0;
}

// SubjectPublicKeyInfo of an Ed25519 key (RFC 8410): twelve fixed bytes, then the key.
constexpr std::array<std::uint8_t, 12> der_head = {0x30, 0x2a, 0x30, 0x05, 0x06, 0x03,
                                                   0x2b, 0x65, 0x70, 0x03, 0x21, 0x00};
constexpr std::string_view pem_head = "-----BEGIN PUBLIC KEY-----";
constexpr std::string_view pem_tail = "-----END PUBLIC KEY-----";

std::optional<PublicKey> from_pem(std::string_view& rest) {
  const auto begin = rest.find(pem_head);
  const auto end = begin == rest.npos ? rest.npos : rest.find(pem_tail, begin);
  if (end == rest.npos) return {};
  const auto body = rest.substr(begin + pem_head.size(), end - begin - pem_head.size());
  rest.remove_prefix(end + pem_tail.size());
  const auto der = from_base64(body);
  PublicKey key{};
  if (!der || der->size() != der_head.size() + key.size() ||
      !std::equal(der_head.begin(), der_head.end(), der->begin()))
    return {};
  std::copy_n(der->begin() + der_head.size(), key.size(), key.begin());
  return key;
}

std::vector<PublicKey> all_pems(std::string_view text) {
  std::vector<PublicKey> keys;
  while (const auto key = from_pem(text)) keys.push_back(*key);
  return keys;
}

// Every text under "pretix_sig1", wherever it stands.
void gather(const nlohmann::json& node, bool named, std::vector<std::string>& lines) {
  if (node.is_string() && named) lines.push_back(node.get<std::string>());
  if (node.is_array())
    for (const auto& each : node) gather(each, named, lines);
  if (node.is_object())
    for (const auto& [name, value] : node.items())
      gather(value, named || name == "pretix_sig1", lines);
}

std::vector<std::string> lines_of(std::string_view file) {
  std::vector<std::string> lines;
  if (trimmed(file).starts_with('{')) {
    int depth = 0;
    const nlohmann::json::parser_callback_t watch = [&](int at, auto, auto&) {
      depth = std::max(depth, at);
      return at < 32;
    };
    const auto document = nlohmann::json::parse(file, watch, false);
    if (!document.is_discarded() && depth < 32) gather(document, false, lines);
    return lines;
  }
  for (const auto& line : split(file, '\n'))
    if (const auto bare = trimmed(line); !bare.empty()) lines.emplace_back(bare);
  return lines;
}

Error no_key() {
  return bad_input(
      "There is no pretix key in this file: it wants the event's settings as pretix's API gives "
      "them, or one key a line, or PEM texts.");
}

}  // namespace

bool has_sig1_form(std::string_view text) { return parts_of(text).has_value(); }

std::optional<SignedTicket> read_sig1(std::string_view text, std::span<const PublicKey> keys) {
  const auto parts = parts_of(text);
  if (!parts) return {};
  const bool genuine =
      std::ranges::any_of(keys, [&](const PublicKey& key) { return signed_by(*parts, key); });
  return genuine ? read_message(parts->message()) : std::nullopt;
}

Result<std::vector<PublicKey>> read_public_keys(std::string_view file) {
  auto keys = all_pems(file);
  if (!keys.empty()) return keys;
  for (const auto& line : lines_of(file)) {
    const auto pem = from_base64(line);
    if (!pem) return no_key();
    const auto inside = all_pems({reinterpret_cast<const char*>(pem->data()), pem->size()});
    if (inside.empty()) return no_key();
    keys.insert(keys.end(), inside.begin(), inside.end());
  }
  if (keys.empty()) return no_key();
  return keys;
}

std::string write_public_key(const PublicKey& key) {
  const auto base64 = [](Bytes bytes) {
    std::string out(sodium_base64_ENCODED_LEN(bytes.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(out.data(), out.size(), bytes.data(), bytes.size(),
                      sodium_base64_VARIANT_ORIGINAL);
    out.pop_back();  // the zero at the end
    return out;
  };
  std::vector<std::uint8_t> der(der_head.begin(), der_head.end());
  der.insert(der.end(), key.begin(), key.end());
  std::string pem(pem_head);
  pem.append("\n").append(base64(der)).append("\n").append(pem_tail).append("\n");
  return base64({reinterpret_cast<const std::uint8_t*>(pem.data()), pem.size()});
}

}  // namespace foyer::badge
