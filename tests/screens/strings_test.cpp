#include <filesystem>
#include <regex>

#include "support/catch.hpp"
#include "support/stage.hpp"

namespace foyer::test {

// Every key that a page asks for by name has words.
TEST_CASE("no page shows the name of a string in place of its words") {
  const auto words = english();
  const std::regex key(
      "\"((?:greet|attract|scan|bar|search|first|profile|consent|sugg|open|mark|met|promise|mine|"
      "again|unknown|replaced|camera|early|optout|still|offline|list|notconfirmed|outoforder|"
      "printer|host|bye|disk|hosts|full|leaf|act|pin|measure)"
      "\\.[a-z0-9.]+)\"");
  std::size_t asked = 0;
  for (const auto& file : std::filesystem::directory_iterator(FOYER_SOURCE "/kiosk/screens")) {
    const std::string text = contents(file.path().string());
    for (std::sregex_iterator found(text.begin(), text.end(), key), end; found != end; ++found) {
      const std::string name = (*found)[1];
      const bool target = name.starts_with("bar.back") || words.has(name) || name == "bar.help" ||
                          name == "promise.text" || name == "bar.language" || name.ends_with(".");
      CAPTURE(file.path().string(), name);
      CHECK(target);
      ++asked;
    }
  }
  CHECK(asked > 60);
}

// And none that is put together while drawing goes without.
TEST_CASE("words on every page are words, not keys") {
  const std::regex key("[a-z]+(\\.[a-z0-9]+)+");
  Finger finger({1080, 1920, "portrait"});
  for (const auto& scene : every_scene())
    for (const auto& written : finger.draw(scene.state).ui.written) {
      CAPTURE(scene.name, written.words);
      CHECK_FALSE(std::regex_match(written.words, key));
    }
}

}  // namespace foyer::test
