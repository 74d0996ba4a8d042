#include "store/salvage.hpp"

#include <algorithm>
#include <limits>
#include <set>

#include "store/intake.hpp"
#include "store/meta.hpp"

namespace foyer::store {
namespace {

constexpr std::int64_t endless = std::numeric_limits<std::int64_t>::max();
constexpr const char* columns = "SELECT origin, seq, hlc, at, kind, payload, hash FROM fact ";

// Runs a reading part; whether it came to its end.
template <class Part>
bool whole(Part part) {
  try {
    part();
    return true;
  } catch (const Failure&) {
    return false;
  }
}

class Salvaging {
 public:
  explicit Salvaging(Database& database) : database_(database) {}

  Salvaged all() {
    if (!whole([&] { read_made_once(); })) out_.keys_sound = false;
    whole([&] { read_heads(); });
    read_ends("ORDER BY origin, seq");
    read_ends("ORDER BY origin DESC, seq DESC");
    for (const auto origin : origins_) read_origin(origin);
    return std::move(out_);
  }

 private:
  void read_made_once() {
    auto [made, sound] = read_made(database_);
    out_.made = std::move(made);
    out_.keys_sound = sound;
    if (const auto own = read_life(database_).origin; own > 0) origins_.insert(own);
  }
  void read_heads() {
    Statement heads(database_, "SELECT origin, seq FROM head");
    while (heads.step()) {
      origins_.insert(heads.integer(0));
      out_.ends[heads.integer(0)] = heads.integer(1);
    }
  }
  // A row made of torn pages may have anything in it.
  void keep(const Statement& row) {
    auto fact = sealed_row(row);
    if (fact.origin <= 0 || fact.seq <= 0 || row.blob(6).size() != fact.hash.size()) return;
    origins_.insert(fact.origin);
    out_.facts[fact.origin].insert_or_assign(fact.seq, std::move(fact));
  }
  // Everything from one end up to the first page that cannot be read.
  void read_ends(const std::string& order) {
    whole([&] {
      Statement facts(database_, columns + order);
      while (facts.step()) keep(facts);
    });
  }
  // Ranges that double as long as they can be read, up to where the origin is known to end.
  void read_origin(std::int64_t origin) {
    const auto held = out_.facts.find(origin);
    std::int64_t end = held == out_.facts.end() ? 0 : held->second.rbegin()->first;
    if (const auto head = out_.ends.find(origin); head != out_.ends.end())
      end = std::max(end, std::min(head->second, end + 100'000'000));
    if (end > 0) read_range(origin, 1, end);
    whole([&] {
      Statement beyond(database_, std::string(columns) + "WHERE origin = ? AND seq > ?");
      beyond.bind(origin).bind(end);
      while (beyond.step()) keep(beyond);
    });
  }
  void read_range(std::int64_t origin, std::int64_t from, std::int64_t to) {
    if (from > to || held(origin, from, to)) return;
    if (read_between(origin, from, to) || from == to) return;
    const std::int64_t middle = from + (to - from) / 2;
    read_range(origin, from, middle);
    read_range(origin, middle + 1, to);
  }
  bool held(std::int64_t origin, std::int64_t from, std::int64_t to) {
    const auto& facts = out_.facts[origin];
    const auto count = std::distance(facts.lower_bound(from), facts.upper_bound(to));
    return count == to - from + 1;
  }
  bool read_between(std::int64_t origin, std::int64_t from, std::int64_t to) {
    return whole([&] {
      Statement facts(database_, std::string(columns) +
                                     "WHERE origin = ? AND seq BETWEEN ? AND ? ORDER BY seq");
      facts.bind(origin).bind(from).bind(to);
      while (facts.step()) keep(facts);
    });
  }

  Database& database_;
  Salvaged out_;
  std::set<std::int64_t> origins_;
};

}  // namespace

Salvaged salvage(Database& database) { return Salvaging(database).all(); }

}  // namespace foyer::store
