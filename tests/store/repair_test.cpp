#include "store/repair.hpp"

#include <fstream>

#include "store/raw_sql.hpp"
#include "store/story.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

std::string bytes_of(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

struct BrokenEvening : Evening {
  std::filesystem::path out = folder / "saved.foyer";
  static constexpr int guests = 300;

  BrokenEvening() {
    std::vector<journal::Happening> all;
    for (int i = 0; i < guests; ++i)
      all.push_back({at("17:00"), journal::Registered{guest("Guest " + std::to_string(i))}});
    for (int i = 0; i < guests; ++i)
      all.push_back({at("18:00"), journal::CheckedIn{"Guest " + std::to_string(i)}});
    REQUIRE(file->record(all));
  }
  Result<Repaired> repaired() {
    Random random = counted(31);
    std::filesystem::remove(out);
    return repair(path, out, random, evening);
  }
  // Page numbers of the table `fact`, root excluded.
  std::vector<int> fact_pages() {
    closes();
    std::vector<int> out;
    const std::string bytes = bytes_of(path);
    for (std::size_t page = 1; page * 4096 < bytes.size(); ++page) {
      const auto text = std::string_view(bytes).substr(page * 4096, 4096);
      if (text[0] == 0x0a && text.find("checked-in") != std::string_view::npos)
        out.push_back(static_cast<int>(page));
    }
    return out;
  }
  void tear(std::size_t from, std::size_t size) {
    std::fstream file(path, std::ios::in | std::ios::out | std::ios::binary);
    file.seekp(static_cast<std::streamoff>(from));
    file << std::string(size, '\xA5');
  }
};

}  // namespace

// Of a sound file, open or fallen, everything is saved and the original is left as it was.
TEST_CASE("repairing a sound file loses nothing") {
  BrokenEvening evening;
  const auto before = evening.file->room();
  SECTION("closed") { evening.closes(); }
  SECTION("still open, with its WAL") {}
  const std::string bytes = bytes_of(evening.path);
  const auto saved = evening.repaired();
  REQUIRE(saved);
  CHECK(saved->problems.empty());
  CHECK(saved->facts == 600);
  CHECK(bytes_of(evening.path) == bytes);
  auto opened = reopened(evening.out);
  REQUIRE(opened);
  CHECK(same(*opened->room(), *before));
  CHECK(opened->secrets() == an_event().secrets);
  CHECK(opened->check()->problems.empty());
}

// Around a torn page everything is saved; what is missing is said, and another kiosk fills it.
TEST_CASE("a torn page costs only what was on it") {
  BrokenEvening evening;
  Folder other;
  REQUIRE(evening.file->save_copy(other / "e.foyer"));
  const auto before = evening.file->room();
  const auto pages = evening.fact_pages();
  REQUIRE(pages.size() > 5);
  evening.tear(static_cast<std::size_t>(pages[pages.size() / 2]) * 4096, 4096);
  const auto saved = evening.repaired();
  REQUIRE(saved);
  CHECK(saved->facts > 540);
  CHECK(saved->facts < 600);
  REQUIRE(saved->problems.size() == 1);
  CHECK(saved->problems.front().find("are lost.") != std::string::npos);

  auto opened = reopened(evening.out);
  REQUIRE(opened);
  CHECK(opened->room()->people.size() == 300);
  CHECK_FALSE(opened->check()->ok);
  auto whole = reopened(other / "e.foyer");
  REQUIRE(whole);
  const auto missing = whole->facts_after(opened->heads(), 10'000);
  REQUIRE(missing);
  const auto taken = opened->take_in(*missing, story::evening);
  REQUIRE(taken);
  CHECK(taken->refused.empty());
  CHECK(same(*opened->room(), *before));
  CHECK(opened->check()->problems.empty());
}

// A fact whose words were changed is left out and named.
TEST_CASE("a changed fact is not saved") {
  BrokenEvening evening;
  evening.closes();
  run_sql(evening.path,
          "UPDATE fact SET payload = replace(payload, 'Guest 7\"', 'Guest 8\"') "
          "WHERE kind = 'checked-in' AND payload LIKE '%Guest 7\"%'");
  const auto saved = evening.repaired();
  REQUIRE(saved);
  CHECK(saved->facts == 599);
  REQUIRE(saved->problems.size() == 1);
  CHECK(saved->problems.front().find("Fact 308 of origin ") == 0);
}

// Wherever a page is torn (of the inner pages of the tree, more goes with it): a sentence or a file
// that opens, and never a fall.
TEST_CASE("every single page may be torn") {
  BrokenEvening evening;
  evening.closes();
  const std::string whole = bytes_of(evening.path);
  int inner = 0;
  for (std::size_t at = 0; at < whole.size(); at += 4096) {
    CAPTURE(at);
    evening.tear(at, 4096);
    const auto saved = evening.repaired();
    if (saved) {
      auto opened = reopened(evening.out, Access::read);
      REQUIRE(opened);
      CHECK((saved->facts == 600 || !saved->problems.empty()));
      inner += saved->facts + 100 < 600;
    } else {
      CHECK(saved.error().fault == Fault::input);
      CHECK(at < 3 * 4096);
    }
    std::ofstream(evening.path, std::ios::binary) << whole;
  }
  CHECK(inner <= 3);
}

// A file cut short gives what was before the cut.
TEST_CASE("a cut file gives what is left") {
  BrokenEvening evening;
  evening.closes();
  const auto size = std::filesystem::file_size(evening.path);
  std::filesystem::resize_file(evening.path, size / 4 * 3);
  const auto saved = evening.repaired();
  REQUIRE(saved);
  CHECK(saved->facts > 50);
  CHECK((saved->facts < 600) == !saved->problems.empty());
  CHECK(reopened(evening.out));
}

// What is no event, and a place that is taken, are refused.
TEST_CASE("there is nothing to repair in something else") {
  BrokenEvening evening;
  evening.closes();
  Random random = counted();
  CHECK(repair(evening.path, evening.path, random, story::evening).error().fault == Fault::input);
  CHECK(repair(evening.folder / "no", evening.out, random, story::evening).error().fault ==
        Fault::input);
  std::ofstream(evening.path) << "Dear all";
  CHECK(evening.repaired().error().fault == Fault::input);
  CHECK(evening.folder.files() == std::vector<std::string>{"evening.foyer"});
}
