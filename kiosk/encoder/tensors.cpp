#include "encoder/tensors.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

#include "encoder/checksum.hpp"

namespace foyer::encoder {
namespace {

constexpr std::string_view magic("SENTENC\0", 8);
constexpr std::size_t header_bytes = 32, entry_bytes = 96, name_bytes = 40;
constexpr std::uint32_t version = 1, kind_float = 0, kind_int8 = 1;

// No true scale, bias or rate is above 5. Below this bound no sum of the forward pass can leave the
// range of a float, so a file that was altered with its checksum still yields numbers.
constexpr float largest = 100.0f;

std::uint64_t little(std::span<const std::byte> file, std::size_t at, std::size_t bytes) {
  std::uint64_t value = 0;
  for (std::size_t i = bytes; i-- > 0;)
    value = value << 8 | std::to_integer<std::uint64_t>(file[at + i]);
  return value;
}

std::uint32_t u32(std::span<const std::byte> file, std::size_t at) {
  return static_cast<std::uint32_t>(little(file, at, 4));
}
std::uint64_t u64(std::span<const std::byte> file, std::size_t at) { return little(file, at, 8); }

std::string_view characters(std::span<const std::byte> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

Error damaged(std::string_view what) {
  return bad_input("The sentence encoder's weights are damaged (" + std::string(what) +
                   "); copy the file again.");
}

Status check_header(std::span<const std::byte> file) {
  if (!characters(file).starts_with(magic.substr(0, std::min(magic.size(), file.size()))))
    return bad_input("This file holds no sentence encoder's weights; give encoder.int8.bin.");
  if (file.size() < header_bytes) return damaged("it ends within its header");
  if (u32(file, 8) != version)
    return bad_input("The sentence encoder's weights are of version " +
                     std::to_string(u32(file, 8)) + ", and this program reads version 1.");
  if (u64(file, 24) != file.size())
    return damaged(std::to_string(file.size()) + " bytes instead of " +
                   std::to_string(u64(file, 24)));
  if (u32(file, 16) != entry_bytes) return damaged("its entries have another length");
  if (u32(file, 12) > (file.size() - header_bytes) / entry_bytes)
    return damaged("its list of parts is cut");
  if (u32(file, 20) != crc32(file.subspan(header_bytes))) return damaged("its checksum is wrong");
  return Done{};
}

}  // namespace

Result<Tensors> Tensors::read(std::span<const std::byte> file) {
  if (const auto header = check_header(file); !header) return header.error();
  Tensors tensors;
  tensors.file_ = file;
  tensors.checksum_ = u32(file, 20);
  for (std::size_t i = 0, count = u32(file, 12); i < count; ++i) {
    const auto entry = file.subspan(header_bytes + i * entry_bytes, entry_bytes);
    auto name = characters(entry.first(name_bytes));
    name = name.substr(0, name.find('\0'));
    tensors.entries_[std::string(name)] = {u32(entry, 40), u32(entry, 44), u32(entry, 48),
                                           u32(entry, 52), u32(entry, 56), u32(entry, 60),
                                           u64(entry, 64), u64(entry, 72), u64(entry, 80)};
  }
  return tensors;
}

Result<std::vector<float>> Tensors::floats(std::string_view name, std::uint64_t at,
                                           std::size_t count) const {
  if (!holds(at, count * sizeof(float))) return damaged(std::string(name) + " lies outside");
  std::vector<float> values(count);
  for (std::size_t i = 0; i < count; ++i) {
    values[i] = std::bit_cast<float>(u32(file_, at + i * sizeof(float)));
    if (!(std::abs(values[i]) <= largest))
      return damaged(std::string(name) + " holds a number out of range");
  }
  return values;
}

Result<std::vector<float>> Tensors::numbers(std::string_view name, std::size_t count) const {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return damaged(std::string(name) + " is missing");
  const Entry& entry = found->second;
  if (entry.kind != kind_float || entry.rank != 1 || entry.rows != count || entry.columns != 1 ||
      entry.bytes != count * sizeof(float))
    return damaged(std::string(name) + " has another shape");
  return floats(name, entry.at, count);
}

Result<Matrix> Tensors::matrix(std::string_view name, Shape shape) const {
  const auto found = entries_.find(name);
  if (found == entries_.end()) return damaged(std::string(name) + " is missing");
  const Entry& entry = found->second;
  const bool by_row = shape.scales == Scales::by_row;
  const std::size_t scales = by_row ? shape.rows : shape.columns;
  if (entry.kind != kind_int8 || entry.rank != 2 || entry.rows != shape.rows ||
      entry.columns != shape.columns || entry.bytes != shape.rows * shape.columns ||
      entry.axis != (by_row ? 0 : 1) || entry.scales != scales)
    return damaged(std::string(name) + " has another shape");
  if (!holds(entry.at, entry.bytes)) return damaged(std::string(name) + " lies outside");
  auto scale = floats(name, entry.scales_at, scales);
  if (!scale) return scale.error();
  return Matrix{shape.rows, shape.columns,
                reinterpret_cast<const std::int8_t*>(file_.data() + entry.at), *std::move(scale)};
}

}  // namespace foyer::encoder
