#pragma once
#include <string>
#include <variant>
#include <vector>

#include "people/room.hpp"

namespace foyer::report {

// The report as it reads, before it is a page of HTML or of paper.
struct Heading {
  std::string text;
  bool operator==(const Heading&) const = default;
};
struct Sentence {
  std::string text;
  bool operator==(const Sentence&) const = default;
};
// What guests wrote, in their own words.
struct Quotes {
  std::vector<std::string> texts;
  bool operator==(const Quotes&) const = default;
};
struct Bar {
  std::string label;
  std::size_t value = 0;
  bool operator==(const Bar&) const = default;
};
// `said` tells the picture to whoever cannot see it.
struct Chart {
  std::string title;
  std::string said;
  std::vector<Bar> bars;
  bool operator==(const Chart&) const = default;
};
using Block = std::variant<Heading, Sentence, Quotes, Chart>;

struct Document {
  std::string title;  // the event's name
  std::string under;  // "Old Print Works, 23 November 2026"
  std::vector<Block> blocks;
  bool operator==(const Document&) const = default;
};

// The evening for whoever organised it: sentences about the evening, none about a person.
// `conflicts` is in how many places two kiosks said different things while apart.
Document document(const people::Room& room, std::size_t conflicts);

}  // namespace foyer::report
