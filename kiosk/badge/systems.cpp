#include <sodium.h>

#include <algorithm>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <vector>

#include "badge/reading.hpp"
#include "base/text.hpp"

// The forms other systems write on their tickets, from their public code and documentation.
namespace foyer::badge {
namespace {

constexpr std::string_view digits = "0123456789";

bool only(std::string_view text, std::string_view allowed) {
  return !text.empty() && text.find_first_not_of(allowed) == text.npos;
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !only(text.substr(i, 1), "0123456789abcdefABCDEF")) return false;
  }
  return true;
}

std::vector<std::uint8_t> from_base64(const std::string& text) {
  std::vector<std::uint8_t> bytes(text.size());
  std::size_t size = 0;
  const int failed = sodium_base642bin(bytes.data(), bytes.size(), text.data(), text.size(),
                                       nullptr, &size, nullptr, sodium_base64_VARIANT_ORIGINAL);
  bytes.resize(failed ? 0 : size);
  return bytes;
}

// pretix "sig1": reversed base64 of version 1, payload length, signature length 64, and both.
bool is_sig1(std::string_view text) {
  if (text.size() < 92 || text.size() > 1024) return false;
  const auto bytes = from_base64({text.rbegin(), text.rend()});
  if (bytes.size() < 5 || bytes[0] != 1) return false;
  const std::size_t payload = std::size_t{bytes[1]} << 8 | bytes[2];
  const std::size_t signature = std::size_t{bytes[3]} << 8 | bytes[4];
  return signature == 64 && 5 + payload + signature <= bytes.size();
}

bool is_pretix(std::string_view text) {
  return (text.size() == 32 && only(text, "abcdefghjkmnpqrstuvwxyz23456789")) || is_sig1(text);
}

// A uuid, a slash and the base64 of 32 bytes of HMAC.
bool is_alfio(std::string_view text) {
  return text.size() == 81 && text[36] == '/' && is_uuid(text.substr(0, 36)) &&
         from_base64(std::string(text.substr(37))).size() == 32;
}

bool is_hi_events(std::string_view text) {
  return text.size() == 9 && text.starts_with("A-") &&
         only(text.substr(2), "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");
}

bool is_luma(std::string_view text) {
  const std::string low = ascii_lower(text);
  return low.starts_with("https://luma.com/check-in/") ||
         low.starts_with("https://lu.ma/check-in/");
}

// Order number, attendee number and "001", all in digits; lengths vary from year to year.
bool is_eventbrite(std::string_view text) {
  return text.size() >= 18 && text.size() <= 30 && only(text, digits) && text.ends_with("001");
}

// An order's uuid, a dash and the attendee's number (open-event, the server behind eventyay).
bool is_open_event(std::string_view text) {
  return text.size() > 37 && text.size() < 56 && is_uuid(text.substr(0, 36)) && text[36] == '-' &&
         only(text.substr(37), digits);
}

std::string_view json_system(std::string_view text) {
  if (!text.starts_with('{')) return "";
  const auto object = nlohmann::json::parse(text, nullptr, false);
  if (!object.is_object()) return "";
  const auto i = object.find("i");
  if (i != object.end() && i->is_array() && i->size() >= 3) return "indico";
  return object.contains("ticket") ? "eventyay" : "";
}

}  // namespace

std::string_view system_of(std::string_view text) {
  if (is_pretix(text)) return "pretix";
  if (is_alfio(text)) return "alf.io";
  if (is_hi_events(text)) return "hi.events";
  if (is_luma(text)) return "luma";
  if (is_eventbrite(text)) return "eventbrite";
  if (is_open_event(text)) return "eventyay";
  return json_system(text);
}

}  // namespace foyer::badge
