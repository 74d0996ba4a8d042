#include "paper/modules.hpp"

#include <algorithm>

namespace foyer::paper {
namespace {

std::vector<Bar> bars_of_row(const badge::Symbol& symbol, int y) {
  std::vector<Bar> row;
  for (int x = 0; x < symbol.side; ++x) {
    if (!symbol.at(x, y)) continue;
    if (!row.empty() && row.back().x + row.back().width == x)
      ++row.back().width;
    else
      row.push_back({x, y, 1, 1});
  }
  return row;
}

// A bar of the row above that ends where `bar` begins, as wide.
bool continues(const Bar& above, const Bar& bar) {
  return above.x == bar.x && above.width == bar.width && above.y + above.height == bar.y;
}

}  // namespace

std::vector<Bar> bars(const badge::Symbol& symbol) {
  std::vector<Bar> all;
  for (int y = 0; y < symbol.side; ++y)
    for (const Bar& bar : bars_of_row(symbol, y)) {
      const auto above = std::find_if(all.begin(), all.end(),
                                      [&](const Bar& other) { return continues(other, bar); });
      if (above != all.end())
        ++above->height;
      else
        all.push_back(bar);
    }
  return all;
}

}  // namespace foyer::paper
