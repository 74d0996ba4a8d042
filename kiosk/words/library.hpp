#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "words/strings.hpp"

namespace foyer::words {

// The words of the interface in every language it was built with; English is always among them.
class Library {
 public:
  Library(Strings english) { all_.push_back(std::move(english)); }
  void add(Strings words) { all_.push_back(std::move(words)); }

  // By the language's tag; English when it is not there.
  const Strings& in(std::string_view tag) const {
    for (const Strings& one : all_)
      if (one.language().tag == tag) return one;
    return all_.front();
  }
  std::vector<const Language*> languages() const {
    std::vector<const Language*> there;
    for (const Strings& one : all_) there.push_back(&one.language());
    return there;
  }

 private:
  std::vector<Strings> all_;
};

}  // namespace foyer::words
