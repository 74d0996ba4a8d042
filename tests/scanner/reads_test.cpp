#include "scanner/reads.hpp"

#include "badge/reading.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::scanner;

using Texts = std::vector<std::string>;

namespace {

// A scanner on a line, and a clock.
struct Line {
  Reads reads;
  std::int64_t now = 1000;
  Texts texts = {};

  void note(std::optional<std::string> text) {
    if (text) texts.push_back(std::move(*text));
  }
  Line& send(std::string_view bytes, std::int64_t gap = 1) {
    for (const char c : bytes) note(reads.byte(c, now += gap));
    return *this;
  }
  Line& wait(std::int64_t ms) {
    note(reads.quiet(now += ms));
    return *this;
  }
};

constexpr std::string_view code = "KBBBBCBDBEBFBGBHBJBKBLPHLHLGVJBRJDFDTV";

}  // namespace

// Scanners end a code as they were set to: all of the usual ways are known.
TEST_CASE("a code ends at any end mark, or when it falls silent") {
  using namespace std::string_view_literals;
  for (const auto end : {"\r"sv, "\n"sv, "\r\n"sv, "\t"sv, "\0"sv, "\x03"sv, "\x04"sv}) {
    CAPTURE(static_cast<int>(end[0]));
    Line line;
    line.send(code).send(end);
    CHECK(line.texts == Texts{std::string(code)});
  }
  CHECK(Line().send(code).wait(99).texts.empty());
  CHECK(Line().send(code).wait(100).texts == Texts{std::string(code)});
}

// pretix/pretixscan-android#42: cheap terminals send a bare Enter, and it must not become a code.
TEST_CASE("an end mark alone is no code") {
  CHECK(Line().send("\r\n\t\r").wait(500).texts.empty());
  CHECK(Line().send("A-1\r\n\r\nB-2\r").texts == Texts{"A-1", "B-2"});
}

// Without an end mark the next code comes after a silence; the two are not one.
TEST_CASE("two codes without end marks are told apart") {
  Line line;
  line.send("A-1234567");
  line.now += 400;
  line.send("B-1234567").wait(100);
  CHECK(line.texts == Texts{"A-1234567", "B-1234567"});
}

TEST_CASE("what the scanner was set to write around a code goes") {
  Line line{.reads = Reads({"~Q", "#"})};
  line.send("~QA-1#\r").send("A-2\r").send("~Q#\r").send("\x02~QA-3#\x03");
  CHECK(line.texts == Texts{"A-1", "A-2", "A-3"});
  CHECK(Line().send("]Q1A-1\r]C0A-2\r]x\r").texts == Texts{"A-1", "A-2", "]x"});
}

// An ECI that the scanner types in front is the reading's to remove, after what goes around it.
TEST_CASE("an ECI prefix does not hide a badge") {
  badge::Key key{};
  for (std::uint8_t i = 0; i < key.size(); ++i) key[i] = i;
  Line line;
  line.send("]Q1\\000026").send(code).send("\r");
  REQUIRE(line.texts.size() == 1);
  CHECK(badge::read(line.texts[0], key) == badge::Reading(badge::Ours{std::string(code)}));
}

// Four kilobytes are no ticket: cut, said once, and the next code is whole again.
TEST_CASE("endless text is cut, and the next code is whole") {
  Line line;
  line.send(std::string(100'000, 'x'), 0).send("\rA-1\r");
  REQUIRE(line.texts.size() == 2);
  CHECK(line.texts[0].size() == 4097);
  CHECK(std::holds_alternative<badge::Unreadable>(badge::read(line.texts[0], {})));
  CHECK(line.texts[1] == "A-1");
}

// Half a code is nobody's: it is dropped when the device says that it lost some.
TEST_CASE("a code of which some was lost is none") {
  Line line;
  line.send("KBBBB");
  line.reads.spoil(line.now);
  line.send("LPHLH\r").send("A-1\r");
  CHECK(line.texts == Texts{"A-1"});
}

// A kernel's buffer holds eight capitals: of a longer code it may be the beginning that is lost.
TEST_CASE("a code whose beginning was lost is none, however long it was quiet before") {
  Line line;
  line.now += 60'000;
  line.reads.spoil(line.now);
  line.send("LPHLH\r").send("A-1\r");
  CHECK(line.texts == Texts{"A-1"});
}

// Bytes of any kind come through as they are; what they mean is the reading's affair.
TEST_CASE("hostile bytes are passed on whole") {
  const std::string hostile = "'; DROP TABLE fact; -- %n%s $(rm) `x` \xff\xfe";
  CHECK(Line().send(hostile + "\r").texts == Texts{hostile});
}
