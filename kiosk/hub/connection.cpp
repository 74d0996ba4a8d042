#include "hub/connection.hpp"

#include <libpq-fe.h>
#include <poll.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <vector>

#include "hub/complaint.hpp"

namespace foyer::hub {
namespace {

using Steady = std::chrono::steady_clock;

int left_ms(Steady::time_point end) {
  const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(end - Steady::now());
  return static_cast<int>(std::max<std::int64_t>(0, left.count()));
}

// What libpq is asked for, as keyword and value.
class Keywords {
 public:
  Keywords& set(const char* keyword, std::string value) {
    keywords_.push_back(keyword);
    values_.push_back(std::move(value));
    return *this;
  }
  PGconn* connect() const {
    std::vector<const char*> names, values;
    for (const char* keyword : keywords_) names.push_back(keyword);
    for (const auto& value : values_) values.push_back(value.c_str());
    names.push_back(nullptr);
    values.push_back(nullptr);
    return PQconnectdbParams(names.data(), values.data(), 1);
  }

 private:
  std::vector<const char*> keywords_;
  std::vector<std::string> values_;
};

Keywords keywords(const Settings& settings) {
  Keywords all;
  all.set("dbname", settings.url).set("application_name", "foyer").set("client_encoding", "UTF8");
  all.set("connect_timeout", std::to_string(settings.connect_timeout_s));
  all.set("keepalives", "1").set("keepalives_idle", "5").set("keepalives_interval", "2");
  all.set("keepalives_count", "3").set("tcp_user_timeout", "5000");
  if (!settings.password.empty()) all.set("password", settings.password);
  if (settings.authority.empty()) return all;
  all.set("sslmode", "verify-full").set("ssl_min_protocol_version", "TLSv1.3");
  all.set("sslrootcert", settings.authority.string());
  if (!settings.certificate.empty())
    all.set("sslcert", settings.certificate.string()).set("sslkey", settings.key.string());
  return all;
}

std::string address(PGconn* connection) {
  const char* host = PQhost(connection);
  const char* port = PQport(connection);
  if (!host || !*host) return "the address that was set";
  return std::string(host) + (port && *port ? ":" + std::string(port) : "");
}

}  // namespace

void Rows::Clear::operator()(pg_result* result) const { PQclear(result); }
Rows::Rows(pg_result* result) : result_(result) {}
int Rows::size() const { return PQntuples(result_.get()); }
std::string_view Rows::at(int row, int column) const {
  return {PQgetvalue(result_.get(), row, column),
          static_cast<std::size_t>(PQgetlength(result_.get(), row, column))};
}

void Connection::Close::operator()(pg_conn* connection) const { PQfinish(connection); }

// Longer than the server's own limit, so that its answer is heard first.
Connection::Connection(pg_conn* connection, int patience_ms)
    : connection_(connection), patience_ms_(patience_ms + 5000) {}

Result<Connection> Connection::open(const Settings& settings) {
  if (settings.url.empty())
    return bad_usage("No hub is set; name it in foyer.toml ([hub] url = ...) or FOYER_HUB.");
  Connection made(keywords(settings).connect(), settings.statement_timeout_ms);
  PGconn* raw = made.connection_.get();
  if (!raw || PQstatus(raw) != CONNECTION_OK)
    return no_connection(raw ? address(raw) : "", raw ? PQerrorMessage(raw) : "no memory");
  PQsetNoticeReceiver(
      raw, [](void*, const PGresult*) {}, nullptr);
  PQsetnonblocking(raw, 1);
  const auto limits =
      made.run("SET statement_timeout = " + std::to_string(settings.statement_timeout_ms));
  if (!limits) return limits.error();
  // Compiling a pull takes a hundred times longer than running it. Not every server has it.
  if (const auto off = made.run("SET jit = off"); !off && !made.alive()) return off.error();
  return made;
}

int Connection::server_version() const { return PQserverVersion(connection_.get()); }

bool Connection::alive() const {
  return !given_up_ && PQstatus(connection_.get()) == CONNECTION_OK;
}

Error Connection::failed(const pg_result* result) const {
  const char* state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
  const char* said = result ? PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY) : nullptr;
  return refused_statement(state ? state : "", said ? said : PQerrorMessage(connection_.get()));
}

