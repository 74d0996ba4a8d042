#include <map>

#include "support/catch.hpp"
//
#include "follow_up/radicale.hpp"
#include "follow_up/strange.hpp"

using namespace foyer;
using namespace foyer::test;

namespace {

constexpr const char* guests =
    "reference,name,email,phone,organisation,suggest\n"
    "A1,Ana Lima,ana@example.org,+44 7700 900101,Lima Tax,yes\n"
    "B2,\"Ben; Okoro, \\ \"\"B\"\"\",ben@example.org,,\"Okoro, Sons; & Co\",yes\n"
    "C3,李 小龍,,,,yes\n";

struct Gathering : Evening {
  Gathering() : Evening(guests) {
    met("A1", "B2", "A1:Ana will send Ben a checklist.");
    met("A1", "C3");
  }
  Said push() const { return follow_up({"--carddav"}); }
  void list_says(const std::string& row) const {
    ask("import", {file("later.csv", "reference,name,email,phone,organisation,suggest\n" + row)});
  }
};

Said pushed_to(const Gathering& evening, const std::string& url) {
  Radicale::set("CARDDAV_URL", url);
  Radicale::set("CARDDAV_USER", "kiosk");
  Radicale::set("CARDDAV_PASSWORD", "secret");
  Radicale::set("CARDDAV_PATIENCE", "2");
  return evening.push();
}

std::string replaced(std::string text, const std::string& from, const std::string& to) {
  const auto at = text.find(from);
  REQUIRE(at != std::string::npos);
  return text.replace(at, from.size(), to);
}

}  // namespace

// Point 3: found from the server's address alone, put there once, and no change is no request.
TEST_CASE("the people who met lie in the address book once") {
  Gathering evening;
  Radicale radicale(evening);
  const auto said = evening.push();
  INFO(said.err << said.out);
  CHECK(outcomes(said) == "A1 sent, B2 sent, C3 sent");
  CHECK(radicale.members().size() == 3);
  const auto before = radicale.members();
  CHECK(outcomes(evening.push()) == "A1 unchanged, B2 unchanged, C3 unchanged");
  CHECK(radicale.members() == before);
  CHECK(evening.ask("check").line()["ok"] == true);

  // Records that are lost are found again there.
  const auto second = evening.path("again.foyer").string();
  fs::copy_file(evening.event(), second);
  REQUIRE(run_to_end({"/usr/bin/sqlite3", second, "DELETE FROM delivery"}) == 0);
  const auto found = evening.run({"follow-up", second, "--carddav", "--json"});
  CHECK(outcomes(found) == "A1 unchanged, B2 unchanged, C3 unchanged");
  CHECK(radicale.members() == before);

  // What the list changes goes there under the same name; a dry run only says so.
  evening.list_says("A1,Ana Lima,ana@lima.example,+44 7700 900101,Lima Tax,yes\n");
  CHECK(outcomes(evening.follow_up({"--carddav", "--dry-run"})) ==
        "A1 sent, B2 unchanged, C3 unchanged");
  CHECK(radicale.members() == before);
  CHECK(outcomes(evening.push()) == "A1 sent, B2 unchanged, C3 unchanged");
  CHECK(radicale.members().size() == 3);
  CHECK(radicale.member("ana@lima.example") != "");
}

// A phone number that somebody corrected there stays, and so does what Foyer knows nothing of.
TEST_CASE("what others changed in the address book stays") {
  Gathering evening;
  Radicale radicale(evening);
  evening.push();
  const auto name = radicale.member("FN:Ana Lima");
  auto card = replaced(radicale.ask("GET", name), "+44 7700 900101", "+44 7700 900999");
  card = replaced(card, "END:VCARD", "BDAY:1980-02-03\r\nEND:VCARD");
  radicale.ask("PUT", name, card);
  CHECK(outcomes(evening.push()) == "A1 unchanged, B2 unchanged, C3 unchanged");
  evening.list_says("A1,Ana Lima,ana@lima.example,+44 7700 900202,Lima Tax,yes\n");
  CHECK(outcomes(evening.push()) == "A1 sent, B2 unchanged, C3 unchanged");
  const auto now = radicale.ask("GET", name);
  CHECK(now.find("+44 7700 900999") != std::string::npos);
  CHECK(now.find("+44 7700 900202") == std::string::npos);
  CHECK(now.find("ana@lima.example") != std::string::npos);
  CHECK(now.find("1980-02-03") != std::string::npos);
  CHECK(outcomes(evening.push()) == "A1 unchanged, B2 unchanged, C3 unchanged");
}

