#include "matching/corpus.hpp"

#include <algorithm>
#include <cmath>

#include "encoder/vocabulary.hpp"

namespace foyer::matching {
namespace {

// Rarity is counted as if the room had this many texts more, none of which says the term: with two
// people in a room, a word that both say is still rare in the world.
constexpr float texts_elsewhere = 200;

constexpr float most_of = 0.6F;
constexpr float boost = 0.15F;     // of a field that both confirmed
constexpr float half_sure = 0.5F;  // of it, where one of the two is a guess
constexpr float sure_alike = 0.3F;
constexpr float sure_fields = 0.5F;

Manner manner_of(Part part) {
  switch (part) {
    case Part::need:
      return Manner::need;
    case Part::topic:
      return Manner::about;
    default:
      return Manner::offer;
  }
}

// Spellings and fields support what words and subjects say; alone they prove nothing.
bool proves(Sort sort) { return sort != Sort::spelling && sort != Sort::field; }

float boost_of(const std::vector<OfHelp>& mine, const std::vector<OfHelp>& theirs) {
  float most = 0;
  for (const auto& one : mine)
    for (const auto& other : theirs)
      if (one.field == other.field && (one.sure || other.sure))
        most = std::max(most, boost * (one.sure && other.sure ? 1 : half_sure));
  return most;
}

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
    seen_.emplace_back();
  } else {
    id = free_.back();
    free_.pop_back();
  }
  Doc doc;
  doc.text = text;
  doc.part = part;
  for (const Term& term : read(text, stemmers_)) {
    const Weighted held{row_of(term.key), term.weight, term.sort};
    TermRow& row = rows_[held.term];
    const bool near = term.sort == Sort::near;
    (near ? row.near_in : row.said_in)[static_cast<std::size_t>(part)].push_back(id);
    (near ? doc.near : doc.terms).push_back(held);
    if (!near) doc.keys.push_back(term.key);
  }
  docs_[id] = std::move(doc);
  by_text_[static_cast<std::size_t>(part)].emplace(text, id);
  by_tidied_.emplace(encoder::tidied(text), id);
  understand(id);
  return id;
}

