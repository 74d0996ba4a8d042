#include "support/catch.hpp"
//
#include "follow_up/mail_box.hpp"
#include "people/languages.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

constexpr const char* guests =
    "reference,name,email,phone,organisation,languages,suggest,follow up\n"
    "A1,Ana Lima,ana@example.org,+44 7700 900101,Lima Tax,English,yes,yes\n"
    "B2,Jürgen Müller-Ößwald,juergen@example.org,,\"Brüder; \"\"Söhne\"\", <GmbH>\",Deutsch,yes,"
    "yes\n"
    "C3,李 小龍,lee@example.org,,,,yes,\n"
    "D4,Dev Rao,,,,,yes,yes\n"
    "E5,Eli Cohen,eli@home..example,,,,yes,yes\n"
    "F6,Fay Alone,fay@example.org,,,,yes,yes\n";

struct Gathering : Evening {
  Gathering() : Evening(guests) {
    met("A1", "B2", "A1:Ana will send Jürgen a checklist; \"soon\", he said.");
    met("A1", "C3");
    met("D4", "E5");
  }
};

}  // namespace

// Point 2: who asked for it and met somebody gets one letter, whole, in their language.
TEST_CASE("everybody who asked for mail gets one letter with cards and promises") {
  Gathering evening;
  MailBox box(evening);
  const auto said = evening.follow_up({"--mail"});
  INFO(said.err << said.out);
  CHECK(outcomes(said) == "A1 sent, B2 sent, C3 unchanged, D4 unchanged, E5 failed");
  CHECK(said.status == 3);  // one address is none
  CHECK(said.lines()[2]["why"] == "has not asked for mail");
  CHECK(said.lines()[3]["why"] == "gave no e-mail address");

  const auto letters = box.letters();
  REQUIRE(letters.size() == 2);
  const auto& ana = letters[0];
  CHECK(ana["rcpt"] == "ana@example.org");
  CHECK(ana["to"] == "Ana Lima <ana@example.org>");
  CHECK(ana["from"] == "Spring Gathering <hello@gathering.example>");
  CHECK(ana["subject"] == "Spring Gathering: the people you met");
  CHECK(ana["unsubscribe"].get<std::string>().starts_with("<mailto:hello@gathering.example?"));
  CHECK(ana["defects"].empty());
  CHECK(ana["ascii"] == true);
  CHECK(ana["bare"] == 0);
  for (const auto* part : {"text", "html"}) {
    const std::string body = ana[part];
    CAPTURE(part, body);
    CHECK(body.find("Jürgen Müller-Ößwald") != std::string::npos);
    CHECK(body.find("李 小龍") != std::string::npos);
    CHECK(body.find("Ana will send") != std::string::npos);
    CHECK(body.find("mailto:hello@gathering.example?subject=Kept%20") != std::string::npos);
  }
  CHECK(ana["html"].get<std::string>().find("&lt;GmbH&gt;") != std::string::npos);
  REQUIRE(ana["attachments"].size() == 4);
  CHECK(ana["attachments"][0]["names"] == nlohmann::json({"Jürgen Müller-Ößwald"}));
  CHECK(ana["attachments"][1]["names"] == nlohmann::json({"李 小龍"}));
  CHECK(ana["attachments"][2]["names"] == nlohmann::json({"Jürgen Müller-Ößwald", "李 小龍"}));
  const auto& todo = ana["attachments"][3]["todos"].at(0);
  CHECK(todo["summary"] == "Ana will send Jürgen a checklist; \"soon\", he said.");
  CHECK(todo["due"] == "2027-04-22T07:00:00+00:00");
  CHECK(todo["alarms"] == 1);
  CHECK(todo["status"] == "NEEDS-ACTION");

  CHECK(letters[1]["to"].get<std::string>().find("Jürgen Müller-Ößwald") != std::string::npos);
  CHECK(letters[1]["subject"] == "Spring Gathering: die Menschen, die Sie getroffen haben");
  CHECK(letters[1]["attachments"].size() == 1);  // nothing promised by him, and one card
}

