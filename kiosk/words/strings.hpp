#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "words/catalogue.hpp"
#include "words/language.hpp"

namespace foyer::words {

// English strings by key, in one form, or in two where something is counted (one, other).
using Source = std::map<std::string, std::vector<std::string>, std::less<>>;

// Reads the text of assets/strings.en.json: an object "strings" of key to words, or to an object
// of "one" and "other" words; and an object "reasons" of kind to an object with a "label".
Result<Source> read_source(std::string_view json);

// The words of the interface in one language, by key: "search.title", and the label of a kind of
// suggestion as "reasons.bridge.label".
class Strings {
 public:
  Strings() = default;
  explicit Strings(Source english) : by_key_(std::move(english)) {}
  // What the catalogue lacks, or translated from other words than these, stays English.
  Strings(Source english, const Catalogue& catalogue, const Language& language);

  // The words for `key`; the key itself when there are none, so that a page is never empty.
  std::string_view operator()(std::string_view key) const;
  // The words for `n` of something.
  std::string_view counted(std::string_view key, long n) const;
  bool has(std::string_view key) const { return by_key_.contains(key); }
  // Whether this is one of the strings, word for word: what the interface itself says, without
  // anything that was filled in.
  bool says(std::string_view text) const;
  const Language& language() const { return *language_; }
  // Keys that are still in English.
  const std::vector<std::string>& missing() const { return missing_; }

 private:
  Source by_key_;
  const Language* language_ = &english();
  std::vector<std::string> missing_;
};

// English alone, from the text of assets/strings.en.json.
Result<Strings> read_strings(std::string_view json);

}  // namespace foyer::words
