#include "screens/kinds.hpp"

#include "base/text.hpp"
#include "look/art.hpp"
#include "words/sentence.hpp"

namespace foyer::screens {

std::string label(const look::Ui& ui, people::Kind kind) {
  return std::string(ui.words("reasons." + std::string(look::diagram_name(kind)) + ".label"));
}

std::string in_words(const look::Ui& ui, const Sentence& said, const std::string& english) {
  return said.empty() ? english : words::say(ui.words, said);
}

std::string reason(const look::Ui& ui, const people::Suggestion& suggestion) {
  return in_words(ui, suggestion.said.reason, suggestion.reason);
}

std::string details(const look::Ui& ui, const people::Suggestion& suggestion) {
  return in_words(ui, suggestion.said.details, suggestion.details);
}

std::string question(const look::Ui& ui, const people::Suggestion& suggestion) {
  return words::say(ui.words, "quote",
                    {{"words", in_words(ui, suggestion.said.question, suggestion.question)}});
}

std::string in_words(const look::Ui& ui, people::Mark mark) {
  const std::string shape(ui.words("shape." + lettering::mark_name(mark.shape)));
  return words::say(ui.words, mark.solid ? "mark.solid" : "mark.ring", {{"shape", shape}});
}

}  // namespace foyer::screens
