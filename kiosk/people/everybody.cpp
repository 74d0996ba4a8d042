#include "people/everybody.hpp"

#include <algorithm>

namespace foyer::people {

Everybody::Everybody(const std::vector<Ptr>& all) : size_(all.size()) {
  for (std::size_t at = 0; at < all.size(); at += piece) {
    auto made = std::make_shared<Piece>();
    const auto from = all.begin() + static_cast<std::ptrdiff_t>(at);
    std::copy_n(from, std::min(piece, all.size() - at), made->begin());
    pieces_.push_back(std::move(made));
  }
}

void Everybody::replace(std::span<const Change> changes) {
  for (std::size_t i = 0; i < changes.size();) {
    const std::size_t which = changes[i].first / piece;
    auto made = std::make_shared<Piece>(*pieces_[which]);
    for (; i < changes.size() && changes[i].first / piece == which; ++i)
      (*made)[changes[i].first % piece] = changes[i].second;
    pieces_[which] = std::move(made);
  }
}

}  // namespace foyer::people
