#include "contacts/csv.hpp"

#include <algorithm>
#include <string_view>

#include "base/text.hpp"

namespace foyer::contacts {
namespace {

constexpr std::string_view header =
    "name,given name,family name,organisation,role,email,phone,town,met at,event,note,promises,uid";

// "+49 30 1234" and "-5", but not "+1+cmd|...": nothing in it that a spreadsheet would run.
bool is_number(std::string_view cell) {
  const auto plain = [](char c) {
    return (c >= '0' && c <= '9') || c == ' ' || c == '.' || c == '-' || c == '(' || c == ')' ||
           c == '/';
  };
  return cell.size() > 1 && cell[1] >= '0' && cell[1] <= '9' &&
         std::ranges::all_of(cell.substr(1), plain);
}

// OWASP, "CSV injection", with the full-width forms of = + - @.
bool is_formula(std::string_view cell) {
  static constexpr std::string_view starts[] = {"=", "@", "\t", "\r", "\n", "＝", "＠", "＋", "－"};
  if (cell.starts_with('+') || cell.starts_with('-')) return !is_number(cell);
  return std::ranges::any_of(starts, [&](auto start) { return cell.starts_with(start); });
}

std::string cell(std::string_view raw) {
  std::string text = mended_utf8(raw);
  std::erase(text, '\0');
  if (is_formula(text)) text.insert(0, 1, '\'');
  const bool edges = trimmed(text).size() != text.size();
  if (!edges && text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted += c == '"' ? "\"\"" : std::string(1, c);
  return quoted + '"';
}

std::string row(const Contact& contact) {
  const Card& card = contact.card;
  const std::string met = contact.met_at ? rfc3339(*contact.met_at, contact.zone) : "";
  std::vector<std::string> cells = {
      card.name.full,    card.name.given, card.name.family,
      card.organisation, card.role,       card.email,
      card.phone,        card.town,       met,
      contact.event,     contact.note,    joined(contact.promises, "\n"),
      card.uid};
  std::ranges::transform(cells, cells.begin(), cell);
  return joined(cells, ",") + "\r\n";
}

}  // namespace

std::string csv(const std::vector<Contact>& contacts) {
  std::string out = std::string(header) + "\r\n";
  for (const auto& contact : contacts) out += row(contact);
  return out;
}

}  // namespace foyer::contacts
