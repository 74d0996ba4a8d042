#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace foyer::encoder {

// One table of numbers in the weights: weight[r][c] = scale * numbers[r * columns + c], with a
// scale for each row or each column. The numbers lie in the caller's memory.
struct Matrix {
  std::size_t rows = 0;
  std::size_t columns = 0;
  const std::int8_t* numbers = nullptr;
  std::vector<float> scales;
};

enum class Scales { by_row, by_column };

// The weights file taken apart by name (data/encoder/README.md is the format). Everything that is
// handed out has been checked to lie inside the file.
class Tensors {
 public:
  // One sentence when the bytes are no weights, of another version, cut short or altered.
  static Result<Tensors> read(std::span<const std::byte> file);

  // Fail, with one sentence, when there is no such tensor or it has another shape or kind.
  Result<std::vector<float>> numbers(std::string_view name, std::size_t count) const;
  struct Shape {
    std::size_t rows;
    std::size_t columns;
    Scales scales;
  };
  Result<Matrix> matrix(std::string_view name, Shape shape) const;

  std::uint32_t checksum() const { return checksum_; }

 private:
  struct Entry {
    std::uint32_t kind, rank, rows, columns, axis, scales;
    std::uint64_t at, bytes, scales_at;
  };

  bool holds(std::uint64_t at, std::uint64_t bytes) const {
    return at <= file_.size() && bytes <= file_.size() - at;
  }
  Result<std::vector<float>> floats(std::string_view name, std::uint64_t at,
                                    std::size_t count) const;

  std::span<const std::byte> file_;
  std::map<std::string, Entry, std::less<>> entries_;
  std::uint32_t checksum_ = 0;
};

}  // namespace foyer::encoder
