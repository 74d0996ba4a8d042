// The peer of `foyer-bench ui`: the same pages, and corners as Dear ImGui rounds them.
#include <cstdio>
#include <string_view>

#include "bench/ui_pages.hpp"

int main(int argc, char** argv) {
  for (const auto& one :
       foyer::bench::draw_pages(argc > 1 && std::string_view(argv[1]) == "--quick"))
    std::printf("%s %.3f\n", one.what.c_str(), one.ms);
}
