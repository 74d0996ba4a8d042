#pragma once
#include <map>
#include <optional>
#include <set>
#include <span>
#include <unordered_map>
#include <vector>

#include "journal/record.hpp"

namespace foyer::journal {

// All facts, folded. Two ledgers that took in the same facts, in any order and any number of times,
// are equal.
struct Ledger {
  std::unordered_map<Ref, Record> people;
  std::map<std::string, Register<std::string>> board;  // by topic; an empty text is none
  std::optional<Counts> ended;  // then nobody stands here, ever again; the largest that were said
  bool operator==(const Ledger&) const = default;
};

// Takes one fact in. Gives whose Person may now be another: those it is about, and, when a list
// names somebody for the first time, those who had met them or shared a promise.
std::vector<Ref> apply(Ledger& ledger, const Fact& fact);

// The person as everything else reads them; nothing while no list has named them. Meetings and
// promises with somebody whom no list has named wait for that.
std::optional<people::Person> person(const Ledger& ledger, const Ref& ref);

// Those in whose record one of `refs` stands, themselves included: what erasing them changes.
std::vector<Ref> mentioning(const Ledger& ledger, const std::set<Ref>& refs);

// Takes Erased facts about all of `refs` in at once; gives those whose Person may now be another.
std::vector<Ref> erase(Ledger& ledger, const std::set<Ref>& refs);

// The payload as it is to be written down where the ledger stands: a word on consent says which
// words it knew of.
Payload informed(const Ledger& ledger, Payload payload);

// Takes an Ended fact in; gives those who were there.
std::vector<Ref> end(Ledger& ledger, const Counts& counts);

// Whether somebody in the payload was erased, or everybody, so that it counts for nothing.
bool touches_erased(const Ledger& ledger, const Payload& payload);

people::Room to_room(people::Event event, const Ledger& ledger);

// The room after the people `touched` changed: shares everybody else with `before`, and the indexes
// too unless somebody or a code is new.
people::Room refreshed(const people::Room& before, const Ledger& ledger,
                       std::span<const Ref> touched);

}  // namespace foyer::journal
