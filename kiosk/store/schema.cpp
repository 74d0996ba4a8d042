#include "store/schema.hpp"

namespace foyer::store {
namespace {

constexpr const char* version_1 = R"(
CREATE TABLE meta(key TEXT PRIMARY KEY, value ANY) STRICT, WITHOUT ROWID;
CREATE TABLE fact(
  origin INTEGER NOT NULL, seq INTEGER NOT NULL CHECK (seq > 0), hlc INTEGER NOT NULL,
  at INTEGER NOT NULL, kind TEXT NOT NULL, payload TEXT NOT NULL, hash BLOB NOT NULL,
  PRIMARY KEY(origin, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE head(
  origin INTEGER PRIMARY KEY, seq INTEGER NOT NULL, hlc INTEGER NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE TABLE person(
  ref TEXT PRIMARY KEY NOT NULL, name TEXT, organisation TEXT, registration TEXT,
  here INTEGER NOT NULL, first_in INTEGER, left_at INTEGER, state TEXT NOT NULL) STRICT;
CREATE TABLE badge(
  code TEXT NOT NULL, ref TEXT NOT NULL, revoked INTEGER NOT NULL,
  PRIMARY KEY(code, ref)) STRICT, WITHOUT ROWID;
CREATE TABLE met(
  a TEXT NOT NULL, b TEXT NOT NULL, at INTEGER NOT NULL, undone INTEGER NOT NULL,
  PRIMARY KEY(a, b)) STRICT, WITHOUT ROWID;
CREATE TABLE promise(
  id TEXT NOT NULL, giver TEXT NOT NULL, receiver TEXT NOT NULL, text TEXT NOT NULL,
  at INTEGER NOT NULL, PRIMARY KEY(id, giver, receiver)) STRICT, WITHOUT ROWID;
PRAGMA application_id = 0x464F5952;
PRAGMA user_version = 1;
)";

constexpr const char* version_2 = R"(
CREATE TABLE aside(
  origin INTEGER NOT NULL, seq INTEGER NOT NULL, PRIMARY KEY(origin, seq)) STRICT, WITHOUT ROWID;
PRAGMA user_version = 2;
)";

constexpr const char* version_3 = R"(
CREATE TABLE vector(
  text BLOB PRIMARY KEY NOT NULL, weights INTEGER NOT NULL, numbers BLOB NOT NULL
  ) STRICT, WITHOUT ROWID;
PRAGMA user_version = 3;
)";

// `person.state` says of consent who knew of what; no table is new.
constexpr const char* version_4 = "PRAGMA user_version = 4;";

constexpr const char* version_5 = R"(
CREATE TABLE delivery(
  target TEXT NOT NULL, item TEXT NOT NULL, ref TEXT NOT NULL, stage TEXT NOT NULL,
  tag TEXT NOT NULL, body TEXT NOT NULL, at INTEGER NOT NULL,
  PRIMARY KEY(target, item)) STRICT, WITHOUT ROWID;
PRAGMA user_version = 5;
)";

constexpr const char* version_6 = R"(
CREATE TABLE board(
  topic TEXT PRIMARY KEY NOT NULL, text TEXT NOT NULL, hlc INTEGER NOT NULL,
  origin INTEGER NOT NULL, seq INTEGER NOT NULL) STRICT, WITHOUT ROWID;
PRAGMA user_version = 6;
)";

// `person.state` says of table rounds who sits where; no table is new.
constexpr const char* version_7 = "PRAGMA user_version = 7;";

constexpr const char* version_8 = R"(
CREATE TABLE decision(
  ref TEXT NOT NULL, at INTEGER NOT NULL, told TEXT NOT NULL,
  PRIMARY KEY(ref, at)) STRICT, WITHOUT ROWID;
PRAGMA user_version = 8;
)";

constexpr std::array migrations = {version_1, version_2, version_3, version_4,
                                   version_5, version_6, version_7, version_8};
static_assert(migrations.size() == newest_version);

}  // namespace

std::string upsert(const Table& table) {
  std::string values, updates;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const std::string column(table.columns[i]);
    values += i ? ",?" : "?";
    if (i < table.keys) continue;
    updates += (i > table.keys ? "," : "") + column + "=excluded." + column;
  }
  return "INSERT INTO " + std::string(table.name) + " VALUES(" + values +
         ") ON CONFLICT DO UPDATE SET " + updates;
}

void migrate(Database& database, std::int64_t to) {
  const auto version = static_cast<std::size_t>(database.number("PRAGMA user_version"));
  for (std::size_t i = version; i < static_cast<std::size_t>(to); ++i) database.run(migrations[i]);
}

}  // namespace foyer::store
