#include <map>

#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

constexpr const char* three_guests =
    "reference,name,email,phone,organisation,offers,needs,topics,knows,suggest\n"
    "A1,Ana Lima,ana@example.org,+44 7700 900101,Lima Tax,tax returns for makers,,sailing,,yes\n"
    "B2,Ben Okoro,ben@example.org,,Okoro & Sons,,tax returns,sailing,,yes\n"
    "C3,李 小龍,,,,,,,A1,\n";

std::string badge(const Bench& bench, const std::string& ref) {
  return bench.ask("people", {ref}).line()["badge"];
}

}  // namespace

// What the list's words seem to be about is noted as a guess, for the guest to confirm.
TEST_CASE("an import guesses the field of each offer, and says that it is a guess") {
  Bench bench;
  bench.with_list(three_guests);
  const auto all = bench.ask("people", {"A1", "--everything"}).line();
  const auto& fields = all["stands"]["list"]["words"]["fields"];
  REQUIRE(fields.size() == 1);
  CHECK(fields[0]["words"] == "tax returns for makers");
  CHECK(fields[0]["field"] == "tax");
  CHECK(fields[0]["guess"] == true);
}

// Point 3: the whole way on the command line, as the contract has it.
TEST_CASE("a list goes in, badges come out, two arrive, meet and have each other's card") {
  Bench bench;
  bench.with_list(three_guests);
  const auto again = bench.ask("import", {bench.path("list.csv").string()}).line();
  CHECK(again["added"] == 0);
  CHECK(again["unchanged"] == 3);

  const auto badges = bench.ask("badges", {"--png", bench.path("png").string()});
  CHECK(badges.status == 0);
  CHECK(badges.lines().size() == 3);

  const auto ana = bench.ask("checkin", {"--image", bench.path("png/A1.png").string(), "--at",
                                         "2027-04-15T18:02:00+02:00"});
  CHECK(ana.status == 0);
  CHECK(ana.line()["outcome"] == "welcome");
  CHECK(ana.line()["first_at"] == "2027-04-15T18:02:00+02:00");

  const auto ben =
      bench.ask("checkin", {badge(bench, "B2"), "--at", "2027-04-15T18:05:00+02:00"}).line();
  REQUIRE(ben["suggestions"].size() == 1);
  CHECK(ben["suggestions"][0]["who"] == "A1");
  CHECK(ben["suggestions"][0]["evidence"]["offer"] == "tax returns for makers");

  const auto met = bench.ask("met", {"A1", "B2", "--promise", "A1:Ana will send Ben a checklist.",
                                     "--at", "2027-04-15T19:00:00+02:00"});
  CHECK(met.status == 0);
  CHECK(met.line()["met"] == nlohmann::json({"A1", "B2"}));

  const auto card = bench.path("ben.vcf").string();
  const auto out =
      bench.ask("contacts", {"--format", "vcard", "--out", card, "--for", "A1"}).line();
  CHECK(out["contacts"] == 1);
  CHECK(text_of(card).find("FN:Ben Okoro\r\n") != std::string::npos);
  CHECK(text_of(card).find("Ana will send") != std::string::npos);
  CHECK(bench.ask("check").line()["ok"] == true);
}

// Point 6: outcomes, and the exit status that goes with each.
TEST_CASE("each code at the door has its outcome and its exit status") {
  Bench bench;
  bench.with_list(three_guests);
  const std::string ana = badge(bench, "A1");
  const auto outcome = [&](const std::string& code) {
    const auto said = bench.ask("checkin", {code});
    return std::pair(std::string(said.line()["outcome"]), said.status);
  };
  CHECK(outcome(ana) == std::pair(std::string("welcome"), 0));
  CHECK(outcome(ana) == std::pair(std::string("already-here"), 0));
  CHECK(outcome("hello") == std::pair(std::string("unknown"), 1));
  CHECK(outcome("https://example.org/") == std::pair(std::string("unknown"), 1));
  CHECK(outcome("KBBBBCBDBEBFBGBHBJBKBLPHLHLGVJBRJDFDTV") ==
        std::pair(std::string("wrong-event"), 1));
  CHECK(outcome("") == std::pair(std::string("unreadable"), 3));
  CHECK(outcome("'; DROP TABLE person; --") == std::pair(std::string("unknown"), 1));
}

TEST_CASE("a check-in can be taken back, and a guest can leave and come again") {
  Bench bench;
  bench.with_list(three_guests);
  const std::string ana = badge(bench, "A1");
  bench.ask("checkin", {ana, "--at", "2027-04-15T18:02:00+02:00"});
  CHECK(bench.ask("undo", {"A1"}).line()["outcome"] == "undone");
  CHECK(bench.ask("people", {"A1"}).line()["here"] == false);
  CHECK(bench.ask("undo", {"A1"}).status == 1);
  bench.ask("checkin", {ana});
  CHECK(bench.ask("checkout", {ana}).line()["outcome"] == "left");
  CHECK(bench.ask("checkin", {ana}).line()["outcome"] == "welcome");
}

// Point 9: nothing is shared with somebody one has not met, and nothing that was not given.
TEST_CASE("contacts hold who met whom, and only what they gave") {
  Bench bench;
  bench.with_list(three_guests);
  bench.ask("met", {"A1", "C3"});
  const auto file = bench.path("all.json").string();
  CHECK(bench.ask("contacts", {"--format", "json", "--out", file}).line()["contacts"] == 2);
  CHECK(text_of(file).find("ben@example.org") == std::string::npos);
  CHECK(text_of(file).find("李 小龍") != std::string::npos);
  CHECK(
      bench.ask("contacts", {"--format", "csv", "--out", file, "--for", "B2"}).line()["contacts"] ==
      0);
}

