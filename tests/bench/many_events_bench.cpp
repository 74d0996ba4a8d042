// One hub for many events: what an evening of ten thousand events is worked out from.
#include <algorithm>
#include <string>

#include "bench/hub_server.hpp"

namespace foyer::bench {
namespace {

constexpr int pushes = 50;       // of an event
constexpr int facts_a_push = 2;  // what one arrival writes down

double per_second(double n, double ms) { return 1000 * n / ms; }

// Each kiosk's way to each of its events.
std::vector<hub::EventId> let_in_everybody(const Server& server, int events) {
  std::vector<hub::EventId> out;
  for (int i = 0; i < events; ++i) {
    std::string id = std::to_string(i + 1000);
    out.push_back(std::string(32 - id.size(), '0') + id);
    (void)must(hub::let_in(server.hosted.owner, hub::NewEvent{out.back(), true}));
    const std::string role = "foyer_k_" + std::to_string(i % kiosks);
    (void)must(hub::let_in(server.hosted.owner, hub::NewKiosk{role, out.back(), "secret"}));
  }
  return out;
}

// How long a kiosk's connection to one event was at work.
struct Spent {
  double pushing = 0;
  double asking = 0;
};

Spent serve(const Server& server, int kiosk, const hub::EventId& event) {
  hub::Hub line = must(hub::Hub::connect(server.ways[static_cast<std::size_t>(kiosk)], event));
  const auto facts = made_facts(pushes * facts_a_push);
  Spent spent;
  spent.pushing = milliseconds([&] {
    for (std::size_t at = 0; at < facts.size(); at += facts_a_push)
      (void)must(line.push(std::span(facts).subspan(at, facts_a_push), facts[0].origin));
  });
  const hub::Heads all = {{facts[0].origin, facts.back().seq}};
  spent.asking = milliseconds([&] {
    for (int i = 0; i < pushes; ++i) (void)must(line.pull(all, 2000));
  });
  return spent;
}

// Runs `work(kiosk, n)` for n = kiosk, kiosk + 8, ... below `count`, all kiosks at once.
template <class Work>
void share_out(int count, Work work) {
  std::vector<std::jthread> threads;
  for (int kiosk = 0; kiosk < kiosks; ++kiosk)
    threads.emplace_back([=] {
      for (int n = kiosk; n < count; n += kiosks) work(kiosk, n);
    });
}

// The mean of what eight kiosks at once each spent, as they overlap.
Spent mean(const std::vector<Spent>& all) {
  Spent sum;
  for (const auto& one : all) {
    sum.pushing += one.pushing / kiosks;
    sum.asking += one.asking / kiosks;
  }
  return sum;
}

double bytes(Bare& bare, const char* sql) { return std::stod(bare.answer(sql)); }

std::vector<Figure> many(const Asked& asked) {
  Server server(true);  // its bytes are to be of its own facts
  const int count = asked.quick ? 10 : 1000;
  const auto events = let_in_everybody(server, count);
  std::vector<Spent> spent(events.size());
  share_out(count, [&](int kiosk, int n) {
    spent[static_cast<std::size_t>(n)] = serve(server, kiosk, events[static_cast<std::size_t>(n)]);
  });
  const Spent ours = mean(spent);
  std::vector<Spent> bare_spent(events.size());
  share_out(count, [&](int, int n) {
    Bare bare(server.hosted.owner, facts_a_push);
    const auto facts = made_facts(pushes * facts_a_push);
    auto& at_work = bare_spent[static_cast<std::size_t>(n)];
    at_work.pushing = milliseconds([&] {
      for (std::size_t at = 0; at < facts.size(); at += facts_a_push)
        bare.add(std::span(facts).subspan(at, facts_a_push), events[static_cast<std::size_t>(n)]);
    });
    at_work.asking = milliseconds([&] {
      for (int i = 0; i < pushes; ++i) bare.run("SELECT 1");
    });
  });
  const Spent theirs = mean(bare_spent);
  Bare owner(server.hosted.owner);
  const double facts = static_cast<double>(count) * pushes * facts_a_push;
  const double with_index = bytes(owner,
                                  "SELECT sum(pg_total_relation_size(inhrelid)) FROM pg_inherits "
                                  "WHERE inhparent = 'foyer.fact'::regclass");
  const double text =
      bytes(owner, "SELECT sum(octet_length(payload) + octet_length(kind)) FROM foyer.fact");
  const std::size_t ended = events.size() / 10;
  const double forgotten = milliseconds([&] {
    for (std::size_t i = 0; i < ended; ++i) (void)must(hub::forget(server.hosted.owner, events[i]));
  });
  const double deleted = milliseconds([&] {
    for (std::size_t i = 0; i < ended; ++i)
      owner.run(("DELETE FROM bare WHERE event = '" + events[i] + "'").c_str());
  });
  const double old = static_cast<double>(ended) * pushes * facts_a_push;
  const long calls = static_cast<long>(count) * pushes;
  return {{"hub.many.push2", calls, per_second(static_cast<double>(calls), ours.pushing),
           "libpq's prepared INSERT of 2 rows",
           per_second(static_cast<double>(calls), theirs.pushing), "pushes/s"},
          {"hub.many.poll", calls, per_second(static_cast<double>(calls), ours.asking), "SELECT 1",
           per_second(static_cast<double>(calls), theirs.asking), "polls/s"},
          {"hub.many.bytes", static_cast<long>(facts), with_index / facts,
           "kind and payload as text", text / facts, "bytes/fact"},
          {"hub.many.forget", static_cast<long>(old), per_second(old, forgotten),
           "DELETE of as many bare rows", per_second(old, deleted), "facts/s"}};
}

}  // namespace

std::vector<Bench> many_events_benches() { return {{"hub.many", many}}; }

}  // namespace foyer::bench
