// A matcher that has read everything in a room with the encoder that Foyer ships.
#pragma once
#include <fstream>
#include <iterator>
#include <string>

#include "encoder/encoder.hpp"
#include "matching/matcher.hpp"
#include "matching/vector.hpp"
#include "support/catch.hpp"

namespace foyer::test {

inline std::string file_text(const std::string& path) {
  std::ifstream file(std::string(FOYER_SOURCE) + "/" + path, std::ios::binary);
  INFO(path);
  REQUIRE(file.is_open());
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const encoder::Encoder& shipped_encoder() {
  static const std::string weights = file_text("data/encoder/encoder.int8.bin");
  static const auto read = encoder::Encoder::read(std::as_bytes(std::span(weights)),
                                                  file_text("data/encoder/vocabulary.tsv"));
  REQUIRE(read.ok());
  return *read;
}

inline void learn(matching::Matcher& matcher, const people::Room& room) {
  for (const auto& text : matcher.unread(room, {}, 100000))
    matcher.keep(text, matching::vector_of(shipped_encoder(), text));
}

}  // namespace foyer::test