TEST_CASE("what somebody deletes in the address book does not come back") {
  Gathering evening;
  Radicale radicale(evening);
  evening.push();
  radicale.ask("DELETE", radicale.member("FN:Ana Lima"));
  evening.list_says("A1,Ana Lima,ana@lima.example,+44 7700 900101,Lima Tax,yes\n");
  for (int i = 0; i < 2; ++i) {
    CHECK(outcomes(evening.push()) == "A1 unchanged, B2 unchanged, C3 unchanged");
    CHECK(radicale.members().size() == 2);
  }
}

// Point 8: who is forgotten, or takes the meeting back, goes from where Foyer put them.
TEST_CASE("a forgotten guest is taken out of the address book") {
  Gathering evening;
  Radicale radicale(evening);
  evening.push();
  SECTION("forgotten") {
    evening.ask("forget", {"--attendee", "C3"});
    CHECK(text_of(evening.event()).find("小龍") == std::string::npos);
    const auto said = evening.push();
    CHECK(said.status == 0);
    CHECK(outcomes(said) == "A1 unchanged, B2 unchanged,  sent");
    CHECK(radicale.members().size() == 2);
    CHECK(outcomes(evening.push()) == "A1 unchanged, B2 unchanged");
  }
  SECTION("a meeting taken back") {
    evening.records(journal::MetUndone{"A1", "C3"});
    evening.push();
    CHECK(radicale.member("小龍") == "");
  }
  SECTION("unless somebody made the card their own") {
    const auto name = radicale.member("小龍");
    radicale.ask("PUT", name,
                 replaced(radicale.ask("GET", name), "END:VCARD", "BDAY:1980-02-03\r\nEND:VCARD"));
    evening.ask("forget", {"--attendee", "C3"});
    const auto said = evening.push();
    CHECK(said.status == 4);
    CHECK(outcomes(said) == "A1 unchanged, B2 unchanged,  failed");
    CHECK(radicale.members().size() == 3);
  }
}

// Point 4: one's own promises, in one's own calendar.
TEST_CASE("a guest's promises lie in their calendar") {
  Gathering evening;
  Radicale radicale(evening);
  const auto push = [&] { return evening.follow_up({"--caldav", "--for", "A1"}); };
  const auto said = push();
  INFO(said.err);
  CHECK(outcomes(said) == "A1 sent");
  const auto name = radicale.member("BEGIN:VTODO");
  REQUIRE(name != "");
  CHECK(radicale.ask("GET", name).find("SUMMARY:Ana will send Ben a checklist.") !=
        std::string::npos);
  CHECK(outcomes(push()) == "A1 unchanged");
  CHECK(evening.follow_up({"--caldav"}).status == 2);
}

TEST_CASE("an address book that cannot be used is told in one sentence") {
  Gathering evening;
  Radicale radicale(evening);
  const auto refused = [&](const std::string& name, const std::string& value, int status,
                           const std::string& words) {
    CAPTURE(name, value);
    Radicale::set(name, value);
    const auto said = evening.push();
    INFO(said.err);
    CHECK(said.status == status);
    CHECK(said.one_sentence());
    CHECK(said.err.find(words) != std::string::npos);
    CHECK(said.out.empty());
    CHECK(radicale.members().empty());
  };
  refused("CARDDAV_PASSWORD", "wrong", 4, "password is wrong");
  refused("CARDDAV_URL", "http://127.0.0.1:9/", 4, "Cannot go on with the server");
  refused("CARDDAV_URL", "", 3, "No server is set");
  refused("CARDDAV_URL", "http://dav.example.org/", 3, "is no server to go to");
}

