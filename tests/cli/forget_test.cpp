#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

constexpr const char* guests =
    "reference,name,email,organisation,offers,needs,suggest\n"
    "A1,Ana Quetzalmarker,ana@quetzalmarker.example,Quetzalmarker Tax,tax returns,,yes\n"
    "B2,Ben Okoro,ben@example.org,Okoro & Sons,,tax returns,yes\n"
    "C3,Cleo Lima,cleo@example.org,Harbour Choir,singing,,yes\n";

// An evening in which Ana left her words wherever words are kept.
struct Evening : Bench {
  Evening() {
    with_list(guests);
    for (const char* ref : {"A1", "B2", "C3"})
      ask("checkin", {ask("people", {ref}).line()["badge"].get<std::string>()});
    ask("met", {"A1", "B2", "--promise", "A1:Ana Quetzalmarker will send Ben a checklist."});
    ask("met", {"B2", "C3"});
  }
  // Of every byte of the event and of what lies beside it.
  bool holds(const std::string& marker) const {
    for (const auto& entry : fs::directory_iterator(path("")))
      if (entry.path().filename().string().starts_with("evening.foyer") &&
          text_of(entry.path()).find(marker) != std::string::npos)
        return true;
    return false;
  }
  nlohmann::json check() const { return ask("check").line(); }
};

}  // namespace

// Erased is gone: from the list, from others' evenings, and from the bytes.
TEST_CASE("a forgotten guest is nowhere in the file") {
  Evening evening;
  REQUIRE(evening.holds("Quetzalmarker"));
  REQUIRE(evening.holds("quetzalmarker.example"));
  const auto said = evening.ask("forget", {"--attendee", "A1"});
  INFO(said.err);
  CHECK(said.status == 0);
  CHECK(said.line() == nlohmann::json({{"forgotten", 1}}));
  CHECK_FALSE(evening.holds("Quetzalmarker"));
  CHECK_FALSE(evening.holds("quetzalmarker"));
  CHECK(evening.ask("people").lines().size() == 2);
  CHECK(evening.check()["ok"] == true);

  SECTION("once more there is nobody to forget") {
    const auto again = evening.ask("forget", {"--attendee", "A1"});
    CHECK(again.status == 1);
    CHECK(again.line() == nlohmann::json({{"forgotten", 0}}));
  }
  SECTION("the list brings nobody back") {
    evening.ask("import", {evening.path("list.csv").string()});
    CHECK(evening.ask("people").lines().size() == 2);
    CHECK_FALSE(evening.holds("Quetzalmarker"));
  }
}

// A kiosk that had the guest's facts passes them on: they do not come back, and go there too.
TEST_CASE("another kiosk's copy cannot bring a forgotten guest back") {
  Evening evening;
  const auto other = evening.path("other.foyer").string();
  const auto stick = evening.path("stick.foyer-facts").string();
  fs::copy_file(evening.event(), other);
  REQUIRE(evening.run({"checkin", other, "KB"}).status == 1);
  evening.ask("forget", {"--attendee", "A1"});
  CHECK(evening.run({"sync", other, "--file", stick}).status == 0);
  CHECK(evening.ask("sync", {"--file", stick}).status == 0);
  CHECK_FALSE(evening.holds("Quetzalmarker"));
  CHECK(evening.ask("people").lines().size() == 2);
  CHECK(evening.run({"sync", other, "--file", stick}).status == 0);
  CHECK(text_of(other).find("Quetzalmarker") == std::string::npos);
  CHECK(evening.run({"check", other}).status == 0);
}

// The event ends with its counts; nothing of anybody is left, and nobody comes back.
TEST_CASE("everybody can be forgotten, and how many there were is kept") {
  Evening evening;
  const auto said = evening.ask("forget", {"--all", "--keep-counts"}).line();
  CHECK(said["forgotten"] == 3);
  CHECK(said["counts"] ==
        nlohmann::json({{"guests", 3}, {"came", 3}, {"meetings", 2}, {"promises", 1}}));
  for (const char* marker : {"Quetzalmarker", "Okoro", "Cleo", "Harbour Choir", "tax returns",
                             "\"A1\"", "\"B2\"", "example.org"}) {
    CAPTURE(marker);
    CHECK_FALSE(evening.holds(marker));
  }
  CHECK(evening.ask("people").status == 1);
  CHECK(evening.check()["ok"] == true);
  const auto again = evening.ask("forget", {"--all", "--keep-counts"}).line();
  CHECK(again["forgotten"] == 0);
  CHECK(again["counts"]["came"] == 3);
  const auto late = evening.ask("import", {evening.path("list.csv").string()});
  CHECK(late.status == 3);
  CHECK(late.one_sentence());
  CHECK(evening.ask("people").status == 1);
}

TEST_CASE("what forget is asked must make sense") {
  Evening evening;
  for (const auto& words : std::vector<std::vector<std::string>>{
           {}, {"--all"}, {"--keep-counts"}, {"--attendee", "A1", "--all", "--keep-counts"}}) {
    const auto said = evening.ask("forget", words);
    CHECK(said.status == 2);
    CHECK(said.one_sentence());
  }
  CHECK(evening.ask("forget", {"--attendee", "Z9"}).status == 1);
  CHECK(evening.ask("people").lines().size() == 3);
}

// Whoever was on the list twice is forgotten twice over.
TEST_CASE("forgetting somebody forgets the record that turned out to be theirs") {
  Bench evening;
  evening.with_list("reference,name\nA1,Ana Lima\nB2,Ana  Lima\nC3,Cem Li\n");
  const auto told = evening.ask(
      "desk",
      {"--story",
       evening.file("one.story", "size 1920x1080\ntap rail.Kiosks\ntap settle.0.0\ntap yes\n")});
  REQUIRE(told.status == 0);
  CHECK(evening.ask("forget", {"--attendee", "A1"}).status == 0);
  CHECK(evening.ask("people").lines().size() == 1);
  CHECK(evening.ask("check").status == 0);
}
