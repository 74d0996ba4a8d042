#include "checkin/tickets.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"

namespace foyer::checkin {
namespace {

using Codes = std::set<std::string, std::less<>>;

constexpr std::size_t longest = 4096;
constexpr std::size_t most_codes = 20'000;

void add(Codes& codes, std::string_view text) {
  const auto bare = trimmed(text);
  if (!bare.empty() && bare.size() <= longest && is_utf8(bare)) codes.emplace(bare);
}

// The first cell of a row; a code in quotation marks may hold commas.
std::string_view first_cell(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('"')) return line.substr(1, line.find('"', 1) - 1);
  return line.substr(0, line.find_first_of(",;\t"));
}

Codes from_lines(std::string_view text) {
  Codes codes;
  for (const auto& line : split(text, '\n')) {
    const auto cell = first_cell(line);
    const auto header = ascii_lower(trimmed(cell));
    if (header != "secret" && header != "code" && header != "ticket secret") add(codes, cell);
  }
  return codes;
}

// What pretix's API gives of revoked secrets: {"results": [{"secret": ...}]}, or the list alone.
Codes from_json(const nlohmann::json& document) {
  Codes codes;
  const auto* list = &document;
  if (document.is_object() && document.contains("results")) list = &document["results"];
  if (!list->is_array()) return codes;
  for (const auto& each : *list) {
    if (each.is_string()) add(codes, each.get<std::string>());
    const auto secret = each.is_object() ? each.find("secret") : each.end();
    if (each.is_object() && secret != each.end() && secret->is_string())
      add(codes, secret->get<std::string>());
  }
  return codes;
}

const std::string& notice(const std::map<std::string, std::string>& board, std::string_view topic) {
  static const std::string none;
  const auto at = board.find(std::string(topic));
  return at == board.end() ? none : at->second;
}

Codes lines_of(const std::string& text) {
  Codes codes;
  for (const auto& line : split(text, '\n')) add(codes, line);
  return codes;
}

}  // namespace

Tickets read_tickets(const std::map<std::string, std::string>& board) {
  Tickets tickets;
  const auto& keys = notice(board, keys_topic);
  if (!keys.empty())
    if (auto read = badge::read_public_keys(keys)) tickets.sig1_keys = std::move(*read);
  tickets.revoked = lines_of(notice(board, revoked_topic));
  tickets.blocked = lines_of(notice(board, blocked_topic));
  return tickets;
}

std::string write_keys(const std::vector<badge::PublicKey>& keys) {
  std::string text;
  for (const auto& key : keys) text += badge::write_public_key(key) + "\n";
  return text;
}

std::string write_codes(const Codes& codes) {
  std::string text;
  for (const auto& code : codes) text += code + "\n";
  return text;
}

Result<Codes> read_codes(std::string_view file) {
  const auto start = trimmed(file);
  const bool is_json = start.starts_with('[') || start.starts_with("{\"");
  const auto document = is_json ? nlohmann::json::parse(file, nullptr, false) : nlohmann::json();
  Codes codes = is_json && !document.is_discarded() ? from_json(document) : from_lines(file);
  if (codes.size() > most_codes)
    return bad_input("This list has more than 20,000 codes; give only those that were taken back.");
  return codes;
}

}  // namespace foyer::checkin
