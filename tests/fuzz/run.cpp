// A target without libFuzzer, the same on every machine: every file of a corpus, then so many
// mutations of them, made from a seed. Usage: TARGET CORPUS [ROUNDS] [SEED]
#include <algorithm>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>

#include "fuzz/fuzz.hpp"

// Of the sanitizers, where the build has them.
extern "C" void __sanitizer_set_death_callback(void (*)()) __attribute__((weak));

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest = 1 << 16;

std::vector<std::string> corpus_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) files.push_back(entry.path());
  std::ranges::sort(files);
  std::vector<std::string> out;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    out.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  return out;
}

// Bytes that mean something somewhere: ends of text, quotes, dividers, lengths that lie.
using namespace std::string_view_literals;
constexpr auto telling = "\0\n\r\t\",;:=\\{}[]<>\x7f\x80\xc3\xff+-@/"sv;

class Mutator {
 public:
  Mutator(const std::vector<std::string>& corpus, unsigned seed) : corpus_(corpus), random_(seed) {}

  std::string next() {
    std::string text = corpus_[below(corpus_.size())];
    for (std::size_t i = 1 + below(6); i > 0; --i) change(text);
    if (text.size() > longest) text.resize(longest);
    return text;
  }

 private:
  std::size_t below(std::size_t n) { return n == 0 ? 0 : random_() % n; }
  std::string part_of(const std::string& text) {
    const std::size_t from = below(text.size());
    return text.substr(from, 1 + below(std::min<std::size_t>(64, text.size() - from)));
  }
  void change(std::string& text) {
    const std::size_t at = below(text.size() + 1);
    switch (below(6)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(text[at] ^ 1 << below(8));
        break;
      case 1:
        if (at < text.size()) text[at] = telling[below(telling.size())];
        break;
      case 2:
        text.insert(at, part_of(corpus_[below(corpus_.size())]));
        break;
      case 3:
        text.erase(at, 1 + below(32));
        break;
      case 4:
        text.insert(at, part_of(text));
        break;
      case 5:
        if (below(8) == 0) text.resize(at);
        break;
    }
  }

  const std::vector<std::string>& corpus_;
  std::mt19937 random_;
};

// What is tried now, so that it can be kept when the program falls.
const std::string* tried = nullptr;
fs::path kept_as;

void keep() {
  if (!tried) return;
  std::ofstream(kept_as, std::ios::binary) << *tried;
  std::cerr << "fuzz: the input is kept as " << kept_as << std::endl;
  tried = nullptr;
}

void keep_when_it_falls() {
  if (__sanitizer_set_death_callback) __sanitizer_set_death_callback(keep);
  std::signal(SIGABRT, [](int) { keep(); });
}

void feed(const std::string& text) {
  // A copy of just this size, so that the sanitizer sees a read past its end.
  const std::vector<std::uint8_t> bytes(text.begin(), text.end());
  tried = &text;
  LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
  tried = nullptr;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) return std::cerr << "fuzz: say where the corpus is.\n", 2;
  const auto corpus = corpus_in(argv[1]);
  if (corpus.empty()) return std::cerr << "fuzz: the corpus is empty.\n", 3;
  const int rounds = argc > 2 ? std::atoi(argv[2]) : 1000;
  const unsigned seed = argc > 3 ? static_cast<unsigned>(std::atoi(argv[3])) : 4711;
  kept_as = fs::temp_directory_path() / (fs::path(argv[0]).filename().string() + ".fell");
  std::cout << "seed " << seed << std::endl;
  keep_when_it_falls();
  for (const auto& text : corpus) feed(text);
  Mutator mutator(corpus, seed);
  for (int i = 0; i < rounds; ++i) feed(mutator.next());
  std::cout << corpus.size() << " files and " << rounds << " mutations\n";
}