Result<Rows> Connection::ask(const char* sql, std::span<const Param> params) {
  std::vector<Oid> types;
  std::vector<const char*> values;
  std::vector<int> lengths;
  for (const auto& [type, bytes] : params) {
    types.push_back(type);
    values.push_back(bytes.data());
    lengths.push_back(static_cast<int>(bytes.size()));
  }
  const std::vector<int> formats(params.size(), 1);
  if (PQsendQueryParams(connection_.get(), sql, static_cast<int>(params.size()), types.data(),
                        values.data(), lengths.data(), formats.data(), 1) == 0)
    return failed(nullptr);
  return answer();
}

Status Connection::run(const std::string& sql) {
  if (PQsendQuery(connection_.get(), sql.c_str()) == 0) return failed(nullptr);
  const auto rows = answer();
  if (!rows) return rows.error();
  return Done{};
}

// Sends what is waiting to be sent, and takes in what comes meanwhile so that neither side stalls.
bool Connection::flush() {
  const auto end = Steady::now() + std::chrono::milliseconds(patience_ms_);
  for (int waiting = PQflush(connection_.get()); waiting != 0;
       waiting = PQflush(connection_.get())) {
    if (waiting < 0) return false;
    pollfd line{PQsocket(connection_.get()), POLLIN | POLLOUT, 0};
    if (::poll(&line, 1, left_ms(end)) == 0) return false;
    if ((line.revents & POLLIN) && PQconsumeInput(connection_.get()) == 0) return false;
  }
  return true;
}

bool Connection::readable_within(int timeout_ms) {
  pollfd line{PQsocket(connection_.get()), POLLIN, 0};
  return ::poll(&line, 1, timeout_ms) > 0;
}

Result<Rows> Connection::answer() {
  PGconn* raw = connection_.get();
  if (given_up_) return outside_failed("The line to the hub was given up; it will be tried again.");
  if (!flush()) return failed(nullptr);
  const auto end = Steady::now() + std::chrono::milliseconds(patience_ms_);
  Result<Rows> last = Rows(nullptr);
  while (true) {
    while (PQisBusy(raw) == 1) {
      if (!readable_within(left_ms(end))) {
        given_up_ = true;  // what may still come must not be taken for the next answer
        return outside_failed("The hub does not answer any more; it will be tried again.");
      }
      if (PQconsumeInput(raw) == 0) return failed(nullptr);
    }
    PGresult* result = PQgetResult(raw);
    if (!result) return last;
    const auto status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) {
      if (last)
        last = Rows(result);
      else
        PQclear(result);
    } else {
      if (last) last = failed(result);
      PQclear(result);
    }
  }
}

bool Connection::notified() {
  bool any = false;
  while (PGnotify* notice = PQnotifies(connection_.get())) {
    any = true;
    PQfreemem(notice);
  }
  return any;
}

Result<bool> Connection::wait(int timeout_ms, int wake) {
  const auto end = Steady::now() + std::chrono::milliseconds(timeout_ms);
  while (true) {
    if (notified()) return true;
    pollfd lines[] = {{PQsocket(connection_.get()), POLLIN, 0}, {wake, POLLIN, 0}};
    const int ready = ::poll(lines, wake < 0 ? 1 : 2, left_ms(end));
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0 || (wake >= 0 && lines[1].revents != 0)) return notified();
    if (PQconsumeInput(connection_.get()) == 0) return failed(nullptr);
  }
}

std::string Connection::quoted_name(std::string_view name) const {
  char* text = PQescapeIdentifier(connection_.get(), name.data(), name.size());
  std::string out = text ? text : "\"\"";
  PQfreemem(text);
  return out;
}

std::string Connection::quoted_text(std::string_view value) const {
  char* text = PQescapeLiteral(connection_.get(), value.data(), value.size());
  std::string out = text ? text : "''";
  PQfreemem(text);
  return out;
}

Result<std::string> Connection::verifier(const std::string& role,
                                         const std::string& password) const {
  char* text =
      PQencryptPasswordConn(connection_.get(), password.c_str(), role.c_str(), "scram-sha-256");
  if (!text) return failed(nullptr);
  std::string out = text;
  PQfreemem(text);
  return out;
}

}  // namespace foyer::hub
