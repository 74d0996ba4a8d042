#include "cli/languages.hpp"

#include <cstdio>
#include <filesystem>

#include "cli/outside.hpp"
#include "matching/phrases.hpp"

namespace foyer::cli {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_bytes = 4 << 20;

// Beside the strings where Foyer is installed, else where it was built.
fs::path catalogues() {
  std::error_code failed;
  const fs::path installed = share_folder() / "lang";
  return fs::is_directory(installed, failed) ? installed : fs::path(FOYER_CATALOGUES);
}

Result<words::Strings> strings_in(const words::Language& language, const words::Source& english) {
  const fs::path file = catalogues() / (std::string(language.tag) + ".mo");
  const auto bytes = read_file(file, most_bytes);
  if (!bytes) return bytes.error();
  const auto catalogue = words::read_catalogue(*bytes, file.string());
  if (!catalogue) return catalogue.error();
  return words::Strings(english, *catalogue, language);
}

}  // namespace

Result<words::Library> word_library() {
  const auto text = read_file(share_folder() / "assets" / "strings.en.json", most_bytes);
  if (!text) return text.error();
  auto source = words::read_source(*text);
  if (!source) return source.error();
  for (const auto& [key, words] : matching::phrases()) source->emplace(key, words);
  words::Library library{words::Strings(*source)};
  for (const auto& language : words::languages().subspan(1)) {
    auto strings = strings_in(language, *source);
    if (strings)
      library.add(std::move(*strings));
    else
      std::fprintf(stderr, "foyer: %s\n", strings.error().what.c_str());
  }
  return library;
}

std::string no_such_language(std::string_view asked) {
  std::string all;
  for (const auto& one : words::languages())
    all +=
        (all.empty() ? "" : ", ") + std::string(one.tag) + " (" + std::string(one.own_name) + ")";
  return "There is no language \"" + std::string(asked) + "\"; there are: " + all + ".";
}

}  // namespace foyer::cli
