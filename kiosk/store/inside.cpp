#include "store/inside.hpp"

#include <algorithm>
#include <unordered_map>

#include "journal/clock.hpp"
#include "journal/payload.hpp"
#include "store/complaint.hpp"
#include "store/erasure.hpp"
#include "store/intake.hpp"
#include "store/place.hpp"

namespace foyer::store {
namespace {

using journal::Ledger;
using journal::Record;
using journal::Ref;
using RoomPtr = EventFile::RoomPtr;

}  // namespace

std::int64_t drawn_origin(Random& random) {
  std::array<std::uint8_t, 8> bytes{};
  random(bytes);
  std::uint64_t number = 0;
  for (const auto byte : bytes) number = number << 8 | byte;
  return std::max<std::int64_t>(1, static_cast<std::int64_t>(number >> 1));
}

namespace {

// Puts records back as they were, unless what was done with them was kept.
class Undo {
 public:
  explicit Undo(Ledger& ledger) : ledger_(ledger), board_(ledger.board) {}
  Undo(const Undo&) = delete;
  Undo& operator=(const Undo&) = delete;
  ~Undo() {
    if (whole_) {
      ledger_ = std::move(*whole_);
      return;
    }
    ledger_.board = std::move(board_);
    for (auto& [ref, record] : before_) {
      if (record)
        ledger_.people[ref] = std::move(*record);
      else
        ledger_.people.erase(ref);
    }
  }
  void remember_all() {
    if (!whole_) whole_ = std::make_unique<Ledger>(ledger_);
  }
  void remember(const Ref& ref) {
    if (whole_) return;
    const auto [slot, first] = before_.try_emplace(ref);
    if (!first) return;
    const auto at = ledger_.people.find(ref);
    if (at != ledger_.people.end()) slot->second = std::make_unique<Record>(at->second);
  }
  void keep_all() {
    before_.clear();
    whole_.reset();
    board_ = ledger_.board;
  }

