#pragma once
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace foyer::look {

// The words of the interface in one language, by key: "search.title", and the label of a kind of
// suggestion as "reasons.bridge.label".
class Strings {
 public:
  Strings() = default;
  explicit Strings(std::map<std::string, std::string, std::less<>> by_key)
      : by_key_(std::move(by_key)) {}

  // The words for `key`; the key itself when there are none, so that a page is never empty.
  std::string_view operator()(std::string_view key) const;
  bool has(std::string_view key) const { return by_key_.contains(key); }

 private:
  std::map<std::string, std::string, std::less<>> by_key_;
};

// Reads the text of assets/strings.en.json: an object "strings" of key to words, and an object
// "reasons" of kind to an object with a "label".
Result<Strings> read_strings(std::string_view json);

}  // namespace foyer::look
