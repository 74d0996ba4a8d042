#pragma once
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "encoder/kernel.hpp"
#include "encoder/linear.hpp"
#include "encoder/tensors.hpp"
#include "encoder/vocabulary.hpp"

namespace foyer::encoder {

inline constexpr std::size_t dimensions = 512;
inline constexpr std::size_t longest_sequence = 128;

struct Norm {
  std::vector<float> scale;
  std::vector<float> bias;
};

struct Layer {
  Norm attention_norm;
  Linear query_key_value;
  Linear attention_out;
  std::optional<Linear> residual;  // without it, what came in is added as it is
  Norm feedforward_norm;
  Linear feedforward_in;
  Linear feedforward_out;
};

// Google's Universal Sentence Encoder Lite: a Transformer of two layers (data/encoder/README.md).
// The matrices are views of the weights that it was read from.
struct Model {
  Matrix embedding;
  std::vector<float> position_rate;
  std::array<Layer, 2> layers;
  Linear output;

  static Result<Model> read(const Tensors& tensors);
};

// The 512 numbers, each between -1 and 1, before they are brought to unit length. Only the first
// 128 pieces count; none give the answer to silence, which is far from nothing.
std::vector<float> forward(const Model& model, std::span<const PieceId> pieces, Kernel kernel);

}  // namespace foyer::encoder
