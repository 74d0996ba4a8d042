#include "shell/onlooker.hpp"

#include <chrono>
#include <future>

#include "shell/played.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::shell;

// The hosts' second screen opens the file for reading, beside the program that writes it.
TEST_CASE("what another program writes down is seen by whoever looks on") {
  test::PlayedEvening evening;
  const auto file = evening.path;
  std::promise<std::string> told;
  std::once_flag once;
  Onlooker onlooker(file, [&](app::News news) {
    if (const auto* changed = std::get_if<app::RoomChanged>(&news))
      if (const auto said = changed->room->board.find("message");
          said != changed->room->board.end())
        std::call_once(once, [&] { told.set_value(said->second); });
  });
  auto event = evening.opening().event.record(
      std::array{journal::Happening{wall_clock(), journal::Announced{"message", "Soup."}}});
  REQUIRE(event);
  auto seen = told.get_future();
  REQUIRE(seen.wait_for(std::chrono::seconds(60)) == std::future_status::ready);
  CHECK(seen.get() == "Soup.");
}
