#pragma once
#include <set>
#include <vector>

#include "matching/crowd.hpp"

namespace foyer::matching {

// What the person was shown and still holds, oldest first: everybody in it is here and willing, and
// `who` has been neither met nor passed over.
std::vector<people::Suggestion> still_held(const Crowd& crowd, Place reader, std::size_t most);

// Keeps the `count` best, best first; equal ones in order of reference.
void keep_best(const Crowd& crowd, std::vector<Link>& links, std::size_t count);

// Puts links in the order in which they are best read: by value, but each about something else,
// giving before receiving, and one in three at most that only receives while there are others.
// Stops at `most`.
std::vector<Link> in_good_order(const Crowd& crowd, std::vector<Link> links, std::size_t most);

// Of these people the one to be met when nothing else is known: somebody here for the first time
// (for a newcomer: somebody who is not), then who has something to say, then by a fixed draw.
// Nothing when `among` is empty.
const Place* company_for(const Crowd& crowd, Place reader, const std::vector<Place>& among);

// What is said of somebody met that way.
Finding mere_company(const people::Person& reader, const people::Person& other);

}  // namespace foyer::matching
