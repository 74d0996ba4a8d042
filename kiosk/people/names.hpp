#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace foyer::people {

// `text` in Unicode normal form C; what is no UTF-8 becomes U+FFFD.
std::string nfc(std::string_view text);

// The form in which names are searched and compared: Latin letters without accents, lower case,
// words one space apart (ICU "Any-Latin; Latin-ASCII; Lower"). Apostrophes vanish ("O'Brien" is
// "obrien"), all other signs are spaces ("Jean-Luc" is "jean luc"). Text without any letter or
// digit ("???") stays as it is. Every script folds the same way on every machine with the same ICU.
std::string folded(std::string_view text);

// folded(text), and after it the form in which the same name is typed without its letters at hand
// where that differs: "Müller" is "muller" and "mueller", "Åse Bjørn" "ase bjorn" and "aase
// bjoern".
std::vector<std::string> foldings(std::string_view text);

// Lower case and signs as in folded(), but every letter in its own script.
std::string lowered(std::string_view text);

// The words of a folded or lowered text; they last as long as the text.
std::vector<std::string_view> words(std::string_view folded_text);
std::vector<std::string_view> words(std::string&&) = delete;

}  // namespace foyer::people
