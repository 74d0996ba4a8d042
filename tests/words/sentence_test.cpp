#include "words/sentence.hpp"
#include "support/catch.hpp"
#include "support/catalogues.hpp"

namespace foyer::test {
namespace {

const std::string fsi = "\u2068", pdi = "\u2069", lrm = "\u200E", rlm = "\u200F";

words::Strings speaking(std::string_view tag, std::string pattern) {
  const words::Catalogue catalogue{{"key", {"English", {std::move(pattern)}}}};
  return {{{"key", {"English"}}}, catalogue, *words::language_called(tag)};
}

}  // namespace

TEST_CASE("a sentence of one direction carries no signs of it") {
  CHECK(words::say(speaking("de", "Du bist drin, {first}."), "key", {{"first", "Ana"}}) ==
        "Du bist drin, Ana.");
}

// UAX 9: an isolate keeps a name's direction to itself, and the sentence starts in its own.
TEST_CASE("a name that runs the other way is set apart") {
  CHECK(words::say(speaking("de", "{first} ist hier."), "key", {{"first", "محمد"}}) ==
        lrm + fsi + "محمد" + pdi + " ist hier.");
  CHECK(words::say(speaking("ar", "أهلًا بك، {first}."), "key", {{"first", "Ana"}}) ==
        rlm + "أهلًا بك، " + fsi + "Ana" + pdi + ".");
}

// U+202E would turn the rest of the sentence round, U+2069 would leave its own isolate.
TEST_CASE("no name turns the words round it") {
  const std::string hostile = "\u202EAna\u2069\u2067\u202C";
  CHECK(words::say(speaking("de", "{first}, hallo."), "key", {{"first", hostile}}) ==
        "Ana, hallo.");
  CHECK(words::say(speaking("ar", "{first}"), "key", {{"first", hostile}}) ==
        rlm + fsi + "Ana" + pdi);
}

TEST_CASE("braces in a name are letters, not slots") {
  CHECK(words::say(speaking("de", "{a} und {b}"), "key", {{"a", "{b}"}, {"b", "{a}"}}) ==
        "{b} und {a}");
}

TEST_CASE("sentences stand within sentences, parted as the language parts them") {
  const Sentence two{"", {}, {{"key", {{"n", "Eins"}}}, {"key", {{"n", "Zwei"}}}}};
  CHECK(words::say(speaking("de", "{n}."), two) == "Eins. Zwei.");
  CHECK(words::say(speaking("ja", "{n}。"), two) == "Eins。Zwei。");
  const Sentence around{"key", {}, {{"", {}, {{"none"}}}}};
  CHECK(words::say(speaking("de", "({1})"), around) == "(none)");
}

TEST_CASE("what was said can be taken apart again") {
  const std::vector<Slot> known = {{"a", "Amara"}, {"b", "Dev"}};
  CHECK(words::unsaid("{a} will send {b} {what}.", known, "Amara will send Dev the number.") ==
        "the number");
  CHECK(words::unsaid("{a} will call {b}.", known, "Amara will call Dev.") == "");
  CHECK_FALSE(words::unsaid("{a} will call {b}.", known, "Amara will call Elena."));
  CHECK_FALSE(words::unsaid("{a} will send {b} {what}.", known, "Amara will send Dev"));
  CHECK_FALSE(words::unsaid("{x} {y}", known, "a b"));
}

TEST_CASE("counting follows each language's own rule") {
  const auto library = whole_library();
  const auto said = [&](std::string_view tag, long n) {
    return words::say_counted(library.in(tag), "spoken.choices", n);
  };
  CHECK(said("en", 1) == "One choice.");
  CHECK(said("en", 3) == "3 choices.");
  CHECK(said("fr", 0) == "Un choix.");
  CHECK(said("de", 0) == "0 Möglichkeiten.");
  CHECK(said("ja", 1) == "選べるものは1つです。");
  CHECK(words::plural_form(*words::language_called("ar"), 6, 0) == 0);
  CHECK(words::plural_form(*words::language_called("ar"), 6, 2) == 2);
  CHECK(words::plural_form(*words::language_called("ar"), 6, 103) == 3);
  CHECK(words::plural_form(*words::language_called("ar"), 6, 11) == 4);
  CHECK(words::plural_form(*words::language_called("ar"), 6, 100) == 5);
}

TEST_CASE("languages are known by the names people give them") {
  for (const auto& [written, tag] :
       std::vector<std::pair<std::string, std::string>>{{"de", "de"},
                                                        {"de-AT", "de"},
                                                        {"DE_de.UTF-8", "de"},
                                                        {"German", "de"},
                                                        {"Deutsch", "de"},
                                                        {" allemand ", "de"},
                                                        {"Français", "fr"},
                                                        {"العربية", "ar"},
                                                        {"日本語", "ja"},
                                                        {"Portuguese", "pt"},
                                                        {"castellano", "es"},
                                                        {"English", "en"}}) {
    CAPTURE(written);
    const auto* language = words::language_called(written);
    REQUIRE(language);
    CHECK(language->tag == tag);
  }
  for (const auto* written : {"", "nl", "Klingon", "e", "\xFF\xFE", "english and german"}) {
    CAPTURE(written);
    CHECK(words::language_called(written) == nullptr);
  }
}

}  // namespace foyer::test
