#pragma once
#include "encoder/kernel.hpp"

namespace foyer::encoder {

// Null where the program was not built for 64-bit ARM, all of which have it.
extern const Kernel multiply_with_neon;

}  // namespace foyer::encoder
