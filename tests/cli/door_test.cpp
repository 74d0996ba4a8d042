// The door on the command line: other systems' tickets, rules, badges and guests on no list.
#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

constexpr const char* at_six = "2027-04-15T18:00:00+02:00";
constexpr const char* at_seven = "2027-04-15T19:00:00+02:00";

std::string badge(const Bench& bench, const std::string& ref) {
  return bench.ask("people", {ref}).line()["badge"];
}

nlohmann::json scan(const Bench& bench, const std::string& code,
                    std::vector<std::string> more = {}) {
  std::vector<std::string> words{code, "--at", at_six};
  words.insert(words.end(), more.begin(), more.end());
  return bench.ask("checkin", std::move(words)).line();
}

nlohmann::json signed_tickets(const Bench& bench) {
  const auto made =
      bench.run_other({"/usr/bin/python3", FOYER_SOURCE "/tests/badge/sig1_vectors.py"});
  REQUIRE(made.status == 0);
  return nlohmann::json::parse(made.out);
}

}  // namespace

// pretix's signed tickets, verified without pretix: point 4 of the door.
TEST_CASE("signed tickets are verified offline, on the list or not") {
  Bench bench;
  const auto made = signed_tickets(bench);
  const auto text = [&](const char* name) { return made[name].get<std::string>(); };
  bench.with_list("reference,name,badge code\nA1,Ana Lima," + text("full") + "\nB2,Ben Okoro," +
                  text("second_key") + "\nC3,Cem Li," + text("expired") + "\n");
  CHECK(scan(bench, text("other_event"))["outcome"] == "unknown");
  const auto kept = bench.ask("tickets", {"--sig1-keys", bench.file("keys.json", text("keys_json")),
                                          "--revoked", bench.file("gone.txt", text("second_key"))});
  CHECK(kept.status == 0);
  CHECK(kept.line() == nlohmann::json({{"sig1_keys", 2}, {"revoked", 1}, {"blocked", 0}}));

  // Valid from 2027-01-15T08:00Z for an hour.
  const auto late = scan(bench, text("full"));
  CHECK(late["outcome"] == "not-confirmed");
  CHECK(late["why"].get<std::string>().find("too late") != std::string::npos);
  const auto good = bench.ask("checkin", {text("full"), "--at", "2027-01-15T08:30:00Z"}).line();
  CHECK(good["outcome"] == "welcome");
  CHECK(good["attendee"] == "A1");
  CHECK(scan(bench, text("second_key"))["outcome"] == "revoked");
  CHECK(scan(bench, text("expired"))["outcome"] == "not-confirmed");

  const auto unlisted = scan(bench, text("bare"));
  CHECK(unlisted["outcome"] == "unknown");
  CHECK(unlisted["why"].get<std::string>().find("newer") != std::string::npos);
  CHECK(scan(bench, text("from_the_future"))["outcome"] == "not-confirmed");
  const auto other = scan(bench, text("other_event"));
  CHECK(other["outcome"] == "unknown");
  CHECK(other["why"].get<std::string>().find("another event's") != std::string::npos);
  CHECK(scan(bench, text("payload_length_lies"))["outcome"] == "unknown");
  CHECK(bench.ask("check").line()["ok"] == true);
}

TEST_CASE("keys that are none are refused with a sentence, and nothing is kept") {
  Bench bench;
  bench.opened();
  const auto wrong = bench.ask("tickets", {"--sig1-keys", bench.file("keys.txt", "no key\n")});
  CHECK(wrong.status == 3);
  CHECK(wrong.one_sentence());
  CHECK(bench.ask("tickets", {"--blocked", bench.path("nowhere").string()}).status == 3);
  CHECK(bench.ask("tickets").line()["sig1_keys"] == 0);
}

TEST_CASE("hostile codes are answered, each with an outcome") {
  Bench bench;
  bench.with_list("reference,name\nA1,Ana Lima\n");
  for (const std::string& code :
       {std::string("'; DROP TABLE fact; --"), std::string("\"$(rm -rf /)\" `id` %n%s"),
        std::string("\xff\xfe\xfd"), std::string(4000, 'x'), std::string(4200, 'x'),
        std::string(R"({"i":[2,"x","AAAA"]})"), std::string("A-"), std::string("]Q1")}) {
    CAPTURE(code.substr(0, 40));
    const auto said = scan(bench, code);
    CHECK((said["outcome"] == "unknown" || said["outcome"] == "unreadable"));
    CHECK_FALSE(said["why"].get<std::string>().empty());
  }
  CHECK(bench.ask("check").line()["ok"] == true);
}

