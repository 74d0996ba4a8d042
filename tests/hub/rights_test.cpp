#include <libpq-fe.h>

#include "hub/door.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

// What a kiosk would do with psql: the SQLSTATE it is answered with, empty when it was done.
class Intruder {
 public:
  explicit Intruder(const Settings& settings)
      : line_(PQconnectdb((settings.url + " password=" + settings.password).c_str())) {
    REQUIRE(PQstatus(line_) == CONNECTION_OK);
  }
  ~Intruder() { PQfinish(line_); }
  Intruder(const Intruder&) = delete;
  Intruder& operator=(const Intruder&) = delete;
  std::string tries(const std::string& sql) {
    PGresult* result = PQexec(line_, sql.c_str());
    const char* state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const std::string answer = state ? state : "";
    rows = PQntuples(result);
    first = rows > 0 ? PQgetvalue(result, 0, 0) : "";
    PQclear(result);
    return answer;
  }
  int rows = 0;
  std::string first;

 private:
  PGconn* line_;
};

constexpr const char* forbidden = "42501";

}  // namespace

// A kiosk may append its own origin's facts and read its event's; nothing else.
TEST_CASE("the tables are closed to kiosks") {
  Server& server = running();
  const auto event = server.event();
  Intruder kiosk(server.kiosk(event, "a"));
  for (const std::string table : {"fact", "fact_3", "head", "event", "member"}) {
    CAPTURE(table);
    CHECK(kiosk.tries("SELECT * FROM foyer." + table) == forbidden);
    CHECK(kiosk.tries("DELETE FROM foyer." + table) == forbidden);
    CHECK(kiosk.tries("TRUNCATE foyer." + table) == forbidden);
    CHECK(kiosk.tries("DROP TABLE foyer." + table) == forbidden);
  }
  CHECK(kiosk.tries("INSERT INTO foyer.member VALUES ('x', '" + event + "')") == forbidden);
  CHECK(kiosk.tries("UPDATE foyer.event SET relay = true") == forbidden);
  CHECK(kiosk.tries("UPDATE foyer.head SET seq = 0") == forbidden);
  CHECK(kiosk.tries("CREATE TABLE foyer.mine(x int)") == forbidden);
  CHECK(kiosk.tries("CREATE TABLE public.mine(x int)") == forbidden);
  CHECK(kiosk.tries("CREATE ROLE foyer_k_other") == forbidden);
  CHECK(kiosk.tries("CREATE OR REPLACE FUNCTION foyer.heads(p_event text) RETURNS TABLE(origin "
                    "bigint, seq bigint) LANGUAGE sql AS 'SELECT 1::bigint, 1::bigint'") ==
        forbidden);
  CHECK(kiosk.tries("SET ROLE postgres") == forbidden);
  CHECK(kiosk.tries("COPY (SELECT 1) TO '/tmp/mine'") == forbidden);
  CHECK(kiosk.tries("SELECT * FROM foyer.heads('" + event + "')").empty());
}

// Knowing an event's name is not enough.
TEST_CASE("another event is neither read nor written") {
  Server& server = running();
  const auto ours = server.event(), theirs = server.event();
  Door door;
  door.writes(5);
  door.exchanges(server.kiosk(theirs, "a"), theirs);
  const auto settings = server.kiosk(ours, "b");
  Intruder kiosk(settings);
  CHECK(kiosk.tries("SELECT * FROM foyer.heads('" + theirs + "')").empty());
  CHECK(kiosk.rows == 0);
  CHECK(kiosk.tries("SELECT * FROM foyer.pull('" + theirs + "', '{}', '{}', 100)").empty());
  CHECK(kiosk.rows == 0);
  CHECK(kiosk
            .tries("SELECT o_answer FROM foyer.push('" + theirs +
                   "', true, 1, 1, '{1}', '{1}', '{x}', '{x}', ARRAY['x'::bytea])")
            .empty());
  CHECK(kiosk.first == "stranger");
  const auto refused = Hub::connect(settings, theirs);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().what ==
        "The hub does not let this kiosk into this event; join the event again.");
}

// A function that runs with its owner's rights must not be led astray by the caller's names.
TEST_CASE("the caller's own tables and search path do not reach into the hub's functions") {
  Server& server = running();
  const auto event = server.event(), secret = server.event();
  Door door;
  door.writes(3);
  door.exchanges(server.kiosk(secret, "a"), secret);
  Intruder kiosk(server.kiosk(event, "b"));
  (void)kiosk.tries("CREATE TEMP TABLE member AS SELECT session_user::text AS kiosk, '" + secret +
                    "'::text AS event");
  (void)kiosk.tries("SET search_path = pg_temp, foyer");
  CHECK(kiosk.tries("SELECT * FROM foyer.heads('" + secret + "')").empty());
  CHECK(kiosk.rows == 0);
}

