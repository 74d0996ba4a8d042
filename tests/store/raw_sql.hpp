#pragma once
#include <sqlite3.h>

#include <filesystem>
#include <string>

#include "support/catch.hpp"

namespace foyer::store::story {

// Another program's connection to a file: what a tinkerer, or another SQLite user, can do.
class RawSql {
 public:
  explicit RawSql(const std::filesystem::path& path) {
    REQUIRE(sqlite3_open(path.c_str(), &db_) == SQLITE_OK);
  }
  ~RawSql() { sqlite3_close(db_); }
  RawSql(const RawSql&) = delete;
  RawSql& operator=(const RawSql&) = delete;

  // All cells of all rows, "|" after each.
  std::string run(const std::string& sql) {
    std::string out;
    const auto add = [](void* into, int count, char** cells, char**) {
      for (int i = 0; i < count; ++i)
        *static_cast<std::string*>(into) += std::string(cells[i] ? cells[i] : "null") + "|";
      return 0;
    };
    INFO(sql);
    REQUIRE(sqlite3_exec(db_, sql.c_str(), add, &out, nullptr) == SQLITE_OK);
    return out;
  }

 private:
  sqlite3* db_ = nullptr;
};

inline std::string run_sql(const std::filesystem::path& path, const std::string& sql) {
  return RawSql(path).run(sql);
}

}  // namespace foyer::store::story
