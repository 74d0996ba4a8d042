#include "words/promises.hpp"

#include "words/sentence.hpp"

namespace foyer::words {

std::optional<Promised> promised(std::string_view written, std::string_view from,
                                 std::string_view to) {
  const std::vector<Slot> known = {{"a", from}, {"b", to}};
  for (const auto& kind : promise_kinds)
    if (auto what = unsaid(kind.written, known, written)) return Promised{kind.name, *what};
  return {};
}

std::string promise_in(const Strings& words, std::string_view written, std::string_view from,
                       std::string_view to) {
  const auto promise = promised(written, from, to);
  if (!promise) return std::string(written);
  return say(words, "promise.s." + std::string(promise->kind),
             {{"a", from}, {"b", to}, {"what", promise->what}});
}

}  // namespace foyer::words
