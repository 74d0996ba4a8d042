#include "contacts/vcard.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "base/text.hpp"
#include "contacts/content_line.hpp"

namespace foyer::contacts {
namespace {

// The five parts of N. A name that is not known by its parts stands where a single name goes, so
// that address books show it whole.
std::string name_parts(const people::Name& name) {
  const bool whole = name.given.empty() || name.family.empty();
  if (whole) return ';' + escaped(name.full) + ";;;";
  return escaped(name.family) + ';' + escaped(name.given) + ";;;";
}

// "+44 7700 900123" as "tel:+44-7700-900123" (RFC 3966); none for what is not a global number.
std::optional<std::string> tel_uri(std::string_view phone) {
  if (phone.size() < 2 || phone[0] != '+') return {};
  std::string uri = "tel:+";
  for (const char c : phone.substr(1)) {
    if ((c < '0' || c > '9') && c != ' ' && c != '-' && c != '.') return {};
    uri += c == ' ' ? '-' : c;
  }
  const char last = uri.back();
  return last >= '0' && last <= '9' ? std::optional(uri) : std::nullopt;
}

std::string phone_line(std::string_view phone, Version version) {
  if (version == Version::v3) return "TEL;TYPE=CELL,VOICE:" + escaped(phone);
  const auto uri = tel_uri(phone);
  return uri ? "TEL;TYPE=cell,voice;VALUE=uri:" + *uri
             : "TEL;TYPE=cell,voice;VALUE=text:" + escaped(phone);
}

std::string note_text(const Contact& contact) {
  std::string text = contact.note;
  for (const auto& promise : contact.promises) text += (text.empty() ? "" : "\n") + promise;
  return text;
}

using Lines = std::vector<std::string>;

void add(Lines& lines, std::string_view property, std::string_view value) {
  std::string text = escaped(trimmed(value));
  if (!text.empty()) lines.push_back(std::string(property) + ':' + text);
}

void add_places(Lines& lines, const Card& card, Version version) {
  const bool v3 = version == Version::v3;
  add(lines, v3 ? "EMAIL;TYPE=INTERNET,WORK" : "EMAIL;TYPE=work", card.email);
  if (const auto phone = trimmed(card.phone); !phone.empty())
    lines.push_back(phone_line(phone, version));
  if (const auto town = escaped(trimmed(card.town)); !town.empty())
    lines.push_back((v3 ? "ADR;TYPE=WORK:;;;" : "ADR;TYPE=work:;;;") + town + ";;;");
}

}  // namespace

std::string vcard(const Contact& contact, Version version) {
  const Card& card = contact.card;
  const bool v3 = version == Version::v3;
  Lines lines = {"BEGIN:VCARD", v3 ? "VERSION:3.0" : "VERSION:4.0", "PRODID:-//Foyer//Foyer//EN"};
  add(lines, v3 ? "UID" : "UID:urn:uuid", card.uid);
  lines.push_back("FN:" + escaped(trimmed(card.name.full)));  // must be there, even when empty
  lines.push_back("N:" + name_parts(card.name));
  add(lines, "ORG", card.organisation);
  add(lines, "TITLE", card.role);
  add_places(lines, card, version);
  add(lines, "CATEGORIES", contact.event);
  add(lines, "NOTE", note_text(contact));
  lines.push_back("END:VCARD");
  std::string out;
  for (const auto& line : lines) out += folded(line);
  return out;
}

std::string vcards(const std::vector<Contact>& contacts, Version version) {
  std::string out;
  for (const auto& contact : contacts) out += vcard(contact, version);
  return out;
}

std::string phone_card(const Contact& contact, std::size_t most_bytes) {
  const Card& card = contact.card;
  Lines lines = {"BEGIN:VCARD", "VERSION:3.0", "N:" + name_parts(card.name),
                 "FN:" + escaped(trimmed(card.name.full))};
  Lines dear;  // dearest first
  add(dear, "EMAIL", card.email);
  add(dear, "TEL", card.phone);
  add(dear, "ORG", card.organisation);
  add(dear, "TITLE", card.role);
  if (const auto town = escaped(trimmed(card.town)); !town.empty())
    dear.push_back("ADR:;;;" + town + ";;;");
  add(dear, "NOTE", contact.note);
  for (;; dear.pop_back()) {
    Lines whole = lines;
    std::ranges::copy(dear, std::back_inserter(whole));
    whole.push_back("END:VCARD\r\n");
    std::string text = joined(whole, "\r\n");
    if (text.size() <= most_bytes) return text;
    if (dear.empty()) return {};
  }
}

}  // namespace foyer::contacts
