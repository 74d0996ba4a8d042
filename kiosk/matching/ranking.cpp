#include "matching/ranking.hpp"

#include <unordered_map>

#include "matching/corpus.hpp"
#include "matching/vector.hpp"

namespace foyer::matching {
namespace {

void learn(Corpus& corpus, const std::string& text, const encoder::Encoder& encoder) {
  const std::string tidied = encoder::tidied(text);
  if (!corpus.knows(tidied)) corpus.know(tidied, vector_of(encoder, tidied));
}

TextId hold(Corpus& corpus, Part part, const Written& written) {
  const TextId id = corpus.hold(part, written.text);
  if (written.field) corpus.confirm(id, {*written.field});
  return id;
}

}  // namespace

std::vector<std::vector<std::size_t>> rank_offers(std::span<const Written> needs,
                                                  std::span<const Written> offers,
                                                  const encoder::Encoder* encoder) {
  Corpus corpus;
  if (encoder) {
    for (const auto& text : compass_texts()) learn(corpus, text, *encoder);
    for (const auto& need : needs) learn(corpus, need.text, *encoder);
    for (const auto& offer : offers) learn(corpus, offer.text, *encoder);
  }
  std::unordered_map<TextId, std::vector<std::size_t>> offered;
  for (std::size_t i = 0; i < offers.size(); ++i)
    offered[hold(corpus, Part::offer, offers[i])].push_back(i);
  std::vector<TextId> needed;
  for (const auto& need : needs) needed.push_back(hold(corpus, Part::need, need));
  std::vector<std::vector<std::size_t>> ranked(needs.size());
  for (std::size_t i = 0; i < needs.size(); ++i)
    for (const Likeness& found : corpus.like(needed[i], Part::offer)) {
      const auto& same = offered[found.text];
      ranked[i].insert(ranked[i].end(), same.begin(), same.end());
    }
  return ranked;
}

}  // namespace foyer::matching
