#include "hub/invitation.hpp"

#include <openssl/evp.h>
#include <sodium.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace foyer::hub {
namespace {

using Json = nlohmann::json;

constexpr std::string_view beginning = "FOYERJOIN1:";
constexpr std::size_t longest = 8192;
constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;

std::string to_base64(const std::vector<std::uint8_t>& bytes, int form) {
  std::string text(sodium_base64_encoded_len(bytes.size(), form), '\0');
  sodium_bin2base64(text.data(), text.size(), bytes.data(), bytes.size(), form);
  text.pop_back();
  return text;
}

std::optional<std::vector<std::uint8_t>> from_base64(std::string_view text, int form) {
  std::vector<std::uint8_t> bytes(text.size() + 1);
  std::size_t size = 0;
  if (sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(), "\r\n", &size,
                        nullptr, form) != 0)
    return {};
  bytes.resize(size);
  return bytes;
}

// What lies between the lines of a PEM, and back.
std::vector<std::uint8_t> der(std::string_view pem) {
  const auto first = pem.find('\n'), last = pem.rfind("-----END");
  if (first == std::string_view::npos || last == std::string_view::npos || last < first) return {};
  return from_base64(pem.substr(first, last - first), sodium_base64_VARIANT_ORIGINAL)
      .value_or(std::vector<std::uint8_t>());
}

std::string pem(const std::vector<std::uint8_t>& der, const std::string& what) {
  if (der.empty()) return {};
  const std::string text = to_base64(der, sodium_base64_VARIANT_ORIGINAL);
  std::string out = "-----BEGIN " + what + "-----\n";
  for (std::size_t at = 0; at < text.size(); at += 64) out += text.substr(at, 64) + "\n";
  return out + "-----END " + what + "-----\n";
}

Json bytes(std::vector<std::uint8_t> value) { return Json::binary(std::move(value)); }

template <std::size_t n>
Json bytes(const std::array<std::uint8_t, n>& value) {
  return bytes(std::vector<std::uint8_t>(value.begin(), value.end()));
}

const std::vector<std::uint8_t>& bytes_at(const Json& json, const char* key) {
  return json.at(key).get_binary();
}

template <std::size_t n>
void read_key(const Json& json, const char* name, std::array<std::uint8_t, n>& out) {
  const auto& value = bytes_at(json, name);
  if (value.size() != n) throw std::length_error(name);
  std::ranges::copy(value, out.begin());
}

std::optional<Time> time_at(const Json& json, const char* key) {
  if (!json.contains(key)) return {};
  return Time{json.at(key).get<std::int64_t>()};
}

bool plain(const std::string& text, std::string_view also) {
  return !text.empty() && std::ranges::all_of(text, [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           also.find(c) != std::string_view::npos;
  });
}

// Whoever wrote the code, no more than an address comes of it.
bool sound(const Invitation& read) {
  return !read.event.empty() && is_utf8(read.event) && is_utf8(read.venue) && read.port > 0 &&
         read.port < 65536 && plain(read.role, "_") && plain(read.database, "_-") &&
         !read.addresses.empty() && std::ranges::all_of(read.addresses, [](const auto& address) {
           return plain(address, ".-");
         });
}

Invitation read_json(const Json& json) {
  Invitation read;
  read.event = json.at("n").get<std::string>();
  read.venue = json.value("v", "");
  read.starts = time_at(json, "t");
  read.ends = time_at(json, "u");
  read.zone.minutes = json.at("z").get<int>();
  read_key(json, "b", read.badge_key);
  read_key(json, "s", read.salt);
  read.addresses = json.at("h").get<std::vector<std::string>>();
  read.port = json.at("p").get<int>();
  read.role = json.at("r").get<std::string>();
  read.password = json.value("w", "");
  read.database = json.value("d", "foyer");
  if (json.contains("a")) read.authority = pem(bytes_at(json, "a"), "CERTIFICATE");
  if (json.contains("c")) read.identity.certificate = pem(bytes_at(json, "c"), "CERTIFICATE");
  if (json.contains("k")) read.identity.key = pem(bytes_at(json, "k"), "PRIVATE KEY");
  return read;
}

}  // namespace

bool Invitation::operator==(const Invitation& other) const { return write(*this) == write(other); }

std::string write(const Invitation& invitation) {
  Json json = {{"n", invitation.event},
               {"z", invitation.zone.minutes},
               {"b", bytes(invitation.badge_key)},
               {"s", bytes(invitation.salt)},
               {"h", invitation.addresses},
               {"p", invitation.port},
               {"r", invitation.role}};
  if (!invitation.venue.empty()) json["v"] = invitation.venue;
  if (invitation.starts) json["t"] = invitation.starts->ms;
  if (invitation.ends) json["u"] = invitation.ends->ms;
  if (invitation.database != "foyer") json["d"] = invitation.database;
  if (!invitation.password.empty()) json["w"] = invitation.password;
  const auto add = [&](const char* key, const std::string& text) {
    if (!text.empty()) json[key] = bytes(der(text));
  };
  add("a", invitation.authority);
  add("c", invitation.identity.certificate);
  add("k", invitation.identity.key);
  return std::string(beginning) + to_base64(Json::to_cbor(json), variant);
}

Result<Invitation> read_invitation(std::string_view text) {
  const Error none =
      bad_input("This is no invitation to an event; scan the code on the desk again.");
  text = trimmed(text);
  if (!text.starts_with(beginning) || text.size() > longest) return none;
  const auto bytes = from_base64(text.substr(beginning.size()), variant);
  if (!bytes) return none;
  try {
    const Invitation read = read_json(Json::from_cbor(*bytes));
    if (sound(read)) return read;
  } catch (const std::exception&) {
  }
  return none;
}

std::string url_of(const Invitation& invitation) {
  std::string hosts;
  for (const auto& address : invitation.addresses)
    hosts += (hosts.empty() ? "" : ",") + address + ":" + std::to_string(invitation.port);
  return "postgresql://" + invitation.role + "@" + hosts + "/" + invitation.database;
}

}  // namespace foyer::hub
