#pragma once
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace foyer::store {

// SQLite said no. Thrown inside this room only, and turned into a sentence in one place.
struct Failure {
  int code = 0;  // extended result code
  std::string what;
};

using Bytes = std::span<const std::uint8_t>;

// What a cell of a folded table holds.
using Value = std::variant<std::monostate, std::int64_t, std::string>;
using Row = std::vector<Value>;

// How a file is to be opened.
enum class Opening {
  create,     // to write, made if absent
  write,      // to write
  look,       // to read, beside a writer
  read_only,  // to read what this account cannot write
  frozen,     // to read what nobody writes: no lock, no file beside it
};

class Database;

// A prepared statement. What is bound must live until the next `step` returns.
class Statement {
 public:
  Statement(Database& database, std::string_view sql);  // lives no longer than the connection
  Statement& bind(std::int64_t value);
  Statement& bind(std::string_view value);
  Statement& bind(Bytes value);
  Statement& bind_null();
  Statement& bind(const Row& row);
  // True when there is a row.
  bool step();
  // Steps to the end, and is ready to be bound again.
  void finish();
  // Ready to be bound again, whatever happened.
  void reset();

  bool is_null(int column) const;
  std::int64_t integer(int column) const;
  std::string_view text(int column) const;
  Bytes blob(int column) const;
  Row row() const;

 private:
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  void expect(int code);
  sqlite3* db_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int bound_ = 0;
};

// One connection, hardened: defensive, no trusted schema, no triggers, no views, no memory mapping.
// An empty path is a database in memory.
class Database {
 public:
  Database(const std::filesystem::path& path, Opening opening);
  void run(const char* sql);
  // The statement, made once and kept, ready to be bound.
  Statement& prepared(std::string_view sql);
  // The first column of the first row.
  std::int64_t number(const char* sql);
  sqlite3* raw() const { return db_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* db) const;
  };
  std::unique_ptr<sqlite3, Close> db_;
  std::map<std::string, Statement, std::less<>> kept_;  // gone before the connection
};

// BEGIN IMMEDIATE now; rolled back at the end unless committed.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
};

}  // namespace foyer::store
