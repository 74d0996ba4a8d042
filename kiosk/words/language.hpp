#pragma once
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::words {

// A language the interface can speak.
struct Language {
  std::string_view tag;       // BCP 47: "de"; also the name of its catalogue
  std::string_view own_name;  // "Deutsch"
  bool right_to_left = false;
  bool spaced = true;  // sentences are parted by a space
};

// All of them, English first: it is the language every string is written in.
std::span<const Language> languages();
const Language& english();

// By tag, region and encoding ignored ("de-AT", "de_DE.UTF-8"), or as people write it in guest
// lists ("German", "Deutsch", "allemand"), case ignored. Null for one the interface does not speak.
const Language* language_called(std::string_view words);
// The first of a guest's languages that the interface speaks, "Español (nativo)" among them; null
// when it speaks none.
const Language* language_among(const std::vector<std::string>& languages);

// Which of a catalogue's `forms` counts `n` things: CLDR's category as gettext orders the forms
// (zero, one, two, few, many, other); 0 when there is one form only.
std::size_t plural_form(const Language& language, std::size_t forms, long n);

}  // namespace foyer::words
