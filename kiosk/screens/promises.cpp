#include "screens/promises.hpp"

#include <utility>

#include "app/state.hpp"
#include "words/sentence.hpp"

namespace foyer::screens {
namespace {

using app::Verb;

constexpr std::pair<Verb, std::string_view> verbs[] = {{Verb::send, "send"},
                                                       {Verb::introduce, "introduce"},
                                                       {Verb::call, "call"},
                                                       {Verb::show, "show"}};

}  // namespace

Promise promise_to(const look::Ui& ui, const std::string& written, const std::string& reader,
                   const std::string& other) {
  for (const auto& [verb, key] : verbs) {
    const auto pattern = app::promise_pattern(verb);
    if (const auto what = words::unsaid(pattern, {{"a", reader}, {"b", other}}, written))
      return {
          words::say(ui.words, "promise.you." + std::string(key), {{"b", other}, {"what", *what}}),
          true};
    if (const auto what = words::unsaid(pattern, {{"a", other}, {"b", reader}}, written))
      return {
          words::say(ui.words, "promise.to." + std::string(key), {{"a", other}, {"what", *what}}),
          false};
  }
  return {written, false};
}

}  // namespace foyer::screens
