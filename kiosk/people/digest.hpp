#pragma once
#include <cstdint>

#include "people/attendee.hpp"

namespace foyer::people {

// A number that stands for every field of `attendee`, the same on every machine and in every
// version: 64-bit FNV-1a (Fowler, Noll, Vo) over the fields, each with its length before it. Never
// 0. Meant for telling a changed row from the same row, not against somebody who wants two rows to
// collide.
std::uint64_t digest(const Attendee& attendee);

}  // namespace foyer::people
