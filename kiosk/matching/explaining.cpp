#include "matching/explaining.hpp"

#include <algorithm>

namespace foyer::matching {
namespace {

constexpr std::size_t most_weighed = 60;

}  // namespace

std::vector<Weighed> weighed(Crowd& crowd, Place reader) {
  auto links = crowd.links_of(reader);
  std::ranges::sort(links, [&](const Link& a, const Link& b) {
    return a.worth != b.worth
               ? a.worth > b.worth
               : crowd.person(a.other).attendee.ref < crowd.person(b.other).attendee.ref;
  });
  if (links.size() > most_weighed) links.resize(most_weighed);
  std::vector<Weighed> all;
  for (const Link& link : links)
    all.push_back({.who = crowd.person(link.other).attendee.ref,
                   .kind = kind(link),
                   .worth = link.worth,
                   .gives = crowd.help(reader, link.other),
                   .gets = crowd.help(link.other, reader),
                   .topic = link.topic.score});
  return all;
}

}  // namespace foyer::matching
