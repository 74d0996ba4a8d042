#include "matching/ranking.hpp"

#include <unordered_map>

#include "matching/corpus.hpp"

namespace foyer::matching {

std::vector<std::vector<std::size_t>> rank_offers(std::span<const std::string> needs,
                                                  std::span<const std::string> offers) {
  Corpus corpus;
  std::unordered_map<TextId, std::vector<std::size_t>> offered;
  for (std::size_t i = 0; i < offers.size(); ++i)
    offered[corpus.hold(Part::offer, offers[i])].push_back(i);
  std::vector<TextId> needed;
  for (const auto& need : needs) needed.push_back(corpus.hold(Part::need, need));
  std::vector<std::vector<std::size_t>> ranked(needs.size());
  for (std::size_t i = 0; i < needs.size(); ++i)
    for (const Likeness& found : corpus.like(needed[i], Part::offer)) {
      const auto& same = offered[found.text];
      ranked[i].insert(ranked[i].end(), same.begin(), same.end());
    }
  return ranked;
}

}  // namespace foyer::matching
