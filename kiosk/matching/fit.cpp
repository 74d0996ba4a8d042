#include "matching/fit.hpp"

#include <cmath>

namespace foyer::matching {
namespace {

constexpr float of_words = 0.9F;
constexpr float of_near = 0.6F;
constexpr float of_fields = 0.1F;
constexpr float doubt = 2.0F;  // of a lone word whose texts are of other fields

// The chance that an answer so far ahead of the others is right, by logistic regression on the
// labelled needs of tests/matching/eval.
constexpr float even = 0.46F;
constexpr float slope = 0.11F;
constexpr float of_rivals = 0.6F;

constexpr float even_by_words = 0.4F;
constexpr float slope_by_words = 0.07F;

}  // namespace

float fit(const Shared& shared, const Meaning& a, const Meaning& b) {
  const float fields = same_fields(a, b);
  const float trust = shared.lone_word() ? fields - doubt * (1 - fields) : 1;
  return alike(a, b) + of_words * shared.words * trust + of_near * shared.near + of_fields * fields;
}

float strength(float fit, float of_others) {
  return 1 / (1 + std::exp((even + of_rivals * of_others - fit) / slope));
}

float strength_by_words(float shared) {
  return 1 / (1 + std::exp((even_by_words - shared) / slope_by_words));
}

}  // namespace foyer::matching