void Corpus::forget(TextId id) {
  Doc& doc = docs_[id];
  const auto part = static_cast<std::size_t>(doc.part);
  for (const auto& term : doc.terms) std::erase(rows_[term.term].said_in[part], id);
  for (const auto& term : doc.near) std::erase(rows_[term.term].near_in[part], id);
  by_text_[part].erase(doc.text);
  const auto [first, last] = by_tidied_.equal_range(encoder::tidied(doc.text));
  by_tidied_.erase(std::find_if(first, last, [&](const auto& each) { return each.second == id; }));
  forget_meaning(id);
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

void Corpus::know(const std::string& tidied, const encoder::Compact& vector) {
  if (!vectors_.emplace(tidied, vector).second) return;
  if (!compass_) return set_compass();
  const auto [first, last] = by_tidied_.equal_range(tidied);
  for (auto each = first; each != last; ++each) understand(each->second);
}

void Corpus::confirm(TextId id, OfHelp field) { docs_[id].fields.push_back(field); }

void Corpus::unconfirm(TextId id, OfHelp field) {
  auto& said = docs_[id].fields;
  if (const auto at = std::ranges::find(said, field); at != said.end()) said.erase(at);
}

void Corpus::set_compass() {
  if (people::fields().empty() || vectors_.size() < 3 * people::fields().size()) return;
  std::vector<encoder::Compact> vectors;
  for (const auto& text : compass_texts()) {
    const auto known = vectors_.find(encoder::tidied(text));
    if (known == vectors_.end()) return;
    vectors.push_back(known->second);
  }
  compass_.emplace(vectors);
  for (const auto& [text, id] : by_tidied_) understand(id);
}

void Corpus::understand(TextId id) {
  Doc& doc = docs_[id];
  if (!compass_ || doc.meaning || !is_readable(doc.text)) return;
  const auto vector = vectors_.find(encoder::tidied(doc.text));
  if (vector == vectors_.end() || vector->second.scale <= 0) return;
  doc.meaning = std::make_unique<const Meaning>(
      compass_->meaning(vector->second, manner_of(doc.part), field_shares(doc.text)));
  const auto part = static_cast<std::size_t>(doc.part);
  for (const auto field : doc.meaning->nearest) of_field_[part][field].push_back(id);
  rivals_[part].add(doc.text, id);
}

void Corpus::forget_meaning(TextId id) {
  const Doc& doc = docs_[id];
  if (!doc.meaning) return;
  const auto part = static_cast<std::size_t>(doc.part);
  for (const auto field : doc.meaning->nearest) std::erase(of_field_[part][field], id);
  rivals_[part].remove(doc.text, id);
}

// What the text of a need or a topic commonly finds.
float Corpus::of_others(TextId asked) {
  Doc& doc = docs_[asked];
  const Part among = doc.part == Part::topic ? Part::topic : Part::offer;
  const Rivals& rivals = rivals_[static_cast<std::size_t>(among)];
  if (doc.others_at != rivals.version()) {
    std::vector<float> fits;
    rivals.each([&](TextId other) {
      if (other != asked) fits.push_back(fit({}, *doc.meaning, *docs_[other].meaning));
    });
    doc.others = of_the_best(std::move(fits), common_fit);
    doc.others_at = rivals.version();
  }
  return doc.others;
}

Corpus::Seen& Corpus::touch(TextId id) {
  Seen& seen = seen_[id];
  if (!seen.touched) touched_.push_back(id);
  seen.touched = true;
  return seen;
}

void Corpus::touch_by_words(TextId id, Part among) {
  for (const auto& term : docs_[id].terms) {
    const float rare = rarity(term.term);
    const float gain = term.weight * term.weight * rare * rare;
    for (const TextId other : rows_[term.term].said_in[static_cast<std::size_t>(among)]) {
      Seen& seen = touch(other);
      seen.sum += gain;
      seen.stems += term.sort == Sort::stem;
      seen.subjects += term.sort == Sort::subject;
      seen.proven = seen.proven || proves(term.sort);
    }
    for (const TextId other : rows_[term.term].near_in[static_cast<std::size_t>(among)])
      touch(other).near += gain;
  }
  for (const auto& term : docs_[id].near) {
    const float rare = term.weight * rarity(term.term);
    for (const TextId other : rows_[term.term].said_in[static_cast<std::size_t>(among)])
      touch(other).near += rare * rare;
  }
}

void Corpus::touch_by_fields(TextId id, Part among) {
  if (!docs_[id].meaning) return;
  for (const auto field : docs_[id].meaning->nearest)
    for (const TextId other : of_field_[static_cast<std::size_t>(among)][field]) touch(other);
}

float Corpus::score(TextId id, TextId other, const Seen& seen) {
  const Doc &mine = docs_[id], &theirs = docs_[other];
  const float more = boost_of(mine.fields, theirs.fields);
  const float both = std::max(length(id) * length(other), 1e-6F);
  const float words = std::min(seen.sum / both, 1.0F), near = std::min(seen.near / both, 1.0F);
  if (!mine.meaning || !theirs.meaning) {
    const float score = std::min(words + more, 1.0F);
    return (seen.proven || more > 0) && score >= plausible_words ? score * score : 0;
  }
  const Shared shared{words, near, seen.stems, seen.subjects, seen.proven};
  const float fits = fit(shared, *mine.meaning, *theirs.meaning) + more;
  const bool asked = theirs.part == Part::need || theirs.part == Part::topic;
  if (fits < least_fit) return 0;
  const float score = strength(fits, of_others(asked ? other : id));
  return score >= plausible ? score : 0;
}

std::vector<Likeness> Corpus::like(TextId id, Part among) {
  touch_by_words(id, among);
  touch_by_fields(id, among);
  std::vector<Likeness> found;
  for (const TextId other : touched_) {
    const float how = score(id, other, seen_[other]);
    if (how > 0) found.push_back({other, how});
    seen_[other] = {};
  }
  touched_.clear();
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
  if (left.meaning && right.meaning &&
      (alike(*left.meaning, *right.meaning) < sure_alike ||
       same_fields(*left.meaning, *right.meaning) < sure_fields))
    return false;
  return all > 0 && shared >= most_of * all;
}

}  // namespace foyer::matching