// In whichever of the seven languages of the kiosk they speak, in its own direction.
TEST_CASE("letters go in Arabic and Japanese too") {
  Evening evening(
      "reference,name,email,languages,follow up\nA1,Ana Lima,ana@example.org,English,yes\n"
      "B2,ليلى حداد,layla@example.org,العربية,yes\nC3,田中 葵,aoi@example.org,Japanese; "
      "English,yes\n");
  evening.met("A1", "B2");
  evening.met("A1", "C3", "C3:田中 will send Ana the address.");
  MailBox box(evening);
  CHECK(outcomes(evening.follow_up({"--mail"})) == "A1 sent, B2 sent, C3 sent");
  const auto letters = box.letters();
  REQUIRE(letters.size() == 3);
  const auto holds = [&](std::size_t letter, const char* part, const char* words) {
    const std::string text = letters[letter][part];
    CAPTURE(letter, part, words, text);
    CHECK(text.find(words) != std::string::npos);
  };
  CHECK(letters[1]["subject"] == "الأشخاص الذين التقيت بهم في Spring Gathering");
  holds(1, "html", "<html lang=\"ar\" dir=\"rtl\">");
  holds(1, "html", "border-right:");
  holds(1, "html", "<bdi>Ana Lima</bdi>");
  holds(1, "text", "15/04/2027");
  CHECK(letters[2]["subject"] == "Spring Gathering：お会いになった方々");
  holds(2, "html", "<html lang=\"ja\" dir=\"ltr\">");
  holds(2, "text", "2027年4月15日");
  holds(2, "text", "田中さんがAnaさんにthe addressを送ります。");
  for (const auto& letter : letters) CHECK(letter["defects"].empty());
}

// The language that a guest chose at a kiosk goes before the list's, in the letter's own words and
// in what was promised; what they typed stays theirs.
TEST_CASE("a letter goes in the language that its reader chose at a kiosk") {
  Evening evening(
      "reference,name,email,languages,follow up\nA1,Ana Lima,ana@example.org,English,yes\n"
      "B2,Ben Okoro,ben@example.org,,yes\n");
  evening.met("A1", "B2", "A1:Ana will send Ben a checklist; a long one.");
  const auto choose = [&](const std::string& tag) {
    evening.records(journal::Answered{"A1", std::string(people::chosen_language), tag});
  };
  choose("fr");
  choose("de");
  MailBox box(evening);
  CHECK(outcomes(evening.follow_up({"--mail"})) == "A1 sent, B2 sent");
  const auto letters = box.letters();
  const std::string german = "Ana schickt Ben: a checklist; a long one.";
  const std::string text = letters[0]["text"], html = letters[0]["html"];
  CHECK(letters[0]["subject"] == "Spring Gathering: die Menschen, die Sie getroffen haben");
  CHECK(text.find(german) != std::string::npos);
  CHECK(html.find("<bdi>" + german + "</bdi>") != std::string::npos);
  CHECK(letters[0]["attachments"].back()["todos"].at(0)["summary"] == german);
  CHECK(letters[1]["text"].get<std::string>().find("Ana will send Ben") != std::string::npos);

  const auto folder = evening.path("ics");
  evening.follow_up({"--ics", folder.string()});
  CHECK(text_of(folder / "A1.ics").find("Ana schickt Ben: a checklist\\;") != std::string::npos);

  SECTION("and so does the reminder") {
    evening.follow_up({"--mail", "--remind"});
    CHECK(box.letters()[2]["text"].get<std::string>().find(german) != std::string::npos);
  }
  SECTION("which is forgotten with them") {
    const auto said = [&] {
      return text_of(evening.event()).find(people::chosen_language) != std::string::npos;
    };
    CHECK(said());
    CHECK(evening.ask("forget", {"--attendee", "A1"}).status == 0);
    CHECK_FALSE(said());
    CHECK(evening.ask("check").line()["ok"] == true);
  }
}

