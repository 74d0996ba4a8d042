// Story files.
#include "fuzz/fuzz.hpp"
#include "shell/story.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace foyer;
  const auto story = shell::read_story(fuzz::text_of(data, size));
  if (!story) return 0;
  for (const auto& step : story->steps) {
    fuzz::must(step.line > 0, "every step knows its line");
    const auto* canvas = std::get_if<shell::SetSize>(&step.what);
    fuzz::must(!canvas || (canvas->width >= 320 && canvas->width <= 7680 && canvas->height >= 320 &&
                           canvas->height <= 7680),
               "no canvas is out of bounds");
    const auto* wait = std::get_if<shell::Wait>(&step.what);
    fuzz::must(!wait || (wait->ms >= 0 && wait->ms <= 24 * 3600 * 1000),
               "nobody waits longer than a day");
    const auto* shot = std::get_if<shell::Shoot>(&step.what);
    fuzz::must(!shot || (shot->name.find('/') == std::string::npos && shot->name != ".."),
               "no picture leaves its folder");
  }
  return 0;
}
