#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace foyer::guestlist {

// What one cell lists.
enum class Listing {
  wishes,   // offers and needs: whole phrases, with commas of their own
  doors,    // the same, without "I know" and "I could introduce you to"
  words,    // topics: short, divided by commas too
  tongues,  // languages: divided by slashes and "and" too
  people    // whom somebody knows: divided by commas too
};

// A cleaned cell as its entries, in the person's own words: without the lead-in that announces a
// list ("I can do", "Looking for help:"), without what says nothing. Wishes are divided by the one
// divider that the writer used, in this order: line breaks, semicolons, ". Also", " / ", ", and".
// `own` says that the column is Foyer's own, where line breaks and semicolons always divide.
std::vector<std::string> entries(std::string_view cell, Listing listing, bool own = false);

}  // namespace foyer::guestlist
