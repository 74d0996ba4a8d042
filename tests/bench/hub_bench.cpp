#include <libpq-fe.h>
#include <sodium.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <thread>

#include "bench/bench.hpp"
#include "hub/exchange.hpp"
#include "hub/founding.hpp"
#include "hub/host.hpp"
#include "journal/chain.hpp"
#include "journal/payload.hpp"
#include "store/event_file.hpp"

namespace foyer::bench {
namespace {

using hub::SealedFact;
using Clock = std::chrono::steady_clock;

constexpr Time evening{1'795'456'800'000};
constexpr int kiosks = 8;
constexpr int batch = 100;

[[noreturn]] void give_up(const std::string& why) {
  std::fprintf(stderr, "foyer-bench: %s\n", why.c_str());
  std::exit(4);
}

template <class T>
T must(Result<T> result) {
  if (!result) give_up(result.error().what);
  return std::move(*result);
}

Random system_bytes() {
  return [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); };
}

std::int64_t random_number() {
  std::uint64_t bits = 0;
  randombytes_buf(&bits, sizeof bits);
  return static_cast<std::int64_t>(bits >> 1 | 1);
}

// A PostgreSQL of its own, with one event and nine kiosks.
struct Server {
  Folder folder;
  hub::Hosted hosted;
  hub::EventId event = "00000000000000000000000000000001";
  std::vector<hub::Settings> ways;

  Server() {
    std::filesystem::permissions(folder / "", std::filesystem::perms(0711));
    hosted = must(hub::host({folder / "hub", 5999, {}}, evening));
    (void)must(hub::let_in(hosted.owner, hub::NewEvent{event, true}));
    for (int i = 0; i <= kiosks; ++i) {
      const std::string role = "foyer_k_" + std::to_string(i);
      (void)must(hub::let_in(hosted.owner, hub::NewKiosk{role, event, "secret"}));
      hub::Settings way = hosted.owner;
      way.url.replace(way.url.find("postgres "), 9, role + " ");
      way.password = "secret";
      ways.push_back(way);
    }
  }
  ~Server() { (void)hub::stop_hosting(folder / "hub"); }
  hub::Hub line(int kiosk) const {
    return must(hub::Hub::connect(ways[static_cast<std::size_t>(kiosk)], event));
  }
};

// One origin's facts, sealed, with the payload of a check-in.
std::vector<SealedFact> made_facts(int count) {
  const auto origin = random_number();
  std::vector<SealedFact> facts;
  journal::Hash before{};
  for (int i = 1; i <= count; ++i) {
    SealedFact fact{origin, i, (evening.ms + i) << 16, evening.ms + i, "checked-in", {}, {}};
    fact.payload = R"({"who":"B)" + std::to_string(i) + R"("})";
    fact.hash = journal::chained(
        before, {origin, i, fact.hlc, {{fact.at_ms}, journal::read(fact.kind, fact.payload)}},
        fact.payload);
    before = fact.hash;
    facts.push_back(std::move(fact));
  }
  return facts;
}

// Facts a second, from `kiosks` threads that each do `work` with their own facts.
template <class Work>
double rate(const std::vector<std::vector<SealedFact>>& facts, Work work) {
  const double ms = milliseconds([&] {
    std::vector<std::jthread> threads;
    for (int i = 0; i < kiosks; ++i)
      threads.emplace_back([&, i] { work(i, facts[static_cast<std::size_t>(i)]); });
  });
  return 1000.0 * static_cast<double>(facts[0].size() * facts.size()) / ms;
}

// The same rows, as bare as libpq makes it: one prepared INSERT of a hundred rows.
class Bare {
 public:
  explicit Bare(const hub::Settings& owner)
      : line_(PQconnectdb((owner.url + " password=" + owner.password).c_str())) {
    if (PQstatus(line_) != CONNECTION_OK) give_up(PQerrorMessage(line_));
    std::string sql = "INSERT INTO bare VALUES ";
    for (int row = 0; row < batch; ++row) {
      sql += row ? ",(" : "(";
      for (int column = 1; column <= columns; ++column)
        sql += (column > 1 ? ",$" : "$") + std::to_string(row * columns + column);
      sql += ")";
    }
    run("CREATE TABLE IF NOT EXISTS bare(event text, origin bigint, seq bigint, hlc bigint, at_ms "
        "bigint, kind text, payload text, hash bytea, pushed_by text, received timestamptz DEFAULT "
        "now(), PRIMARY KEY (event, origin, seq))");
    PQclear(PQprepare(line_, "add", sql.c_str(), 0, nullptr));
  }
  ~Bare() { PQfinish(line_); }
  Bare(const Bare&) = delete;
  Bare& operator=(const Bare&) = delete;

