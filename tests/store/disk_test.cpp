#include <fstream>

#include "store/failing_disk.hpp"
#include "store/raw_sql.hpp"
#include "store/story.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

// A disk with room for nothing more as long as the ballast lies on it.
struct FullDisk : FailingDisk {
  explicit FullDisk(std::filesystem::path ballast) {
    full_while([ballast = std::move(ballast)] { return std::filesystem::exists(ballast); });
  }
};

}  // namespace

// When the disk is full the reserve is given back: what was to be saved is saved, and it is said.
TEST_CASE("a full disk lives on its reserve") {
  Evening evening;
  evening.registers("Ana");
  const auto ballast = evening.folder / "evening.foyer.ballast";
  {
    evening.closes();
    FullDisk disk(ballast);
    evening.opens();
    REQUIRE(evening.file->keep_ballast(1 << 20));
    CHECK(std::filesystem::file_size(ballast) == 1 << 20);
    CHECK_FALSE(evening.file->trouble());
    evening.checks_in("Ana", "18:02");
    CHECK_FALSE(std::filesystem::exists(ballast));
    REQUIRE(evening.file->trouble());
    CHECK(evening.file->trouble()->find("make room on the disk now") != std::string::npos);
    CHECK(evening.person("Ana").presence.here);
    evening.record(journal::CheckedOut{"Ana"}, "18:03");
    REQUIRE(evening.file->keep_ballast(1 << 20));
    CHECK_FALSE(evening.file->trouble());
    evening.closes();
  }
  CHECK(evening.folder.files() == std::vector<std::string>{"evening.foyer"});
  evening.opens();
  CHECK(evening.person("Ana").presence.left == at("18:03"));
  CHECK(evening.problems().empty());
}

// A reserve that finds no room says so before the evening.
TEST_CASE("a reserve that does not fit is told") {
  Evening evening;
  CHECK_FALSE(evening.file->keep_ballast(std::size_t{1} << 55));
  REQUIRE(evening.file->trouble());
  CHECK(evening.file->trouble()->find("make room") != std::string::npos);
  evening.registers("Ana");
  CHECK(evening.folder.files().front() == "evening.foyer");
  CHECK_FALSE(std::filesystem::exists(evening.folder / "evening.foyer.ballast"));
}

// A copy taken while the evening goes on is a sound event with everything up to then.
TEST_CASE("a copy is a sound event of its own") {
  Evening evening;
  evening.registers("Ana");
  evening.checks_in("Ana", "18:02");
  Folder stick;
  REQUIRE(evening.file->save_copy(stick / "copy.foyer"));
  evening.registers("Ben");
  REQUIRE(evening.file->save_copy(stick / "copy.foyer"));
  REQUIRE(evening.file->save_copy(stick / ""));
  CHECK(stick.files() == std::vector<std::string>{"copy.foyer", "evening.foyer"});

  auto copy = reopened(stick / "copy.foyer");
  REQUIRE(copy);
  CHECK(same(*copy->room(), *evening.file->room()));
  CHECK(copy->check()->ok);
  CHECK(copy->origin() != evening.file->origin());
  evening.registers("Cleo");
  CHECK(evening.problems().empty());
}

// A copy that cannot be written is told, and the earlier one stays.
TEST_CASE("a copy that fails leaves the one before") {
  Evening evening;
  Folder stick;
  REQUIRE(evening.file->save_copy(stick / "copy.foyer"));
  const auto size = std::filesystem::file_size(stick / "copy.foyer");
  CHECK(evening.file->save_copy(evening.path).error().fault == Fault::usage);
  CHECK(evening.file->save_copy(stick / "gone" / "copy.foyer").error().fault == Fault::outside);
  CHECK(std::filesystem::file_size(stick / "copy.foyer") == size);
  CHECK(stick.files() == std::vector<std::string>{"copy.foyer"});
}
