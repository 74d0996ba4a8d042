#pragma once
#include <filesystem>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace foyer::hub {

// Another program, run to its end without a shell.
struct Program {
  std::vector<std::string> words;  // the first is its path
  std::string account;             // whose rights it runs with; empty for our own
  std::filesystem::path said;      // where its output is added to
};

// Fails when it cannot be started or does not end with 0; `what` begins the sentence.
Status run(const Program& program, const std::string& what);

}  // namespace foyer::hub
