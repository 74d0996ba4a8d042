#pragma once
#include "follow_up/evening.hpp"

namespace foyer::test {

// A server that answers as its address says (strange_server.py).
struct Strange {
  SideProgram program{{"/usr/bin/python3", test_file("strange_server.py")}};
  std::string url(const std::string& path) const {
    return "http://127.0.0.1:" + program.said() + "/" + path;
  }
};

}  // namespace foyer::test
