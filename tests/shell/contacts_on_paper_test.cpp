// What a guest without a telephone is given on paper is asked for again at the moment it is drawn.
#include "shell/played.hpp"
#include "shell/print_house.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

struct Queued {
  PlayedEvening evening;
  store::EventFile file = evening.opening().event;
  printing::House house = shell::print_house(
      {"ipp://printer.example/"}, [this](const auto& work) { work(file); }, [] { return doors; },
      [](const auto&) {});

  void says(journal::Payload what) {
    const std::vector<journal::Happening> one = {{doors, std::move(what)}};
    REQUIRE(file.record(one).ok());
  }
  Result<printing::Drawing> drawn(bool pdf = true) {
    const auto jobs = shell::print_jobs(file, "print");
    REQUIRE(jobs.ok());
    REQUIRE(jobs->size() == 1);
    printing::Described printer;
    printer.pdf = pdf;
    if (!pdf) printer.raster.emplace();
    return house.draw(jobs->front(), printer);
  }
  Queued() {
    says(journal::Met{"ana", "dev"});
    REQUIRE(house.keep({"evening-1", {{"ana", ""}}, printing::Waiting{}, 0}));
  }
};

}  // namespace

TEST_CASE("contacts that wait for the printer are those that are allowed when it takes them") {
  Queued evening;
  REQUIRE(evening.drawn().ok());
  SECTION("the other takes the meeting back") { evening.says(journal::MetUndone{"dev", "ana"}); }
  SECTION("the other is forgotten") { evening.says(journal::Erased{"dev"}); }
  const auto drawn = evening.drawn();
  REQUIRE_FALSE(drawn.ok());
  CHECK(drawn.error().what.find("met nobody") != std::string::npos);
}

TEST_CASE("contacts that wait for the printer go with whoever wanted them") {
  Queued evening;
  evening.says(journal::Erased{"ana"});
  CHECK(shell::print_jobs(evening.file, "print")->empty());
}

TEST_CASE("contacts are given as dots to a printer that takes no PDF") {
  Queued evening;
  const auto drawn = evening.drawn(false);
  REQUIRE(drawn.ok());
  CHECK(drawn->format == printing::formats::raster);
  CHECK(drawn->bytes.starts_with("RaS2"));
  CHECK(evening.drawn()->bytes.starts_with("%PDF"));
}
