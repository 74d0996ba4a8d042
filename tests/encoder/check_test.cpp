#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>

#include "encoder/kernel.hpp"
#include "encoder/model.hpp"
#include "encoder/tensors.hpp"
#include "encoder/trained.hpp"

namespace foyer::encoder {
namespace {

using nlohmann::json;

// How far from the reference we are, at most.
struct Farthest {
  float number = 0;
  float cosine = 0;
  float least = 1;
};

std::vector<float> first_sixteen(const std::vector<float>& vector) {
  return {vector.begin(), vector.begin() + 16};
}

float largest_difference(const std::vector<float>& a, const std::vector<float>& b) {
  float largest = 0;
  for (std::size_t i = 0; i < a.size(); ++i) largest = std::max(largest, std::abs(a[i] - b[i]));
  return largest;
}

}  // namespace

// The answers were made by a reference in double precision from the same weights; ours round what
// goes into each layer to 16 bits.
TEST_CASE("every text of the check gives the pieces and the numbers it should") {
  std::map<int, std::vector<float>> vectors;
  Farthest farthest;
  for (const json& line : test::checked_lines()) {
    if (line.contains("text")) {
      INFO(line["why"]);
      const std::string text = line["text"];
      CHECK(test::trained().pieces(text) == line["pieces"].get<std::vector<PieceId>>());
      const auto vector = vectors[line["id"]] = test::trained().encode(text);
      const std::vector<float> expected = line["int8"]["first16"];
      const float difference = largest_difference(first_sixteen(vector), expected);
      const float likeness = cosine(first_sixteen(vector), expected);
      CHECK(difference < 5e-5f);
      CHECK(likeness > 0.99999f);
      CHECK(cosine(vector, vector) == Approx(1));
      farthest.number = std::max(farthest.number, difference);
      farthest.least = std::min(farthest.least, likeness);
    } else {
      INFO(line["pair"]);
      const auto &one = vectors.at(line["pair"][0]), &other = vectors.at(line["pair"][1]);
      const float difference = std::abs(cosine(one, other) - line["int8"].get<float>());
      CHECK(difference < 5e-5f);
      farthest.cosine = std::max(farthest.cosine, difference);
    }
  }
  std::cout << "encoder: least cosine with the check " << farthest.least << "; farthest number "
            << farthest.number << ", farthest cosine of a pair " << farthest.cosine << '\n';
}

// The length before it is made 1 shows that all 512 numbers are right, not the sixteen alone.
TEST_CASE("the vector of every text has the length it should before it is made one") {
  const auto tensors = Tensors::read(test::bytes_of(test::weights_text()));
  REQUIRE(tensors.ok());
  const auto model = Model::read(*tensors);
  REQUIRE(model.ok());
  for (const json& line : test::checked_lines()) {
    if (!line.contains("text")) continue;
    INFO(line["why"]);
    const std::vector<PieceId> pieces = line["pieces"];
    const auto raw = forward(*model, pieces, kernel_of(paths().back()));
    CHECK(std::sqrt(dot(raw, raw)) ==
          Approx(line["int8"]["raw_norm"].get<float>()).margin(0.001).epsilon(0));
  }
}

// What it is for: of two offers, the one that answers a need is the nearer.
TEST_CASE("an offer that answers a need is nearer to it than one that does not") {
  const auto need = test::trained().encode("Who could fix the brakes on my bike?");
  const auto answer = test::trained().encode("I can repair bicycles.");
  const auto other = test::trained().encode("I teach guitar and ukulele to children");
  CHECK(cosine(need, answer) > cosine(need, other) + 0.2f);
}

TEST_CASE("cosine knows the same, the opposite, nothing, and what cannot be compared") {
  const std::vector<float> east = {1, 0}, west = {-2, 0}, north = {0, 3}, none = {0, 0};
  CHECK(cosine(east, east) == 1);
  CHECK(cosine(east, west) == -1);
  CHECK(cosine(east, north) == 0);
  CHECK(cosine(east, none) == 0);
  CHECK(cosine(east, std::vector<float>{1, 0, 0}) == 0);
  CHECK(cosine({}, {}) == 0);
}

}  // namespace foyer::encoder
