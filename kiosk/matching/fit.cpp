#include "matching/fit.hpp"

#include <cmath>

namespace foyer::matching {
namespace {

constexpr float of_words = 0.9F;
constexpr float of_fields = 0.1F;
constexpr float doubt = 1.5F;  // of a lone word whose texts are of other fields

constexpr float even = 0.15F;  // ahead of the others by this much: half as strong as can be
constexpr float slope = 0.08F;

}  // namespace

float fit(const Shared& shared, const Meaning& a, const Meaning& b) {
  const float fields = same_fields(a, b);
  const float trust = shared.lone_word() ? fields - doubt * (1 - fields) : 1;
  return alike(a, b) + of_words * shared.words * trust + of_fields * fields;
}

float strength(float fit, float of_others) {
  return 1 / (1 + std::exp((even - (fit - of_others)) / slope));
}

}  // namespace foyer::matching
