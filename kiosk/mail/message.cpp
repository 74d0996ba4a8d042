#include "mail/message.hpp"

#include <unicode/bytestream.h>
#include <unicode/idna.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <memory>

#include "base/text.hpp"
#include "mail/encoding.hpp"

namespace foyer::mail {
namespace {

// "Mon, 23 Nov 2026 18:02:00 +0100" (RFC 5322, 3.3).
std::string date_time(Time t, Zone zone) {
  static constexpr std::array<std::string_view, 7> days = {"Thu", "Fri", "Sat", "Sun",
                                                           "Mon", "Tue", "Wed"};  // from 1970-01-01
  static constexpr std::array<std::string_view, 12> months = {
      "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::int64_t local = (t.ms + zone.minutes * minute_ms) / second_ms;
  const std::string written = rfc3339({t.ms - t.ms % second_ms}, zone);
  const auto month = static_cast<std::size_t>((written[5] - '0') * 10 + written[6] - '0' - 1);
  const int away = std::abs(zone.minutes);
  const std::string offset = std::to_string(10000 + away / 60 * 100 + away % 60).substr(1);
  return std::string(days[static_cast<std::size_t>(local / 86400 % 7)]) + ", " +
         written.substr(8, 2) + ' ' + std::string(months[month % 12]) + ' ' + written.substr(0, 4) +
         ' ' + written.substr(11, 8) + (zone.minutes < 0 ? " -" : " +") + offset;
}

std::string mailbox(const Mailbox& box) {
  const std::string name = phrase(box.name);
  return name.empty() ? box.address : name + " <" + box.address + '>';
}

std::string text_part(std::string_view type, std::string_view text) {
  return header("Content-Type", std::string(type) + "; charset=utf-8") +
         "Content-Transfer-Encoding: quoted-printable\r\n\r\n" + quoted_printable(text);
}

std::string attached(const Attachment& one) {
  return header("Content-Type", one.type + file_parameter("name", one.file)) +
         header("Content-Disposition", "attachment" + file_parameter("filename", one.file)) +
         "Content-Transfer-Encoding: base64\r\n\r\n" + base64(one.bytes);
}

// No part can hold the boundary: all are quoted-printable, where "=_" never stands, or base64.
std::string multipart(const std::string& kind, const std::vector<std::string>& parts) {
  const std::string boundary = "=_foyer_" + kind;
  std::string out = header("Content-Type", "multipart/" + kind + "; boundary=\"" + boundary + "\"");
  out += "\r\n";
  for (const auto& part : parts) out += "--" + boundary + "\r\n" + part + "\r\n";
  return out + "--" + boundary + "--\r\n";
}

std::string headers(const Message& message) {
  std::string out = header("From", mailbox(message.from)) + header("To", mailbox(message.to)) +
                    header("Subject", header_words(message.subject)) +
                    header("Date", date_time(message.date, message.zone)) +
                    header("Message-ID", '<' + message.id + '>');
  if (!message.unsubscribe.empty())
    out += header("List-Unsubscribe", '<' + message.unsubscribe + '>');
  return out + "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
}

bool is_atom_sign(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         std::string_view("!#$%&'*+-/=?^_`{|}~.").find(c) != std::string_view::npos;
}

bool is_domain_sign(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-' ||
         c == '.';
}

// "münchen.example" as "xn--mnchen-3ya.example"; nothing for what is no domain.
std::optional<std::string> ascii_domain(std::string_view domain) {
  UErrorCode failed = U_ZERO_ERROR;
  const std::unique_ptr<icu::IDNA> idna(icu::IDNA::createUTS46Instance(0, failed));
  if (U_FAILURE(failed)) return {};
  icu::IDNAInfo found;
  std::string out;
  icu::StringByteSink<std::string> sink(&out);
  idna->nameToASCII_UTF8(icu::StringPiece(domain.data(), static_cast<int>(domain.size())), sink,
                         found, failed);
  if (U_FAILURE(failed) || found.hasErrors()) return {};
  return out;
}

bool has_empty_label(std::string_view dotted) {
  return dotted.empty() || dotted.front() == '.' || dotted.back() == '.' ||
         dotted.find("..") != std::string_view::npos;
}

std::string percent_encoded(std::string_view text) {
  static constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                       c == '-' || c == '.' || c == '_' || c == '~' || c == '@';
    out += plain ? std::string(1, c) : std::string{'%', digits[byte >> 4], digits[byte & 15]};
  }
  return out;
}

}  // namespace

std::string write(const Message& message) {
  std::vector<std::string> parts = {
      multipart("alternative",
                {text_part("text/plain", message.text), text_part("text/html", message.html)})};
  for (const auto& one : message.attachments) parts.push_back(attached(one));
  return headers(message) + multipart("mixed", parts);
}

std::optional<std::string> address(std::string_view raw) {
  const auto text = trimmed(raw);
  const auto at = text.find('@');
  if (at == std::string_view::npos || at > 64 || !is_utf8(text)) return {};
  const auto local = text.substr(0, at);
  const auto domain = ascii_domain(text.substr(at + 1));
  if (!domain || domain->find('.') == std::string::npos || has_empty_label(local) ||
      has_empty_label(*domain) || !std::ranges::all_of(local, is_atom_sign) ||
      !std::ranges::all_of(*domain, is_domain_sign) || at + 1 + domain->size() > 254)
    return {};
  return std::string(local) + '@' + *domain;
}

std::string mailto(std::string_view address, std::string_view subject, std::string_view body) {
  std::string out = "mailto:" + percent_encoded(address) + "?subject=" + percent_encoded(subject);
  if (!body.empty()) out += "&body=" + percent_encoded(body);
  return out;
}

}  // namespace foyer::mail
