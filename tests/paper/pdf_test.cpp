#include <algorithm>

#include "paper/badge.hpp"
#include "printed.hpp"

using namespace foyer;
using namespace printed;
using paper::Placed;
using paper::write_pdf;

// Every badge of a sheet reads as its own person, at the place that the list of pages tells.
TEST_CASE("every code on the A4 sheets decodes to its badge") {
  const Folder folder;
  const auto people = guests();
  const auto placed = write_pdf(folder / "badges.pdf", people, Layout::a4);
  REQUIRE(placed.ok());
  REQUIRE(placed->size() == people.size());
  camera::Grey page;
  for (std::size_t i = 0; i < people.size(); ++i) {
    CAPTURE(people[i].first);
    CHECK((*placed)[i] == Placed{people[i].ref, static_cast<int>(i / 10) + 1});
    if (i % 10 == 0) page = page_of(folder, folder / "badges.pdf", (*placed)[i].page);
    CHECK(page.width == Approx(210 / 25.4 * 200).margin(1));
    const auto cell = cell_of_sheet(static_cast<int>(i % 10));
    CHECK(camera::decode_still(cropped(page, cell)) == Codes{people[i].code});
  }
}

TEST_CASE("every label is a page that decodes to its badge") {
  const Folder folder;
  auto people = guests();
  people.resize(5);
  const auto placed = write_pdf(folder / "labels.pdf", people, Layout::label);
  REQUIRE(placed.ok());
  for (std::size_t i = 0; i < people.size(); ++i) {
    CAPTURE(people[i].first);
    CHECK((*placed)[i] == Placed{people[i].ref, static_cast<int>(i) + 1});
    const auto page = page_of(folder, folder / "labels.pdf", (*placed)[i].page);
    CHECK(page.width == Approx(100 / 25.4 * 200).margin(1));
    CHECK(page.height == Approx(62 / 25.4 * 200).margin(1));
    CHECK(camera::decode_still(page) == Codes{people[i].code});
  }
}

// Text is text: it can be searched, and prints the same where none of the fonts is installed.
TEST_CASE("names are written as letters, with their fonts inside") {
  const Folder folder;
  REQUIRE(write_pdf(folder / "badges.pdf", guests(), Layout::a4).ok());
  run({"pdftotext", "-layout", (folder / "badges.pdf").string(), "-"}, folder / "words");
  const std::string words = contents(folder / "words");
  for (const char* name : {"Amara", "Okafor", "Nordlicht", "I can help with", "Ольга", "雅婷"}) {
    CAPTURE(name);
    CHECK(words.find(name) != std::string::npos);
  }
  run({"pdffonts", (folder / "badges.pdf").string()}, folder / "fonts");
  std::istringstream fonts(contents(folder / "fonts"));
  std::string line;
  std::getline(fonts, line);
  const std::size_t embedded = line.find("emb");
  REQUIRE(embedded != std::string::npos);
  std::getline(fonts, line);
  int count = 0;
  for (; std::getline(fonts, line); ++count) CHECK(line.substr(embedded, 3) == "yes");
  CHECK(count > 10);
}

// A PDF that cannot be written is one sentence, and nothing lies about.
TEST_CASE("an unwritable place is said in one sentence, and left clean") {
  const Folder folder;
  const auto nowhere = write_pdf(folder / "absent/badges.pdf", guests(), Layout::a4);
  REQUIRE_FALSE(nowhere.ok());
  CHECK(nowhere.error().fault == Fault::outside);
  CHECK(nowhere.error().what.find("absent/badges.pdf") != std::string::npos);
  CHECK(nowhere.error().what.back() == '.');
  CHECK(folder.files() == 0);
  fs::create_directory(folder / "badges.pdf");
  CHECK_FALSE(write_pdf(folder / "badges.pdf", guests(), Layout::label).ok());
  CHECK(folder.files() == 1);
}

