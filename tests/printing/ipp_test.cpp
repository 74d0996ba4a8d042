// Real printers over IPP, with their faults switched on one by one.
#include <chrono>
#include <fstream>

#include "paper/badge.hpp"
#include "printing/dots.hpp"
#include "printing/press.hpp"
#include "printing/shop.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::printing;
using foyer::test::LabelPrinter;

namespace {

// Skips, with a sentence, where the programs are not installed or cannot run.
bool can_print() {
  if (test::no_printers().empty() && test::street().why_not().empty()) return true;
  WARN("Not tried with a real printer: " << (test::no_printers().empty() ? test::street().why_not()
                                                                         : test::no_printers()));
  return false;
}

std::string label(const std::string& first, const paper::Layout& layout = paper::Layout::label) {
  return paper::draw_pdf({test::badge_of(first)}, layout, paper::Lie::turned)->pdf;
}

bool can_queue() {
  const bool installed = !test::program("cupsd").empty() && !test::program("lpadmin").empty();
  if (!installed) WARN("Not tried through a queue: cupsd or lpadmin is not installed.");
  return installed && can_print();
}

Time clock_now() {
  using namespace std::chrono;
  return {duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count()};
}

// A press at a real printer; what it prints and keeps stays in memory.
class Kiosk {
 public:
  explicit Kiosk(std::string place) : place_(std::move(place)), press(house()) {}
  Kiosk& add(const std::string& who) {
    REQUIRE(press.add({"foyer-" + who + "-" + test::free_port(), {{who, "KB"}}}));
    return *this;
  }
  // Works until that is so; false after half a minute.
  template <class So>
  bool until(So so) {
    for (const Time end = clock_now() + 30 * second_ms; clock_now() < end;) {
      if (so()) return true;
      const auto pause = std::min<std::int64_t>(press.step(), 200);
      std::this_thread::sleep_for(std::chrono::milliseconds(std::max<std::int64_t>(pause, 5)));
    }
    return so();
  }
  bool all_out() {
    return until([&] { return press.idle(); });
  }
  bool wants(Want want) {
    return until([&] {
      const auto trouble = press.standing().trouble;
      return trouble && trouble->want == want;
    });
  }
  std::vector<std::string> out, gave_up;

 private:
  House house() {
    House made;
    made.open = [this] { return printing::open(place_); };
    made.draw = [](const Job& job, const Described&) -> Result<Drawing> {
      return Drawing{label(job.items.front().who), "om_badge_62x100mm"};
    };
    made.keep = [](const Job&) -> Status { return Done{}; };
    made.printed = [this](const Job& job) -> Status {
      out.push_back(job.items.front().who);
      return Done{};
    };
    made.gave_up = [this](const Job& job) { gave_up.push_back(job.items.front().who); };
    made.clock = clock_now;
    return made;
  }
  std::string place_;

