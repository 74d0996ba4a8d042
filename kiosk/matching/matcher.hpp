#pragma once
#include <cstddef>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "encoder/compact.hpp"
#include "people/room.hpp"

namespace foyer::matching {

struct Options {
  int most = 3;  // suggestions a person; fewer than 1 asks for none
};

// From the room as it stands to whom people should meet, and why. The answer depends on the room
// and the vectors it was given, never on what was asked before: what else a Matcher remembers
// between calls is only what it worked out from people's words. Owned by one thread.
class Matcher {
 public:
  Matcher();
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  // For one person who is here: up to `most` suggestions, best first. Never someone who did not
  // consent, oneself, a colleague, an acquaintance from either side, someone met tonight, absent,
  // or passed over. What the person was shown and still holds comes first; only free places are
  // filled. Empty for one who did not consent, is not here or is unknown; never empty otherwise
  // while anyone suitable is here.
  std::vector<people::Suggestion> suggest(const people::Room& room, const people::Ref& person,
                                          const Options& options = {});

  // Everybody who is here and consents, in order of reference, by the same rules; chosen together,
  // so that nobody goes without while anyone suitable is here, and nobody is named in more than
  // about `most` + 1 lists while that is possible.
  std::vector<std::pair<people::Ref, std::vector<people::Suggestion>>> suggest_all(
      const people::Room& room, const Options& options = {});

  // Up to `most` texts whose vectors it was not given yet, for the encoder, as they stand: first
  // those by which meaning is told at all, then the words of `first`, of those who are here, of the
  // others; only of people who allow suggestions. Without vectors it goes by words alone.
  std::vector<std::string> unread(const people::Room& room, const people::Ref& first,
                                  std::size_t most) const;
  // The encoder's vector of such a text; a later one of the same text changes nothing. All that one
  // Matcher is given come from the same weights.
  void keep(const std::string& text, const encoder::Compact& vector);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

}  // namespace foyer::matching
