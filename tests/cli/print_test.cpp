// Badges on paper, with the built program and a real printer of CUPS's.
#include <algorithm>

#include "printing/shop.hpp"
#include "support/catch.hpp"
#include "support/program.hpp"

using foyer::test::Bench;
using foyer::test::LabelPrinter;
using foyer::test::Said;

namespace {

bool can_print() {
  if (foyer::test::no_printers().empty() && foyer::test::street().why_not().empty()) return true;
  WARN("Not tried with a real printer: " << (foyer::test::no_printers().empty()
                                                 ? foyer::test::street().why_not()
                                                 : foyer::test::no_printers()));
  return false;
}

constexpr const char* guests =
    "reference,name,organisation,offers\nA1,Amara Okafor,Nordlicht,cold-chain delivery\n"
    "B2,Ben Li,,\nC3,Ngọc Nguyễn,,school menus\n";

std::vector<std::string> outcomes(const Said& said) {
  std::vector<std::string> all;
  for (const auto& line : said.lines())
    all.push_back(line["attendee"].get<std::string>() + " " + line["outcome"].get<std::string>());
  return all;
}

using Words = std::vector<std::string>;

Words sorted(Words words) {
  std::ranges::sort(words);
  return words;
}

}  // namespace

TEST_CASE("each badge is printed once, and again only when asked") {
  if (!can_print()) return;
  LabelPrinter printer;
  const Bench bench;
  bench.with_list(guests);
  const auto first = bench.ask("print", {"A1", "B2", "--printer", printer.uri()});
  CHECK(first.status == 0);
  CHECK(outcomes(first) == Words{"A1 printed", "B2 printed"});
  const auto second = bench.ask("print", {"A1", "--printer", printer.uri()});
  CHECK(second.status == 1);
  CHECK(outcomes(second) == Words{"A1 already-printed"});
  const auto all = bench.ask("badges", {"--print", printer.uri()});
  CHECK(all.status == 0);
  CHECK(outcomes(all) == Words{"A1 already-printed", "B2 already-printed", "C3 printed"});
  CHECK(printer.printed().size() == 3);
  CHECK(outcomes(bench.ask("print", {"A1", "--again", "--printer", printer.uri()})) ==
        Words{"A1 printed"});
  CHECK(printer.printed().size() == 4);
  CHECK(bench.ask("check").line()["ok"] == true);
}

// The queue is on the disk: what patience ended for waits there, and comes out with the next run.
TEST_CASE("what a printer without labels did not print waits in the event's file") {
  if (!can_print()) return;
  LabelPrinter printer;
  printer.mood("empty");
  const Bench bench;
  bench.with_list(guests);
  const auto empty =
      bench.ask("print", {"A1", "B2", "--printer", printer.uri(), "--patience", "4"});
  CHECK(empty.status == 4);
  CHECK(outcomes(empty) == Words{"A1 waiting", "B2 waiting"});
  CHECK(empty.lines()[0]["why"].get<std::string>().find("out of labels") != std::string::npos);
  const auto waiting = bench.ask("print", {"--printer", printer.uri()});
  CHECK(sorted(outcomes(waiting)) == Words{"A1 waiting", "B2 waiting"});
  printer.mood("well");
  CHECK(sorted(outcomes(bench.ask("print", {"A1", "B2", "--printer", printer.uri()}))) ==
        Words{"A1 printed", "B2 printed"});
  CHECK(printer.printed().size() == 2);
  CHECK(bench.ask("print", {"--printer", printer.uri()}).status == 1);
}

TEST_CASE("a printer that aborts, and one that is off, are said in words") {
  if (!can_print()) return;
  LabelPrinter printer;
  printer.mood("abort");
  const Bench bench;
  bench.with_list(guests);
  const auto aborted = bench.ask("print", {"A1", "--printer", printer.uri()});
  CHECK(aborted.status == 4);
  CHECK(outcomes(aborted) == Words{"A1 failed"});
  printer.switch_off();
  const auto off = bench.ask("print", {"B2", "--printer", printer.uri()});
  CHECK(off.status == 4);
  INFO(off.err);
  CHECK(off.one_sentence());
  CHECK(bench.ask("print", {"A1", "--printer", "http://localhost"}).status == 2);
  CHECK(bench.ask("print", {"A1"}).status == 2);
  CHECK(bench.ask("print", {"Z9", "--printer", printer.uri()}).status == 3);
}