// Once is once, whatever happened since.
TEST_CASE("a second run sends nothing") {
  Gathering evening;
  MailBox box(evening);
  evening.follow_up({"--mail"});
  evening.met("B2", "F6");
  const auto again = evening.follow_up({"--mail"});
  CHECK(outcomes(again) ==
        "A1 unchanged, B2 unchanged, C3 unchanged, D4 unchanged, E5 failed, F6 sent");
  CHECK(box.count() == 3);
  CHECK(evening.ask("check").line()["ok"] == true);
}

TEST_CASE("a dry run sends and records nothing, and shows the letters") {
  Gathering evening;
  MailBox box(evening);
  const auto before = text_of(evening.event());
  const auto out = evening.path("letters");
  const auto said = evening.follow_up({"--mail", "--dry-run", "--out", out.string()});
  CHECK(outcomes(said) == "A1 sent, B2 sent, C3 unchanged, D4 unchanged, E5 failed");
  CHECK(said.lines()[0]["dry_run"] == true);
  CHECK(box.count() == 0);
  CHECK(text_of(evening.event()) == before);
  CHECK(box.read(out).size() == 2);
}

TEST_CASE("on a terminal a mailing shows how far it is, and nothing of that is piped") {
  Gathering evening;
  MailBox box(evening);
  const std::string command = FOYER_PROGRAM " follow-up '" + evening.event() + "' --mail";
  const auto shown =
      evening.run_other({"/usr/bin/script", "-qec", command, evening.path("typescript").string()});
  CHECK(shown.out.find("Sending") != std::string::npos);
  CHECK(evening.follow_up({"--mail"}).err.find("Sending") == std::string::npos);
  CHECK(box.count() == 2);
}

// Point 8: what counts is what the guest says at the moment of sending.
TEST_CASE("consent that was taken back before the letter went holds it back") {
  Gathering evening;
  MailBox box(evening);
  MailBox::set("PASSWORD", "wrong");
  CHECK(evening.follow_up({"--mail"}).status == 4);
  evening.records(journal::ConsentChanged{"A1", {true, false, false}, {}});
  MailBox::set("PASSWORD", "secret");
  CHECK(outcomes(evening.follow_up({"--mail"})).starts_with("A1 unchanged, B2 sent"));
  CHECK(box.count() == 1);

  SECTION("and a letter says nothing of somebody who took a meeting back") {
    evening.records(journal::MetUndone{"A1", "C3"});
    evening.records(journal::ConsentChanged{"A1", {true, false, true}, {}});
    CHECK(outcomes(evening.follow_up({"--mail"})).starts_with("A1 sent"));
    CHECK(box.letters()[1]["text"].get<std::string>().find("李") == std::string::npos);
  }
}

