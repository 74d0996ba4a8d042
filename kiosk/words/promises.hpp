#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>

#include "words/strings.hpp"

namespace foyer::words {

// A kind of promise: what its strings are called ("promise.s.send"), and how it is written down,
// in English whatever the two read: {a} promises {b} {what}.
struct PromiseKind {
  std::string_view name;
  std::string_view written;
};
inline constexpr std::array<PromiseKind, 4> promise_kinds{
    {{"send", "{a} will send {b} {what}."},
     {"introduce", "{a} will introduce {what} to {b}."},
     {"call", "{a} will call {b}."},
     {"show", "{a} will show {b} {what}."}}};

// What somebody promised, taken apart again; `what` is in their own words.
struct Promised {
  std::string_view kind;  // the name of one of promise_kinds
  std::string what;
};
// Nothing where the sentence is none of these of `from` to `to`, by their first names.
std::optional<Promised> promised(std::string_view written, std::string_view from,
                                 std::string_view to);

// The sentence in another language, what was typed as it was typed; all of it as it was written
// where it is none of these.
std::string promise_in(const Strings& words, std::string_view written, std::string_view from,
                       std::string_view to);

}  // namespace foyer::words
