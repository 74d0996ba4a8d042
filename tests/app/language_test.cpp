// Which language a page is in: the event's, the guest list's, or the guest's own choice.
#include "people/languages.hpp"
#include "support/catalogues.hpp"
#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

Evening an_evening() {
  return Evening({guest("Ana Lima").speaks({"Klingon", "Deutsch", "French"}).willing(),
                  guest("Ben Okoro").willing(), guest("Cem Li").speaks({"عربي"}).here()});
}

const std::string& language(const Evening& evening) { return evening.state().comfort.language; }

}  // namespace

TEST_CASE("a guest is greeted in the first language of theirs that the kiosk speaks") {
  auto evening = an_evening();
  CHECK(language(evening) == "en");
  CHECK(language(evening.scan("Ana Lima")) == "de");
  CHECK(language(evening.tap(Leave{})) == "de");  // Goodbye, too
  CHECK(language(evening.wait(2 * second_ms)) == "en");
  CHECK(language(evening.scan("Ben Okoro")) == "en");
}

TEST_CASE("whoever comes back is greeted in their language, whoever meets them in their own") {
  auto evening = an_evening();
  CHECK(language(evening.scan("Cem Li")) == "ar");
  evening.tap(Leave{}).wait(2 * second_ms);
  CHECK(language(evening.tap(StartMeeting{}).scan("Ana Lima")) == "de");
}

TEST_CASE("a language chosen at the door stays, whatever the guest list says") {
  auto evening = an_evening();
  evening.tap(ChooseLanguage{});
  REQUIRE(evening.shows<Languages>());
  evening.tap(SpeakLanguage{"ja"});
  CHECK(evening.shows<Attract>());
  CHECK(language(evening.scan("Ana Lima")) == "ja");
}

// The bar's choice of a guest who is known is theirs from now on, at every kiosk and in their
// letter.
TEST_CASE("a language that a guest chose is remembered") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(ChooseLanguage{}).tap(SpeakLanguage{"ja"});
  CHECK(people::languages_of(evening.person("Ana Lima")).front() == "ja");
  CHECK(language(evening.tap(Leave{}).wait_waking(20 * second_ms)) == "en");
  CHECK(language(evening.scan("Ana Lima")) == "ja");

  SECTION("the last choice stands, and the same one is written once") {
    evening.tap(SpeakLanguage{"fr"}).tap(SpeakLanguage{"fr"});
    CHECK(people::languages_of(evening.person("Ana Lima")).front() == "fr");
    CHECK(evening.count<journal::Answered>() == 2);
  }
  SECTION("and nobody else's") { CHECK(people::languages_of(evening.person("Ben Okoro")).empty()); }
}

TEST_CASE("a language chosen at the door is of the guest whose badge follows") {
  auto evening = an_evening();
  evening.tap(ChooseLanguage{}).tap(SpeakLanguage{"ja"});
  CHECK(evening.count<journal::Answered>() == 0);
  evening.scan("Ben Okoro");
  CHECK(people::languages_of(evening.person("Ben Okoro")).front() == "ja");
}

// A greeting in the list's language is no choice, and at a page of two nobody knows whose it is.
TEST_CASE("what no guest chose for themselves is not remembered") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(Leave{}).wait_waking(20 * second_ms);
  evening.tap(StartMeeting{}).scan("Ana Lima").scan("Ben Okoro");
  REQUIRE(evening.shows<YouveMet>());
  evening.tap(ChooseLanguage{}).tap(SpeakLanguage{"ja"});
  CHECK(language(evening) == "ja");
  CHECK(evening.count<journal::Answered>() == 0);
}

// Nobody reads a page in the language of somebody who went away.
TEST_CASE("a choice at the door is forgotten when nobody follows it") {
  auto evening = an_evening();
  evening.tap(ChooseLanguage{}).tap(SpeakLanguage{"ja"});
  CHECK(language(evening.wait_waking(44 * second_ms)) == "ja");
  CHECK(language(evening.wait_waking(2 * second_ms)) == "en");
  evening.scan("Cem Li").tap(LetMeIn{});
  CHECK(language(evening.scan("Ben Okoro")) == "en");
}

TEST_CASE("the list of languages leads back to where it was opened") {
  auto evening = an_evening();
  evening.scan("Ana Lima").tap(ChooseLanguage{}).tap(Back{});
  CHECK(evening.page<Profile>().who == "ana-lima");
  evening.tap(ChooseLanguage{}).tap(ChooseLanguage{});
  CHECK(evening.shows<Profile>());
  evening.tap(SpeakLanguage{"nl"});
  CHECK(language(evening) == "de");
}

TEST_CASE("an answer that comes while languages are chosen is not lost") {
  Evening evening({guest("Ana Lima").offers("bread").willing().here(),
                   guest("Ben Okoro").needs("bread").willing().here()});
  evening.scan("Ana Lima").tap(WhomToMeet{}).tap(ChooseLanguage{}).tap(SpeakLanguage{"fr"});
  CHECK(evening.page<Suggestions>().people.size() == 1);
}

TEST_CASE("a page that says the badge is unknown says it in the language of the door") {
  auto evening = an_evening();
  evening.tap(ChooseLanguage{}).tap(SpeakLanguage{"es"}).scan_text("https://example.org");
  CHECK(evening.shows<UnknownBadge>());
  CHECK(language(evening) == "es");
  CHECK(language(evening.tap(TryAgain{})) == "es");
}

TEST_CASE("small things to offer are in the guest's language, and become their own words") {
  Evening evening({guest("Ana Lima").speaks({"Deutsch"}).offers("Steuern").willing()},
                  std::make_shared<const words::Library>(whole_library()));
  evening.scan("Ana Lima");
  CHECK(evening.page<Profile>().offers[1].words == "Korrekturlesen");
  evening.tap(TouchChip{Question::give, 1}).tap(ChooseLanguage{}).tap(SpeakLanguage{"es"});
  const auto& chips = evening.page<Profile>().offers;
  REQUIRE(chips.size() == 6);
  CHECK(chips[1].words == "Korrekturlesen");
  CHECK(chips[1].on);
  CHECK(chips[2].words == "Corregir textos");
  CHECK(chips[4].words == "Impuestos y contabilidad");
  CHECK(evening.person("Ana Lima").attendee.profile.offers ==
        std::vector<std::string>{"Steuern", "Korrekturlesen"});
}
