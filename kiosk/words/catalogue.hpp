#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace foyer::words {

// One string of a catalogue: what it was translated from, and its translation in as many forms as
// the language counts in (one where nothing is counted).
struct Translated {
  std::string from;
  std::vector<std::string> forms;
};

// By context (msgctxt), which is our key of a string: "search.title".
using Catalogue = std::map<std::string, Translated, std::less<>>;

// Reads a compiled catalogue, the whole of a .mo file as msgfmt writes it (GNU gettext manual,
// section 10.3, "The Format of GNU MO Files"; little-endian, revision 0). Strings without a context
// are passed over. Fails with one sentence when it is none, cut short or not UTF-8; `name` is what
// the file is called in it.
Result<Catalogue> read_catalogue(std::string_view mo, std::string_view name);

}  // namespace foyer::words
