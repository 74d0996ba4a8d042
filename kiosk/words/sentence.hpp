#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/sentence.hpp"
#include "base/text.hpp"
#include "words/strings.hpp"

namespace foyer::words {

// The words for `key` with every {slot} filled. Where a value runs the other way than the language
// (an Arabic name in an English sentence), each is set apart with Unicode's isolates and the
// sentence keeps its own direction (UAX 9, FSI and PDI); controls of direction inside a value are
// dropped, so that no name can turn the words round it.
std::string say(const Strings& words, std::string_view key, const std::vector<Slot>& slots);
// The same for what is counted; {n} is the number.
std::string say_counted(const Strings& words, std::string_view key, long n);

// Any filled pattern, in the direction of `language`.
std::string in_direction(const Language& language, std::string_view pattern,
                         const std::vector<Slot>& slots);

// Without the signs that say() puts in.
std::string without_direction(std::string_view text);

// A sentence with its clauses and slots.
std::string say(const Strings& words, const Sentence& sentence);
// The same without a sign of direction, for a terminal and for files.
std::string say_plainly(const Strings& words, const Sentence& sentence);

// The other way round: the value of the one slot in `pattern` that is not in `known`, when `text`
// is that pattern filled; empty where the pattern has no such slot. Nothing when it does not fit.
std::optional<std::string> unsaid(std::string_view pattern, const std::vector<Slot>& known,
                                  std::string_view text);

}  // namespace foyer::words