  void add(std::span<const SealedFact> facts, const std::string& event) {
    std::vector<std::string> texts;
    for (const auto& fact : facts) {
      std::string hash = "\\x" + std::string(2 * fact.hash.size() + 1, '\0');
      sodium_bin2hex(hash.data() + 2, hash.size() - 2, fact.hash.data(), fact.hash.size());
      hash.pop_back();
      for (auto& text :
           {event, std::to_string(fact.origin), std::to_string(fact.seq), std::to_string(fact.hlc),
            std::to_string(fact.at_ms), fact.kind, fact.payload, hash, std::string("foyer_k_1")})
        texts.push_back(text);
    }
    std::vector<const char*> values;
    for (const auto& text : texts) values.push_back(text.c_str());
    PGresult* result = PQexecPrepared(line_, "add", static_cast<int>(values.size()), values.data(),
                                      nullptr, nullptr, 0);
    if (PQresultStatus(result) != PGRES_COMMAND_OK) give_up(PQresultErrorMessage(result));
    PQclear(result);
  }
  void run(const char* sql) { PQclear(PQexec(line_, sql)); }
  // Everything of the event by COPY, in the order of its key; how many bytes came.
  std::size_t copy_out(const std::string& event) {
    PQclear(PQexec(line_, ("COPY (SELECT * FROM foyer.fact WHERE event = '" + event +
                           "' ORDER BY origin, seq) TO STDOUT (FORMAT binary)")
                              .c_str()));
    std::size_t bytes = 0;
    char* row = nullptr;
    for (int size = 0; (size = PQgetCopyData(line_, &row, 0)) > 0; PQfreemem(row))
      bytes += static_cast<std::size_t>(size);
    PQclear(PQgetResult(line_));
    return bytes;
  }

