// The peer of `foyer-bench ui`: the same pages, and corners as Dear ImGui rounds them. Its argument
// says how many times each is drawn; it prints a name and milliseconds for every time.
#include <cstdio>
#include <cstdlib>

#include "bench/ui_pages.hpp"

int main(int argc, char** argv) {
  for (const auto& one : foyer::bench::draw_pages(argc > 1 ? std::atoi(argv[1]) : 50))
    for (const double ms : one.ms) std::printf("%s %.3f\n", one.what.c_str(), ms);
}
