#pragma once
#include <cstddef>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace foyer::guestlist {

// The records of a text of separated values, one at a time: RFC 4180 with any delimiter and any
// line end, and forgiving as spreadsheets are: a quotation mark inside an unquoted cell is a
// letter, and what follows a closing mark still belongs to the cell. (libcsv reads on to the next
// mark there and would swallow the following guests.) An empty line is a record of one empty cell.
class Table {
 public:
  Table(std::string_view text, char delimiter) : text_(text), delimiter_(delimiter) {}

  // Moves to the next record: false at the end. An Error says in which row a cell is over 1 MB, a
  // row has over 1,000 columns, or a quotation mark is never closed.
  Result<bool> next();

  // Of the record moved to; they last until the next move.
  const std::vector<std::string_view>& cells() const { return cells_; }
  // Its number as a spreadsheet shows it, from 1.
  int row() const { return row_; }

 private:
  bool unquoted_cell();
  bool quoted_cell();
  bool plain_end(std::size_t at) const;

  std::string_view text_;
  char delimiter_;
  std::size_t at_ = 0;
  int row_ = 0;
  std::vector<std::string_view> cells_;
  std::deque<std::string> owned_;  // cells that had to be put together
};

}  // namespace foyer::guestlist
