// The encoder that Foyer ships, and the answers that it is held to.
#pragma once
#include <cstddef>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "encoder/encoder.hpp"
#include "support/catch.hpp"

namespace foyer::test {

inline std::string text_of(const std::string& path) {
  std::ifstream file(std::string(FOYER_SOURCE) + "/" + path, std::ios::binary);
  INFO(path);
  REQUIRE(file.is_open());
  return {std::istreambuf_iterator<char>(file), {}};
}

inline const std::string& vocabulary_text() {
  static const std::string text = text_of("data/encoder/vocabulary.tsv");
  return text;
}

inline const std::string& weights_text() {
  static const std::string text = text_of("data/encoder/encoder.int8.bin");
  return text;
}

inline std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}

inline const encoder::Encoder& trained() {
  static const auto read = encoder::Encoder::read(bytes_of(weights_text()), vocabulary_text());
  REQUIRE(read.ok());
  return *read;
}

// The lines of check.jsonl: texts with their pieces and first sixteen numbers, pairs with a cosine.
inline std::vector<nlohmann::json> checked_lines() {
  std::vector<nlohmann::json> lines;
  const std::string text = text_of("tests/encoder/check.jsonl");
  for (std::size_t at = 0; at < text.size(); at = text.find('\n', at) + 1)
    lines.push_back(nlohmann::json::parse(text.substr(at, text.find('\n', at) - at)));
  REQUIRE(lines.size() == 80);
  return lines;
}

}  // namespace foyer::test
