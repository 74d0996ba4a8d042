#include "guestlist/letters.hpp"

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::guestlist;

namespace {

std::string read(std::string_view bytes) {
  const auto text = read_letters(bytes);
  return text ? *text : "refused: " + text.error().what;
}

std::string utf16(std::u16string_view text, bool big_endian, bool mark) {
  std::string out;
  const auto put = [&](char16_t unit) {
    const char high = static_cast<char>(unit >> 8), low = static_cast<char>(unit & 0xff);
    out += big_endian ? high : low;
    out += big_endian ? low : high;
  };
  if (mark) put(0xFEFF);
  for (const char16_t unit : text) put(unit);
  return out;
}

}  // namespace

// A list is read in the encoding it was saved in, whether it says so or not.
TEST_CASE("every common encoding is read") {
  CHECK(read("name\nZoë\n") == "name\nZoë\n");
  CHECK(read("\xEF\xBB\xBFname\nZoë\n") == "name\nZoë\n");
  CHECK(read("name\nZo\xEB \x80 \x96\n") == "name\nZoë € –\n");
  for (const bool big_endian : {true, false})
    for (const bool mark : {true, false}) {
      CAPTURE(big_endian, mark);
      CHECK(read(utf16(u"name,email\nZoë,z@example\n王 子墨,🎈\n", big_endian, mark)) ==
            "name,email\nZoë,z@example\n王 子墨,🎈\n");
    }
}

// What is no text, or broken text, is refused in a sentence that says what to do.
TEST_CASE("what cannot be read is refused") {
  const auto refused = [](std::string_view bytes, std::string_view why) {
    const std::string said = read(bytes);
    CAPTURE(said);
    CHECK(said.starts_with("refused: "));
    CHECK(said.find(why) != std::string::npos);
    CHECK(said.ends_with("."));
  };
  refused("", "empty");
  refused(" \r\n\t\n", "empty");
  refused("\xEF\xBB\xBF", "empty");
  refused("PK\x03\x04 and so on", "workbook");
  refused("\xD0\xCF\x11\xE0 and so on", "Excel");
  refused("%PDF-1.7\n", "PDF");
  refused("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n", "contact card");
  refused("\xEF\xBB\xBF<!DOCTYPE html><table>", "web page");
  refused("  <html><table><tr><td>name", "web page");
  refused("[{\"name\":\"Ana\"}]", "JSON");
  refused(std::string_view("name,email\nAna\0,x\n", 18), "NUL");
  refused("\xEF\xBB\xBFname\nZo\xEB\n", "line 2");
  refused("name\nAna\n\x81\x8D\n", "line 3");
  refused("name\nZoë\nJosé\nÅsa\nZo\xEB\n", "line 5");
  refused("\xFF\xFEn\0a", "cut off");
}

TEST_CASE("a file too large is refused at once") {
  const std::string huge((std::size_t{256} << 20) + 1, 'x');
  CHECK(read(huge) == "refused: This file is over 256 MB; split the list and import the parts.");
}
