// Hidden: writes every page in both orientations to gallery/ in the folder it runs in, to be looked
// at. screens_test "[.gallery]", or "[.comfort]" for large text and contrast, "[.languages]" for
// others.
#include <filesystem>

#include "support/catch.hpp"
#include "support/stage.hpp"

namespace foyer::test {
namespace {

void write_gallery(const app::Comfort& comfort, const std::string& suffix) {
  const auto folder = std::filesystem::current_path() / "gallery";
  std::filesystem::create_directories(folder);
  for (const Format& format : both_formats()) {
    Stage stage(format, comfort.language);
    for (auto& scene : every_scene()) {
      scene.state.comfort = comfort;
      stage.draw(scene.state);
      CHECK(stage.canvas()
                .save_png(folder / (scene.name + suffix + "-" + format.name + ".png"))
                .ok());
    }
  }
}

}  // namespace

TEST_CASE("a gallery of every page", "[.gallery]") { write_gallery({}, ""); }

TEST_CASE("a gallery of every page in German, Arabic and Japanese", "[.languages]") {
  for (const auto* language : {"de", "ar", "ja"})
    write_gallery({.language = language}, std::string("-") + language);
}

TEST_CASE("a gallery of every page in large text and contrast", "[.comfort]") {
  write_gallery({2, false}, "-text2");
  write_gallery({0, true}, "-stark");
  write_gallery({2, true}, "-text2-stark");
}

}  // namespace foyer::test
