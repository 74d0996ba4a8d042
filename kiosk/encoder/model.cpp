#include "encoder/model.hpp"

#include <string>
#include <utility>

namespace foyer::encoder {
namespace {

constexpr std::size_t embedding_width = 256, hidden_width = 1536, rates = 128;
constexpr std::size_t embedding_rows = 8002;

// Reads part after part and keeps the first thing that was wrong.
struct Reader {
  const Tensors& tensors;
  std::optional<Error> wrong;

  template <class T>
  T kept(Result<T> part) {
    if (part) return *std::move(part);
    if (!wrong) wrong = part.error();
    return {};
  }
  std::vector<float> numbers(const std::string& name, std::size_t count) {
    return kept(tensors.numbers(name, count));
  }
  Norm norm(const std::string& name, std::size_t width) {
    return {numbers(name + ".scale", width), numbers(name + ".bias", width)};
  }
  Linear linear(const std::string& name, std::size_t in, std::size_t out) {
    return {kept(tensors.matrix(name + ".weight", {in, out, Scales::by_column})),
            numbers(name + ".bias", out)};
  }
  Layer layer(const std::string& name, std::size_t width) {
    Layer read{norm(name + ".attention.norm", width),
               linear(name + ".attention.qkv", width, 3 * width),
               linear(name + ".attention.out", width, dimensions),
               {},
               norm(name + ".feedforward.norm", dimensions),
               linear(name + ".feedforward.in", dimensions, hidden_width),
               linear(name + ".feedforward.out", hidden_width, dimensions)};
    if (width != dimensions) read.residual = linear(name + ".residual", width, dimensions);
    return read;
  }
};

}  // namespace

Result<Model> Model::read(const Tensors& tensors) {
  Reader reader{tensors, {}};
  Model model{
      reader.kept(tensors.matrix("embedding", {embedding_rows, embedding_width, Scales::by_row})),
      reader.numbers("position.rate", rates),
      {reader.layer("layer0", embedding_width), reader.layer("layer1", dimensions)},
      reader.linear("output", dimensions, dimensions)};
  if (reader.wrong) return *reader.wrong;
  return model;
}

}  // namespace foyer::encoder