// [door] of foyer.toml, and flags before it: point 5.
TEST_CASE("a door follows its rules, and a family comes in by one code") {
  Bench bench;
  bench.with_list(
      "reference,name,order,ticket\nA1,Ana Lima,O-1,Day 1\nB2,Ben Lima,O-1,Day 1\n"
      "C3,Cem Li,O-2,Day 2\nD4,Dee Ek,,\n");
  bench.file("foyer.toml", "[door]\nhours = \"17:30-23:00\"\ntickets = \"Day 1\"\nroom = \"3\"\n");
  CHECK(bench.ask("checkin", {badge(bench, "A1"), "--at", "2027-04-15T17:29:00+02:00"})
            .line()["why"]
            .get<std::string>()
            .find("17:30 on 15 April 2027") != std::string::npos);
  CHECK(scan(bench, badge(bench, "C3"))["outcome"] == "not-confirmed");
  const auto family = bench.ask("checkin", {badge(bench, "A1"), "--order", "--at", at_six}).lines();
  REQUIRE(family.size() == 2);
  CHECK(family[0]["attendee"] == "A1");
  CHECK(family[1]["attendee"] == "B2");
  CHECK(family[1]["outcome"] == "welcome");
  CHECK(scan(bench, badge(bench, "C3"), {"--tickets", "Day 2"})["outcome"] == "welcome");
  CHECK(scan(bench, badge(bench, "D4"))["why"].get<std::string>().find("full") !=
        std::string::npos);
  CHECK(scan(bench, badge(bench, "B2"), {"--exit"})["outcome"] == "left");
  CHECK(scan(bench, badge(bench, "B2"), {"--once"})["outcome"] == "not-confirmed");
  CHECK(scan(bench, badge(bench, "D4"))["outcome"] == "welcome");
  const auto home = bench.ask("checkout", {"--all", "--at", at_seven});
  CHECK(home.lines().size() == 3);
  CHECK(bench.ask("checkout").status == 2);
}

TEST_CASE("a rule that makes no sense is told before anybody waits at the door") {
  for (const std::string rule : {"hours = \"late\"", "room = \"many\"", "exit = \"perhaps\"",
                                 "early = \"-5\"", "questions = \"Lunch? []\""}) {
    CAPTURE(rule);
    Bench bench;
    bench.with_list("reference,name\nA1,Ana Lima\n");
    const auto code = badge(bench, "A1");
    bench.file("foyer.toml", "[door]\n" + rule + "\n");
    const auto said = bench.ask("checkin", {code});
    CHECK(said.status == 2);
    CHECK(said.one_sentence());
  }
}

// Point 7: one valid badge a guest, and the others refused.
TEST_CASE("a badge is replaced, revoked and found again") {
  Bench bench;
  bench.with_list("reference,name\nA1,Ana Lima\n");
  const auto first = badge(bench, "A1");
  const auto fresh = bench.ask("badge", {"A1", "--new"}).line();
  const std::string second = fresh["code"];
  CHECK(second != first);
  CHECK(fresh["revoked"] == nlohmann::json({first}));
  CHECK(scan(bench, first)["outcome"] == "revoked");
  CHECK(scan(bench, second)["outcome"] == "welcome");
  CHECK(bench.ask("badge", {"A1", "--found"}).line()["code"] == first);
  CHECK(scan(bench, second)["outcome"] == "revoked");
  CHECK(scan(bench, first)["outcome"] == "already-here");
  CHECK(bench.ask("badge", {"A1", "--revoke"}).line()["code"] == "");
  CHECK(bench.ask("badge", {"A1", "--revoke"}).status == 1);
  CHECK(scan(bench, first)["outcome"] == "revoked");
  const std::string third = bench.ask("badge", {"A1", "--new"}).line()["code"];
  CHECK((third != first && third != second));
  CHECK(bench.ask("badge", {"nobody", "--new"}).status == 1);
  CHECK(bench.ask("badge", {"A1"}).status == 2);
  CHECK(bench.ask("badge", {"A1", "--new", "--found"}).status == 2);
}

// Points 7 and 8: blank badges from the printer, one of them a walk-in's.
TEST_CASE("a guest on no list comes in, with a blank badge or their own") {
  Bench bench;
  bench.with_list("reference,name,needs,suggest\nA1,Ana Lima,tax returns,yes\n");
  const auto blanks = bench.ask("badges", {"--blank", "3", "--png", bench.path("png").string()});
  REQUIRE(blanks.status == 0);
  REQUIRE(blanks.lines().size() == 3);
  const std::string blank = blanks.lines()[1]["code"];
  CHECK(scan(bench, blank)["outcome"] == "unknown");
  scan(bench, badge(bench, "A1"));
  const auto zoe = bench.ask("walk-in", {"--name", "Zoë Quill", "--offer", "tax returns",
                                         "--suggest", "--badge", blank, "--at", at_six});
  CHECK(zoe.status == 0);
  CHECK(zoe.line()["code"] == blank);
  CHECK(zoe.line()["outcome"] == "welcome");
  CHECK(zoe.line()["suggestions"][0]["who"] == "A1");
  CHECK(scan(bench, blank)["outcome"] == "already-here");
  const auto again = bench.ask("walk-in", {"--name", "Yan", "--badge", blank, "--at", at_six});
  CHECK(again.status == 3);
  CHECK(again.one_sentence());
  CHECK(bench.ask("walk-in", {"--name", "Yan", "--badge", badge(bench, "A1")}).status == 3);
  CHECK(bench.ask("walk-in", {"--name", " "}).status == 2);
  const auto yan = bench.ask("walk-in", {"--name", "Yan", "--at", at_six}).line();
  CHECK(scan(bench, yan["code"])["outcome"] == "already-here");
  CHECK(bench.ask("check").line()["ok"] == true);
}

TEST_CASE("a scanner that is not there is said in one sentence") {
  Bench bench;
  const auto none = bench.run({"scanner", "--device", bench.path("none").string()});
  CHECK(none.status == 4);
  CHECK(none.one_sentence());
  CHECK(bench.run({"scanner"}).status == 2);
  const auto nothing =
      bench.run({"scanner", "--learn", "--seconds", "1", "--dev", bench.path("empty").string()});
  CHECK(nothing.status == 4);
}
