#include "screens/kinds.hpp"

#include "base/text.hpp"
#include "look/art.hpp"

namespace foyer::screens {

std::string label(const look::Ui& ui, people::Kind kind) {
  return std::string(ui.words("reasons." + std::string(look::diagram_name(kind)) + ".label"));
}

std::string in_words(const look::Ui& ui, people::Mark mark) {
  return filled(ui.words(mark.solid ? "mark.solid" : "mark.ring"),
                {{"shape", lettering::mark_name(mark.shape)}});
}

}  // namespace foyer::screens
