#pragma once
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "matching/compass.hpp"
#include "matching/fit.hpp"
#include "matching/reading.hpp"
#include "matching/rivals.hpp"

namespace foyer::matching {

enum class Part : std::uint8_t { offer, need, door, topic };
inline constexpr std::size_t parts = 4;

using TextId = std::uint32_t;

// A field of help by its number, and whether somebody is sure of it.
struct OfHelp {
  std::uint16_t field = 0;
  bool sure = true;
  bool operator==(const OfHelp&) const = default;
};

// How strongly one text answers another, between 0 and 1 and comparable between all pairs.
struct Likeness {
  TextId text = 0;
  float score = 0;
};

// Below this nobody is told: by words alone, and where the meaning of both texts is known.
inline constexpr float plausible_words = 0.15F;
inline constexpr float plausible = 0.05F;

// All texts of a room and how often each term occurs among a fair few of them (Rivals). A text is
// held once for each person who wrote it and forgotten with the last. What it answers depends on
// the texts held now and what is known of their meaning, never on the order in which they came.
class Corpus {
 public:
  TextId hold(Part part, const std::string& text);
  void release(TextId id);

  // The vector of a text, as encoder::tidied() leaves it. Once the compass_texts() are known,
  // meaning counts wherever both of two texts are known; until then, and for the others, words.
  void know(const std::string& tidied, const encoder::Compact& vector);
  bool knows(const std::string& tidied) const { return vectors_.contains(tidied); }
  // Somebody who wrote this text confirmed its field, or a list's reader guessed it: a boost beside
  // texts of the same field, never a filter. Of two guesses nothing is made.
  void confirm(TextId id, OfHelp field);
  // Taken back, once for each time it was said.
  void unconfirm(TextId id, OfHelp field);

  // Texts of one part that are like this one in a plausible way, at most sixty, best first; equal
  // ones in order of their words. Written for thousands of texts: a millisecond or two.
  std::vector<Likeness> like(TextId id, Part among);
  // Whether an answer speaks of most of what is asked, rarity counted; else it may be a side of it
  // only that the two share ("a lawyer for a book contract", "book binding").
  bool answers(TextId answer, TextId asked);

  const std::string& text(TextId id) const { return docs_[id].text; }

 private:
  struct TermRow {
    std::uint32_t texts = 0;  // of the few that say it, once for each person
    float rarity = 0;
    std::uint64_t rarity_at = 0;
    std::array<std::vector<TextId>, parts> said_in, near_in;
  };
  struct Weighted {
    std::uint64_t key = 0;
    std::uint32_t term = 0;
    float weight = 0;
    Sort sort = Sort::stem;
  };
  struct Doc {
    std::string text;
    Part part = Part::offer;
    std::uint32_t held = 0;
    bool of_few = false;          // see Rivals
    std::vector<Weighted> terms;  // in order of key
    std::vector<Weighted> near;   // subjects; in order of key
    float length = 0;
    std::uint64_t length_at = 0;
    std::unique_ptr<const Meaning> meaning;
    std::vector<OfHelp> fields;  // as often as they were said
    float others = 0;            // fit that others have; see Rivals
    std::uint64_t others_at = 0;
  };
  // What like() finds shared with one text while it looks through the terms.
  struct Seen {
    float sum = 0;
    float near = 0;
    std::uint16_t stems = 0;
    std::uint16_t subjects = 0;
    bool proven = false;
    bool touched = false;
  };

  struct Candidate {
    TextId text = 0;
    float fits = 0;
    float score = 0;  // at most
  };

  TextId add(Part part, const std::string& text);
  void forget(TextId id);
  void change_few(const Rivals::Change& change);
  void count_few(TextId id, bool more, std::uint32_t times);
  std::uint32_t row_of(std::uint64_t key);
  float rarity(std::uint32_t term);
  float length(TextId id);
  float gain(const Weighted& term);
  void note(Seen& seen, const Weighted& term);
  Seen& touch(TextId id);
  void touch_by_words(TextId id, Part among);
  void touch_by_fields(TextId id, Part among);
  Seen seen_between(const Doc& mine, const Doc& theirs);
  Shared shared(TextId id, TextId other, const Seen& seen);
  Candidate candidate(TextId id, TextId other, const Seen& seen);
  std::vector<Candidate> best_candidates(TextId id);
  void understand(TextId id);
  void forget_meaning(TextId id);
  void set_compass();
  float of_others(TextId asked);

  Stemmers stemmers_;
  std::vector<Doc> docs_;
  std::vector<TextId> free_;
  std::array<std::unordered_map<std::string, TextId>, parts> by_text_;
  std::vector<TermRow> rows_;
  std::unordered_map<std::uint64_t, std::uint32_t> by_key_;
  std::uint32_t held_ = 0;     // of the few, once for each person
  std::uint64_t version_ = 1;  // changes with the few, and what they mean

  std::unordered_map<std::string, encoder::Compact> vectors_;
  std::unordered_multimap<std::string, TextId> by_tidied_;
  std::optional<Compass> compass_;
  std::array<std::array<std::vector<TextId>, people::most_fields>, parts> of_field_;
  std::array<Rivals, parts> rivals_;

  std::vector<Seen> seen_;  // scratch of like(), all untouched between calls
  std::vector<TextId> touched_;
};

}  // namespace foyer::matching
