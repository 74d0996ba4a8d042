#include "contacts/table.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foyer::contacts {
namespace {

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

template <typename Cell>
std::string line(const std::vector<Column>& columns, Cell cell_of) {
  std::vector<std::string> cells;
  for (const auto& column : columns) cells.push_back(cell(cell_of(column)));
  return joined(cells, ",") + "\r\n";
}

}  // namespace

std::string table(const std::vector<Column>& columns, const std::vector<Contact>& contacts) {
  std::string out = line(columns, [](const Column& column) { return std::string(column.header); });
  for (const auto& contact : contacts)
    out += line(columns, [&](const Column& column) { return column.cell(contact); });
  return out;
}

}  // namespace foyer::contacts
