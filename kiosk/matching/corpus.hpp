#pragma once
#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "matching/reading.hpp"

namespace foyer::matching {

enum class Part : std::uint8_t { offer, need, door, topic };
inline constexpr std::size_t parts = 4;

using TextId = std::uint32_t;

// How alike two texts are: the cosine of their terms, each weighted by its rarity, between 0 and 1.
struct Likeness {
  TextId text = 0;
  float score = 0;
};

// Below this likeness nobody is told.
inline constexpr float plausible = 0.15F;

// All texts of a room and how often each term occurs among them. A text is held once for each
// person who wrote it and forgotten with the last. What it answers depends on the texts held now,
// never on the order in which they came.
class Corpus {
 public:
  TextId hold(Part part, const std::string& text);
  void release(TextId id);

  // Texts of one part that are like this one in a plausible way, best first; equal ones in order of
  // their words. Written for thousands of texts: well under a millisecond.
  std::vector<Likeness> like(TextId id, Part among);
  // Whether an answer speaks of most of what is asked, rarity counted; else it may be a side of it
  // only that the two share ("a lawyer for a book contract", "book binding").
  bool answers(TextId answer, TextId asked);

  const std::string& text(TextId id) const { return docs_[id].text; }

 private:
  struct TermRow {
    std::uint32_t texts = 0;  // held texts that say it, once for each person
    float rarity = 0;
    std::uint64_t rarity_at = 0;
    std::array<std::vector<TextId>, parts> said_in;
  };
  struct Weighted {
    std::uint32_t term = 0;
    float weight = 0;
    Sort sort = Sort::stem;
  };
  struct Doc {
    std::string text;
    Part part = Part::offer;
    std::uint32_t held = 0;
    std::vector<Weighted> terms;  // in order of key
    std::vector<std::uint64_t> keys;
    float length = 0;
    std::uint64_t length_at = 0;
  };

  TextId add(Part part, const std::string& text);
  void forget(TextId id);
  std::uint32_t row_of(std::uint64_t key);
  float rarity(std::uint32_t term);
  float length(TextId id);

  Stemmers stemmers_;
  std::vector<Doc> docs_;
  std::vector<TextId> free_;
  std::array<std::unordered_map<std::string, TextId>, parts> by_text_;
  std::vector<TermRow> rows_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_key_;
  std::uint32_t held_ = 0;
  std::uint64_t version_ = 1;  // changes with the texts held
  std::vector<float> sum_;     // scratch of like(), all 0 between calls
  std::vector<char> proven_;
};

}  // namespace foyer::matching
