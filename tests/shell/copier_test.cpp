#include "shell/copier.hpp"

#include <latch>
#include <vector>

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::shell;

// A copy that fails is told, and the next one is tried all the same.
TEST_CASE("copies go on after one that failed") {
  std::latch three(3);
  int copies = 0;
  std::vector<std::string> told;
  {
    CopyWorker worker(
        [&]() -> Status {
          if (++copies <= 3) three.count_down();
          if (copies == 2) return outside_failed("The stick is gone.");
          return Done{};
        },
        std::chrono::milliseconds(0), [&](const Error& error) { told.push_back(error.what); });
    three.wait();
  }
  CHECK(copies >= 3);
  CHECK(told == std::vector<std::string>{"The stick is gone."});
}
