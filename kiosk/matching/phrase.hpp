#pragma once
#include <cstddef>
#include <string>
#include <string_view>

namespace foyer::matching {

// A topic cut from what somebody wrote, short enough to stand inside a sentence: "first hires" from
// "Looking for help with first hires, urgently". At most 32 characters, whole words, as typed;
// prefers the clause that shares words with `about`. Empty where the words are a sentence of their
// own ("my roof leaks") or hold nothing to name.
std::string topic_in(std::string_view words, std::string_view about = {});

// A topic that reads well after "asked for": as topic_in, but empty where it is the beginning of a
// sentence ("servers keep crashing", "explain hedge funds").
std::string noun_in(std::string_view words, std::string_view about = {});

// Somebody's words fit for quoting: one line, whole words, cut with "…" where they are longer than
// `most` letters.
std::string quotable(std::string_view words, std::size_t most = 140);

// A name or a phrase that cannot upset the **bold** marks or the line it stands in.
std::string one_line(std::string_view text);

}  // namespace foyer::matching
