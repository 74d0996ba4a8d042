#include "matching/corpus.hpp"

#include <algorithm>
#include <cmath>

namespace foyer::matching {
namespace {

// Rarity is counted as if the room had this many texts more, none of which says the term: with two
// people in a room, a word that both say is still rare in the world.
constexpr float texts_elsewhere = 200;

constexpr float most_of = 0.6F;

// Spellings and fields support what words and subjects say; alone they prove nothing.
bool proves(Sort sort) { return sort != Sort::spelling && sort != Sort::field; }

}  // namespace

TextId Corpus::hold(Part part, const std::string& text) {
  auto& known = by_text_[static_cast<std::size_t>(part)];
  const auto at = known.find(text);
  const TextId id = at != known.end() ? at->second : add(part, text);
  ++docs_[id].held;
  ++held_;
  ++version_;
  for (const auto& term : docs_[id].terms) ++rows_[term.term].texts;
  return id;
}

void Corpus::release(TextId id) {
  Doc& doc = docs_[id];
  --held_;
  ++version_;
  for (const auto& term : doc.terms) --rows_[term.term].texts;
  if (--doc.held == 0) forget(id);
}

TextId Corpus::add(Part part, const std::string& text) {
  TextId id = static_cast<TextId>(docs_.size());
  if (free_.empty()) {
    docs_.emplace_back();
    sum_.push_back(0);
    proven_.push_back(0);
  } else {
    id = free_.back();
    free_.pop_back();
  }
  Doc doc;
  doc.text = text;
  doc.part = part;
  for (const Term& term : read(text, stemmers_)) {
    doc.keys.push_back(term.key);
    doc.terms.push_back({row_of(term.key), term.weight, term.sort});
    rows_[doc.terms.back().term].said_in[static_cast<std::size_t>(part)].push_back(id);
  }
  docs_[id] = std::move(doc);
  by_text_[static_cast<std::size_t>(part)].emplace(text, id);
  return id;
}

void Corpus::forget(TextId id) {
  Doc& doc = docs_[id];
  const auto part = static_cast<std::size_t>(doc.part);
  for (const auto& term : doc.terms) std::erase(rows_[term.term].said_in[part], id);
  by_text_[part].erase(doc.text);
  doc = {};
  free_.push_back(id);
}

std::uint32_t Corpus::row_of(std::uint64_t key) {
  const auto [at, fresh] = by_key_.emplace(key, static_cast<std::uint32_t>(rows_.size()));
  if (fresh) rows_.emplace_back();
  return at->second;
}

float Corpus::rarity(std::uint32_t term) {
  TermRow& row = rows_[term];
  if (row.rarity_at != version_) {
    const auto all = static_cast<float>(held_) + texts_elsewhere;
    row.rarity = std::log((all + 1) / (static_cast<float>(row.texts) + 0.5F));
    row.rarity_at = version_;
  }
  return row.rarity;
}

float Corpus::length(TextId id) {
  Doc& doc = docs_[id];
  if (doc.length_at != version_) {
    float squares = 0;
    for (const auto& term : doc.terms) {
      const float weight = term.weight * rarity(term.term);
      squares += weight * weight;
    }
    doc.length = std::sqrt(squares);
    doc.length_at = version_;
  }
  return doc.length;
}

std::vector<Likeness> Corpus::like(TextId id, Part among) {
  std::vector<TextId> touched;
  for (const auto& term : docs_[id].terms) {
    const float rare = rarity(term.term);
    const float gain = term.weight * term.weight * rare * rare;
    for (const TextId other : rows_[term.term].said_in[static_cast<std::size_t>(among)]) {
      if (sum_[other] == 0) touched.push_back(other);
      sum_[other] += gain;
      if (proves(term.sort)) proven_[other] = 1;
    }
  }
  std::vector<Likeness> found;
  for (const TextId other : touched) {
    const float score = sum_[other] / (length(id) * length(other));
    if (proven_[other] && score >= plausible) found.push_back({other, std::min(score, 1.0F)});
    sum_[other] = 0;
    proven_[other] = 0;
  }
  std::ranges::sort(found, [&](const Likeness& a, const Likeness& b) {
    return a.score != b.score ? a.score > b.score : docs_[a.text].text < docs_[b.text].text;
  });
  return found;
}

bool Corpus::answers(TextId answer, TextId asked) {
  const Doc &left = docs_[answer], &right = docs_[asked];
  float shared = 0, all = 0;
  for (std::size_t i = 0, j = 0; j < right.keys.size(); ++j) {
    if (!proves(right.terms[j].sort)) continue;
    const float weight = right.terms[j].weight * rarity(right.terms[j].term);
    all += weight * weight;
    while (i < left.keys.size() && left.keys[i] < right.keys[j]) ++i;
    if (i < left.keys.size() && left.keys[i] == right.keys[j]) shared += weight * weight;
  }
  return all > 0 && shared >= most_of * all;
}

}  // namespace foyer::matching
