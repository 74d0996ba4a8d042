#include "screens/queue.hpp"

#include "base/text.hpp"

namespace foyer::screens {
namespace {

std::string_view time_key(int seconds) {
  if (seconds <= 40) return "printer.time.half";
  if (seconds <= 80) return "printer.time.one";
  return seconds <= 150 ? "printer.time.two" : "printer.time.few";
}

}  // namespace

std::string queue_words(const look::Ui& ui, const app::Printer& printer) {
  const auto* ready = std::get_if<app::PrinterReady>(&printer);
  if (ready == nullptr || ready->before <= 0) return {};
  const std::string key =
      "printer.queue." + (ready->before <= 3 ? std::to_string(ready->before) : "many");
  return words::say(ui.words, key, {{"time", ui.words(time_key(ready->seconds))}});
}

}  // namespace foyer::screens
