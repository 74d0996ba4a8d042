#include "words/promises.hpp"

#include "support/catalogues.hpp"
#include "support/catch.hpp"

namespace foyer::test {

// What is written down is the English string word for word, so that it is found again.
TEST_CASE("a promise is written down in the words of the English strings") {
  const auto library = whole_library();
  const words::Strings& english = library.in("en");
  for (const auto& kind : words::promise_kinds)
    CHECK(english("promise.s." + std::string(kind.name)) == kind.written);
}

TEST_CASE("a promise is told in the reader's language, with what was typed as it was typed") {
  const auto library = whole_library();
  const auto told = [&](std::string_view tag, std::string_view written) {
    return words::promise_in(library.in(tag), written, "Amara", "Dev");
  };
  CHECK(told("de", "Amara will send Dev the {form} & a pen.") ==
        "Amara schickt Dev: the {form} & a pen.");
  CHECK(told("fr", "Amara will call Dev.") == "Amara appellera Dev.");
  CHECK(told("ja", "Amara will show Dev 港.") == "AmaraさんがDevさんに港を見せます。");
  CHECK(told("en", "Amara will introduce Elena to Dev.") == "Amara will introduce Elena to Dev.");
}

// Somebody else's names, or a sentence of a host's own, stay as they were written.
TEST_CASE("a promise of another form stays as it is") {
  const auto library = whole_library();
  for (const std::string_view written :
       {"Dev will call Amara.", "Amara bakes for Dev.", "", "Amara will send Dev"})
    CHECK(words::promise_in(library.in("de"), written, "Amara", "Dev") == written);
}

}  // namespace foyer::test
