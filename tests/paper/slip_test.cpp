#include "paper/slip.hpp"

#include <algorithm>

#include "badge/symbol.hpp"
#include "printed.hpp"

using namespace foyer;
using namespace printed;
using paper::SlipCard;
using paper::write_slip;

namespace {

const std::string elena =
    "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Marković;Elena;;;\r\nFN:Elena Marković\r\n"
    "EMAIL:elena@example.org\r\nTEL:+44 7700 900123\r\nORG:Fine Paper Lab\r\n"
    "TITLE:Packaging chemist\r\nADR:;;;Novi Sad;;;\r\nNOTE:Met at Spring Gathering.\r\n"
    "END:VCARD\r\n";

SlipCard card(const std::string& name, const std::string& text) {
  return {name,
          {"Packaging chemist", "Fine Paper Lab", "elena@example.org", "+44 7700 900123"},
          {"Amara will introduce Dev to " + name + "."},
          badge::symbol(text, badge::Correction::low).value()};
}

}  // namespace

// A guest without a telephone takes the same home: any telephone reads the code later.
TEST_CASE("each card of a slip is a label whose code is the person's card") {
  const Folder folder;
  const std::string largest = "BEGIN:VCARD\r\n" + std::string(258, 'x');  // 57 modules
  REQUIRE(write_slip(folder / "slip.pdf",
                     {card("Elena Marković", elena), card("雅婷 王", largest),
                      card("Wolfeschlegelsteinhausenbergerdorff the Elder of Nowhere", elena)})
              .ok());
  for (const auto& [number, text] :
       {std::pair(1, elena), std::pair(2, largest), std::pair(3, elena)}) {
    CAPTURE(number);
    const auto page = page_of(folder, folder / "slip.pdf", number);
    CHECK(page.width == Approx(100 / 25.4 * 200).margin(1));
    CHECK(page.height == Approx(62 / 25.4 * 200).margin(1));
    CHECK(camera::decode_still(page) == Codes{text});
  }
}

TEST_CASE("a slip says in words what its codes say") {
  const Folder folder;
  REQUIRE(write_slip(folder / "slip.pdf", {card("Elena Marković", elena)}).ok());
  run({"pdftotext", "-layout", (folder / "slip.pdf").string(), "-"}, folder / "words");
  const std::string words = contents(folder / "words");
  for (const char* said :
       {"Elena", "Marković", "elena@example.org", "+44 7700 900123", "introduce"})
    CHECK(words.find(said) != std::string::npos);
}

// The kiosk's own printer takes it on whatever lies in it, and nothing that was said is left out.
TEST_CASE("a slip is drawn for any paper, with every word and every code") {
  const Folder folder;
  auto elena_card = card("Elena Marković", elena);
  for (int i = 0; i < 4; ++i)
    elena_card.promises.push_back("Elena will send Amara the address of a papermill" +
                                  std::to_string(i) + ".");
  const std::string other = "BEGIN:VCARD\r\n" + std::string(180, 'y');
  const std::vector<SlipCard> two{elena_card, card("雅婷 王", other)};
  for (const auto& [layout, lie, pages] : {std::tuple(Layout::label, paper::Lie::turned, 2),
                                           {Layout::a4, paper::Lie::as_read, 1},
                                           {Layout{62, 100, false}, paper::Lie::as_read, 1},
                                           {Layout{148, 105, false}, paper::Lie::as_read, 2},
                                           {Layout{89, 36, false}, paper::Lie::turned, 2}}) {
    CAPTURE(layout.width_mm, layout.height_mm);
    const auto pdf = paper::draw_slip(two, layout, lie);
    REQUIRE(pdf.ok());
    std::ofstream(folder / "slip.pdf", std::ios::binary) << *pdf;
    run({"pdftotext", "-layout", (folder / "slip.pdf").string(), "-"}, folder / "words");
    const std::string words = contents(folder / "words");
    CHECK(std::count(words.begin(), words.end(), '\f') == pages);
    CHECK(words.find("王") != std::string::npos);
    for (const char* said : {"papermill0", "papermill3", "900123"}) {
      CAPTURE(said);
      CHECK(words.find(said) != std::string::npos);
    }
    auto codes = camera::decode_still(page_of(folder, folder / "slip.pdf", 1));
    std::ranges::sort(codes);
    CHECK(codes == (pages == 1 ? Codes{elena, other} : Codes{elena}));
  }
}

TEST_CASE("a slip of nobody, or to nowhere, is one sentence") {
  const Folder folder;
  CHECK(write_slip(folder / "slip.pdf", {}).error().fault == Fault::input);
  CHECK(write_slip(folder / "absent/slip.pdf", {card("Elena", elena)}).error().fault ==
        Fault::outside);
  CHECK(folder.files() == 0);
}
