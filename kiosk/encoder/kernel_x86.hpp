#pragma once
#include "encoder/kernel.hpp"

namespace foyer::encoder {

// Null where the program was not built for x86, or not for one with SSE2.
extern const Kernel multiply_with_sse2;
// To be called only when has_avx2(): asked of the processor at run time, so that one program serves
// old mini-PCs too.
extern const Kernel multiply_with_avx2;
bool has_avx2();

}  // namespace foyer::encoder
