#include "matching/corpus.hpp"

#include <algorithm>
#include <cmath>

#include "encoder/vocabulary.hpp"

namespace foyer::matching {
namespace {

// Rarity is counted as if the room had this many texts more, none of which says the term: with two
// people in a room, a word that both say is still rare in the world.
constexpr float texts_elsewhere = 200;

constexpr std::size_t most_like = 60;
constexpr float most_of = 0.6F;
constexpr float of_near = 0.6F;    // by words alone
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

// `use` what is in both, as the first has it.
template <class Terms, class Use>
void each_in_both(const Terms& left, const Terms& right, const Use& use) {
  auto other = right.begin();
  for (const auto& term : left) {
    while (other != right.end() && other->key < term.key) ++other;
    if (other != right.end() && other->key == term.key) use(term);
  }
}

}  // namespace

TextId Corpus::hold(Part part, const std::string& text) {
  auto& known = by_text_[static_cast<std::size_t>(part)];
  const auto at = known.find(text);
  const TextId id = at != known.end() ? at->second : add(part, text);
  ++docs_[id].held;
  if (docs_[id].of_few) count_few(id, true, 1);
  return id;
}

void Corpus::release(TextId id) {
  if (docs_[id].of_few) count_few(id, false, 1);
  if (--docs_[id].held == 0) forget(id);
}

void Corpus::change_few(const Rivals::Change& change) {
  if (change.went) {
    count_few(*change.went, false, docs_[*change.went].held);
    docs_[*change.went].of_few = false;
  }
  if (change.came) {
    count_few(*change.came, true, docs_[*change.came].held);
    docs_[*change.came].of_few = true;
  }
}

void Corpus::count_few(TextId id, bool more, std::uint32_t times) {
  ++version_;
  held_ += more ? times : -times;
  for (const auto& term : docs_[id].terms) rows_[term.term].texts += more ? times : -times;
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
    const Weighted held{term.key, row_of(term.key), term.weight, term.sort};
    TermRow& row = rows_[held.term];
    const bool near = term.sort == Sort::near;
    (near ? row.near_in : row.said_in)[static_cast<std::size_t>(part)].push_back(id);
    (near ? doc.near : doc.terms).push_back(held);
  }
  docs_[id] = std::move(doc);
  by_text_[static_cast<std::size_t>(part)].emplace(text, id);
  by_tidied_.emplace(encoder::tidied(text), id);
  change_few(rivals_[static_cast<std::size_t>(part)].add(text, id));
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
  change_few(rivals_[part].remove(doc.text, id));
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
  version_ += doc.of_few;
}

void Corpus::forget_meaning(TextId id) {
  const Doc& doc = docs_[id];
  if (!doc.meaning) return;
  const auto part = static_cast<std::size_t>(doc.part);
  for (const auto field : doc.meaning->nearest) std::erase(of_field_[part][field], id);
}

// What the text of a need or a topic finds among the few, wherever an answer is compared with it.
float Corpus::of_others(TextId asked) {
  Doc& doc = docs_[asked];
  if (doc.others_at == version_) return doc.others;
  const Part among = doc.part == Part::topic ? Part::topic : Part::offer;
  std::vector<float> fits;
  rivals_[static_cast<std::size_t>(among)].each([&](TextId other) {
    const Doc& theirs = docs_[other];
    if (other == asked || !theirs.meaning) return;
    fits.push_back(
        fit(shared(asked, other, seen_between(doc, theirs)), *doc.meaning, *theirs.meaning));
  });
  doc.others = of_the_best(std::move(fits), common_fit);
  doc.others_at = version_;
  return doc.others;
}

// What like() finds by looking through the terms, for one pair.
Corpus::Seen Corpus::seen_between(const Doc& mine, const Doc& theirs) {
  Seen seen;
  each_in_both(mine.terms, theirs.terms, [&](const Weighted& term) { note(seen, term); });
  const auto near = [&](const Weighted& term) { seen.near += gain(term); };
  each_in_both(mine.near, theirs.terms, near);
  each_in_both(mine.terms, theirs.near, near);
  return seen;
}

Corpus::Seen& Corpus::touch(TextId id) {
  Seen& seen = seen_[id];
  if (!seen.touched) touched_.push_back(id);
  seen.touched = true;
  return seen;
}

