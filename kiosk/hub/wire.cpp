#include "hub/wire.hpp"

namespace foyer::hub {
namespace {

constexpr std::uint32_t bool_type = 16, bytea_type = 17, int8_type = 20, text_type = 25;
constexpr std::uint32_t bytea_array = 1001, text_array = 1009, int8_array = 1016;

void put32(std::string& out, std::uint32_t value) {
  for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 255);
}

void put64(std::string& out, std::int64_t value) {
  const auto bits = static_cast<std::uint64_t>(value);
  put32(out, static_cast<std::uint32_t>(bits >> 32));
  put32(out, static_cast<std::uint32_t>(bits));
}

Param array(std::uint32_t type, std::uint32_t element, std::size_t size) {
  Param param{type, {}};
  put32(param.bytes, size == 0 ? 0 : 1);
  put32(param.bytes, 0);
  put32(param.bytes, element);
  if (size == 0) return param;
  put32(param.bytes, static_cast<std::uint32_t>(size));
  put32(param.bytes, 1);
  return param;
}

Param array_of(std::uint32_t type, std::uint32_t element,
               std::span<const std::string_view> values) {
  Param param = array(type, element, values.size());
  for (const auto value : values) {
    put32(param.bytes, static_cast<std::uint32_t>(value.size()));
    param.bytes += value;
  }
  return param;
}

}  // namespace

Param number(std::int64_t value) {
  Param param{int8_type, {}};
  put64(param.bytes, value);
  return param;
}

Param yes_or_no(bool value) { return {bool_type, std::string(1, value ? '\1' : '\0')}; }

Param words(std::string_view value) { return {text_type, std::string(value)}; }

Param numbers(std::span<const std::int64_t> values) {
  Param param = array(int8_array, int8_type, values.size());
  for (const auto value : values) {
    put32(param.bytes, 8);
    put64(param.bytes, value);
  }
  return param;
}

Param many_words(std::span<const std::string_view> values) {
  return array_of(text_array, text_type, values);
}

Param many_bytes(std::span<const std::string_view> values) {
  return array_of(bytea_array, bytea_type, values);
}

std::int64_t read_number(std::string_view bytes) {
  if (bytes.size() != 8) return 0;
  std::uint64_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  return static_cast<std::int64_t>(value);
}

}  // namespace foyer::hub
