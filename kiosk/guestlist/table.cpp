#include "guestlist/table.hpp"

#include <algorithm>

namespace foyer::guestlist {
namespace {

constexpr std::size_t largest_cell = std::size_t{1} << 20;
constexpr std::size_t most_columns = 1000;

Error in_row(int row, std::string what) {
  return bad_input("Row " + std::to_string(row) + " " + std::move(what));
}

}  // namespace

bool Table::plain_end(std::size_t at) const {
  return at >= text_.size() || text_[at] == delimiter_ || text_[at] == '\n' || text_[at] == '\r';
}

// Both leave at_ on the delimiter or line end, or return false when the cell does not end in time.
bool Table::unquoted_cell() {
  const std::size_t from = at_;
  while (!plain_end(at_))
    if (++at_ - from > largest_cell) return false;
  cells_.push_back(text_.substr(from, at_ - from));
  return true;
}

bool Table::quoted_cell() {
  std::size_t start = ++at_;
  const std::string_view reach = text_.substr(0, start + largest_cell);
  std::string whole;
  for (;;) {
    const std::size_t end = reach.find('"', start);
    if (end == std::string_view::npos) return false;
    if (end + 1 < text_.size() && text_[end + 1] == '"') {  // a doubled mark is one mark
      whole += text_.substr(start, end + 1 - start);
      start = end + 2;
      continue;
    }
    at_ = end + 1;
    while (!plain_end(at_))
      if (++at_ - end > largest_cell) return false;
    if (whole.empty() && at_ == end + 1) {
      cells_.push_back(text_.substr(start, end - start));
      return true;
    }
    whole += text_.substr(start, end - start);
    whole += text_.substr(end + 1, at_ - end - 1);
    cells_.push_back(owned_.emplace_back(std::move(whole)));
    return true;
  }
}

Result<bool> Table::next() {
  cells_.clear();
  owned_.clear();
  if (at_ >= text_.size()) return false;
  ++row_;
  for (;;) {
    std::size_t mark = at_;
    while (mark < text_.size() && text_[mark] == ' ' && delimiter_ != ' ' && mark - at_ < 100)
      ++mark;
    const bool quoted = mark < text_.size() && text_[mark] == '"';
    if (quoted) at_ = mark;
    if (!(quoted ? quoted_cell() : unquoted_cell()))
      return in_row(row_, quoted
                              ? "has a quotation mark that is never closed, or a cell over 1 MB; "
                                "mend that row and import again."
                              : "has a cell over 1 MB; this is no guest list.");
    if (cells_.size() > most_columns)
      return in_row(row_, "has over 1,000 columns; this is no guest list.");
    if (at_ >= text_.size()) return true;
    const char end = text_[at_++];
    if (end == delimiter_) continue;
    if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
    return true;
  }
}

}  // namespace foyer::guestlist
