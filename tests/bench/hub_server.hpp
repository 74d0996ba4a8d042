#pragma once
// What the benchmarks of the hub share: a PostgreSQL of its own, made facts, and libpq as bare as
// it is.
#include <libpq-fe.h>
#include <sodium.h>

#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>
#include <thread>

#include "base/random.hpp"
#include "bench/bench.hpp"
#include "hub/founding.hpp"
#include "hub/host.hpp"
#include "hub/hub.hpp"
#include "journal/chain.hpp"
#include "journal/payload.hpp"

namespace foyer::bench {

using hub::SealedFact;

constexpr Time evening{1'795'456'800'000};
constexpr int kiosks = 8;
constexpr int batch = 100;

[[noreturn]] inline void give_up(const std::string& why) {
  std::fprintf(stderr, "foyer-bench: %s\n", why.c_str());
  std::exit(4);
}

template <class T>
T must(Result<T> result) {
  if (!result) give_up(result.error().what);
  return std::move(*result);
}

inline Random system_bytes() {
  return [](std::span<std::uint8_t> bytes) { randombytes_buf(bytes.data(), bytes.size()); };
}

inline std::int64_t random_number() {
  std::uint64_t bits = 0;
  randombytes_buf(&bits, sizeof bits);
  return static_cast<std::int64_t>(bits >> 1 | 1);
}

// A PostgreSQL of its own.
struct Cluster {
  Folder folder;
  hub::Hosted hosted;

  Cluster() {
    std::filesystem::permissions(folder / "", std::filesystem::perms(0711));
    hosted = must(hub::host({folder / "hub", 5999, {}}, evening));
  }
  ~Cluster() { (void)hub::stop_hosting(folder / "hub"); }
};
// Starting one takes seconds, so a quick run shares it among those that look at their event only.
inline std::unique_ptr<Cluster>& shared_cluster() {
  static std::unique_ptr<Cluster> one;
  return one;
}

// One event with nine kiosks, in a cluster that others may be in; or, `alone`, in a new one.
struct Server {
  hub::Hosted hosted;
  hub::EventId event;
  std::vector<hub::Settings> ways;

  explicit Server(bool alone) {
    static int events = 0;
    auto& cluster = shared_cluster();
    if (alone) cluster.reset();
    if (!cluster) cluster = std::make_unique<Cluster>();
    hosted = cluster->hosted;
    event = std::to_string(++events);
    event = std::string(32 - event.size(), '0') + event;
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
  hub::Hub line(int kiosk) const {
    return must(hub::Hub::connect(ways[static_cast<std::size_t>(kiosk)], event));
  }
};

// One origin's facts, sealed, with the payload of a check-in.
inline std::vector<SealedFact> made_facts(int count) {
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

// The same rows, as bare as libpq makes it: one prepared INSERT of many rows.
class Bare {
 public:
  explicit Bare(const hub::Settings& owner, int rows = batch)
      : line_(PQconnectdb((owner.url + " password=" + owner.password).c_str())) {
    if (PQstatus(line_) != CONNECTION_OK) give_up(PQerrorMessage(line_));
    std::string sql = "INSERT INTO bare VALUES ";
    for (int row = 0; row < rows; ++row) {
      sql += row ? ",(" : "(";
      for (int column = 1; column <= columns; ++column)
        sql += (column > 1 ? ",$" : "$") + std::to_string(row * columns + column);
      sql += ")";
    }
    run("SET client_min_messages = warning");
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
  // The one value that the query gives.
  std::string answer(const char* sql) {
    PGresult* result = PQexec(line_, sql);
    if (PQresultStatus(result) != PGRES_TUPLES_OK) give_up(PQresultErrorMessage(result));
    const std::string value = PQgetvalue(result, 0, 0);
    PQclear(result);
    return value;
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

}  // namespace foyer::bench
