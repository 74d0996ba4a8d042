#pragma once
#include <set>
#include <vector>

#include "matching/crowd.hpp"

namespace foyer::matching {

// What the person was shown and still holds, oldest first: everybody in it is here and willing, and
// `who` has been neither met nor passed over.
std::vector<people::Suggestion> still_held(const Crowd& crowd, Place reader, std::size_t most);

// Keeps the `count` best of a person's links, best first; equal ones by a fixed draw, so that not
// all look at the same people.
void keep_best(const Crowd& crowd, Place reader, std::vector<Link>& links, std::size_t count);

// The same link seen by the other; `from` is who it was seen by.
Link mirrored(const Link& link, Place from);

// What it is worth that the two of them are told of each other: more where somebody who comes for
// the first time and knows nobody is helped.
float worth_together(const Crowd& crowd, Place from, const Link& link);

// Puts links in the order in which `reader` best reads them: by value, but each about something
// else, giving before receiving, and one in three at most that only receives while there are
// others; a newcomer who knows nobody reads first who can help them. Stops at `most`.
std::vector<Link> in_good_order(const Crowd& crowd, Place reader, std::vector<Link> links,
                                std::size_t most);

// Of these people those to be met when nothing else is known, best first: somebody here for the
// first time (for a newcomer: somebody who is not), then who has something to say, then by a fixed
// draw. At most `most`.
std::vector<Place> best_company(const Crowd& crowd, Place reader, std::vector<Place> among,
                                std::size_t most);

// How well somebody must be able to help to be part of a circle, to be worth a bridge, and for a
// need to count as answered.
inline constexpr float circle_help = 0.2F;
inline constexpr float bridge_help = 0.05F;
inline constexpr float answering = 0.25F;

// Whom somebody knows, from the list or from tonight.
std::vector<people::Ref> acquaintances_of(const people::Person& person);
// Which of two acquaintances somebody knows less: who was not met tonight, then who does not know
// them in turn, then the first.
const people::Ref& known_less(const people::Person& via, const people::Person& one,
                              const people::Person& other);
// Whether only the order tells which.
bool known_alike(const people::Person& via, const people::Person& one, const people::Person& other);

// What `reader` is told of somebody whom they may meet, if only that they are here.
people::Suggestion pair_told(Crowd& crowd, Place reader, Place other);
// A circle as its first member is told it, and a bridge.
people::Suggestion circle_told(Crowd& crowd, const std::vector<Place>& members);
// `who` is the one of the two whom the go-between is asked to bring along.
people::Suggestion bridge_told(Crowd& crowd, Place via, Place giver, Place needer, Place who);

// What is said of somebody met that way.
Finding mere_company(const people::Person& reader, const people::Person& other);

}  // namespace foyer::matching
