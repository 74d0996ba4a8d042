#pragma once
#include <string>
#include <utility>
#include <vector>

namespace foyer::ticketing {

// One guest: header and cell, in order.
using Row = std::vector<std::pair<std::string, std::string>>;

// CSV with the headers of all rows, each once, every cell quoted; empty without rows.
std::string table(const std::vector<Row>& rows);

}  // namespace foyer::ticketing
