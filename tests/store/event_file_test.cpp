#include "store/event_file.hpp"

#include "store/story.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

// What was recorded is there when the file is opened again, and the file is sound.
TEST_CASE("an evening is found again after closing") {
  Evening evening;
  evening.registers("Ana");
  evening.registers("Ben");
  evening.issues("Ana", "B-1");
  evening.checks_in("Ana", "18:02");
  evening.record(journal::Met{"Ana", "Ben"}, "18:20");
  evening.record(journal::Promised{"p1", "Ana", "Ben", "Ana will send Ben the form."}, "18:21");
  const auto before = evening.file->room();

  evening.opens();

  CHECK(same(*evening.file->room(), *before));
  CHECK(evening.person("Ana").presence.first_in == at("18:02"));
  CHECK(evening.person("Ben").met == std::vector<people::Meeting>{{"Ana", at("18:20")}});
  CHECK(evening.file->room()->find_code("B-1")->attendee.ref == "Ana");
  CHECK(evening.file->secrets() == an_event().secrets);
  CHECK(evening.problems().empty());
}

// One file remains after closing.
TEST_CASE("a closed event is one file") {
  Evening evening;
  evening.registers("Ana");
  evening.closes();
  CHECK(evening.folder.files() == std::vector<std::string>{"evening.foyer"});
}
