#include "matching/explaining.hpp"

#include <algorithm>

#include "matching/choosing.hpp"

namespace foyer::matching {
namespace {

constexpr std::size_t most_weighed = 60;

}  // namespace

std::vector<Weighed> weighed(Crowd& crowd, Place reader, std::size_t most) {
  auto links = crowd.links_of(reader);
  std::ranges::sort(links, [&](const Link& a, const Link& b) {
    return a.worth != b.worth
               ? a.worth > b.worth
               : crowd.person(a.other).attendee.ref < crowd.person(b.other).attendee.ref;
  });
  if (links.size() > most_weighed) links.resize(most_weighed);
  std::vector<Weighed> all;
  for (const Link& link : links) {
    auto [gives, gets] = crowd.helps(link);
    all.push_back({.who = crowd.person(link.other).attendee.ref,
                   .kind = kind(link),
                   .worth = link.worth,
                   .gives = std::move(gives),
                   .gets = std::move(gets),
                   .topic = link.topic.score,
                   .full = still_held(crowd, link.other, most).size() >= most});
  }
  return all;
}

}  // namespace foyer::matching
