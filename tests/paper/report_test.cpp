#include "paper/report.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include "support/catch.hpp"

using namespace foyer;
namespace fs = std::filesystem;

namespace {

// A folder of its own that goes with the test.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "foyer-report-XXXXXX").string();
    REQUIRE(mkdtemp(name.data()));
    path = name;
  }
  ~Folder() { fs::remove_all(path); }
};

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

// However much there is to say, it goes on on the next page and the file is whole.
TEST_CASE("a report of many quotations takes more pages, and hostile ones harm nothing") {
  const Folder folder;
  report::Document document{"Spring **bold", "Print Works", {report::Heading{"Open"}}};
  report::Quotes quotes{{std::string(100'000, 'x'), "\xff\xfe", "a\nb", "**", "ليلى 王小明"}};
  for (int i = 0; i < 60; ++i) quotes.texts.push_back("somebody who repairs bicycles");
  document.blocks.push_back(quotes);
  REQUIRE(paper::write_report(folder.path / "many.pdf", document).ok());
  const std::string pdf = bytes_of(folder.path / "many.pdf");
  CHECK(pdf.starts_with("%PDF-"));
  CHECK(pdf.find("/Count 3") != std::string::npos);
}

// Nothing half-written stays where it cannot be written.
TEST_CASE("a report that cannot be written says so") {
  CHECK_FALSE(paper::write_report("/nowhere/report.pdf", {"Spring", "", {}}).ok());
}
