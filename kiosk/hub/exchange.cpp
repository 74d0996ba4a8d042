#include "hub/exchange.hpp"

#include <algorithm>
#include <iterator>
#include <limits>
#include <optional>

namespace foyer::hub {
namespace {

constexpr std::size_t page = 2000;        // what a hub gives at once
constexpr std::size_t first_step = 1000;  // taken in at once, so that the door soon knows somebody
constexpr std::size_t long_step = 8000;   // what each step grows to; a check-in waits that long
constexpr std::int64_t never = std::numeric_limits<std::int64_t>::max();

std::int64_t of(const Heads& heads, std::int64_t origin) {
  const auto at = heads.find(origin);
  return at == heads.end() ? 0 : at->second;
}

std::string sentence(const Refused& refused) {
  const std::string whose = "Facts of origin " + std::to_string(refused.origin);
  switch (refused.why) {
    case Refusal::gap:
      return whose + " were refused by the hub: it lacks some before them.";
    case Refusal::forked:
      return whose + " were refused by the hub: it has other facts under the same numbers.";
    case Refusal::not_yours:
      return whose + " were refused by the hub: another kiosk writes under that origin.";
    case Refusal::malformed:
      return whose + " were refused by the hub: one is larger than it takes.";
  }
  return whose + " were refused by the hub.";
}

class Exchange {
 public:
  Exchange(Hub& hub, const Journal& journal, const Going& going)
      : hub_(hub), journal_(journal), going_(going) {}
  Result<Exchanged> run();

 private:
  Status begin();
  Status pull();
  Result<std::vector<SealedFact>> next(Heads asked, std::size_t most);
  Status push();
  Status renew();
  Result<Heads> missing_there() const;
  Status note(const Pushed& pushed);
  void note_age(const std::vector<SealedFact>& facts);
  void note(const std::vector<SealedFact>& facts, const Heads& ours, Heads& asked);
  Status end();

