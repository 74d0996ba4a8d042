#include "encoder/encoder.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "encoder/linear.hpp"
#include "encoder/model.hpp"

namespace foyer::encoder {

struct Encoder::Parts {
  Model model;
  Vocabulary vocabulary;
  std::uint32_t weights;
};

Result<Encoder> Encoder::read(std::span<const std::byte> weights, std::string_view vocabulary) {
  const auto tensors = Tensors::read(weights);
  if (!tensors) return tensors.error();
  auto model = Model::read(*tensors);
  if (!model) return model.error();
  auto known = Vocabulary::read(vocabulary);
  if (!known) return known.error();
  return Encoder(std::make_shared<const Parts>(
                     Parts{*std::move(model), *std::move(known), tensors->checksum()}),
                 paths().back());
}

std::vector<float> Encoder::encode(std::string_view text) const {
  auto vector = forward(parts_->model, pieces(text), kernel_of(path_));
  const float length = std::sqrt(std::max(dot(vector, vector), 1e-12f));
  for (float& value : vector) value /= length;
  return vector;
}

std::vector<PieceId> Encoder::pieces(std::string_view text) const {
  return encoder::pieces(text, parts_->vocabulary);
}

Encoder Encoder::with(Path path) const { return Encoder(parts_, path); }

std::uint32_t Encoder::weights() const { return parts_->weights; }

float cosine(std::span<const float> a, std::span<const float> b) {
  if (a.size() != b.size()) return 0;
  const double lengths = std::sqrt(static_cast<double>(dot(a, a)) * static_cast<double>(dot(b, b)));
  if (!(lengths > 0)) return 0;
  return std::clamp(static_cast<float>(dot(a, b) / lengths), -1.0f, 1.0f);
}

}  // namespace foyer::encoder
