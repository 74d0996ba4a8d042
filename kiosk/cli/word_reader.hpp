#pragma once
#include "shell/reader.hpp"

namespace foyer::cli {

// The encoder of the share folder. Without it, says on standard error that people are matched by
// words alone, and reads nothing.
shell::Reader word_reader();

// A matcher that knows what the file keeps of people's words, and what can be read in that time.
matching::Matcher learned_matcher(store::EventFile& event, std::chrono::milliseconds time);

}  // namespace foyer::cli
