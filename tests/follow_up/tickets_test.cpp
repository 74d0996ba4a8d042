#include "support/catch.hpp"
//
#include "follow_up/strange.hpp"

using namespace foyer::test;

namespace {

struct Door : Bench {
  Strange server;
  Door() {
    opened();
    ::setenv("FOYER_TICKETS_TOKEN", "secret", 1);
    ::setenv("FOYER_TICKETS_PATIENCE", "5", 1);
  }
  Said import(const std::string& path) const { return ask("import", {server.url(path)}); }
  std::string person(const std::string& ref) const {
    const auto said = ask("people", {ref});
    return said.status ? "" : said.line()["name"].get<std::string>();
  }
};

constexpr const char* pretix = "api/v1/organizers/o/events/e/";

}  // namespace

// Point 6: every system's guests, whole, page after page, and twice changes nothing.
TEST_CASE("guests come from the API of a ticket system") {
  Door door;
  const auto check = [&](const std::string& path, const std::string& format,
                         const std::string& ref) {
    CAPTURE(path);
    const auto said = door.import(path);
    INFO(said.err);
    REQUIRE(said.status == 0);
    CHECK(said.line()["format"] == format);
    CHECK(said.line()["rows"] == 4);
    CHECK(said.line()["added"] == 4);
    CHECK(door.person(ref) == "Ana Lima");
    const auto again = door.import(path).line();
    CHECK(again["added"] == 0);
    CHECK(again["updated"] == 0);
    CHECK(again["unchanged"] == 4);
  };
  SECTION("pretix") {
    check(std::string("pretix/") + pretix, "pretix", "AB0-1");
    CHECK(door.ask("people", {"AB1-1"}).line()["registration"] == "waiting");
    CHECK(door.ask("people", {"AB3-1"}).line()["registration"] == "cancelled");
    CHECK(door.ask("people", {"AB3-1"}).line()["name"] == "Zoë \"Z\" Smith; Jr");
    CHECK(door.ask("people", {"AB0-1"}).line()["offers"] == nlohmann::json({"tax returns"}));
    CHECK(door.ask("checkin", {"secret0"}).line()["outcome"] == "welcome");
  }
  SECTION("Hi.Events") {
    check("hi/api/events/3/", "hi.events", "A-0");
    CHECK(door.ask("people", {"A-1"}).line()["registration"] == "waiting");
  }
  SECTION("Eventbrite") {
    check("eventbrite/v3/events/7/", "eventbrite", "900");
    CHECK(door.ask("people", {"901"}).line()["registration"] == "refunded");
    CHECK(door.ask("people", {"903"}).line()["registration"] == "cancelled");
  }
}

// Late registrations come in while the evening goes on.
TEST_CASE("a later import adds who registered since") {
  Door door;
  door.import(std::string("pretix/") + pretix);
  const auto late = door.import(std::string("pretix-late/") + pretix).line();
  CHECK(late["added"] == 1);
  CHECK(late["unchanged"] == 4);
  CHECK(door.person("AB4-1") == "Eve Late");
}

// What breaks off keeps what came, says so, and goes on the next time.
TEST_CASE("an API that fails is told, and what came before is kept") {
  Door door;
  const auto broken = [&](const std::string& path, int status, const std::string& words) {
    const auto said = door.import(path);
    INFO(said.err);
    CHECK(said.status == status);
    CHECK(said.one_sentence());
    CHECK(said.err.find(words) != std::string::npos);
    CHECK(said.err.find("secret") == std::string::npos);
  };
  SECTION("half a page") {
    broken(std::string("pretix-half/") + pretix, 4, "no list of guests");
    CHECK(door.person("AB0-1") == "Ana Lima");
    const auto rest = door.import(std::string("pretix/") + pretix).line();
    CHECK(rest["added"] == 2);
    CHECK(rest["unchanged"] == 2);
  }
  const auto breaks_off = [&](const std::string& system, const std::string& event,
                              const std::string& first) {
    broken(system + "-half/" + event, 4, "no list of guests");
    CHECK(door.person(first) == "Ana Lima");
    CHECK(door.import(system + "/" + event).line()["added"] == 2);
  };
  SECTION("half a page of Hi.Events") { breaks_off("hi", "api/events/3/", "A-0"); }
  SECTION("half a page of Eventbrite") { breaks_off("eventbrite", "v3/events/7/", "900"); }
  SECTION("a page for people") {
    broken(std::string("pretix-html/") + pretix, 4, "no list of guests");
  }
  SECTION("a wrong token") {
    ::setenv("FOYER_TICKETS_TOKEN", "guess", 1);
    broken(std::string("pretix/") + pretix, 4, "token is not accepted");
  }
  SECTION("no such event") { broken("hi/api/events/nothing/", 3, "no such event"); }
  SECTION("a next page at another host gets no token") {
    broken(std::string("pretix-away/") + pretix, 4, "points elsewhere");
  }
  SECTION("an address that is no API") { broken("elsewhere/", 3, "is no event in the API"); }
  const auto waits = [&](const std::string& path) {
    const auto said = door.import(path);
    CHECK(said.status == 0);
    CHECK(said.line()["added"] == 4);
  };
  SECTION("asked to wait, it waits") { waits(std::string("pretix-busy/") + pretix); }
  SECTION("asked to wait by Hi.Events") { waits("hi-busy/api/events/3/"); }
  SECTION("asked to wait by Eventbrite") { waits("eventbrite-busy/v3/events/7/"); }
}
