#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "encoder/compact.hpp"
#include "matching/fields.hpp"

namespace foyer::matching {

// How a text was meant when it was written: what people need sounds unlike what they offer, even
// where it is the same thing.
enum class Manner { about, need, offer };

// Where a text points, once what all texts of its manner have in common is taken away.
struct Meaning {
  encoder::Compact direction;                   // of unit length, give or take rounding
  std::array<float, people::most_fields> in{};  // how much it is of each field; of unit length
  std::array<std::uint8_t, 3> nearest{};        // the three fields it is most of, best first
};

// From -1 to 1.
float alike(const Meaning& a, const Meaning& b);
// From 0 to 1: whether both are of the same fields.
float same_fields(const Meaning& a, const Meaning& b);

// The texts by which a compass is set, three for each of people::fields(): the fields as they are
// told of, needed and offered.
std::vector<std::string> compass_texts();

// Tells directions. Set by the encoder's vectors of compass_texts(), so vectors of other weights
// need another compass.
class Compass {
 public:
  explicit Compass(std::span<const encoder::Compact> vectors);  // in the order of the texts

  // `shares`: how much the text is of each field by its words.
  Meaning meaning(const encoder::Compact& vector, Manner manner, const FieldShares& shares) const;

 private:
  using Direction = std::vector<float>;

  std::array<Direction, 3> common_;
  std::vector<encoder::Compact> fields_;
};

}  // namespace foyer::matching