// Where passing on is not allowed an origin belongs to whoever came with it first.
TEST_CASE("a forged origin is refused") {
  Server& server = running();
  const auto event = server.event(false);
  Door honest, forger;
  honest.writes(5);
  honest.exchanges(server.kiosk(event, "honest"), event);
  Hub hub = connected(server.kiosk(event, "forger"), event);
  Door forged = honest;
  forged.writes(2, "forged");
  const auto facts = forged.all();
  for (const auto own : {honest.origin, forger.origin}) {
    const auto pushed = hub.push(facts, own).value();
    CHECK(pushed.refused == std::vector<Refused>{{honest.origin, Refusal::not_yours}});
  }
  CHECK(hub.heads().value() == honest.heads());
}

TEST_CASE("without leave to pass on, no kiosk brings another's origin to the hub") {
  Server& server = running();
  const auto event = server.event(false);
  Door dead, living;
  dead.writes(5);
  living.takes(dead.all());
  living.writes(2);
  const auto done = living.exchanges(server.kiosk(event, "a"), event);
  CHECK(done.pushed == 2);
  CHECK(done.behind == 5);
}

// A kiosk that had to take a new origin still owes what it wrote under the old one.
TEST_CASE("without leave to pass on, a kiosk still sends the rest of its old origin") {
  Server& server = running();
  const auto event = server.event(false);
  const auto settings = server.kiosk(event, "a");
  Door door;
  door.writes(5);
  door.exchanges(settings, event);
  door.writes(5);
  door.origin = random_origin();
  door.writes(1);
  CHECK(door.exchanges(settings, event).pushed == 6);
}

// Where passing on is allowed, rows say who brought them.
TEST_CASE("a fact that was passed on carries the name of who did") {
  Server& server = running();
  const auto event = server.event();
  Door dead, living;
  dead.writes(3);
  living.takes(dead.all());
  const auto settings = server.kiosk(event, "carrier");
  CHECK(living.exchanges(settings, event).pushed == 3);
  Intruder owner(server.hosted().owner);
  CHECK(owner.tries("SELECT min(pushed_by) FROM foyer.fact WHERE event = '" + event + "'").empty());
  CHECK(owner.first.starts_with("foyer_k_carrier"));
}

TEST_CASE("a replayed push changes nothing") {
  Server& server = running();
  const auto event = server.event();
  Hub hub = connected(server.kiosk(event, "a"), event);
  Hub thief = connected(server.kiosk(event, "thief"), event);
  Door door;
  door.writes(20);
  const auto facts = door.all();
  (void)hub.push(facts, door.origin).value();
  for (int again = 0; again < 3; ++again) (void)thief.push(facts, 1).value();
  CHECK(hub.pull({}, 100).value() == facts);
}

// 100 MB against the function itself, past our own client.
TEST_CASE("a push of a hundred megabytes is refused by the hub") {
  Server& server = running();
  const auto event = server.event();
  Intruder kiosk(server.kiosk(event, "a"));
  const auto push = [&](const std::string& payload) {
    return "SELECT o_answer FROM foyer.push('" + event + "', true, 1, 1, '{1}', '{1}', '{x}', " +
           payload + ", ARRAY['x'::bytea])";
  };
  CHECK(kiosk.tries(push("ARRAY[repeat('x', 100000000)]")).empty());
  CHECK(kiosk.first == "malformed");
  CHECK(kiosk.tries(push("ARRAY[repeat('x', 300000)]")) == "23514");
  CHECK(kiosk.tries(push("ARRAY['x', 'y']")).empty());
  CHECK(kiosk.first == "malformed");
  CHECK(kiosk.tries(push("ARRAY['x']")).empty());
  CHECK(kiosk.first == "ok");
}

TEST_CASE("a lost kiosk is shut out at once, and what it wrote stays") {
  Server& server = running();
  const auto event = server.event();
  const auto settings = server.kiosk(event, "lost");
  Hub hub = connected(settings, event);
  Door door;
  door.writes(2);
  (void)hub.push(door.all(), door.origin).value();
  const std::string role = settings.url.substr(settings.url.find("foyer_k_"));
  REQUIRE(shut_out(server.hosted().owner, role));
  door.writes(1);
  CHECK_FALSE(hub.push(door.all(), door.origin).ok());
  CHECK_FALSE(Hub::connect(settings, event).ok());
  CHECK(connected(server.kiosk(event, "b"), event).pull({}, 10).value().size() == 2);
}

TEST_CASE("an event is forgotten whole, and no other") {
  Server& server = running();
  const auto gone = server.event(), stays = server.event();
  const auto settings = server.kiosk(stays, "b");
  Door door;
  door.writes(30);
  door.exchanges(server.kiosk(gone, "a"), gone);
  door.exchanges(settings, stays);
  REQUIRE(forget(server.hosted().owner, gone));
  Intruder owner(server.hosted().owner);
  for (const std::string table : {"fact", "head", "event", "member"}) {
    CHECK(owner.tries("SELECT 1 FROM foyer." + table + " WHERE event = '" + gone + "'").empty());
    CHECK(owner.rows == 0);
  }
  CHECK(connected(settings, stays).pull({}, 100).value().size() == 30);
}
