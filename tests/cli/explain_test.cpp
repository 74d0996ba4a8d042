// Why somebody was suggested, for engineers: from what was written down when it was decided.
#include <algorithm>

#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

constexpr const char* guests =
    "reference,name,organisation,offers,needs,suggest\n"
    "A1,Ana Lima,Lima Tax,tax returns for makers,,yes\n"
    "B2,Ben Okoro,Okoro & Sons,,tax returns,yes\n"
    "C3,Cleo Mann,Harbour Choir,singing lessons,somebody for our tax returns,yes\n"
    "D4,Dara Nunn,Nunn Bikes,bicycle repair,,yes\n";

using Lines = std::vector<nlohmann::json>;

struct Evening : Bench {
  Evening() {
    with_list(guests);
    for (const char* ref : {"A1", "C3", "D4", "B2"})
      ask("checkin", {ask("people", {ref}).line()["badge"].get<std::string>()});
  }
  Lines why(const std::string& ref) const {
    auto said = ask("suggest", {ref, "--explain"});
    CHECK(said.status == 0);
    CHECK(said.out.find("strength") == std::string::npos);
    said.out = said.err;
    return said.lines();
  }
};

const nlohmann::json* about(const Lines& lines, const std::string& who) {
  const auto at = std::ranges::find_if(lines, [&](const auto& line) { return line["who"] == who; });
  return at == lines.end() ? nullptr : &*at;
}

}  // namespace

TEST_CASE("an engineer reads why each suggestion was made, and why the next best were not") {
  const auto lines = Evening().why("B2");
  const auto* ana = about(lines, "A1");
  REQUIRE(ana);
  CHECK((*ana)["made"] == true);
  CHECK((*ana)["kind"] == "receive");
  CHECK((*ana)["gets"]["offer"] == "tax returns for makers");
  CHECK((*ana)["gets"]["need"] == "tax returns");
  CHECK((*ana)["gets"]["strength"] > 0);
  for (const auto& line : lines) {
    CHECK(line["attendee"] == "B2");
    CHECK(line["made"].get<bool>() != line.contains("why"));
  }
}

TEST_CASE("it is told from the record, whatever the room is like by now") {
  const Evening evening;
  const auto first = evening.why("B2");
  evening.ask("checkout", {"A1", "C3"});
  const auto later = evening.why("B2");
  for (const auto& line : first) CHECK(std::ranges::find(later, line) != later.end());
}

TEST_CASE("who is forgotten is in no decision any more") {
  const Evening evening;
  REQUIRE(about(evening.why("B2"), "A1"));
  evening.ask("forget", {"--attendee", "A1"});
  CHECK_FALSE(about(evening.why("B2"), "A1"));
}
