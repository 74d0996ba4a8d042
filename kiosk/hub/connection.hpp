#pragma once
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "hub/settings.hpp"
#include "hub/wire.hpp"

struct pg_conn;
struct pg_result;

namespace foyer::hub {

// The rows of one answer, in binary.
class Rows {
 public:
  explicit Rows(pg_result* result);
  int size() const;
  std::string_view at(int row, int column) const;  // empty when null
  std::int64_t number(int row, int column) const { return read_number(at(row, column)); }

 private:
  struct Clear {
    void operator()(pg_result* result) const;
  };
  std::unique_ptr<pg_result, Clear> result_;
};

// One connection to a PostgreSQL, owned by one thread. Nothing waits longer than the settings'
// timeouts; after an error of the line (`alive` says no) it is of no more use.
class Connection {
 public:
  static Result<Connection> open(const Settings& settings);

  // One statement with its parameters ($1 ...).
  Result<Rows> ask(const char* sql, std::span<const Param> params);
  // One statement or several in one transaction, without parameters or rows.
  Status run(const std::string& sql);
  // PostgreSQL's number: 150000 and up for 15.
  int server_version() const;
  bool alive() const;
  // Sleeps until a notification came, or `wake` (a descriptor; -1 for none) can be read, or the
  // time is over; true when there was a notification.
  Result<bool> wait(int timeout_ms, int wake);

  std::string quoted_name(std::string_view name) const;
  std::string quoted_text(std::string_view text) const;
  // What the server stores in place of the password (SCRAM-SHA-256).
  Result<std::string> verifier(const std::string& role, const std::string& password) const;

 private:
  struct Close {
    void operator()(pg_conn* connection) const;
  };
  explicit Connection(pg_conn* connection, int patience_ms);
  Result<Rows> answer();
  bool flush();
  bool readable_within(int timeout_ms);
  bool notified();
  Error failed(const pg_result* result) const;
  std::unique_ptr<pg_conn, Close> connection_;
  int patience_ms_;
  bool given_up_ = false;
};

}  // namespace foyer::hub
