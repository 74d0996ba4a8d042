#pragma once
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "encoder/kernel.hpp"
#include "encoder/vocabulary.hpp"

namespace foyer::encoder {

// Text in, a vector out; texts of like meaning point the same way. For English: other languages are
// spelt out letter by letter, and letters it does not know are all one. Never changes once it is
// read, so any number of threads may use it; copies share what they know.
class Encoder {
 public:
  // The matrices stay where `weights` are: the caller keeps that memory, unchanged, for as long as
  // the encoder or a copy of it lives. `vocabulary` is copied. One sentence when either is not
  // what it should be.
  static Result<Encoder> read(std::span<const std::byte> weights, std::string_view vocabulary);

  // 512 numbers of unit length, always the same for the same text, from any bytes. Only the first
  // 128 pieces count, and no more than 16,384 bytes are looked at. Capitals, spaces at the ends
  // and double spaces count: give it tidied() text. Text without any piece has a vector too, which
  // means nothing; ask pieces() first.
  std::vector<float> encode(std::string_view text) const;

  // What encode() reads in the text: empty when it is, and unknown_piece for what it cannot read.
  std::vector<PieceId> pieces(std::string_view text) const;

  // The same encoder, multiplying in another way; read() takes the best of paths(). On one
  // architecture the vectors are the same to the last bit; between x86 and ARM numbers differ by
  // about 0.00001.
  Encoder with(Path path) const;
  Path path() const { return path_; }

  // Tells the weights apart: vectors of different weights are not to be compared.
  std::uint32_t weights() const;

 private:
  struct Parts;
  Encoder(std::shared_ptr<const Parts> parts, Path path) : parts_(std::move(parts)), path_(path) {}

  std::shared_ptr<const Parts> parts_;
  Path path_;
};

// From -1 to 1; 0 when either is all zeros or the lengths differ.
float cosine(std::span<const float> a, std::span<const float> b);

}  // namespace foyer::encoder