// A server that fails is told in one sentence, and nothing is thought sent that was not.
TEST_CASE("a server that cannot be trusted or does not know us gets no letter") {
  Gathering evening;
  const auto refused = [&](const std::string& words) {
    MailBox::set("PATIENCE", "20");  // a busy machine's handshake takes its time
    const auto said = evening.follow_up({"--mail"});
    INFO(said.err);
    CHECK(said.status == 4);
    CHECK(said.one_sentence());
    CHECK(said.err.find(words) != std::string::npos);
    CHECK(said.err.find("secret") == std::string::npos);
    CHECK(outcomes(said) == "A1 failed");
  };
  {
    MailBox box(evening, {-1, true});
    refused("expired");
  }
  {
    MailBox box(evening);  // signed by somebody unknown
    MailBox::set("AUTHORITY", "");
    refused("not to be trusted");
  }
  {
    MailBox box(evening, {2, false});
    refused("offers no encryption");
    CHECK(box.count() == 0);
  }
  refused("Cannot go on with the mail server");  // nobody is there any more
  for (const auto* name : {"URL", "FROM"}) {
    MailBox box(evening);
    MailBox::set(name, "");
    const auto said = evening.follow_up({"--mail"});
    CHECK(said.status == 3);
    CHECK(said.one_sentence());
  }
  for (const auto* rate : {"0", "-1", "often", "10 a minute", "99999999999"}) {
    MailBox box(evening);
    MailBox::set("PER_MINUTE", rate);
    const auto said = evening.follow_up({"--mail"});
    CHECK(said.status == 3);
    CHECK(said.one_sentence());
    CHECK(box.count() == 0);
  }
  MailBox box(evening);
  MailBox::set("PASSWORD", "wrong");
  refused("password is wrong");
  CHECK(box.count() == 0);
  MailBox::set("PASSWORD", "secret");
  CHECK(outcomes(evening.follow_up({"--mail", "--for", "A1"})) == "A1 sent");
}

// Each refusal is that one letter's; for good or for now is the server's word.
TEST_CASE("letters that are declined are told, and tried again only where it makes sense") {
  Evening evening(
      "reference,name,email,follow up\nA1,Ana,nobody@example.org,yes\nB2,Ben,full@example.org,yes\n"
      "C3,Cleo,cleo@example.org,yes\n");
  evening.met("A1", "B2");
  evening.met("B2", "C3");
  MailBox box(evening);
  const auto first = evening.follow_up({"--mail"});
  CHECK(outcomes(first) == "A1 failed, B2 failed, C3 sent");
  CHECK(first.status == 4);
  CHECK(first.lines()[0]["why"].get<std::string>().starts_with("550 5.1.1"));
  CHECK(first.lines()[1]["why"].get<std::string>().starts_with("452 4.2.2"));
  CHECK(outcomes(evening.follow_up({"--mail"})) == "A1 unchanged, B2 failed, C3 unchanged");
  evening.ask("import", {evening.file("corrected.csv",
                                      "reference,name,email,follow up\n"
                                      "A1,Ana,ana@example.org,yes\n")});
  CHECK(outcomes(evening.follow_up({"--mail"})) == "A1 sent, B2 failed, C3 unchanged");
}

// What may have gone is not sent a second time, unless somebody says so.
TEST_CASE("a server that takes a letter and never answers is not sent it again") {
  Evening evening(
      "reference,name,email,follow up\nA1,Ana,gone@example.org,yes\nB2,Ben,silent@example.org,yes\n"
      "C3,Cleo,cleo@example.org,yes\n");
  evening.met("A1", "B2");
  evening.met("B2", "C3");
  MailBox box(evening);
  const auto first = evening.follow_up({"--mail"});
  CHECK(outcomes(first) == "A1 failed, B2 failed, C3 sent");
  CHECK(first.status == 4);
  CHECK(outcomes(evening.follow_up({"--mail"})) == "A1 unchanged, B2 unchanged, C3 unchanged");
  CHECK(box.count() == 3);
  CHECK(outcomes(evening.follow_up({"--mail", "--again", "A1"})) == "A1 failed");
  const auto letters = box.letters();
  REQUIRE(letters.size() == 4);
  CHECK(letters[3]["id"] == letters[0]["id"]);  // so that a mailbox can tell
}

// Point 8: nobody is left in the outbox who was erased.
TEST_CASE("a forgotten guest is gone from the outbox too") {
  Gathering evening;
  MailBox box(evening);
  evening.follow_up({"--mail"});
  REQUIRE(text_of(evening.event()).find("juergen@example.org") != std::string::npos);
  CHECK(evening.ask("forget", {"--attendee", "B2"}).status == 0);
  CHECK(text_of(evening.event()).find("juergen@example.org") == std::string::npos);
  CHECK(evening.ask("check").line()["ok"] == true);
}
