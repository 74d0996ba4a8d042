#pragma once
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "look/ui.hpp"

namespace foyer::screens {

// Who can hear what is spoken.
enum class Ears {
  own,   // a headset: everything
  room,  // the loudspeaker: only what the interface itself says, never what people are called or
         // wrote
};

// What is drawn, and who hears it.
struct Heard {
  const look::Ui& ui;  // the frame, after it was drawn
  const people::Room& room;
  Ears ears = Ears::room;
};

// What a page says, from the words it has just written: what stands on it from the top, how many
// choices there are, and the first of them.
std::string spoken_page(const Heard& page);

// What stands on the page beside its choices, as far as it may be heard: a sentence each, so that
// what is new can be told from what was there.
std::vector<std::string> spoken_sentences(const Heard& page);

// Every choice by its name and as it is spoken of, so that one whose words have changed can be
// told.
using SpokenLabels = std::vector<std::pair<std::string, std::string>>;
SpokenLabels spoken_labels(const Heard& page);

// How many choices there are, and the first: what is new when only they have changed.
std::string spoken_choices(const Heard& page);

// A target as it is spoken of when it has the focus: "One of three. You can help: ..."; empty when
// there is none of this name.
std::string spoken_choice(const Heard& page, std::string_view target);

}  // namespace foyer::screens
