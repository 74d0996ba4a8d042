#pragma once
#include <string>

#include "encoder/compact.hpp"
#include "encoder/encoder.hpp"

namespace foyer::matching {

// What Matcher::keep wants of a text: its vector, or all zeros where the encoder can only spell it
// out, as it does with languages it does not know. About 4 ms.
encoder::Compact vector_of(const encoder::Encoder& encoder, const std::string& tidied);

}  // namespace foyer::matching
