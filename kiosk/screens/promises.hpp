#pragma once
#include <string>

#include "look/ui.hpp"

namespace foyer::screens {

// A promise as one of the two reads it: "You will call Dev.", "Amara will call you."
struct Promise {
  std::string words;
  bool own = false;  // the reader's
};

// `written` is the sentence of the journal, `reader` and `other` the two first names in it. One of
// another form is shown as it was written.
Promise promise_to(const look::Ui& ui, const std::string& written, const std::string& reader,
                   const std::string& other);

}  // namespace foyer::screens
