#include <algorithm>
#include <set>

#include "follow_up/mail_box.hpp"
#include "follow_up/radicale.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

constexpr const char* guests =
    "reference,name,given name,family name,email,phone,organisation,role,town,languages,offers,"
    "needs,doors,topics,knows,suggest,first time,follow up,badge code\n"
    "A1,Ana Lima,Ana,Lima,ana@example.org,+44 7700 900101,Lima Tax,adviser,Porto,"
    "Português; English,tax returns,a web site,the port's office,chess,C3,yes,yes,yes,TICKET-1\n"
    "B2,Ben Okoro,,,ben@example.org,+44 7700 900102,Okoro & Sons,baker,Leeds,,sourdough,"
    "tax returns,,chess,,yes,,yes,\n"
    "C3,Cleo Marchetti,,,cleo@example.org,,,,,,,,,,A1,yes,,yes,\n";

journal::Payload told_of(const std::string& who, const std::string& other) {
  people::Suggestion suggestion;
  suggestion.who = other;
  suggestion.reason = "You both like **choirs**.";
  return journal::Suggested{who, {suggestion}};
}

// An evening in which everything has happened to Ana that can happen to anybody.
struct Gathering : Evening {
  Gathering() : Evening(guests) {
    met("A1", "B2", "A1:Ana will send Ben a checklist.");
    ask("checkin", {badge("A1")});
    ask("suggest", {"A1"});
    ask("suggest", {"B2"});
    const std::string promise = ask("promises").line()["promise"];
    ask("promises", {"--tick", promise});
    for (const journal::Payload& what : std::vector<journal::Payload>{
             journal::ProfileChanged{"A1", {{"tax returns", "Greek"}, {}, {}, {}}},
             journal::ConsentChanged{"A1", {true, true, true}, {}}, journal::Passed{"A1", "C3"},
             journal::HostAsked{"A1"}, journal::HostGoing{"A1", "Siân"},
             journal::Introduced{"A1", "C3", "Siân"}, journal::Printed{"A1", "CODE", "door"},
             journal::Answered{"A1", "e-mail me everyone", "ana@home.example"},
             journal::StaffActed{"Siân", "printed a badge", "A1"}, journal::CheckedOut{"A1"},
             journal::Met{"A1", "C3"}, journal::MetUndone{"A1", "C3"}, told_of("A1", "C3"),
             journal::BadgeRevoked{"A1", badge("A1")}})
      records(what);
    for (const auto* words : {"tax returns", "sourdough"}) reads(words);
  }
  // What the kiosk's encoder makes of words, as it keeps it.
  void reads(const std::string& words) const {
    Random random = [](std::span<std::uint8_t> bytes) { std::ranges::fill(bytes, 9); };
    auto file = store::EventFile::open(event(), store::Access::write, random, {1807900000000});
    REQUIRE(file);
    const std::vector<store::EventFile::TextVector> made = {
        {words, std::vector<std::byte>(512 + sizeof(float))}};
    REQUIRE(file->keep_vectors(7, made));
  }
  std::string badge(const std::string& ref) const { return ask("people", {ref}).line()["badge"]; }
};

// What SQLite's own program answers.
long count_in(const std::string& event, const std::string& query) {
  const Bench bench;
  return std::stol(bench.run_other({"/usr/bin/sqlite3", event, query}).out);
}

// The files below the folder in which a word stands, but for the address book's server, whose cards
// are asked for and whose caches are its own.
std::set<std::string> files_with(const fs::path& folder, const std::string& word) {
  std::set<std::string> out;
  for (const auto& entry : fs::recursive_directory_iterator(folder))
    if (entry.is_regular_file() && entry.path().string().find("/radicale/") == std::string::npos &&
        text_of(entry.path()).find(word) != std::string::npos)
      out.insert(entry.path().filename());
  return out;
}

}  // namespace

