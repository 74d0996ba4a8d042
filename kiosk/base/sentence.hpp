#pragma once
#include <string>
#include <utility>
#include <vector>

namespace foyer {

// A sentence as data, so that it can be said in any language (words/sentence.hpp): the key of its
// pattern, what fills the pattern's {slots}, and other sentences that stand in it as {1}, {2} and
// so on. Without a key its clauses stand one after the other.
struct Sentence {
  std::string key;
  std::vector<std::pair<std::string, std::string>> slots = {};
  std::vector<Sentence> clauses = {};
  bool operator==(const Sentence&) const = default;
  bool empty() const { return key.empty() && clauses.empty(); }
};

}  // namespace foyer