// The tables of address books and customer systems, and the mark Excel needs.
TEST_CASE("contacts go out as each importer reads them") {
  Bench bench;
  bench.with_list(three_guests);
  bench.ask("met", {"A1", "C3"});
  const auto file = bench.path("out").string();
  for (const auto& [format, start] :
       std::map<std::string, std::string>{{"google", "First Name,Middle Name,Last Name,"},
                                          {"outlook", "First Name,Middle Name,Last Name,Title,"},
                                          {"hubspot", "First Name,Last Name,Email,"},
                                          {"salesforce", "FirstName,LastName,Email,"}}) {
    CAPTURE(format);
    CHECK(bench.ask("contacts", {"--format", format, "--out", file}).line()["contacts"] == 2);
    CHECK(text_of(file).starts_with(start));
  }
  bench.ask("contacts", {"--format", "csv", "--excel", "--out", file});
  CHECK(text_of(file).starts_with("\xEF\xBB\xBFname,"));
  CHECK(bench.ask("contacts", {"--format", "vcard", "--excel", "--out", file}).status == 2);
}

// For the organiser, after the evening: one file to keep, print or send on.
TEST_CASE("the evening is told as a page and as paper") {
  Bench bench;
  bench.with_list(three_guests);
  bench.ask("checkin", {badge(bench, "A1"), badge(bench, "C3")});
  bench.ask("met", {"A1", "C3"});
  const auto page = bench.path("evening.html").string(), paper = bench.path("evening.pdf").string();
  CHECK(bench.ask("report", {"--out", page}).line()["file"] == page);
  CHECK(text_of(page).find("Two of the three people on the list came.") != std::string::npos);
  CHECK(bench.ask("report", {"--out", paper}).status == 0);
  CHECK(text_of(paper).starts_with("%PDF-"));
  CHECK(bench.ask("report", {"--out", bench.path("evening.txt").string()}).status == 2);
  CHECK(bench.ask("report", {"--out", "/dev/full/evening.html"}).status == 4);
}

TEST_CASE("a dry run shows and changes nothing") {
  Bench bench;
  bench.opened();
  const auto list = bench.file("list.csv", three_guests);
  CHECK(bench.ask("import", {list, "--dry-run"}).line()["added"] == 3);
  CHECK(bench.ask("people").status == 1);
  bench.ask("import", {list});
  bench.ask("checkin", {badge(bench, "A1"), badge(bench, "B2")});
  const auto facts = bench.ask("check").line()["facts"];
  CHECK(bench.ask("suggest", {"--all", "--dry-run"}).status == 0);
  CHECK(bench.ask("check").line()["facts"] == facts);
}

TEST_CASE("the same seed makes the same badges") {
  Bench one, two;
  one.with_list(three_guests);
  two.with_list(three_guests);
  CHECK(badge(one, "A1") == badge(two, "A1"));
}

// Point 5: every code of the sheet is the code of the list.
TEST_CASE("badges know their layouts, and whom they are for") {
  Bench bench;
  bench.with_list(three_guests);
  const auto sheet = bench.ask("badges", {"--pdf", bench.path("a4.pdf").string()});
  CHECK(sheet.lines().at(2)["page"] == 1);
  const auto labels = bench.ask(
      "badges", {"--pdf", bench.path("l.pdf").string(), "--layout", "62x100", "--only", "C3"});
  CHECK(labels.lines().size() == 1);
  CHECK(labels.line()["code"] == badge(bench, "C3"));
  CHECK(text_of(bench.path("l.pdf")).starts_with("%PDF"));
  CHECK(bench.ask("badges", {"--pdf", bench.path("x.pdf").string(), "--only", "Z9"}).status == 3);
  CHECK_FALSE(fs::exists(bench.path("x.pdf")));
}

// Point 10: the same screens without a display.
TEST_CASE("a story plays the kiosk and saves its pictures") {
  Bench bench;
  bench.with_list(three_guests);
  const auto story = bench.file("door.story",
                                "at 18:02\nscan @A1\nexpect profile\nshot welcome\ntap skip\n"
                                "wait 5s\nexpect attract\nsize 1920x1080\nshot door\n");
  const auto told = bench.ask("kiosk", {"--story", story, "--shots", bench.path("shots").string()});
  CHECK(told.err == "");
  CHECK(told.status == 0);
  CHECK(fs::exists(bench.path("shots/welcome.png")));
  CHECK(fs::exists(bench.path("shots/door.png")));
  CHECK(bench.ask("people", {"A1"}).line()["here"] == true);
}

TEST_CASE("a story that cannot go on says where") {
  Bench bench;
  bench.with_list(three_guests);
  const auto story = bench.file("wrong.story", "tap nothing\n");
  const auto told = bench.ask("kiosk", {"--story", story, "--shots", bench.path("shots").string()});
  CHECK(told.status != 0);
  CHECK(told.err.find("Line 1") != std::string::npos);
}

TEST_CASE("help tells of what there is, and of nothing else") {
  const auto help = Bench().run({"--help"});
  CHECK(help.status == 0);
  for (const auto* command : {"new",     "import",  "people", "badges",    "checkin",  "checkout",
                              "undo",    "suggest", "met",    "contacts",  "promises", "follow-up",
                              "report",  "check",   "backup", "retention", "forget",   "kiosk",
                              "desk",    "demo",    "pin",    "doctor",    "badge",    "tickets",
                              "walk-in", "scanner", "print",  "printers",  "plan"})
    CHECK(help.out.find(std::string("  ") + command) != std::string::npos);
}
