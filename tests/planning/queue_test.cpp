#include "planning/queue.hpp"

#include "support/catch.hpp"

using namespace foyer::planning;

namespace {
// Everybody takes the same ten seconds.
constexpr Service plain{.badge_s = 10, .names = 0, .questions = 0, .machine_s = 0};
}  // namespace

TEST_CASE("the same seed gives the same evening") {
  const auto a = simulate({200, 60, 0.4}, {}, 3, 17), b = simulate({200, 60, 0.4}, {}, 3, 17);
  CHECK(a.most_s == b.most_s);
  CHECK(a.line == b.line);
  CHECK(simulate({200, 60, 0.4}, {}, 3, 18).most_s != a.most_s);
}

TEST_CASE("guests a minute is a minute by the mean time of one") {
  CHECK(guests_a_minute(plain) == Approx(6));
  CHECK(guests_a_minute({.badge_s = 10,
                         .name_s = 30,
                         .questions_s = 20,
                         .names = 0.5,
                         .questions = 0.5,
                         .machine_s = 0}) == Approx(2));
}

// The work of all must be done by somebody: kiosks times open hours is at least guests times mean.
TEST_CASE("no kiosk serves more than a minute holds") {
  const auto one = simulate({600, 10, 0.4}, plain, 1, 3);
  CHECK(one.open_min == Approx(100).margin(4));
  CHECK(one.line > 400);
  const auto ten = simulate({600, 10, 0.4}, plain, 10, 3);
  CHECK(ten.open_min >= 10);
  CHECK(ten.open_min < 20);
}

TEST_CASE("more kiosks never make the wait longer, and enough of them end it") {
  double last = 1e9;
  for (int kiosks = 1; kiosks <= 12; ++kiosks) {
    const auto wait = simulate({200, 60, 0.4}, {}, kiosks, 5);
    INFO(kiosks);
    CHECK(wait.most_s <= last);
    last = wait.most_s;
  }
  CHECK(last < 1);
}

TEST_CASE("as many kiosks are named as keep the wait within patience") {
  const auto tried = kiosks_needed({200, 60, 0.4}, {}, 120, 5);
  REQUIRE(tried.size() > 1);
  for (std::size_t i = 0; i + 1 < tried.size(); ++i) CHECK(tried[i].most_s > 120);
  CHECK(tried.back().most_s <= 120);
  CHECK(tried.back().kiosks == static_cast<int>(tried.size()));
}

TEST_CASE("nobody and no time are no trouble") {
  CHECK(simulate({0, 60, 0.4}, {}, 1, 1).most_s == 0);
  CHECK(kiosks_needed({0, 60, 0.4}, {}, 60, 1).size() == 1);
  CHECK(simulate({10, 0, 0.4}, plain, 10, 1).most_s == 0);
}
