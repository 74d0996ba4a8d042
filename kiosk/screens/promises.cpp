#include "screens/promises.hpp"

#include "words/promises.hpp"
#include "words/sentence.hpp"

namespace foyer::screens {

Promise promise_to(const look::Ui& ui, const std::string& written, const std::string& reader,
                   const std::string& other) {
  if (const auto own = words::promised(written, reader, other))
    return {words::say(ui.words, "promise.you." + std::string(own->kind),
                       {{"b", other}, {"what", own->what}}),
            true};
  if (const auto theirs = words::promised(written, other, reader))
    return {words::say(ui.words, "promise.to." + std::string(theirs->kind),
                       {{"a", other}, {"what", theirs->what}}),
            false};
  return {written, false};
}

}  // namespace foyer::screens
