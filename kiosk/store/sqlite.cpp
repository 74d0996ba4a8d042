#include "store/sqlite.hpp"

#include <sqlite3.h>

namespace foyer::store {
namespace {

constexpr int patience_ms = 3000;

Failure failure(sqlite3* db, int code) {
  return {db ? sqlite3_extended_errcode(db) : code, db ? sqlite3_errmsg(db) : sqlite3_errstr(code)};
}

std::string immutable_uri(const std::filesystem::path& path) {
  static constexpr char hex[] = "0123456789ABCDEF";
  std::string out = "file:";
  for (const char c : std::filesystem::absolute(path).string()) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '?' || c == '#' || c == '%')
      out += {'%', hex[byte >> 4], hex[byte & 15]};
    else
      out += c;
  }
  return out + "?immutable=1";
}

// A relative path is made absolute: one that begins with "file:" would be read as a URI.
std::string name_of(const std::filesystem::path& path, Opening opening) {
  if (path.empty()) return ":memory:";
  if (opening == Opening::frozen) return immutable_uri(path);
  return std::filesystem::absolute(path).string();
}

int flags_of(Opening opening) {
  const int always = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_PRIVATECACHE;
  if (opening == Opening::create) return always | SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
  if (opening == Opening::frozen) return always | SQLITE_OPEN_READONLY | SQLITE_OPEN_URI;
  if (opening == Opening::read_only) return always | SQLITE_OPEN_READONLY;
  return always | SQLITE_OPEN_READWRITE;
}

}  // namespace

void Database::Close::operator()(sqlite3* db) const { sqlite3_close_v2(db); }

Database::Database(const std::filesystem::path& path, Opening opening) {
  sqlite3* db = nullptr;
  const int code = sqlite3_open_v2(name_of(path, opening).c_str(), &db, flags_of(opening), nullptr);
  db_.reset(db);
  if (code != SQLITE_OK) throw failure(db, code);
  sqlite3_extended_result_codes(db, 1);
  sqlite3_busy_timeout(db, patience_ms);
  sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  run("PRAGMA mmap_size = 0");
  run("PRAGMA cell_size_check = ON");
  run("PRAGMA temp_store = MEMORY");
  if (opening == Opening::look) {
    run("PRAGMA query_only = ON");
    run("PRAGMA wal_autocheckpoint = 0");
  }
}

void Database::run(const char* sql) {
  const int code = sqlite3_exec(raw(), sql, nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw failure(raw(), code);
}

Statement& Database::prepared(std::string_view sql) {
  auto at = kept_.find(sql);
  if (at == kept_.end()) at = kept_.emplace(sql, Statement(*this, sql)).first;
  at->second.reset();
  return at->second;
}

std::int64_t Database::number(const char* sql) {
  Statement statement(*this, sql);
  return statement.step() ? statement.integer(0) : 0;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

Statement::Statement(Database& database, std::string_view sql) : db_(database.raw()) {
  sqlite3_stmt* statement = nullptr;
  const int code =
      sqlite3_prepare_v2(db_, sql.data(), static_cast<int>(sql.size()), &statement, nullptr);
  statement_.reset(statement);
  expect(code);
}

void Statement::expect(int code) {
  if (code != SQLITE_OK) throw failure(db_, code);
}

Statement& Statement::bind(std::int64_t value) {
  expect(sqlite3_bind_int64(statement_.get(), ++bound_, value));
  return *this;
}

Statement& Statement::bind(std::string_view value) {
  const char* text = value.data() ? value.data() : "";
  expect(sqlite3_bind_text64(statement_.get(), ++bound_, text, value.size(), SQLITE_STATIC,
                             SQLITE_UTF8));
  return *this;
}

Statement& Statement::bind(Bytes value) {
  expect(
      sqlite3_bind_blob64(statement_.get(), ++bound_, value.data(), value.size(), SQLITE_STATIC));
  return *this;
}

Statement& Statement::bind_null() {
  expect(sqlite3_bind_null(statement_.get(), ++bound_));
  return *this;
}

Statement& Statement::bind(const Row& row) {
  for (const auto& value : row) {
    if (const auto* number = std::get_if<std::int64_t>(&value))
      bind(*number);
    else if (const auto* text = std::get_if<std::string>(&value))
      bind(std::string_view(*text));
    else
      bind_null();
  }
  return *this;
}

bool Statement::step() {
  const int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  const Failure why = failure(db_, code);
  sqlite3_reset(statement_.get());
  throw why;
}

void Statement::finish() {
  while (step()) continue;
  reset();
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  bound_ = 0;
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_.get(), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (!text) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Bytes Statement::blob(int column) const {
  const auto* bytes =
      static_cast<const std::uint8_t*>(sqlite3_column_blob(statement_.get(), column));
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

Row Statement::row() const {
  Row out(static_cast<std::size_t>(sqlite3_column_count(statement_.get())));
  for (int i = 0; i < static_cast<int>(out.size()); ++i) {
    const int type = sqlite3_column_type(statement_.get(), i);
    if (type == SQLITE_INTEGER)
      out[i] = integer(i);
    else if (type != SQLITE_NULL)
      out[i] = std::string(text(i));
  }
  return out;
}

Transaction::Transaction(Database& database) : database_(database) {
  database_.prepared("BEGIN IMMEDIATE").finish();
}

// After SQLITE_FULL or an I/O error SQLite may or may not have rolled back by itself.
Transaction::~Transaction() {
  if (sqlite3_get_autocommit(database_.raw()) == 0)
    sqlite3_exec(database_.raw(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void Transaction::commit() { database_.prepared("COMMIT").finish(); }

}  // namespace foyer::store