float Corpus::gain(const Weighted& term) {
  const float weight = term.weight * rarity(term.term);
  return weight * weight;
}

void Corpus::note(Seen& seen, const Weighted& term) {
  seen.sum += gain(term);
  seen.stems += term.sort == Sort::stem;
  seen.subjects += term.sort == Sort::subject;
  seen.proven = seen.proven || proves(term.sort);
}

void Corpus::touch_by_words(TextId id, Part among) {
  const auto part = static_cast<std::size_t>(among);
  for (const auto& term : docs_[id].terms) {
    for (const TextId other : rows_[term.term].said_in[part]) note(touch(other), term);
    for (const TextId other : rows_[term.term].near_in[part]) touch(other).near += gain(term);
  }
  for (const auto& term : docs_[id].near)
    for (const TextId other : rows_[term.term].said_in[part]) touch(other).near += gain(term);
}

void Corpus::touch_by_fields(TextId id, Part among) {
  if (!docs_[id].meaning) return;
  for (const auto field : docs_[id].meaning->nearest)
    for (const TextId other : of_field_[static_cast<std::size_t>(among)][field]) touch(other);
}

Shared Corpus::shared(TextId id, TextId other, const Seen& seen) {
  const float both = std::max(length(id) * length(other), 1e-6F);
  return {std::min(seen.sum / both, 1.0F), std::min(seen.near / both, 1.0F), seen.stems,
          seen.subjects, seen.proven};
}

// Nothing that is said of others can make the score of an answer greater than what it is where
// they fit as others commonly do.
Corpus::Candidate Corpus::candidate(TextId id, TextId other, const Seen& seen) {
  const Doc &mine = docs_[id], &theirs = docs_[other];
  const float more = boost_of(mine.fields, theirs.fields);
  const Shared common = shared(id, other, seen);
  if (!mine.meaning || !theirs.meaning) {
    const float score = common.words + of_near * common.near + more;
    const bool plain = (seen.proven || more > 0) && score >= plausible_words;
    return {other, -1, plain ? strength_by_words(score) : 0};
  }
  const float fits = fit(common, *mine.meaning, *theirs.meaning) + more;
  const float most = strength(fits, common_fit);
  return {other, fits, most < plausible ? 0 : most};
}

std::vector<Corpus::Candidate> Corpus::best_candidates(TextId id) {
  std::vector<Candidate> all;
  for (const TextId other : touched_) {
    const Candidate one = candidate(id, other, seen_[other]);
    if (one.score > 0) all.push_back(one);
    seen_[other] = {};
  }
  touched_.clear();
  const auto better = [&](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : docs_[a.text].text < docs_[b.text].text;
  };
  const auto kept = static_cast<std::ptrdiff_t>(std::min(most_like, all.size()));
  std::ranges::partial_sort(all, all.begin() + kept, better);
  all.resize(static_cast<std::size_t>(kept));
  return all;
}

std::vector<Likeness> Corpus::like(TextId id, Part among) {
  touch_by_words(id, among);
  touch_by_fields(id, among);
  std::vector<Likeness> found;
  for (const Candidate& one : best_candidates(id)) {
    const bool asked = among == Part::need || among == Part::topic;
    const bool by_meaning = one.fits >= 0;
    const float score =
        by_meaning ? strength(one.fits, of_others(asked ? one.text : id)) : one.score;
    if (!by_meaning || score >= plausible) found.push_back({one.text, score});
  }
  std::ranges::sort(found, [&](const Likeness& a, const Likeness& b) {
    return a.score != b.score ? a.score > b.score : docs_[a.text].text < docs_[b.text].text;
  });
  return found;
}

bool Corpus::answers(TextId answer, TextId asked) {
  const Doc &left = docs_[answer], &right = docs_[asked];
  float shared = 0, all = 0;
  for (const auto& term : right.terms) all += proves(term.sort) ? gain(term) : 0;
  each_in_both(right.terms, left.terms,
               [&](const Weighted& term) { shared += proves(term.sort) ? gain(term) : 0; });
  if (left.meaning && right.meaning &&
      (alike(*left.meaning, *right.meaning) < sure_alike ||
       same_fields(*left.meaning, *right.meaning) < sure_fields))
    return false;
  return all > 0 && shared >= most_of * all;
}

}  // namespace foyer::matching
