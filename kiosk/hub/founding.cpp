#include "hub/founding.hpp"

#include <algorithm>
#include <array>

#include "hub/connection.hpp"
#include "hub/schema.hpp"

namespace foyer::hub {
namespace {

constexpr int oldest_version = 150'000;

// CockroachDB and YugabyteDB give PostgreSQL version numbers of their own choosing; the text of
// version() tells them apart.
Result<Dialect> dialect_of(Connection& connection) {
  const auto rows = connection.ask("SELECT version()", {});
  if (!rows) return rows.error();
  const std::string_view version = rows->at(0, 0);
  if (version.find("CockroachDB") != std::string_view::npos) return Dialect{false, false};
  if (version.find("-YB-") != std::string_view::npos) return Dialect{true, true};
  if (connection.server_version() < oldest_version)
    return bad_input("The hub is " + std::string(version.substr(0, version.find(' ', 11))) +
                     "; Foyer needs PostgreSQL 15 or later.");
  return Dialect{};
}

Status expect_role(const std::string& role) {
  const auto plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
  const std::string_view beginning = "foyer_k_";
  const std::string_view rest =
      std::string_view(role).substr(std::min(role.size(), beginning.size()));
  if (role.starts_with(beginning) && !rest.empty() && rest.size() < 40 &&
      std::ranges::all_of(rest, plain))
    return Done{};
  return bad_usage("A kiosk's role is foyer_k_ and letters or digits, not \"" + role + "\".");
}

Result<bool> has_role(Connection& connection, std::string_view role) {
  const std::array params = {words(role)};
  const auto rows = connection.ask("SELECT 1 FROM pg_roles WHERE rolname = $1", params);
  if (!rows) return rows.error();
  return rows->size() > 0;
}

Status make_role(Connection& connection, const std::string& role, const std::string& with) {
  const auto there = has_role(connection, role);
  if (!there) return there.error();
  const std::string verb = *there ? "ALTER ROLE " : "CREATE ROLE ";
  return connection.run(verb + connection.quoted_name(role) + " WITH " + with);
}

Status ask_only(Connection& connection, const char* sql, std::span<const Param> params) {
  const auto rows = connection.ask(sql, params);
  if (!rows) return rows.error();
  return Done{};
}

Result<Connection> patient(Settings owner) {
  owner.statement_timeout_ms = 120'000;
  return Connection::open(owner);
}

}  // namespace

Status found(const Settings& owner) {
  auto connection = patient(owner);
  if (!connection) return connection.error();
  const auto dialect = dialect_of(*connection);
  if (!dialect) return dialect.error();
  if (auto made = make_role(*connection, "foyer_kiosk", "NOLOGIN"); !made) return made;
  if (auto made = connection->run(schema(*dialect)); !made) return made;
  const auto name = connection->ask("SELECT current_database()", {});
  if (!name) return name.error();
  const std::string database = connection->quoted_name(name->at(0, 0));
  // A server without a compiler does not know the setting, and needs none.
  (void)connection->run("ALTER DATABASE " + database + " SET jit = off");
  return Done{};
}

Status let_in(const Settings& owner, const NewEvent& event) {
  auto connection = patient(owner);
  if (!connection) return connection.error();
  const std::array params = {words(event.event), yes_or_no(event.relay)};
  return ask_only(*connection,
                  "INSERT INTO foyer.event(event, relay) VALUES ($1, $2) "
                  "ON CONFLICT (event) DO UPDATE SET relay = excluded.relay",
                  params);
}

Status let_in(const Settings& owner, const NewKiosk& kiosk) {
  if (auto sound = expect_role(kiosk.role); !sound) return sound;
  auto connection = patient(owner);
  if (!connection) return connection.error();
  std::string with = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION CONNECTION LIMIT 8";
  if (!kiosk.password.empty()) {
    const auto verifier = connection->verifier(kiosk.role, kiosk.password);
    if (!verifier) return verifier.error();
    with += " PASSWORD " + connection->quoted_text(*verifier);
  }
  if (auto made = make_role(*connection, kiosk.role, with); !made) return made;
  if (auto granted = connection->run("GRANT foyer_kiosk TO " + connection->quoted_name(kiosk.role));
      !granted)
    return granted;
  const std::array params = {words(kiosk.role), words(kiosk.event)};
  return ask_only(*connection,
                  "INSERT INTO foyer.member(kiosk, event) VALUES ($1, $2) ON CONFLICT DO NOTHING",
                  params);
}

Status shut_out(const Settings& owner, const std::string& role) {
  if (auto sound = expect_role(role); !sound) return sound;
  auto connection = patient(owner);
  if (!connection) return connection.error();
  const std::array params = {words(role)};
  if (auto gone = ask_only(*connection, "DELETE FROM foyer.member WHERE kiosk = $1", params); !gone)
    return gone;
  return connection->run("ALTER ROLE " + connection->quoted_name(role) + " NOLOGIN");
}

Status forget(const Settings& owner, const EventId& event) {
  auto connection = patient(owner);
  if (!connection) return connection.error();
  const std::array name = {words(event)};
  for (const char* sql :
       {"DELETE FROM foyer.member WHERE event = $1", "DELETE FROM foyer.event WHERE event = $1",
        "DELETE FROM foyer.head WHERE event = $1"})
    if (auto gone = ask_only(*connection, sql, name); !gone) return gone;
  while (true) {
    const auto rows = connection->ask(
        "DELETE FROM foyer.fact WHERE event = $1 AND (origin, seq) IN "
        "(SELECT origin, seq FROM foyer.fact WHERE event = $1 LIMIT 10000) RETURNING seq",
        name);
    if (!rows) return rows.error();
    if (rows->size() == 0) return Done{};
  }
}

}  // namespace foyer::hub
