#include "badge/issue.hpp"

#include <set>

#include "badge/reading.hpp"
#include "support/catch.hpp"

using namespace foyer;

namespace {
constexpr badge::Key spring{1, 2, 3};
constexpr badge::Key autumn{4, 5, 6};
}  // namespace

// Two kiosks that read the same list apart give out the same badges.
TEST_CASE("a badge follows from the event and the reference alone") {
  CHECK(badge::issue(spring, "D001", 1) == badge::issue(spring, "D001", 1));
  const std::set<std::string> codes = {badge::issue(spring, "D001", 1), badge::issue(spring, "D001", 2),
                                       badge::issue(spring, "D002", 1), badge::issue(autumn, "D001", 1),
                                       badge::issue(spring, "1 D001", 1)};
  CHECK(codes.size() == 5);
}

TEST_CASE("an issued badge is ours here and another event's there") {
  const auto code = badge::issue(spring, "D001", 1);
  CHECK(std::get<badge::Ours>(badge::read(code, spring)).code == code);
  CHECK(std::holds_alternative<badge::OtherEvent>(badge::read(code, autumn)));
}
