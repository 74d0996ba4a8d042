// Reasons in the reader's language, and what happens when a language file is broken.
#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

constexpr const char* guests =
    "reference,name,offers,needs,suggest\n"
    "A1,Ana Lima,tax returns,web site,yes\n"
    "B2,Ben Okoro,web site,tax returns,yes\n";

// Ana and Ben are here, and can help each other.
struct Evening : Bench {
  Evening() {
    with_list(guests);
    for (const char* ref : {"A1", "B2"})
      ask("checkin", {ask("people", {ref}).line()["badge"].get<std::string>()});
  }
  ~Evening() { unsetenv("FOYER_SHARE"); }

  // The words installed in a folder of their own, German as these bytes.
  void install_german(const std::string& bytes) const {
    fs::create_directories(path("share/lang"));
    fs::create_directories(path("share/assets"));
    fs::copy_file(FOYER_SOURCE "/assets/strings.en.json", path("share/assets/strings.en.json"));
    fs::create_directory_symlink(FOYER_SOURCE "/data", path("share/data"));
    for (const auto& mo : fs::directory_iterator(FOYER_CATALOGUES))
      if (mo.path().extension() == ".mo")
        fs::copy_file(mo.path(), path("share/lang") / mo.path().filename());
    file("share/lang/de.mo", bytes);
    setenv("FOYER_SHARE", path("share").c_str(), 1);
  }
};

std::string reason(const Said& said) {
  INFO(said.out << said.err);
  REQUIRE(said.status == 0);
  return said.line()["suggestions"][0]["reason"];
}

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

// The nouns are what the two typed, in whatever language everything else is.
TEST_CASE("reasons are said in every language, and nouns stay as they were typed") {
  const Evening evening;
  const auto english = reason(evening.ask("suggest", {"A1", "--dry-run"}));
  CHECK(holds(english, "tax returns"));
  for (const std::string language : {"de", "fr", "es", "pt", "ar", "ja"}) {
    const auto said = reason(evening.ask("suggest", {"A1", "--dry-run", "--lang", language}));
    CAPTURE(language, said);
    CHECK(said != english);
    CHECK(holds(said, "tax returns"));
    CHECK(holds(said, "Ben"));
  }
  CHECK(holds(reason(evening.ask("suggest", {"A1", "--dry-run", "--lang", "Deutsch"})), "Du biet"));
}

TEST_CASE("what was shown in one language is read in another later") {
  const Evening evening;
  const auto first = reason(evening.ask("suggest", {"A1", "--lang", "de"}));
  const auto later = reason(evening.ask("suggest", {"A1", "--lang", "fr"}));
  CHECK(first != later);
  CHECK(holds(later, "Vous proposez"));
}

TEST_CASE("a language nobody wrote is a sentence that names those there are") {
  const Evening evening;
  const auto said = evening.ask("suggest", {"A1", "--lang", "Klingon"});
  CHECK(said.status == 2);
  CHECK(said.one_sentence());
  CHECK(holds(said.err, "ja (日本語)"));
}

TEST_CASE("a broken language file is one sentence, and the evening goes on in English") {
  const Evening evening;
  evening.install_german("not a catalogue");
  const auto said = evening.ask("suggest", {"A1", "--dry-run", "--lang", "de"});
  CHECK(said.one_sentence());
  CHECK(holds(said.err, "de.mo"));
  CHECK(holds(reason(said), "You offer"));
  CHECK(holds(reason(evening.ask("suggest", {"A1", "--dry-run", "--lang", "fr"})), "Vous"));
}
