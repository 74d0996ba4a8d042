#include "ticketing/rows.hpp"

#include <algorithm>

namespace foyer::ticketing {
namespace {

std::string quoted(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    if (c != '\0') out += c;
  }
  return out + '"';
}

std::vector<std::string> headers_of(const std::vector<Row>& rows) {
  std::vector<std::string> out;
  for (const auto& row : rows)
    for (const auto& [header, cell] : row)
      if (std::ranges::find(out, header) == out.end()) out.push_back(header);
  return out;
}

}  // namespace

std::string table(const std::vector<Row>& rows) {
  const auto headers = headers_of(rows);
  std::string out;
  for (const auto& header : headers) out += (out.empty() ? "" : ",") + quoted(header);
  for (const auto& row : rows) {
    out += "\r\n";
    for (std::size_t i = 0; i < headers.size(); ++i) {
      const auto cell = std::ranges::find(row, headers[i], &Row::value_type::first);
      out += (i ? "," : "") + quoted(cell == row.end() ? "" : cell->second);
    }
  }
  return out;
}

}  // namespace foyer::ticketing
