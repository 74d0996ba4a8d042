#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"

namespace foyer::people {

// One field in which people help each other, as data/fields.txt tells of it.
struct Field {
  std::string key;
  std::map<std::string, std::string, std::less<>> names;  // by language: "en", "de", ...
  // Written as people write: what lies near them in meaning is likely of this field, and between
  // them they show how needs differ from offers in general.
  std::string about;
  std::string need;
  std::string offer;
  std::vector<std::string> cues;  // one subject each: folded words, each whole or, with *, begun
  std::vector<std::string> near;  // of each of these: words said around it, written alike, or none
  bool operator==(const Field&) const = default;
};

// The text of data/fields.txt; the line that is wrong is named.
Result<std::vector<Field>> read_fields(std::string_view text);

// Those that this program was built with, in the order of the file; at most `most_fields`. None
// when it was built without the file, or with one that does not read: people are then matched by
// words alone.
const std::vector<Field>& fields();
inline constexpr std::size_t most_fields = 80;

// As a chip says it, in English where the language is not known; empty for no field of ours.
std::string_view field_name(std::string_view key, std::string_view language);

}  // namespace foyer::people
