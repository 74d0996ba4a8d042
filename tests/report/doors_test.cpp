#include <algorithm>

#include "hosting/kiosks.hpp"
#include "people/board.hpp"
#include "report/document.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::hosting;

TEST_CASE("the report tells how long guests stood at the doors, and what broke") {
  constexpr Time six{1'800'000'000'000};
  Kiosk kiosk;
  kiosk.at = six;
  for (int i = 0; i < 9; ++i) add(kiosk.door, 14 * second_ms);
  add(kiosk.door, 50 * second_ms);
  note(kiosk, Part::paper, true, six);
  note(kiosk, Part::paper, false, six + 10 * minute_ms);
  auto room = people::make_room({}, {});
  room.board[people::board::kiosk("North")] = written(kiosk);
  const auto whole = report::document(room, 0);
  const auto tells = [&](const std::string& words) {
    return std::ranges::any_of(whole.blocks, [&](const auto& block) {
      const auto* said = std::get_if<report::Sentence>(&block);
      return said && said->text.find(words) != std::string::npos;
    });
  };
  CHECK(tells("half of the guests were done within 20 seconds, nine in ten within 20 seconds"));
  CHECK(tells("North: it was out of labels from "));
}
