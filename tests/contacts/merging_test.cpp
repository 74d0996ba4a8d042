#include "contacts/merging.hpp"

#include "support/catch.hpp"

using namespace foyer::contacts;

namespace {

std::string card(const std::string& lines) {
  return "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:1\r\n" + lines + "END:VCARD\r\n";
}

}  // namespace

// Theirs goes before ours unless they left it as we wrote it.
TEST_CASE("a field that somebody changed stays, one that nobody changed follows the list") {
  const auto written = card("FN:Ana\r\nTEL:1\r\nEMAIL:a@x\r\n");
  const auto ours = card("FN:Ana Lima\r\nTEL:2\r\nEMAIL:a@x\r\n");
  const auto theirs = card("FN:Ana\r\nTEL:3\r\nEMAIL:a@x\r\nBDAY:1980-02-03\r\n");
  const auto out = merged({written, theirs, ours});
  CHECK(out.find("FN:Ana Lima\r\n") != std::string::npos);
  CHECK(out.find("TEL:3\r\n") != std::string::npos);
  CHECK(out.find("TEL:2") == std::string::npos);
  CHECK(out.find("BDAY:1980-02-03\r\n") != std::string::npos);
  CHECK(merged({ours, out, ours}) == out);
}

// Another order, other folding, other escapes and other parameters are no change.
TEST_CASE("a text that a server wrote anew is the same text") {
  const auto ours = card("FN:Ana\r\nTEL;TYPE=CELL,VOICE:1\r\nNOTE:a\\, b\\nc\r\nN:Lima;Ana;;;\r\n");
  const auto theirs =
      "BEGIN:VCARD\nVERSION:3.0\nitem1.TEL;TYPE=\"CELL:x\";TYPE=VOICE:1\nNOTE:a, b\\\n Nc\n"
      "N:Lima;Ana\nFN:Ana\nUID:1\nEND:VCARD\n";
  CHECK(says_the_same(ours, theirs));
  CHECK(merged({ours, theirs, ours}) == theirs);
  CHECK_FALSE(says_the_same(ours, card("FN:Ana\r\nTEL:1\r\n")));
}

TEST_CASE("what somebody took out of a card stays out, and what is new to us goes in") {
  const auto written = card("FN:Ana\r\nTEL:1\r\n");
  CHECK(merged({written, card("FN:Ana\r\n"), card("FN:Ana\r\nTEL:1\r\nEMAIL:a@x\r\n")}) ==
        card("FN:Ana\r\nEMAIL:a@x\r\n"));
  CHECK(merged({written, written, card("FN:Ana\r\n")}) == card("FN:Ana\r\n"));
}

// In a to-do only its own lines are ours, not those of an alarm in it.
TEST_CASE("a to-do is merged around its alarm") {
  const auto todo = [](const std::string& lines) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VTODO\r\nUID:1\r\n" + lines +
           "BEGIN:VALARM\r\nDESCRIPTION:ring\r\nEND:VALARM\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";
  };
  const auto out = merged({todo("STATUS:NEEDS-ACTION\r\nSUMMARY:a\r\n"),
                           todo("STATUS:IN-PROCESS\r\nSUMMARY:a\r\n"),
                           todo("STATUS:NEEDS-ACTION\r\nSUMMARY:b\r\n")});
  CHECK(out == todo("STATUS:IN-PROCESS\r\nSUMMARY:b\r\n"));
}

// Whatever a server sends is taken for lines, never for a fall.
TEST_CASE("a text that is no card is left alone") {
  for (const std::string junk :
       {"", "\r\n", "END:VCARD", "BEGIN:", "BEGIN", "BEGIN\nVCARD", "BEGIN:VCARD", ":::;;;", "\\",
        "BEGIN:VCARD\nBEGIN:VCARD\nEND:X\nEND:\nN\\"})
    CHECK(merged({junk, junk, junk}) == junk);
}
