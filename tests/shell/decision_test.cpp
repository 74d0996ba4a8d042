#include "shell/decision.hpp"

#include <nlohmann/json.hpp>

#include "base/text.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"

using namespace foyer;
using nlohmann::json;
using test::guest;

namespace {

std::vector<json> lines_of(const std::string& told) {
  std::vector<json> lines;
  for (const auto& line : split(told, '\n'))
    if (!line.empty()) lines.push_back(json::parse(line));
  return lines;
}

}  // namespace

// Beside a suggestion stand the words it rests on and what its worth was made of; then at most five
// that were not made, each with why not.
TEST_CASE("why somebody was suggested, and others were not") {
  std::vector<test::Guest> guests = {
      guest("Ana").needs("tax returns for a bakery").here().willing()};
  for (int i = 0; i < 8; ++i)
    guests.push_back(guest("T" + std::to_string(i)).offers("tax returns").here().willing());
  const auto room = test::room_of(guests);
  matching::Matcher matcher;
  const auto made = matcher.suggest(room, "ana");
  REQUIRE(made.size() == 2);
  const auto lines = lines_of(shell::decision(matcher, room, "ana", made));
  REQUIRE(lines.size() == 7);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    CHECK(lines[i].at("attendee") == "ana");
    CHECK(lines[i].at("made") == (i < 2));
    CHECK(lines[i].at("gets").at("strength") > 0);
    CHECK(lines[i].contains("why") == (i >= 2));
  }
  CHECK(lines[0].at("who") == made[0].who);
  CHECK(lines[0].at("evidence").at("need") == "tax returns for a bakery");
}

TEST_CASE("nothing is told of who was suggested nobody") {
  matching::Matcher matcher;
  CHECK(
      shell::decision(matcher, test::room_of({guest("Ana").here().willing()}), "ana", {}).empty());
}
