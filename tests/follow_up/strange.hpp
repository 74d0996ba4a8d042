#pragma once
#include "follow_up/evening.hpp"

namespace foyer::test {

// A server that answers as its address says (strange_server.py).
struct Strange {
  SideProgram program{{"/usr/bin/python3", test_file("strange_server.py")}};
  std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + program.said() + "/" + path;
  }
  // How many requests wanted more of it than to look.
  int wishes(const Bench& bench) const {
    const auto out = bench.path("wishes").string();
    return run_to_end({"/usr/bin/curl", "-s", "-o", out, url("wishes")}) == 0
               ? std::atoi(text_of(out).c_str())
               : -1;
  }
};

}  // namespace foyer::test
