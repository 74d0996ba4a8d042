// Hidden: writes every page in both orientations to gallery/ in the build folder, to be looked at.
#include <filesystem>

#include "support/catch.hpp"
#include "support/stage.hpp"

namespace foyer::test {

TEST_CASE("a gallery of every page", "[.gallery]") {
  const auto folder = std::filesystem::current_path() / "gallery";
  std::filesystem::create_directories(folder);
  for (const Format& format : {Format{1080, 1920, "portrait"}, Format{1920, 1080, "landscape"}}) {
    Stage stage(format);
    for (const auto& scene : every_scene()) {
      stage.show(scene.state);
      CHECK(stage.canvas().save_png(folder / (scene.name + "-" + format.name + ".png")).ok());
    }
    for (const int size : {1, 2})
      for (const bool stark : {false, true})
        for (const auto& scene : every_scene()) {
          auto state = scene.state;
          state.comfort = {size, stark};
          stage.show(state);
          const std::string comfort = "-text" + std::to_string(size) + (stark ? "-stark" : "");
          if (size == 2 || stark)
            CHECK(stage.canvas()
                      .save_png(folder / (scene.name + comfort + "-" + format.name + ".png"))
                      .ok());
        }
  }
}

}  // namespace foyer::test