// Point 8: the copy that a person may ask for holds all of it, in every form that there is.
TEST_CASE("everything about a person is theirs to have, and nothing that only others gave") {
  Gathering evening;
  MailBox box(evening);
  Radicale radicale(evening);
  CHECK(outcomes(evening.follow_up({"--mail"})) == "A1 sent, B2 sent");
  CHECK(outcomes(evening.follow_up({"--carddav"})) == "A1 sent, B2 sent");
  const auto said = evening.ask("people", {"A1", "--everything"});
  INFO(said.err);
  REQUIRE(said.status == 0);
  const auto all = said.line();

  std::map<std::string, int> kinds;
  for (const auto& fact : all["facts"]) {
    ++kinds[fact["kind"]];
    CHECK(fact["at"].is_string());
  }
  for (const auto* kind :
       {"registered", "badge-issued", "badge-revoked", "checked-in", "checked-out",
        "profile-changed", "consent-changed", "suggested", "passed", "met", "met-undone",
        "promised", "promise-ticked", "host-asked", "host-going", "introduced", "printed",
        "answered", "staff-acted"}) {
    CAPTURE(kind);
    CHECK(kinds[kind] >= 1);
  }

  const auto& stands = all["stands"];
  const auto& list = stands["list"];
  for (const auto& [field, value] :
       std::map<std::string, std::string>{{"name", "Ana Lima"},
                                          {"given_name", "Ana"},
                                          {"family_name", "Lima"},
                                          {"email", "ana@example.org"},
                                          {"phone", "+44 7700 900101"},
                                          {"organisation", "Lima Tax"},
                                          {"role", "adviser"},
                                          {"town", "Porto"},
                                          {"ticket_code", "TICKET-1"},
                                          {"registration", "confirmed"}}) {
    CAPTURE(field);
    CHECK(list[field] == value);
  }
  CHECK(list["first_time"] == true);
  CHECK(list["knows"] == nlohmann::json({"C3"}));
  CHECK(list["words"]["offers"] == nlohmann::json({"tax returns", "Greek"}));
  CHECK(list["consent"] == nlohmann::json{{"suggest", true}, {"hosts", true}, {"mail", true}});
  CHECK(stands["badges"][0]["revoked"] == true);
  CHECK(stands["presence"]["left"].is_string());
  CHECK(stands["met"][0]["with"] == "B2");
  CHECK(stands["promises"][0]["outcome"] == "kept");
  CHECK(stands["passed"] == nlohmann::json({"C3"}));
  CHECK(stands["printed"][0]["printer"] == "door");
  CHECK(stands["answers"]["e-mail me everyone"] == "ana@home.example");
  CHECK(stands["host"]["coming"] == "Siân");
  CHECK(stands["introduced"][0]["with"] == "C3");
  // What the kiosk made of their words, and says what that is.
  CHECK(all["vectors"]["what"].get<std::string>().find("numbers") != std::string::npos);
  std::set<std::string> read;
  for (const auto& vector : all["vectors"]["texts"]) {
    read.insert(vector["words"].get<std::string>());
    CHECK(vector["numbers"].size() == 512);
  }
  CHECK(read.contains("tax returns"));
  CHECK_FALSE(read.contains("sourdough"));
  CHECK(all["decisions"]["at"].is_array());
  CHECK(all["card"].get<std::string>().find("FN:Ana Lima") != std::string::npos);
  REQUIRE(all["deliveries"].size() == 2);
  CHECK(all["deliveries"][0]["outcome"] == "sent");

  for (const auto* others : {"ben@example.org", "+44 7700 900102", "cleo@example.org", "Leeds"})
    CHECK(said.out.find(others) == std::string::npos);
  CHECK(evening.ask("people", {"Z9", "--everything"}).status == 1);
}

// The same person, forgotten: gone from the event with its facts, words, numbers and outbox, from
// everything that was written beside it, and from the address book; and what they are asked for
// afterwards says nothing of them.
TEST_CASE("everything about a person is what forgetting takes away") {
  Gathering evening;
  MailBox box(evening);
  Radicale radicale(evening);
  evening.follow_up({"--mail"});
  evening.follow_up({"--carddav"});
  const std::vector<std::string> words = {"Ana Lima",        "ana@example.org", "ana@home.example",
                                          "+44 7700 900101", "Lima Tax",        "TICKET-1"};
  const auto folder = fs::path(evening.event()).parent_path();
  REQUIRE(files_with(folder, "Ana Lima").contains("evening.foyer"));
  REQUIRE(count_in(evening.event(), "SELECT count(*) FROM vector") > 0);
  REQUIRE(count_in(evening.event(), "SELECT count(*) FROM delivery WHERE ref = 'A1'") == 2);
  const auto copy = evening.path("other.foyer").string();
  fs::copy_file(evening.event(), copy);

  CHECK(evening.ask("forget", {"--attendee", "A1"}).status == 0);
  CHECK(count_in(evening.event(), "SELECT count(*) FROM vector") == 0);
  CHECK(count_in(evening.event(), "SELECT count(*) FROM delivery WHERE ref = 'A1'") == 0);
  // The reference alone stays: in the one fact that keeps other kiosks' copies from bringing them
  // back, and in what Cleo's own entry says of whom she knows.
  const std::string named = "SELECT count(*) FROM fact WHERE payload LIKE '%\"A1\"%' AND kind";
  CHECK(count_in(evening.event(), named + " NOT IN ('erased', 'registered')") == 0);
  CHECK(count_in(evening.event(), named + " = 'registered'") == 1);
  for (const auto* table : {"met WHERE 'A1' IN (a, b)", "promise WHERE 'A1' IN (giver, receiver)",
                            "badge WHERE ref = 'A1'", "person WHERE name LIKE '%Ana%'"}) {
    CAPTURE(table);
    CHECK(count_in(evening.event(), std::string("SELECT count(*) FROM ") + table) == 0);
  }
  CHECK_FALSE(fs::exists(evening.event() + "-wal"));
  CHECK(evening.follow_up({"--carddav"}).status == 0);
  CHECK(evening.ask("people", {"A1", "--everything"}).status == 1);
  CHECK(evening.ask("check").line()["ok"] == true);
  for (const auto& word : words) {
    CAPTURE(word);
    for (const auto& file : files_with(folder, word)) {
      CAPTURE(file);
      // What was theirs to keep: the list and the letters that others were sent, the copy, and what
      // a command said before.
      CHECK((file == "list.csv" || file.ends_with(".eml") || file == "other.foyer"));
    }
    for (const auto& [name, card] : radicale.members()) CHECK(card.find(word) == std::string::npos);
  }

  // A copy that was made before cannot bring them back.
  const auto stick = evening.path("stick.facts").string();
  CHECK(evening.run({"sync", copy, "--file", stick}).status == 0);
  CHECK(evening.run({"sync", evening.event(), "--file", stick}).status == 0);
  CHECK(evening.ask("people", {"A1"}).status == 1);
  CHECK(text_of(evening.event()).find("ana@example.org") == std::string::npos);
}