 private:
  static constexpr int columns = 9;
  PGconn* line_;
};

std::vector<Figure> push(const Asked& asked) {
  Server server;
  const int each = asked.quick ? 2000 : 10'000;
  const int rounds = 3;
  std::vector<hub::Hub> lines;
  std::vector<std::unique_ptr<Bare>> bares;
  for (int i = 0; i < kiosks; ++i) {
    lines.push_back(server.line(i));
    bares.push_back(std::make_unique<Bare>(server.hosted.owner));
  }
  std::vector<double> ours, theirs;
  for (int round = 0; round < rounds; ++round) {
    std::vector<std::vector<SealedFact>> facts;
    for (int i = 0; i < kiosks; ++i) facts.push_back(made_facts(each));
    ours.push_back(rate(facts, [&](int kiosk, std::span<const SealedFact> all) {
      for (std::size_t at = 0; at < all.size(); at += batch)
        (void)must(lines[static_cast<std::size_t>(kiosk)].push(all.subspan(at, batch),
                                                               all.front().origin));
    }));
    theirs.push_back(rate(facts, [&](int kiosk, std::span<const SealedFact> all) {
      for (std::size_t at = 0; at < all.size(); at += batch)
        bares[static_cast<std::size_t>(kiosk)]->add(all.subspan(at, batch), server.event);
    }));
  }
  return {{"hub.push.100x8", kiosks * each, percentile(ours, .5),
           "libpq's prepared INSERT of 100 rows", percentile(theirs, .5), "facts/s"}};
}

// From before a push at one of eight busy kiosks until a ninth has the fact.
std::vector<Figure> pull(const Asked& asked) {
  Server server;
  const int each = asked.quick ? 150 : 500;
  constexpr auto between = std::chrono::milliseconds(20);
  std::vector<std::vector<SealedFact>> facts;
  for (int i = 0; i < kiosks; ++i) facts.push_back(made_facts(each));
  std::vector<std::vector<Clock::time_point>> begun(kiosks);
  std::vector<double> latency;
  hub::Hub reader = server.line(kiosks);
  std::map<std::int64_t, std::size_t> kiosk_of;
  for (std::size_t i = 0; i < kiosks; ++i) {
    kiosk_of[facts[i].front().origin] = i;
    begun[i].resize(static_cast<std::size_t>(each));
  }
  {
    std::vector<std::jthread> writers;
    for (std::size_t i = 0; i < kiosks; ++i)
      writers.emplace_back([&, i] {
        hub::Hub line = server.line(static_cast<int>(i));
        auto next = Clock::now();
        for (std::size_t at = 0; at < facts[i].size(); ++at) {
          std::this_thread::sleep_until(next += between);
          begun[i][at] = Clock::now();
          (void)must(line.push(std::span(facts[i]).subspan(at, 1), facts[i].front().origin));
          (void)must(line.notify());
        }
      });
    hub::Heads heads;
    while (latency.size() < static_cast<std::size_t>(kiosks * each)) {
      (void)must(reader.wait(250));
      for (const auto& fact : must(reader.pull(heads, 2000))) {
        heads[fact.origin] = fact.seq;
        const auto at = begun[kiosk_of[fact.origin]][static_cast<std::size_t>(fact.seq - 1)];
        latency.push_back(std::chrono::duration<double, std::milli>(Clock::now() - at).count());
      }
    }
  }
  std::vector<double> bare;
  for (int i = 0; i < 200; ++i) bare.push_back(milliseconds([&] { (void)must(reader.heads()); }));
  const std::string peer = "one question to the idle hub";
  return {
      {"hub.pull.p50", kiosks * each, percentile(latency, .5), peer, percentile(bare, .5), "ms"},
      {"hub.pull.p99", kiosks * each, percentile(latency, .99), peer, percentile(bare, .99), "ms"}};
}

store::EventFile empty_file(const std::filesystem::path& path) {
  store::Made made;
  made.event.name = "Measured";
  made.secrets.badge_key.fill(7);
  Random random = system_bytes();
  return must(store::EventFile::create(path, made, random, evening));
}

// Each guest is on the list, has a badge, comes and goes: four facts each.
void fill(store::EventFile& file, int guests) {
  std::vector<journal::Happening> all;
  for (int i = 0; i < guests; ++i) {
    const std::string ref = "B" + std::to_string(i);
    people::Attendee guest;
    guest.ref = ref;
    guest.name = {"Guest " + ref, "Guest", ref};
    guest.organisation = "Firm " + std::to_string(i % 4000);
    guest.profile = {{"tax returns"}, {"a web site"}, {}, {"beekeeping"}};
    const auto at = [&](int minute) { return evening + minute * minute_ms + i; };
    all.push_back({at(0), journal::Registered{guest}});
    all.push_back({at(0), journal::BadgeIssued{ref, "KB" + ref, {}}});
    all.push_back({at(30), journal::CheckedIn{ref}});
    all.push_back({at(180), journal::CheckedOut{ref}});
  }
  (void)must(file.record(all));
}

hub::Journal journal_of(store::EventFile& file) {
  return {
      [&]() -> Result<hub::Heads> { return file.heads(); },
      [&]() -> Result<std::int64_t> { return file.origin(); },
      [&](const hub::Heads& theirs, std::size_t most) { return file.facts_after(theirs, most); },
      [&](std::vector<SealedFact> facts) -> Result<hub::Taken> {
        const auto taken = file.take_in(facts, evening + 24 * hour_ms);
        if (!taken) return taken.error();
        return hub::Taken{static_cast<std::int64_t>(taken->added), 0};
      },
      [&] { return file.take_new_origin(); }};
}

std::vector<Figure> join(const Asked& asked) {
  Server server;
  const int guests = asked.quick ? 5000 : 50'000;
  auto old = empty_file(server.folder / "old.foyer");
  fill(old, guests);
  hub::Hub line = server.line(0);
  (void)must(hub::exchange(line, journal_of(old)));
  auto fresh = empty_file(server.folder / "new.foyer");
  hub::Hub newcomer = server.line(1);
  hub::Exchanged done;
  const double ours =
      milliseconds([&] { done = must(hub::exchange(newcomer, journal_of(fresh))); });
  if (done.pulled != 4L * guests) give_up("the new kiosk did not get everything");
  Bare bare(server.hosted.owner);
  const double theirs = milliseconds([&] { (void)bare.copy_out(server.event); });
  return {{"hub.join", 4L * guests, ours / 1000, "COPY of the same rows, kept nowhere",
           theirs / 1000, "s"}};
}

}  // namespace

std::vector<Bench> hub_benches() {
  return {{"hub.push", push}, {"hub.pull", pull}, {"hub.join", join}};
}

}  // namespace foyer::bench
