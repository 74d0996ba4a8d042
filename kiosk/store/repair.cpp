#include "store/repair.hpp"

#include <unistd.h>

#include <array>
#include <fstream>
#include <system_error>

#include "journal/chain.hpp"
#include "journal/payload.hpp"
#include "store/complaint.hpp"
#include "store/creation.hpp"
#include "store/folded.hpp"
#include "store/inside.hpp"
#include "store/salvage.hpp"

namespace foyer::store {
namespace {

namespace fs = std::filesystem;

// A copy of the broken file and its WAL to read from, so that reading changes nothing.
class Patient {
 public:
  Patient(const fs::path& broken, const fs::path& out)
      : path_(fs::absolute(out).string() + ".torn-" + std::to_string(::getpid())) {
    std::error_code ignored;
    remove_file(path_);
    fs::copy_file(broken, path_, error_);
    fs::copy_file(broken.string() + "-wal", path_.string() + "-wal", ignored);
    fs::permissions(path_, fs::perms::owner_read | fs::perms::owner_write, ignored);
    fill_up();
  }
  ~Patient() { remove_file(path_); }
  Patient(const Patient&) = delete;
  Patient& operator=(const Patient&) = delete;
  const fs::path& path() const { return path_; }
  const std::error_code& error() const { return error_; }
  void drop_wal() const {
    std::error_code ignored;
    for (const char* ending : {"-wal", "-shm"}) fs::remove(path_.string() + ending, ignored);
  }

 private:
  // SQLite opens no file with fewer pages than its header says: those cut off become empty ones.
  void fill_up() const {
    std::array<unsigned char, 32> header{};
    std::ifstream in(path_, std::ios::binary);
    if (!in.read(reinterpret_cast<char*>(header.data()), header.size())) return;
    const std::uintmax_t page = header[16] << 8 | header[17];
    const std::uintmax_t pages =
        std::uintmax_t{header[28]} << 24 | header[29] << 16 | header[30] << 8 | header[31];
    std::error_code ignored;
    const auto size = fs::file_size(path_, ignored);
    if (!ignored && page * pages > size && page * pages < 4 * size + (1 << 20))
      fs::resize_file(path_, page * pages, ignored);
  }

  fs::path path_;
  std::error_code error_;
};

Salvaged read_with(const fs::path& path) {
  try {
    Database database(path, Opening::write);
    return salvage(database);
  } catch (const Failure&) {
    return {};
  }
}

std::size_t count(const Salvaged& salvaged) {
  std::size_t out = 0;
  for (const auto& [origin, facts] : salvaged.facts) out += facts.size();
  return out;
}

std::string origin_name(std::int64_t origin) { return "origin " + std::to_string(origin); }

std::string range(std::int64_t from, std::int64_t to) {
  return from == to ? "Fact " + std::to_string(from) + " of "
                    : "Facts " + std::to_string(from) + " to " + std::to_string(to) + " of ";
}

// One origin's facts are followed: those that do not fit are taken out, the holes are told.
class Following {
 public:
  Following(std::int64_t origin, Repaired& report, std::vector<Sealed>& kept)
      : origin_(origin), report_(report), kept_(kept) {}

  void follow(journal::SealedFact sealed) {
    if (sealed.seq != last_ + 1) miss(last_ + 1, sealed.seq - 1);
    const bool after_hole = sealed.seq != last_ + 1;
    last_ = sealed.seq;
    Sealed fact = opened(std::move(sealed));
    const bool fits =
        after_hole || journal::chained(hash_, fact.fact, fact.sealed.payload) == fact.sealed.hash;
    hash_ = fact.sealed.hash;
    if (!fits) return changed(fact.sealed.seq);
    if (!holed_) head_ = {fact.sealed.seq, fact.sealed.hlc, fact.sealed.hash};
    kept_.push_back(std::move(fact));
  }
  void end_at(std::int64_t end) {
    if (end > last_) miss(last_ + 1, end);
  }
  const Head& head() const { return head_; }

 private:
  void miss(std::int64_t from, std::int64_t to) {
    holed_ = true;
    report_.problems.push_back(range(from, to) + origin_name(origin_) +
                               (from == to ? " is" : " are") + " lost.");
  }
  void changed(std::int64_t seq) {
    holed_ = true;
    report_.problems.push_back(range(seq, seq) + origin_name(origin_) +
                               " was changed after it was written and is left out.");
  }

  std::int64_t origin_;
  Repaired& report_;
  std::vector<Sealed>& kept_;
  Head head_{};
  journal::Hash hash_{};
  std::int64_t last_ = 0;
  bool holed_ = false;
};

void write_out(const fs::path& out, const std::vector<Sealed>& facts,
               const std::map<std::int64_t, Head>& heads) {
  Database database(out, Opening::write);
  database.run("PRAGMA synchronous = FULL");
  Transaction transaction(database);
  journal::Ledger ledger;
  Changed changed;
  for (const auto& fact : facts) {
    write_fact(database, fact);
    journal::apply(ledger, fact.fact);
  }
  for (const auto& [origin, head] : heads) write_head(database, origin, head);
  for (const auto& fact : facts)
    if (!journal::touches_erased(ledger, fact.fact.happening.what) &&
        !std::holds_alternative<journal::Erased>(fact.fact.happening.what))
      note(changed, fact.fact.happening.what);
  changed.ended = ledger.ended.has_value();
  for (const auto& [ref, record] : ledger.people) changed.people.insert(ref);
  write_folded(database, ledger, changed);
  transaction.commit();
}

Result<Repaired> save(Salvaged salvaged, const fs::path& out, Random& random, Time now) {
  Repaired report;
  std::vector<Sealed> facts;
  std::map<std::int64_t, Head> heads;
  for (auto& [origin, held] : salvaged.facts) {
    Following following(origin, report, facts);
    for (auto& [seq, fact] : held) following.follow(std::move(fact));
    const auto end = salvaged.ends.find(origin);
    if (end != salvaged.ends.end()) following.end_at(end->second);
    if (following.head().seq > 0) heads[origin] = following.head();
  }
  for (const auto& [origin, end] : salvaged.ends)
    if (end > 0 && !salvaged.facts.contains(origin))
      report.problems.push_back("All facts of " + origin_name(origin) + " are lost.");
  if (!salvaged.keys_sound)
    report.problems.push_back(
        "The keys of the event are lost: badges that were given out are not recognised.");
  if (const Status made = make_file(out, salvaged.made, drawn_origin(random), now); !made)
    return made.error();
  write_out(out, facts, heads);
  report.facts = static_cast<std::int64_t>(facts.size());
  return report;
}

}  // namespace

Result<Repaired> repair(const fs::path& broken, const fs::path& out, Random& random, Time now) {
  std::error_code none;
  if (!fs::is_regular_file(broken, none))
    return bad_input("There is no file " + broken.string() + ".");
  const Patient patient(broken, out);
  if (patient.error())
    return outside_failed(broken.string() + " could not be copied to be read (" +
                          patient.error().message() + "); choose another place for the new file.");
  Salvaged salvaged = read_with(patient.path());
  if (count(salvaged) == 0) {
    patient.drop_wal();
    salvaged = read_with(patient.path());
  }
  if (count(salvaged) == 0 && !salvaged.keys_sound)
    return bad_input("Nothing of a Foyer event can be read in " + broken.string() + ".");
  try {
    return save(std::move(salvaged), out, random, now);
  } catch (const Failure& failure) {
    remove_file(out);
    return complaint(out, failure);
  }
}

}  // namespace foyer::store