// What a server may do instead of answering.
TEST_CASE("a server that answers strangely is told, and nothing is thought to be there") {
  Gathering evening;
  Strange server;
  const auto at = [&](const std::string& way) { return pushed_to(evening, server.url(way + "/")); };
  const auto fails = [&](const std::string& way, const std::string& words) {
    const auto said = at(way);
    INFO(way << ": " << said.err);
    CHECK(said.status == 4);
    CHECK(said.one_sentence());
    CHECK(said.err.find(words) != std::string::npos);
    CHECK(said.out.empty());
  };
  fails("html", "answered 200 where an address book");
  fails("hang", "No answer came in time");
  fails("cut", "Cannot go on with the server");
  fails("full", "has no room left");
  const auto contested = at("contested");
  CHECK(contested.status == 4);
  CHECK(outcomes(contested) == "A1 failed, B2 failed, C3 failed");
  CHECK(contested.lines()[0]["why"] == "somebody else is changing it; run this again");
  const auto locked = at("locked");
  CHECK(locked.status == 4);
  CHECK(outcomes(locked) == "A1 failed, B2 failed, C3 failed");
  CHECK(locked.lines()[0]["why"].get<std::string>().find("locked") != std::string::npos);
  // What was taken back while a card waited for such a server does not go any more.
  evening.records(journal::MetUndone{"A1", "C3"});
  const auto busy = at("busy");
  CHECK(busy.status == 0);
  CHECK(outcomes(busy) == "A1 sent, B2 sent");
}

// RFC 6764: nothing at the address, but /.well-known leads to whose address book it is.
TEST_CASE("an address book is found from an address that says nothing of it") {
  Gathering evening;
  Strange server;
  const auto said = pushed_to(evening, server.url("lost/"));
  INFO(said.err);
  CHECK(outcomes(said) == "A1 sent, B2 sent, C3 sent");
  CHECK(said.lines()[0]["to"] == server.url("home/contacts/"));
}

// Point 3: no change means no request, and one change one.
TEST_CASE("a second push asks a server for nothing") {
  Gathering evening;
  Strange server;
  pushed_to(evening, server.url("fine/"));
  const auto before = server.wishes(evening);
  CHECK(before >= 3);
  CHECK(outcomes(pushed_to(evening, server.url("fine/"))) ==
        "A1 unchanged, B2 unchanged, C3 unchanged");
  CHECK(server.wishes(evening) == before);
  evening.list_says("A1,Ana Lima,ana@lima.example,+44 7700 900101,Lima Tax,yes\n");
  CHECK(outcomes(pushed_to(evening, server.url("fine/"))) == "A1 sent, B2 unchanged, C3 unchanged");
  CHECK(server.wishes(evening) == before + 1);
}

// Names go only to a server that is who it says it is.
TEST_CASE("an address book behind a certificate that does not hold gets nothing") {
  Gathering evening;
  const auto keys = [&](const std::string& days) {
    const auto folder = evening.path("keys" + days);
    fs::create_directories(folder);
    REQUIRE(run_to_end({test_file("certificate.sh"), folder.string(), days}) == 0);
    return folder;
  };
  const auto at = [&](const fs::path& folder, const std::string& authority) {
    const SideProgram server({"/usr/bin/python3", test_file("strange_server.py"),
                              (folder / "server.crt").string(), (folder / "server.key").string()});
    Radicale::set("CARDDAV_URL", "https://127.0.0.1:" + server.said() + "/fine/");
    Radicale::set("CARDDAV_USER", "kiosk");
    Radicale::set("CARDDAV_PASSWORD", "secret");
    Radicale::set("CARDDAV_AUTHORITY", authority);
    const auto said = evening.push();
    Radicale::set("CARDDAV_AUTHORITY", "");
    return said;
  };
  const auto good = keys("2"), old = keys("-1");
  const auto expired = at(old, (old / "server.crt").string());
  CHECK(expired.status == 4);
  CHECK(expired.one_sentence());
  CHECK(expired.err.find("expired") != std::string::npos);
  const auto unknown = at(good, "");
  CHECK(unknown.status == 4);
  CHECK(unknown.err.find("not to be trusted") != std::string::npos);
  CHECK(expired.out + unknown.out == "");
  CHECK(outcomes(at(good, (good / "server.crt").string())) == "A1 sent, B2 sent, C3 sent");
}
