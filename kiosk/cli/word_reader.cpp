#include "cli/word_reader.hpp"

#include <cstdio>

#include "cli/outside.hpp"

namespace foyer::cli {

shell::Reader word_reader() {
  auto reader = shell::Reader::open(share_folder() / "data" / "encoder");
  if (reader) return std::move(*reader);
  std::fprintf(stderr, "foyer: %s\n", reader.error().what.c_str());
  return {};
}

matching::Matcher learned_matcher(store::EventFile& event, std::chrono::milliseconds time) {
  matching::Matcher matcher;
  const shell::Reader reader = word_reader();
  reader.recall(event, matcher);
  reader.read_for(time, event, matcher);
  return matcher;
}

}  // namespace foyer::cli
