#include "guestlist/table.hpp"

#include <csv.h>

#include <random>

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::guestlist;

using Cells = std::vector<std::string>;
using Rows = std::vector<Cells>;

namespace {

Rows read_all(std::string_view text, char delimiter = ',') {
  Rows rows;
  Table table(text, delimiter);
  for (;;) {
    const auto more = table.next();
    REQUIRE(more);
    if (!*more) return rows;
    rows.emplace_back(table.cells().begin(), table.cells().end());
    CHECK(table.row() == static_cast<int>(rows.size()));
  }
}

std::string complaint(std::string_view text) {
  Table table(text, ',');
  for (;;) {
    const auto more = table.next();
    if (!more) return more.error().what;
    if (!*more) return "none";
  }
}

std::string quoted(const std::string& cell) {
  std::string out = "\"";
  for (const char c : cell) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + '"';
}

std::string written(const Rows& rows, char delimiter, std::string_view line_end) {
  std::string out;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i > 0) out += delimiter;
      const bool plain = row[i].find_first_of("\"\r\n ,;|\t") == std::string::npos;
      out += plain ? row[i] : quoted(row[i]);
    }
    out += line_end;
  }
  return out;
}

// The same text as libcsv reads it.
Rows libcsv_reads(std::string& text, char delimiter) {
  struct Reading {
    Rows rows;
    Cells row;
  } reading;
  csv_parser parser;
  REQUIRE(csv_init(&parser, 0) == 0);
  csv_set_delim(&parser, static_cast<unsigned char>(delimiter));
  const auto cell = [](void* bytes, std::size_t size, void* to) {
    static_cast<Reading*>(to)->row.emplace_back(static_cast<const char*>(bytes), size);
  };
  const auto row = [](int, void* to) {
    auto& into = *static_cast<Reading*>(to);
    into.rows.push_back(std::exchange(into.row, {}));
  };
  csv_parse(&parser, text.data(), text.size(), cell, row, &reading);
  csv_fini(&parser, cell, row, &reading);
  csv_free(&parser);
  return reading.rows;
}

Rows random_table(std::mt19937& random) {
  static const std::string letters = "ab\"\"\n\r,;|\t 'é0";
  Rows rows(1 + random() % 6);
  const std::size_t columns = 1 + random() % 5;
  for (auto& row : rows)
    for (std::size_t i = 0; i < columns; ++i) {
      std::string& cell = row.emplace_back();
      for (auto n = random() % 7; n > 0; --n) cell += letters[random() % letters.size()];
    }
  for (auto& row : rows) row[0] += 'x';  // libcsv takes no notice of empty lines
  return rows;
}

}  // namespace

// What any program writes by the rules is read as it was meant.
TEST_CASE("a table that is written is read back") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 3000; ++round) {
    const Rows rows = random_table(random);
    const char delimiter = ",;|\t"[random() % 4];
    const char* end = (const char*[]){"\n", "\r\n"}[random() % 2];
    std::string text = written(rows, delimiter, end);
    CAPTURE(text, delimiter);
    REQUIRE(read_all(text, delimiter) == rows);
    REQUIRE(libcsv_reads(text, delimiter) == rows);
  }
}

// Nothing that can be in a file breaks the reader, and it always comes to an end.
TEST_CASE("any bytes are read to their end") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (auto n = random() % 40; n > 0; --n) text += "\"\"\",,\n\r a;"[random() % 10];
    CAPTURE(text);
    Table table(text, ',');
    for (std::size_t moves = 0;; ++moves) {
      REQUIRE(moves <= text.size());
      const auto more = table.next();
      if (!more || !*more) break;
    }
  }
}

// One stray mark must not swallow the guests after it.
TEST_CASE("stray quotation marks are letters") {
  CHECK(read_all("Philippa \"Pip\" Ashworth,x\nAna,y\n") ==
        Rows{{"Philippa \"Pip\" Ashworth", "x"}, {"Ana", "y"}});
  CHECK(read_all("\"Pip\" Ashworth,x\nAna,y\n") == Rows{{"Pip Ashworth", "x"}, {"Ana", "y"}});
  CHECK(read_all("a, \"b,c\" ,d\n") == Rows{{"a", "b,c ", "d"}});
}

TEST_CASE("lines end in every way, and the last needs no end") {
  CHECK(read_all("a,b\r\nc,d") == Rows{{"a", "b"}, {"c", "d"}});
  CHECK(read_all("a\rb\n\nc\r\n") == Rows{{"a"}, {"b"}, {""}, {"c"}});
  CHECK(read_all("a,").back() == Cells{"a", ""});
  CHECK(read_all("").empty());
}

// A hostile file is refused by the row, quickly and without much memory.
TEST_CASE("limits of a table name the row") {
  const std::string wide(200000, ',');
  CHECK(complaint("a,b\n" + wide) == "Row 2 has over 1,000 columns; this is no guest list.");
  CHECK(complaint(std::string(999, ',')) == "none");
  CHECK(complaint("a,b\n" + std::string((1 << 20) + 2, 'x')).starts_with("Row 2 has a cell over"));
  CHECK(complaint("a,b\nc,\"d\ne").starts_with("Row 2 has a quotation mark that is never closed"));
  CHECK(complaint("\"" + std::string(3 << 20, 'x') + "\"").starts_with("Row 1 has"));
  CHECK(complaint("\"\"" + std::string(3 << 20, 'x')).starts_with("Row 1 has"));
}