 public:
  Press press;
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a printer says what it is, what lies in it and what it takes") {
  if (!can_print()) return;
  LabelPrinter printer;
  REQUIRE(printer.stands());
  const auto opened = printing::open(printer.uri());
  REQUIRE(opened);
  const auto seen = (*opened)->describe();
  REQUIRE(seen);
  CHECK(seen->ready == std::vector<Media>{{"om_badge_62x100mm", 62, 100}});
  CHECK(of_size(seen->supported, 297, 210)->name == "iso_a4_210x297mm");
  CHECK_FALSE(of_size(seen->ready, 54, 90));
  CHECK(seen->pdf);
  CHECK_FALSE(seen->raster);
  CHECK_FALSE(wanted(*seen));
}

TEST_CASE("a badge arrives at a real printer byte for byte, once") {
  if (!can_print()) return;
  LabelPrinter printer;
  Kiosk kiosk(printer.uri());
  kiosk.add("Amara").add("Ben");
  CHECK(kiosk.all_out());
  CHECK(kiosk.out == Names{"Amara", "Ben"});
  CHECK(printer.printed().size() == 2);
  CHECK(test::read_all(printer.folder() / "last.pdf").size() == label("Ben").size());
}

TEST_CASE("no labels, and a jam, are seen while a badge waits; then it comes out") {
  if (!can_print()) return;
  for (const auto& [mood, want] : {std::pair("empty", Want::labels), {"jam", Want::jam}}) {
    LabelPrinter printer;
    printer.mood(mood);
    Kiosk kiosk(printer.uri());
    CHECK(kiosk.add("Amara").wants(want));
    CHECK(kiosk.out.empty());
    printer.mood("well");
    CHECK(kiosk.all_out());
    CHECK(printer.printed().size() == 1);
  }
}

TEST_CASE("a real printer that aborts is tried once more, then it is a host's") {
  if (!can_print()) return;
  LabelPrinter printer;
  printer.mood("abort");
  Kiosk kiosk(printer.uri());
  kiosk.add("Amara");
  CHECK(kiosk.all_out());
  CHECK(kiosk.gave_up == Names{"Amara"});
  CHECK(printer.printed().empty());
  printer.mood("well");
  kiosk.add("Ben");
  CHECK(kiosk.all_out());
  CHECK(kiosk.out == Names{"Ben"});
}

TEST_CASE("a printer busy with somebody else's job is waited for") {
  if (!can_print()) return;
  LabelPrinter printer;
  printer.mood("hang");
  Kiosk other(printer.uri()), kiosk(printer.uri());
  REQUIRE(other.add("Theirs").until([&] {
    const auto opened = printing::open(printer.uri());
    const auto seen = (*opened)->describe();
    return seen && seen->printing;
  }));
  const auto opened = printing::open(printer.uri());
  CHECK(std::holds_alternative<Busy>((*opened)->hand_over({"foyer-x", label("X"), ""})));
  kiosk.add("Amara");
  for (int i = 0; i < 3; ++i) (void)kiosk.press.step();
  printer.mood("well");
  CHECK(other.all_out());
  CHECK(kiosk.all_out());
  CHECK(printer.printed().size() == 2);
}

TEST_CASE("a printer that is switched off is away, and prints when it is back") {
  if (!can_print()) return;
  LabelPrinter printer;
  printer.switch_off();
  Kiosk kiosk(printer.uri());
  CHECK(kiosk.add("Amara").wants(Want::on));
  printer.start();
  CHECK(kiosk.all_out());
  CHECK(printer.printed().size() == 1);
}

TEST_CASE("a job is found by its name, and taken back while it waits") {
  if (!can_print()) return;
  LabelPrinter printer;
  printer.mood("hang");
  const auto opened = printing::open(printer.uri());
  auto& ipp = **opened;
  const auto receipt = ipp.hand_over({"foyer-17", label("Amara"), "om_badge_62x100mm"});
  REQUIRE(std::holds_alternative<Taken>(receipt));
  const int id = std::get<Taken>(receipt).id;
  CHECK(ipp.find("foyer-17").value() == id);
  CHECK(ipp.find("foyer-1").value() == std::nullopt);
  CHECK(ipp.look(id).value() < JobState::canceled);  // waiting, or being printed
  CHECK(ipp.look(4711).value() == std::nullopt);
  CHECK(ipp.cancel(id));
  printer.mood("well");
}

TEST_CASE("a slow printer is waited for, and is no trouble") {
  if (!can_print()) return;
  LabelPrinter printer;
  printer.mood("slow");
  Kiosk kiosk(printer.uri());
  kiosk.add("Amara");
  CHECK(kiosk.all_out());
  CHECK_FALSE(kiosk.press.standing().trouble);
  CHECK(kiosk.out == Names{"Amara"});
}

// The queue is as `lpadmin -m everywhere` makes it, with a cupsd of the test's own.
TEST_CASE("badges go through a queue of CUPS, each once") {
  if (!can_queue()) return;
  LabelPrinter printer;
  const test::CupsQueue queue(printer);
  INFO(queue.log());
  REQUIRE(queue.stands());
  Kiosk kiosk(queue.uri());
  const auto opened = printing::open(queue.uri());
  REQUIRE(opened);
  CHECK(kiosk.until([&] {  // a new queue says a moment later what the printer takes
    const auto seen = (*opened)->describe();
    return seen && seen->pdf && of_size(seen->supported, 62, 100);
  }));
  kiosk.add("Amara").add("Ben");
  CHECK(kiosk.all_out());
  CHECK(kiosk.out == Names{"Amara", "Ben"});
  CHECK(printer.printed().size() == 2);
  CHECK(test::read_all(printer.folder() / "last.pdf").starts_with("%PDF"));
}

// CUPS passes on what the printer says of itself.
TEST_CASE("an empty roll is seen through a queue of CUPS, and the badge comes out afterwards") {
  if (!can_queue()) return;
  LabelPrinter printer;
  const test::CupsQueue queue(printer);
  REQUIRE(queue.stands());
  printer.mood("empty");
  Kiosk kiosk(queue.uri());
  CHECK(kiosk.add("Amara").wants(Want::labels));
  CHECK(kiosk.out.empty());
  printer.mood("well");
  CHECK(kiosk.all_out());
  CHECK(printer.printed().size() == 1);
}

TEST_CASE("a printer that takes no PDF is given dots") {
  if (!can_print()) return;
  LabelPrinter printer("Dots", "om_badge_62x100mm", "image/pwg-raster");
  const auto opened = printing::open(printer.uri());
  REQUIRE(opened);
  const auto seen = (*opened)->describe();
  REQUIRE(seen);
  CHECK_FALSE(seen->pdf);
  CHECK(seen->raster == Dotted{300, Dotted::Ink::grey});
  const auto receipt = (*opened)->hand_over(
      {"foyer-dots", test::dots_of("Amara", *seen->raster), "om_badge_62x100mm", formats::raster});
  CHECK(std::holds_alternative<Taken>(receipt));
  const auto pages = [&] { return test::pages_in(test::read_all(printer.folder() / "last.pdf")); };
  REQUIRE(Kiosk(printer.uri()).until([&] { return !printer.printed().empty(); }));
  REQUIRE(pages().size() == 1);
  CHECK(camera::decode_still(pages().front()) == Names{test::code_of("Amara")});
}

TEST_CASE("what is no printer is one sentence") {
  for (const auto* odd : {"", "http://localhost/", "ipp://", "file:///etc/passwd", "ipp://[::1"}) {
    const auto opened = printing::open(odd);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().fault == Fault::usage);
    CHECK(opened.error().what.back() == '.');
  }
  const auto nobody = printing::open("ipp://127.0.0.1:" + test::free_port() + "/ipp/print");
  REQUIRE(nobody);
  CHECK_FALSE((*nobody)->describe());
  CHECK(std::holds_alternative<Away>((*nobody)->hand_over({"x", "y", ""})));
}
