// The words of every language as the program has them: the English source, and the built
// catalogues.
#pragma once
#include <fstream>
#include <iterator>
#include <string>

#include "matching/phrases.hpp"
#include "words/library.hpp"

namespace foyer::test {

inline std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

inline words::Source english_source() {
  auto source = *words::read_source(bytes_of(FOYER_SOURCE "/assets/strings.en.json"));
  for (const auto& [key, words] : matching::phrases()) source.emplace(key, words);
  return source;
}

inline words::Catalogue catalogue_of(const words::Language& language) {
  const std::string file = FOYER_CATALOGUES "/" + std::string(language.tag) + ".mo";
  return *words::read_catalogue(bytes_of(file), file);
}

inline words::Library whole_library() {
  const auto source = english_source();
  words::Library library{words::Strings(source)};
  for (const auto& language : words::languages().subspan(1))
    library.add(words::Strings(source, catalogue_of(language), language));
  return library;
}

}  // namespace foyer::test