 private:
  Ledger& ledger_;
  decltype(Ledger::board) board_;
  std::unordered_map<Ref, std::unique_ptr<Record>> before_;  // null: there was none
  std::unique_ptr<Ledger> whole_;  // as it was at first, when everything is to change
};

// Erasures and the event's end come before everything that arrives with them.
bool done_before(const journal::Payload& payload) {
  return std::holds_alternative<journal::Erased>(payload) ||
         std::holds_alternative<journal::Ended>(payload);
}

// The largest stamp that was folded.
std::int64_t clock_of(Database& database) {
  const auto sound = database.number(
      "SELECT coalesce(max(hlc), 0) FROM head WHERE origin NOT IN (SELECT origin FROM aside)");
  const auto partly = database.number(
      "SELECT coalesce(max(hlc), 0) FROM fact f WHERE origin IN (SELECT origin FROM aside) "
      "AND NOT EXISTS (SELECT 1 FROM aside a WHERE a.origin = f.origin AND a.seq = f.seq)");
  return std::max(sound, partly);
}

}  // namespace

// The clean mark goes in only after everything else did. What fails here costs an origin.
EventFile::Inside::~Inside() {
  if (access == Access::read || !dirty) return;
  try {
    Transaction transaction(database);
    write_clean(database, true);
    transaction.commit();
    Statement(database, "PRAGMA wal_checkpoint(TRUNCATE)").finish();
    note_end(path, origin, head.seq);
  } catch (const Failure&) {
  }
}

Status EventFile::Inside::keep_ballast(std::size_t bytes) {
  ballast_bytes = bytes;
  auto kept = Ballast::keep(path, bytes);
  if (!kept) {
    trouble = kept.error().what;
    return kept.error();
  }
  ballast.emplace(std::move(*kept));
  trouble.clear();
  return Done{};
}

void EventFile::Inside::look_after_disk() {
  if (trouble.empty() || ballast_bytes == 0) return;
  std::error_code error;
  const auto room = std::filesystem::space(std::filesystem::absolute(path).parent_path(), error);
  if (!error && room.available >= 2 * ballast_bytes) (void)keep_ballast(ballast_bytes);
}

bool EventFile::Inside::spend_ballast() {
  if (!ballast) return false;
  ballast.reset();
  trouble = "The disk is full and the reserve of " + std::to_string(ballast_bytes >> 20) +
            " MB is in use: everything is still saved, but make room on the disk now.";
  return true;
}

void EventFile::Inside::begin_life(Random& dice) {
  const auto heads = heads_of(database);
  do origin = drawn_origin(dice);
  while (heads.contains(origin));
  new_life = true;
  head = {0, head.hlc, {}};
}

void EventFile::Inside::choose_origin(Random& dice) {
  const Life life = read_life(database);
  origin = life.origin;
  head = head_of(database, origin);
  Statement last(database, "SELECT coalesce(max(seq), 0) FROM fact WHERE origin = ?");
  const bool whole = last.bind(origin).step() && last.integer(0) == head.seq;
  const bool here = life.place == place_of(path) && ends_as_noted(path, origin, head.seq);
  if (life.clean && whole && here && origin > 0) return;
  begin_life(dice);
}

void EventFile::Inside::load(Random& dice, Time now) {
  opened = now;
  made = read_made(database).made;
  if (access == Access::write) {
    choose_origin(dice);
    head.hlc = clock_of(database);
    random = dice;
  } else {
    origin = read_life(database).origin;
  }
  auto stored = load_ledger(database);
  ledger = stored ? std::move(*stored) : refolded(database);
  room = std::make_shared<const people::Room>(journal::to_room(made.event, ledger));
  if (access == Access::write) {
    take({}, now);
    scrub_if_due(database);
  }
}

void EventFile::Inside::mark_in_use() {
  if (!dirty) write_clean(database, false);
  if (!new_life) return;
  write_origin(database, origin, opened);
  write_place(database, place_of(path));
}

void EventFile::Inside::land(std::vector<Sealed>& facts, const std::function<void()>& write_rows) {
  Undo undo(ledger);
  Transaction transaction(database);
  mark_in_use();
  Changed changed;
  std::vector<Ref> touched;
  const auto ends = newly_ended(facts);
  for (const auto& counts : ends) {
    undo.remember_all();
    auto gone = journal::end(ledger, counts);
    touched.insert(touched.end(), gone.begin(), gone.end());
    changed.ended = true;
  }
  if (changed.ended) erase_all_facts(database);
  const std::set<Ref> erased = newly_erased(ledger, facts);
  if (!erased.empty()) {
    for (const auto& ref : journal::mentioning(ledger, erased)) undo.remember(ref);
    touched = journal::erase(ledger, erased);
    note_erased(changed, erased, touched);
    erase_facts(database, erased);
  }
  for (auto& fact : facts)
    if (journal::touches_erased(ledger, fact.fact.happening.what)) blank(fact);
  write_rows();
  for (const auto& [sealed, fact, aside] : facts) {
    if (aside || done_before(fact.happening.what)) continue;
    for (const auto& ref : journal::subjects(fact.happening.what)) undo.remember(ref);
    note(changed, fact.happening.what);
    for (auto& ref : journal::apply(ledger, fact)) touched.push_back(std::move(ref));
  }
  write_folded(database, ledger, changed);
  auto next = std::make_shared<const people::Room>(journal::refreshed(*room, ledger, touched));
  transaction.commit();
  undo.keep_all();
  dirty = true;
  new_life = false;
  room = std::move(next);
  if (!erased.empty() || changed.ended) scrub(database);
}

RoomPtr EventFile::Inside::write(std::span<const journal::Happening> happenings) {
  if (happenings.size() > ledger.people.size()) ledger.people.reserve(happenings.size());
  Head end = head;
  std::vector<Sealed> facts;
  facts.reserve(happenings.size());
  for (const auto& happening : happenings) {
    facts.push_back(seal(origin, end, {happening.at, journal::informed(ledger, happening.what)}));
    if (facts.back().sealed.payload.size() > most_payload) throw too_large();
  }
  land(facts, [&] {
    for (const auto& fact : facts) write_fact(database, fact);
    write_head(database, origin, end);
  });
  head = end;
  return room;
}

std::vector<Sealed> EventFile::Inside::ripe(Time now) {
  std::vector<Sealed> out;
  Statement waiting(database,
                    "SELECT origin, seq, hlc, at, kind, payload, hash FROM aside CROSS JOIN fact "
                    "USING (origin, seq) ORDER BY origin, seq");  // few stand aside
  while (waiting.step())
    if (!journal::too_far_ahead(waiting.integer(2), now)) out.push_back(opened_row(waiting));
  return out;
}

EventFile::TakenIn EventFile::Inside::take(std::span<const journal::SealedFact> facts, Time now) {
  Intake intake(database, origin, now);
  for (const auto& fact : facts) intake.look_at(fact);
  std::vector<Sealed> landing = ripe(now);
  const auto from_aside = static_cast<std::ptrdiff_t>(landing.size());
  std::ranges::move(intake.accepted, std::back_inserter(landing));
  TakenIn out{room, landing.size() - static_cast<std::size_t>(from_aside), intake.known,
              std::move(intake.refused), std::move(intake.aside)};
  if (landing.empty()) return out;
  land(landing, [&] {
    for (auto fact = landing.begin(); fact != landing.end(); ++fact) {
      if (fact - landing.begin() < from_aside)
        no_longer_aside(database, fact->sealed);
      else
        write_fact(database, *fact);
    }
    for (const auto& [where, end] : intake.heads) write_head(database, where, end);
  });
  for (const auto& fact : landing)
    if (!fact.aside) head.hlc = journal::merged(head.hlc, fact.sealed.hlc);
  out.room = room;
  return out;
}

}  // namespace foyer::store
