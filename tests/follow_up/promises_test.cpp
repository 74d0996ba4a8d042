#include "follow_up/mail_box.hpp"
#include "follow_up/radicale.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

constexpr const char* guests =
    "reference,name,email,follow up\nA1,Ana Lima,ana@example.org,yes\n"
    "B2,Ben Okoro,ben@example.org,yes\nC3,Cleo Marchetti,cleo@example.org,yes\n";

struct Gathering : Evening {
  Gathering() : Evening(guests) {
    met("A1", "B2", "A1:Ana will send Ben a checklist.");
    met("B2", "C3", "B2:Ben will show Cleo the harbour.");
  }
  Said promises(const std::vector<std::string>& words = {}) const { return ask("promises", words); }
  std::string name_of(const std::string& giver) const {
    for (const auto& line : promises().lines())
      if (line["from"] == giver) return line["promise"];
    return {};
  }
  void tick(const std::string& name, const std::string& outcome = "kept") const {
    const auto said = promises({"--tick", name, "--outcome", outcome});
    CHECK(said.status == 0);
    CHECK(said.line()["outcome"] == outcome);
  }
};

}  // namespace

// Point 7: both see it, and a word from the desk ticks it by what the mail's subject says.
TEST_CASE("a promise is ticked by the name that a letter's link says") {
  Gathering evening;
  MailBox box(evening);
  evening.follow_up({"--mail"});
  const auto name = evening.name_of("A1");
  const std::string letter = box.letters()[0]["text"];
  CHECK(letter.find("subject=Kept%20" + name) != std::string::npos);
  for (const auto* who : {"A1", "B2"}) {
    const auto line = evening.promises({"--for", who}).line();
    CHECK(line["text"] == "Ana will send Ben a checklist.");
    CHECK(line["outcome"] == "open");
  }
  evening.tick("Re: Kept " + name);
  for (const auto* who : {"A1", "B2"})
    CHECK(evening.promises({"--for", who}).line()["outcome"] == "kept");
  evening.tick(name, "not-kept");
  CHECK(evening.promises({"--for", "A1"}).line()["outcome"] == "not-kept");
  CHECK(evening.ask("check").line()["ok"] == true);

  CHECK(evening.promises({"--tick", name, "--tick", "nothing", "--outcome", "kept"}).status == 1);
  CHECK(evening.promises({"--for", "A1"}).line()["outcome"] == "not-kept");  // all or none
  CHECK(evening.promises({"--tick", name, "--outcome", "perhaps"}).status == 2);
  CHECK(evening.promises({"--for", "Z9"}).status == 1);
}

// One friendly reminder to whoever has something left, and never a second.
TEST_CASE("whoever has a promise left is reminded once") {
  Gathering evening;
  MailBox box(evening);
  const auto remind = [&] { return outcomes(evening.follow_up({"--mail", "--remind"})); };
  evening.tick(evening.name_of("A1"));
  CHECK(remind() == "B2 sent");
  CHECK(remind() == "B2 unchanged");
  evening.tick(evening.name_of("A1"), "open");
  CHECK(remind() == "A1 sent, B2 unchanged");
  CHECK(remind() == "A1 unchanged, B2 unchanged");
  const auto letters = box.letters();
  REQUIRE(letters.size() == 2);
  CHECK(letters[0]["subject"] == "Spring Gathering: a promise you made");
  const std::string text = letters[0]["text"];
  CHECK(text.find("Ben will show Cleo the harbour.") != std::string::npos);
  CHECK(text.find("subject=Kept%20" + evening.name_of("B2")) != std::string::npos);
  CHECK(letters[0]["defects"].empty());
  CHECK(letters[0]["attachments"].empty());
  CHECK_FALSE(letters[0]["id"] == letters[1]["id"]);

  SECTION("and nobody who does not want mail") {
    evening.records(journal::ConsentChanged{"B2", {true, false, false}, {}});
    CHECK(remind() == "A1 unchanged, B2 unchanged");
  }
  SECTION("and not of somebody who took the meeting back") {
    evening.records(journal::MetUndone{"B2", "C3"});
    CHECK(remind() == "A1 unchanged");
  }
  CHECK(box.count() == 2);
  CHECK(evening.follow_up({"--carddav", "--remind"}).status == 2);
}

// Erased is erased, from what was ticked too.
TEST_CASE("what became of a promise goes with whoever is erased") {
  Gathering evening;
  evening.tick(evening.name_of("A1"));
  REQUIRE(text_of(evening.event()).find("promise-ticked") != std::string::npos);
  evening.ask("forget", {"--attendee", "A1"});
  CHECK(evening.promises().lines().size() == 1);
  CHECK(text_of(evening.event()).find("\"from\":\"A1\"") == std::string::npos);
  CHECK(evening.ask("check").line()["ok"] == true);
}

// Point 4: what was kept is done in the calendar.
TEST_CASE("a kept promise is completed in its maker's calendar") {
  Gathering evening;
  Radicale radicale(evening);
  const auto push = [&] { return outcomes(evening.follow_up({"--caldav", "--for", "A1"})); };
  const auto todo = [&] { return radicale.ask("GET", radicale.member("BEGIN:VTODO")); };
  CHECK(push() == "A1 sent");
  CHECK(todo().find("STATUS:NEEDS-ACTION") != std::string::npos);
  evening.tick(evening.name_of("A1"));
  CHECK(push() == "A1 sent");
  CHECK(todo().find("STATUS:COMPLETED") != std::string::npos);
  CHECK(todo().find("BEGIN:VALARM") == std::string::npos);
  CHECK(push() == "A1 unchanged");
  evening.tick(evening.name_of("A1"), "not-kept");
  CHECK(push() == "A1 sent");
  CHECK(todo().find("STATUS:CANCELLED") != std::string::npos);

  const auto folder = evening.path("ics");
  const auto write = [&] { return outcomes(evening.follow_up({"--ics", folder.string()})); };
  CHECK(write() == "A1 sent, B2 sent");
  CHECK(text_of(folder / "A1.ics").find("STATUS:CANCELLED") != std::string::npos);
  CHECK(write() == "A1 unchanged, B2 unchanged");
}
