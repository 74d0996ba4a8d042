#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::hub {

// A value as PostgreSQL sends and takes it in binary (integers in network order; arrays of one
// dimension: dimensions, nulls, element type, length, lower bound, then each element after its
// length). PostgreSQL 15, src/backend/utils/adt/arrayfuncs.c, array_recv.
struct Param {
  std::uint32_t type = 0;  // pg_type.oid
  std::string bytes;
};

Param number(std::int64_t value);
Param yes_or_no(bool value);
Param words(std::string_view value);
Param numbers(std::span<const std::int64_t> values);
Param many_words(std::span<const std::string_view> values);
Param many_bytes(std::span<const std::string_view> values);

// The int8 in `bytes`; 0 when it is none.
std::int64_t read_number(std::string_view bytes);

}  // namespace foyer::hub
