#include "hub/hub.hpp"

#include <algorithm>
#include <array>

#include "hub/connection.hpp"
#include "hub/schema.hpp"

namespace foyer::hub {
namespace {

constexpr std::size_t pushed_bytes = 1024 * 1024;

std::string_view bytes_of(const journal::Hash& hash) {
  return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}

// How many of `facts` go into one push: of one origin, without a gap, not too many or too large.
std::size_t batch_size(std::span<const SealedFact> facts) {
  std::size_t count = 1;
  std::size_t bytes = facts.front().payload.size();
  while (count < facts.size() && count < most_facts) {
    const auto& next = facts[count];
    bytes += next.payload.size();
    if (next.origin != facts.front().origin || next.seq != facts[count - 1].seq + 1 ||
        bytes > pushed_bytes)
      break;
    ++count;
  }
  return count;
}

bool fits(const SealedFact& fact) { return fact.payload.size() <= most_payload; }

std::vector<Param> push_params(const EventId& event, bool own, std::span<const SealedFact> facts) {
  std::vector<std::int64_t> hlc, at;
  std::vector<std::string_view> kind, payload, hash;
  for (const auto& fact : facts) {
    hlc.push_back(fact.hlc);
    at.push_back(fact.at_ms);
    kind.push_back(fact.kind);
    payload.push_back(fact.payload);
    hash.push_back(bytes_of(fact.hash));
  }
  return {words(event),
          yes_or_no(own),
          number(facts.front().origin),
          number(facts.front().seq),
          numbers(hlc),
          numbers(at),
          many_words(kind),
          many_words(payload),
          many_bytes(hash)};
}

std::optional<Refusal> refusal(std::string_view answer) {
  if (answer == "gap") return Refusal::gap;
  if (answer == "forked") return Refusal::forked;
  if (answer == "not yours") return Refusal::not_yours;
  if (answer == "malformed") return Refusal::malformed;
  return {};
}

Error stranger() {
  return outside_failed("The hub does not let this kiosk into this event; join the event again.");
}

SealedFact read_fact(const Rows& rows, int row) {
  SealedFact fact{rows.number(row, 0),
                  rows.number(row, 1),
                  rows.number(row, 2),
                  rows.number(row, 3),
                  std::string(rows.at(row, 4)),
                  std::string(rows.at(row, 5)),
                  {}};
  const auto hash = rows.at(row, 6);
  std::copy_n(hash.begin(), std::min(hash.size(), fact.hash.size()), fact.hash.begin());
  return fact;
}

}  // namespace

struct Hub::Inside {
  Connection connection;
  EventId event;
  Welcome welcome{};
  std::string channel{};

  Status greet();
  Status push_batch(std::span<const SealedFact> facts, std::int64_t own, Pushed& pushed);
};

Status Hub::Inside::greet() {
  const std::array params = {words(event)};
  const auto rows = connection.ask("SELECT relay, clock_ms, version FROM foyer.hello($1)", params);
  if (!rows) return rows.error();
  if (rows->size() == 0) return stranger();
  if (rows->number(0, 2) > schema_version)
    return outside_failed("The hub is of a newer Foyer; update this one.");
  welcome = {rows->at(0, 0) == std::string_view("\1", 1), {rows->number(0, 1)}};
  channel = connection.quoted_name("foyer_" + event);
  // Behind a pooler, and on some servers, nobody can be told: the poll does without.
  if (const auto heard = connection.run("LISTEN " + channel); !heard && !connection.alive())
    return heard.error();
  return Done{};
}

Hub::Hub(std::unique_ptr<Inside> inside) : inside_(std::move(inside)) {}
Hub::Hub(Hub&&) noexcept = default;
Hub& Hub::operator=(Hub&&) noexcept = default;
Hub::~Hub() = default;

Result<Hub> Hub::connect(const Settings& settings, EventId event) {
  auto connection = Connection::open(settings);
  if (!connection) return connection.error();
  auto inside = std::unique_ptr<Inside>(new Inside{std::move(*connection), std::move(event)});
  if (auto greeted = inside->greet(); !greeted) return greeted.error();
  return Hub(std::move(inside));
}

const Welcome& Hub::welcome() const { return inside_->welcome; }

Result<Heads> Hub::heads() {
  const std::array params = {words(inside_->event)};
  const auto rows = inside_->connection.ask("SELECT origin, seq FROM foyer.heads($1)", params);
  if (!rows) return rows.error();
  Heads heads;
  for (int i = 0; i < rows->size(); ++i) heads[rows->number(i, 0)] = rows->number(i, 1);
  return heads;
}

Status Hub::Inside::push_batch(std::span<const SealedFact> facts, std::int64_t own,
                               Pushed& pushed) {
  const auto origin = facts.front().origin;
  if (!std::ranges::all_of(facts, fits)) {
    pushed.refused.push_back({origin, Refusal::malformed});
    return Done{};
  }
  const auto params = push_params(event, origin == own, facts);
  const auto rows =
      connection.ask("SELECT o_answer, o_seq FROM foyer.push($1,$2,$3,$4,$5,$6,$7,$8,$9)", params);
  if (!rows) return rows.error();
  if (rows->at(0, 0) == "stranger") return stranger();
  if (const auto why = refusal(rows->at(0, 0))) pushed.refused.push_back({origin, *why});
  pushed.heads[origin] = rows->number(0, 1);
  return Done{};
}

Result<Pushed> Hub::push(std::span<const SealedFact> facts, std::int64_t own) {
  Pushed pushed;
  while (!facts.empty()) {
    const auto batch = facts.first(batch_size(facts));
    facts = facts.subspan(batch.size());
    const auto origin = batch.front().origin;
    const bool hopeless = std::ranges::any_of(
        pushed.refused, [&](const auto& refused) { return refused.origin == origin; });
    if (hopeless) continue;
    if (auto done = inside_->push_batch(batch, own, pushed); !done) return done.error();
  }
  return pushed;
}

Result<std::vector<SealedFact>> Hub::pull(const Heads& heads, std::size_t most) {
  std::vector<std::int64_t> origins, seqs;
  for (const auto& [origin, seq] : heads) {
    origins.push_back(origin);
    seqs.push_back(seq);
  }
  const std::array params = {words(inside_->event), numbers(origins), numbers(seqs),
                             number(static_cast<std::int64_t>(most))};
  const auto rows = inside_->connection.ask(
      "SELECT origin, seq, hlc, at_ms, kind, payload, hash FROM foyer.pull($1,$2,$3,$4)", params);
  if (!rows) return rows.error();
  std::vector<SealedFact> facts;
  Heads next = heads;
  for (int i = 0; i < rows->size(); ++i) {
    facts.push_back(read_fact(*rows, i));
    if (facts.back().seq != ++next[facts.back().origin])
      return outside_failed("The hub left out facts in between; its database is damaged.");
  }
  return facts;
}

Status Hub::notify() { return inside_->connection.run("NOTIFY " + inside_->channel); }

Result<bool> Hub::wait(int timeout_ms, int wake) {
  return inside_->connection.wait(timeout_ms, wake);
}

}  // namespace foyer::hub
