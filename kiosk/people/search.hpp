#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "people/room.hpp"

namespace foyer::people {

// Everybody of a room by name, in memory, for finding while somebody types. A value of its own: it
// needs the room no longer once it is made.
class NameIndex {
 public:
  explicit NameIndex(const Room& room);

  // Whose name holds every word of `query` as some part of it, in any order, accents, case and
  // apostrophes apart; at most `limit`. Whole words come first (or nobody named Li could be found
  // among all the Lins), then words that begin so, then the rest, each by name. Where nobody is
  // found and the query has four letters or more, one typing slip (a letter wrong, missing, too
  // many, or two swapped) is forgiven.
  std::vector<Ref> find(std::string_view query, std::size_t limit) const;

  // Whether `query` is exactly somebody's first, last or full name.
  bool whole_name(std::string_view query) const;

 private:
  struct Word {
    std::uint32_t letters;  // one bit for each letter in it
    std::uint32_t at;       // in keys_
    std::uint32_t size;
    std::uint32_t who;  // in refs_
  };
  using Words = std::vector<std::string>;
  enum class Part { word, beginning, inner };

  void add(std::uint32_t who, const Name& name);
  std::vector<std::uint32_t> hits(const Words& query, Part part, std::size_t limit) const;
  std::vector<std::uint32_t> near_hits(const Words& query, std::size_t limit) const;
  std::string_view key(std::uint32_t who) const;

  std::vector<Ref> refs_;              // in order of name
  std::string keys_;                   // of each in turn: " word word word \n"
  std::vector<std::uint32_t> starts_;  // of each key in keys_, and the end
  std::vector<Word> latin_, other_;    // the words in keys_, those of plain Latin letters apart
  std::vector<std::string> wholes_;    // sorted
};

// The kiosk's rule for showing names to whoever stands before it: at least three letters, or
// exactly somebody's whole first, last or full name.
bool may_show(const NameIndex& index, std::string_view query);

}  // namespace foyer::people