// What a guest asks for at the kiosk goes where they said, once, whatever the list has.
TEST_CASE("e-mail me everyone goes to the address that was asked for") {
  Evening evening(
      "reference,name,email,follow "
      "up\nA1,Ana,,\nB2,Ben,ben@example.org,no\nC3,Cleo,c@x.example,\n");
  evening.met("A1", "B2");
  evening.met("B2", "C3");
  MailBox box(evening);
  CHECK(outcomes(evening.follow_up({"--mail"})) == "A1 unchanged, B2 unchanged, C3 unchanged");
  for (const auto& [ref, address] :
       {std::pair("A1", "ana@home.example"), std::pair("B2", "ben@example.org")}) {
    evening.records(journal::ConsentChanged{ref, {false, false, true}, {}});
    evening.records(journal::Answered{ref, "e-mail me everyone", address});
  }
  CHECK(outcomes(evening.follow_up({"--mail"})) == "A1 sent, B2 sent, C3 unchanged");
  CHECK(outcomes(evening.follow_up({"--mail"})) == "A1 unchanged, B2 unchanged, C3 unchanged");
  const auto letters = box.letters();
  REQUIRE(letters.size() == 2);
  CHECK(letters[0]["rcpt"] == "ana@home.example");
  // It is where their own letter goes, and nothing that others are told.
  CHECK(letters[1]["text"].get<std::string>().find("ana@home.example") == std::string::npos);
}

// Point 8: until when people are kept is said once for all kiosks, and enforced.
TEST_CASE("after its date an event does nothing more with its people until it is ended") {
  Evening evening(
      "reference,name,email,follow up\nA1,Ana,ana@example.org,yes\nB2,Ben,b@x.example,\n");
  evening.met("A1", "B2");
  CHECK(evening.ask("retention").line()["keep_until"].is_null());
  CHECK(evening.ask("retention", {"--keep-until", "2035-05-15"}).line()["past"] == false);
  CHECK_FALSE(evening.ask("check").line().contains("reminder"));
  const auto out = evening.path("contacts.vcf").string();
  CHECK(evening.ask("contacts", {"--format", "vcard", "--out", out}).status == 0);
  CHECK(evening.ask("retention", {"--keep-until", "someday"}).status == 2);

  const auto past = evening.ask("retention", {"--keep-until", "2020-05-15"}).line();
  CHECK(past["past"] == true);
  CHECK(past["keep_until"] == "2020-05-15T00:00:00+02:00");
  const auto check = evening.ask("check").line();
  CHECK(check["ok"] == true);
  CHECK(check["reminder"].get<std::string>().find("15 May 2020") != std::string::npos);
  for (const std::vector<std::string>& words : std::vector<std::vector<std::string>>{
           {"kiosk"},
           {"contacts", "--format", "vcard", "--out", out},
           {"follow-up", "--mail"},
           {"follow-up", "--carddav"},
           {"follow-up", "--ics", evening.path("ics").string()}}) {
    CAPTURE(words[0]);
    MailBox::set("URL", "smtp://127.0.0.1:9");
    MailBox::set("FROM", "hello@gathering.example");
    const auto said = evening.ask(words[0], {words.begin() + 1, words.end()});
    INFO(said.err);
    CHECK(said.status == 3);
    CHECK(said.one_sentence());
    CHECK(said.err.find("forget") != std::string::npos);
    CHECK(said.err.find("15 May 2020") != std::string::npos);
  }
  CHECK(evening.ask("forget", {"--all", "--keep-counts"}).status == 0);
  CHECK(evening.ask("retention").line()["keep_until"].is_null());
  CHECK(evening.ask("check").line()["ok"] == true);
}

TEST_CASE("a new event may say from the first until when people are kept") {
  Bench bench;
  CHECK(bench
            .run({"new", bench.event(), "--name", "Spring", "--starts", "2027-04-15T18:00:00+02:00",
                  "--keep-until", "2027-05-15"})
            .status == 0);
  CHECK(bench.ask("retention").line()["keep_until"] == "2027-05-15T00:00:00+02:00");
}
