#include <algorithm>
#include <cmath>

#include "encoder/model.hpp"

namespace foyer::encoder {
namespace {

constexpr std::size_t heads = 4;
constexpr double epsilon = 1e-6;

// Each piece's row of the embedding, twice, and where it stands in the text.
Rows embedded(const Model& model, std::span<const PieceId> pieces) {
  const Matrix& table = model.embedding;
  Rows x(pieces.size(), table.columns);
  const std::size_t half = model.position_rate.size();
  for (std::size_t t = 0; t < x.count; ++t) {
    const std::int8_t* numbers = table.numbers + pieces[t] * table.columns;
    for (std::size_t j = 0; j < x.width; ++j)
      x[t][j] = 2 * table.scales[pieces[t]] * static_cast<float>(numbers[j]);
    for (std::size_t j = 0; j < half; ++j) {
      const double angle = static_cast<double>(t) * model.position_rate[j];
      x[t][j] += static_cast<float>(std::sin(angle));
      x[t][half + j] += static_cast<float>(std::cos(angle));
    }
  }
  return x;
}

Rows normed(const Rows& x, const Norm& norm) {
  Rows y(x.count, x.width);
  const auto width = static_cast<double>(x.width);
  for (std::size_t r = 0; r < x.count; ++r) {
    double sum = 0, squares = 0;
    for (const float value : x[r]) sum += value;
    const double mean = sum / width;
    for (const float value : x[r]) squares += (value - mean) * (value - mean);
    const double deviation = std::sqrt(squares / width + epsilon);
    for (std::size_t i = 0; i < x.width; ++i)
      y[r][i] = static_cast<float>((x[r][i] - mean) / deviation) * norm.scale[i] + norm.bias[i];
  }
  return y;
}

void softmax(std::span<float> scores) {
  const float largest = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& score : scores) sum += score = std::exp(score - largest);
  for (float& score : scores) score /= sum;
}

// What each piece takes from all the others, head by head; qkv has queries, keys and values beside
// each other.
Rows attended(const Rows& qkv) {
  const std::size_t width = qkv.width / 3, head_width = width / heads;
  const float scale = 1 / std::sqrt(static_cast<float>(head_width));
  Rows out(qkv.count, width);
  std::vector<float> shares(qkv.count);
  for (std::size_t head = 0; head < heads; ++head)
    for (std::size_t t = 0; t < qkv.count; ++t) {
      const auto part = [&](std::size_t row, std::size_t which) {
        return qkv[row].subspan(which * width + head * head_width, head_width);
      };
      for (std::size_t u = 0; u < qkv.count; ++u) shares[u] = dot(part(t, 0), part(u, 1)) * scale;
      softmax(shares);
      const auto to = out[t].subspan(head * head_width, head_width);
      for (std::size_t u = 0; u < qkv.count; ++u)
        for (std::size_t i = 0; i < head_width; ++i) to[i] += shares[u] * part(u, 2)[i];
    }
  return out;
}

void add(const Rows& more, Rows& to) {
  for (std::size_t i = 0; i < to.numbers.size(); ++i) to.numbers[i] += more.numbers[i];
}

Rows through(const Layer& layer, const Rows& x, Kernel kernel) {
  Rows y = layer.residual ? linear(x, *layer.residual, kernel) : x;
  const Rows qkv = linear(normed(x, layer.attention_norm), layer.query_key_value, kernel);
  add(linear(attended(qkv), layer.attention_out, kernel), y);
  Rows hidden = linear(normed(y, layer.feedforward_norm), layer.feedforward_in, kernel);
  for (float& value : hidden.numbers) value = std::max(0.0f, value);
  add(linear(hidden, layer.feedforward_out, kernel), y);
  return y;
}

Rows mean_of(const Rows& x) {
  Rows mean(1, dimensions);
  for (std::size_t r = 0; r < x.count; ++r)
    for (std::size_t i = 0; i < dimensions; ++i) mean.numbers[i] += x[r][i];
  for (float& value : mean.numbers) value /= static_cast<float>(std::max<std::size_t>(1, x.count));
  return mean;
}

}  // namespace

std::vector<float> forward(const Model& model, std::span<const PieceId> pieces, Kernel kernel) {
  Rows x = embedded(model, pieces.first(std::min(pieces.size(), longest_sequence)));
  for (const Layer& layer : model.layers) x = through(layer, x, kernel);
  Rows out = linear(mean_of(x), model.output, kernel);
  for (float& value : out.numbers) value = std::tanh(value);
  return std::move(out.numbers);
}

}  // namespace foyer::encoder