  Hub& hub_;
  const Journal& journal_;
  const Going& going_;
  Exchanged done_;
  Heads theirs_;  // as far as is known
  Heads closed_;  // origins that the hub takes nothing of: how far it has them
  bool stopped_ = false;
};

// The hub knows more of this file's own origin than the file does: its tail was lost, or it is a
// copy. What comes from now on needs a name of its own.
Status Exchange::begin() {
  auto theirs = hub_.heads();
  if (!theirs) return theirs.error();
  theirs_ = std::move(*theirs);
  const auto ours = journal_.heads();
  if (!ours) return ours.error();
  const auto own = journal_.origin();
  if (!own) return own.error();
  done_.queue = ahead(*ours, theirs_);
  return of(theirs_, *own) > of(*ours, *own) ? renew() : Done{};
}

Status Exchange::renew() {
  if (done_.new_origin) return Done{};
  done_.new_origin = true;
  done_.said.push_back("This file's origin is used elsewhere too; it goes on under a new one.");
  return journal_.take_new_origin();
}

// Origins whose facts the journal did not take are not asked for again.
void Exchange::note(const std::vector<SealedFact>& facts, const Heads& ours, Heads& asked) {
  for (const auto& [origin, seq] : ours)
    if (of(asked, origin) != never) asked[origin] = seq;
  for (const auto& fact : facts)
    if (fact.seq > of(ours, fact.origin) && of(asked, fact.origin) != never) {
      asked[fact.origin] = never;
      done_.said.push_back("Facts of origin " + std::to_string(fact.origin) + " from " +
                           std::to_string(fact.seq) +
                           " on were not taken from the hub: they do not continue what is here.");
    }
}

void Exchange::note_age(const std::vector<SealedFact>& facts) {
  for (const auto& fact : facts)
    if (done_.oldest_ms == 0 || fact.at_ms < done_.oldest_ms) done_.oldest_ms = fact.at_ms;
}

Result<std::vector<SealedFact>> Exchange::next(Heads asked, std::size_t most) {
  std::vector<SealedFact> out;
  while (out.size() < most) {
    const std::size_t wanted = std::min(page, most - out.size());
    auto facts = hub_.pull(asked, wanted);
    if (!facts) return facts.error();
    for (const auto& fact : *facts) asked[fact.origin] = fact.seq;
    std::ranges::move(*facts, std::back_inserter(out));
    if (facts->size() < wanted) break;
  }
  return out;
}

Status Exchange::pull() {
  auto ours = journal_.heads();
  if (!ours) return ours.error();
  Heads asked = *ours;
  const std::int64_t whole = ahead(theirs_, *ours);
  for (std::size_t step = first_step;; step = std::min(2 * step, long_step)) {
    auto facts = next(asked, step);
    if (!facts) return facts.error();
    if (facts->empty()) return Done{};
    note_age(*facts);
    const auto taken = journal_.take_in(*facts);
    if (!taken) return taken.error();
    done_.pulled += taken->added;
    done_.refused += taken->refused;
    ours = journal_.heads();
    if (!ours) return ours.error();
    note(*facts, *ours, asked);
    for (const auto& fact : *facts)
      theirs_[fact.origin] = std::max(of(theirs_, fact.origin), fact.seq);
    stopped_ = going_ && !going_(done_.pulled, std::max(whole, done_.pulled));
    if (stopped_) return Done{};
  }
}

// What may be sent is what lies above these. The last fact that the hub has of this kiosk's origin
// is sent once more, so that it can see whether both mean the same.
Result<Heads> Exchange::missing_there() const {
  const auto ours = journal_.heads();
  if (!ours) return ours.error();
  const auto own = journal_.origin();
  if (!own) return own.error();
  Heads above = theirs_;
  for (const auto& [origin, seq] : *ours)
    if (closed_.contains(origin)) above[origin] = never;
  if (done_.pushed == 0 && of(above, *own) > 0 && of(above, *own) != never) above[*own] -= 1;
  return above;
}

Status Exchange::note(const Pushed& pushed) {
  for (const auto& [origin, seq] : pushed.heads) {
    if (seq > of(theirs_, origin)) done_.pushed += seq - of(theirs_, origin);
    theirs_[origin] = seq;
  }
  const auto own = journal_.origin();
  if (!own) return own.error();
  for (const auto& refused : pushed.refused) {
    if (refused.why == Refusal::gap) continue;  // it says from where to go on
    closed_[refused.origin] = of(theirs_, refused.origin);
    const bool expected = refused.why == Refusal::not_yours && !hub_.welcome().relay;
    if (expected && refused.origin != *own) continue;
    done_.said.push_back(sentence(refused));
    const bool used_twice = refused.why == Refusal::forked || refused.why == Refusal::not_yours;
    if (refused.origin != *own || !used_twice) continue;
    if (auto renewed = renew(); !renewed) return renewed;
  }
  return Done{};
}

Status Exchange::push() {
  std::optional<Heads> last;
  while (!stopped_) {
    const auto own = journal_.origin();
    if (!own) return own.error();
    auto above = missing_there();
    if (!above) return above.error();
    if (last == *above) return Done{};
    last = *above;
    const auto facts = journal_.facts_after(*above, page);
    if (!facts) return facts.error();
    if (facts->empty()) return Done{};
    const auto pushed = hub_.push(*facts, *own);
    if (!pushed) return pushed.error();
    const auto sent = done_.pushed;
    if (auto noted = note(*pushed); !noted) return noted;
    if (done_.pushed > sent) note_age(*facts);
  }
  return Done{};
}

Status Exchange::end() {
  const auto ours = journal_.heads();
  if (!ours) return ours.error();
  done_.behind = ahead(*ours, theirs_) + ahead(theirs_, *ours);
  done_.theirs = theirs_;
  return done_.pushed > 0 ? hub_.notify() : Done{};
}

Result<Exchanged> Exchange::run() {
  if (auto begun = begin(); !begun) return begun.error();
  if (auto pulled = pull(); !pulled) return pulled.error();
  if (auto pushed = push(); !pushed) return pushed.error();
  if (auto ended = end(); !ended) return ended.error();
  return std::move(done_);
}

}  // namespace

std::int64_t ahead(const Heads& from, const Heads& to) {
  std::int64_t count = 0;
  for (const auto& [origin, seq] : from) count += std::max<std::int64_t>(0, seq - of(to, origin));
  return count;
}

Result<Exchanged> exchange(Hub& hub, const Journal& journal, const Going& going) {
  return Exchange(hub, journal, going).run();
}

}  // namespace foyer::hub
