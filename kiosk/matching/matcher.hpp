#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "encoder/compact.hpp"
#include "matching/weighed.hpp"
#include "people/room.hpp"

namespace foyer::matching {

struct Options {
  int most = 3;  // suggestions a person; fewer than 1 asks for none
};

// A person and the whole of their list.
using Told = std::pair<people::Ref, std::vector<people::Suggestion>>;

// What choosing for a whole room came to, for whoever wants to know how good it is.
struct Certificate {
  struct Without {
    people::Ref who;
    std::string why;  // a sentence
  };
  std::uint32_t needs_answered = 0;  // by what everybody holds now
  std::uint32_t needs = 0;           // that somebody here may answer
  double needs_bound = 0;            // no choice answers more
  std::vector<Without> without;      // people who get no suggestion
  double ratio = 1;                  // value to the bound for any choice answering as many needs
};

// Rounds at tables: what is asked for. `before` is an earlier seating, by round and person: who
// sits there stays, who came since is put into the gaps.
struct Tables {
  std::size_t tables = 1;
  std::size_t seats = 4;
  std::size_t rounds = 1;
  std::vector<std::map<people::Ref, std::size_t>> before;
};
using Seated = std::vector<std::vector<std::vector<people::Ref>>>;  // by round, by table

// From the room as it stands to whom people should meet, and why. The answer depends on the room
// and the vectors it was given, never on what was asked before: what else a Matcher remembers
// between calls is only what it worked out from people's words. Owned by one thread.
class Matcher {
 public:
  Matcher();
  ~Matcher();
  Matcher(Matcher&&) noexcept;
  Matcher& operator=(Matcher&&) noexcept;

  // For one person who is here: up to `most` suggestions. What the person was shown and still holds
  // comes first, and stays. At a first look all places but one are filled, from people who have
  // room in their lists too; the last is for later arrivals, a circle or a bridge, and is filled
  // when the person looks again. Never someone who did not consent, oneself, a colleague, someone
  // met tonight, absent, or passed over; an acquaintance only inside a bridge, whose go-between
  // knows both. Empty for one who did not consent, is not here or is unknown, and where everybody
  // suitable is in `most` lists already.
  std::vector<people::Suggestion> suggest(const people::Room& room, const people::Ref& person,
                                          const Options& options = {});

  // The same, with everybody whose list changes by it: the person first, then those who are told of
  // the person in turn. Each list is the whole of what that one holds now.
  std::vector<Told> arrive(const people::Room& room, const people::Ref& person,
                           const Options& options = {});

  // Everybody who is here and consents, in order of reference, by the same rules; chosen together:
  // nobody goes without who need not, as many needs as possible are answered, who is told of
  // somebody is told to them, and nobody is in more than `most` lists.
  std::vector<Told> suggest_all(const people::Room& room, const Options& options = {});
  // The same with what it came to.
  std::pair<std::vector<Told>, Certificate> suggest_all_certified(const people::Room& room,
                                                                  const Options& options = {});

  // A table in each round for everybody who is here (seating.hpp says how), consenting or not;
  // nothing is made of the words of those who did not. Hosts are those whose role says so.
  Seated seat(const people::Room& room, const Tables& asked);

  // Why: what was weighed between this person and everybody who may be suggested to them, best
  // first; for engineers. Empty for one who may not be suggested anybody.
  std::vector<Weighed> explain(const people::Room& room, const people::Ref& person);

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