// A roll of another size: the badge is drawn for what lies in the printer, or the roll is asked
// for.
TEST_CASE("another roll is drawn for, unless one size was set") {
  if (!can_print()) return;
  LabelPrinter printer("Narrow", "om_badge_54x90mm");
  const Bench bench;
  bench.with_list(guests);
  CHECK(bench.ask("print", {"A1", "--printer", printer.uri()}).status == 0);
  const auto page = bench.run_other({"/usr/bin/pdfinfo", (printer.folder() / "last.pdf").string()});
  CHECK(page.out.find("153.1") != std::string::npos);  // 54 mm in points
  CHECK(page.out.find("255.1") != std::string::npos);  // 90 mm
  const auto set = bench.ask("print", {"B2", "--printer", printer.uri(), "--layout", "62x100"});
  CHECK(set.status == 4);
  CHECK(set.err.find("om_badge_54x90mm") != std::string::npos);
  LabelPrinter tiny("Tiny", "om_tiny_25x25mm");
  const auto none = bench.ask("print", {"B2", "--printer", tiny.uri()});
  CHECK(none.status == 4);
  CHECK(none.one_sentence());
}

TEST_CASE("printers that announce themselves are found, described and tested") {
  if (!can_print()) return;
  LabelPrinter printer("Found");
  const Bench bench;
  const auto found = bench.run({"printers", "--json"});
  CHECK(found.status == 0);
  bool there = false;
  for (const auto& line : found.lines())
    there = there || (line["printer"] == printer.announced_as() && line["state"] == "ready" &&
                      line["media"][0] == "om_badge_62x100mm");
  CHECK(there);
  const auto tested = bench.run({"printers", "--test", printer.uri(), "--json"});
  CHECK(tested.status == 0);
  CHECK(tested.line()["outcome"] == "done");
  CHECK(printer.printed().size() == 1);
  std::string doctor;
  for (const auto& line :
       bench.run({"doctor", "--printer", printer.uri(), "--print", "--json"}).lines())
    if (line["part"] == "printer") doctor = line["said"];
  CHECK(doctor == "A test label is printed.");
  CHECK(printer.printed().size() == 2);
  const auto away = bench.run({"printers", "ipp://127.0.0.1:9/ipp/print", "--json"});
  CHECK(away.line()["state"] == "away");
}

// An erased guest leaves no trace of their badge in the queue.
TEST_CASE("who is erased is not printed any more") {
  if (!can_print()) return;
  LabelPrinter printer;
  printer.mood("empty");
  const Bench bench;
  bench.with_list(guests);
  CHECK(bench.ask("print", {"A1", "--printer", printer.uri(), "--patience", "3"}).status == 4);
  CHECK(bench.ask("forget", {"--attendee", "A1"}).status == 0);
  CHECK(bench.ask("print", {"--printer", printer.uri()}).status == 1);
  printer.mood("well");
}

TEST_CASE("a plan says how many kiosks an evening needs, the same for the same seed") {
  const Bench bench;
  const auto plan = bench.run({"plan", "--guests", "200", "--minutes", "60", "--json"});
  CHECK(plan.status == 0);
  CHECK(plan.line()["guests_a_minute_a_kiosk"] > 1);
  CHECK(plan.lines().back()["enough"] == true);
  CHECK(plan.out == bench.run({"plan", "--guests", "200", "--minutes", "60", "--json"}).out);
  CHECK(bench.run({"plan", "--guests", "0", "--minutes", "60"}).status == 2);
  CHECK(bench.run({"plan", "--guests", "20"}).status == 2);
}
