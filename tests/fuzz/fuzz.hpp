// What every target has: the entry that libFuzzer and run.cpp call, and how it says that something
// is wrong.
#pragma once
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace foyer::fuzz {

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Ends the program, which keeps the input for whoever looks.
inline void must(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "fuzz: it does not hold that %s\n", what);
  std::abort();
}

// The input cut at every NUL byte, `most` pieces at most, so that mutations move what is where.
inline std::vector<std::string_view> pieces(std::string_view text, std::size_t most) {
  std::vector<std::string_view> out;
  while (out.size() + 1 < most && text.find('\0') != std::string_view::npos) {
    out.push_back(text.substr(0, text.find('\0')));
    text.remove_prefix(out.back().size() + 1);
  }
  out.push_back(text);
  out.resize(most);
  return out;
}

}  // namespace foyer::fuzz