// The old file stays until a whole new one takes its place.
TEST_CASE("a list that cannot be printed leaves the old file alone") {
  const Folder folder;
  std::ofstream(folder / "badges.pdf") << "last week's";
  auto people = guests();
  people[12].code.clear();
  const auto failed = write_pdf(folder / "badges.pdf", people, Layout::a4);
  REQUIRE_FALSE(failed.ok());
  CHECK(failed.error().fault == Fault::input);
  CHECK(failed.error().what.find("Ольга") != std::string::npos);
  CHECK(contents(folder / "badges.pdf") == "last week's");
  people[12].code = code(12);
  REQUIRE(write_pdf(folder / "badges.pdf", people, Layout::a4).ok());
  CHECK(contents(folder / "badges.pdf").substr(0, 5) == "%PDF-");
  CHECK(folder.files() == 1);
}

TEST_CASE("no badge is no sheet") {
  const Folder folder;
  const auto none = write_pdf(folder / "badges.pdf", {}, Layout::a4);
  REQUIRE_FALSE(none.ok());
  CHECK(none.error().fault == Fault::input);
  CHECK(folder.files() == 0);
}

// Other systems' codes may be long: they are printed as long as a camera can read them.
TEST_CASE("a longer code is drawn finer, and one too long is refused") {
  const Folder folder;
  auto person = badge(1, "Amara", "Okafor");
  person.code = "https://tickets.example.org/check/7f83b1657ff1fc53b92dc18148a1d65d";
  REQUIRE(write_pdf(folder / "one.pdf", {person}, Layout::label).ok());
  CHECK(camera::decode_still(page_of(folder, folder / "one.pdf", 1)) == Codes{person.code});
  person.code = std::string(900, 'x');
  const auto refused = write_pdf(folder / "two.pdf", {person}, Layout::label);
  REQUIRE_FALSE(refused.ok());
  CHECK(refused.error().what.find("too long") != std::string::npos);
}

TEST_CASE("layouts are known by their words") {
  CHECK(paper::layout("a4") == Layout::a4);
  CHECK(paper::layout("62x100") == Layout::label);
  CHECK(paper::layout("100x62") == Layout::label);
  CHECK(paper::layout("62x100-portrait") == Layout{62, 100});
  CHECK(paper::layout("a7") == Layout{105, 74});
  for (const auto* none : {"A5", "62x", "x", "62x100x", "62x100-upright", "-62x100", "nanxnan",
                           "12x54", "20x20", "29x42", "a4-portrait", ""}) {
    INFO(none);
    CHECK_FALSE(paper::layout(none).has_value());
  }
  for (const auto word : paper::layouts()) {
    INFO(word);
    CHECK(paper::layout(word).has_value());
  }
}

// Whatever roll is in the printer: the code reads, and the name stands on it.
TEST_CASE("every size in use carries a badge that is read") {
  const Folder folder;
  const auto people = guests();
  for (const auto word : paper::layouts()) {
    if (word == "a4") continue;
    const std::vector<Badge> some = {people[0], people[2], people[14], people[15]};
    const auto file = folder / "some.pdf";
    REQUIRE(write_pdf(file, some, *paper::layout(word)).ok());
    for (std::size_t i = 0; i < some.size(); ++i) {
      INFO(word << " " << some[i].first);
      CHECK(camera::decode_still(page_of(folder, file, static_cast<int>(i) + 1)) ==
            Codes{some[i].code});
    }
  }
}

// A roll is narrower than a label is wide: the page is as the roll is, and the badge lies along it.
TEST_CASE("a turned label has its paper's size and reads all the same") {
  const Folder folder;
  const auto drawn = paper::draw_pdf({guests()[0]}, Layout::label, paper::Lie::turned);
  REQUIRE(drawn.ok());
  std::ofstream(folder / "turned.pdf", std::ios::binary) << drawn->pdf;
  const auto page = page_of(folder, folder / "turned.pdf", 1);
  CHECK(page.width == Approx(62 / 25.4 * 200).margin(1));
  CHECK(page.height == Approx(100 / 25.4 * 200).margin(1));
  CHECK(camera::decode_still(page) == Codes{guests()[0].code});
}
