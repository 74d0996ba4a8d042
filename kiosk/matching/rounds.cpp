#include "matching/rounds.hpp"

#include <algorithm>
#include <map>

#include "base/text.hpp"
#include "matching/choosing.hpp"
#include "matching/seating.hpp"
#include "matching/words.hpp"

namespace foyer::matching {
namespace {

using people::Person;

std::vector<const Person*> all_here(const people::Room& room) {
  std::vector<const Person*> here;
  for (const auto& person : room.people)
    if (person->presence.here) here.push_back(person.get());
  return here;
}

bool is_host(const Person& person) {
  return ascii_lower(person.attendee.role).find("host") != std::string::npos;
}

// What each has for each other; colleagues and acquaintances are kept apart.
class Values {
 public:
  Values(Crowd& crowd, const std::vector<const Person*>& here) : here_(here) {
    std::map<Place, Node> node_of;
    for (Node node = 0; node < here.size(); ++node) {
      node_of[*crowd.find(here[node]->attendee.ref)] = node;
      organisations_.push_back(joined(folded_words(here[node]->attendee.organisation), " "));
    }
    for (const auto& [place, node] : node_of) {
      if (!here[node]->attendee.consent.suggest) continue;
      for (const Link& link : crowd.links_of(place))
        worth_[{node, node_of.at(link.other)}] = link.worth;
    }
  }
  float operator()(Node a, Node b) const {
    const bool colleagues = !organisations_[a].empty() && organisations_[a] == organisations_[b];
    if (colleagues || !people::strangers(*here_[a], *here_[b])) return -1;
    const auto at = worth_.find({a, b});
    return at == worth_.end() ? 0 : at->second;
  }

 private:
  const std::vector<const Person*>& here_;
  std::vector<std::string> organisations_;
  std::map<std::pair<Node, Node>, float> worth_;
};

Seating seating_for(const std::vector<const Person*>& here, const Tables& asked) {
  Seating seating{asked.tables, asked.seats, asked.rounds, {}};
  for (const auto& round : asked.before) {
    auto& tables = seating.before.emplace_back(here.size(), no_table);
    for (Node node = 0; node < here.size(); ++node)
      if (const auto at = round.find(here[node]->attendee.ref);
          at != round.end() && at->second < asked.tables)
        tables[node] = static_cast<std::uint32_t>(at->second);
  }
  return seating;
}

}  // namespace

Seated rounds(Crowd& crowd, const people::Room& room, const Tables& asked) {
  const auto here = all_here(room);
  std::vector<Guest> guests;
  for (const Person* person : here)
    guests.push_back({is_host(*person), person->attendee.first_time});
  const Values values(crowd, here);
  const auto tables =
      seated(guests, seating_for(here, asked), [&](Node a, Node b) { return values(a, b); });
  Seated all;
  for (const auto& round : tables) {
    auto& by_table = all.emplace_back(asked.tables);
    for (Node node = 0; node < here.size(); ++node)
      by_table[round[node]].push_back(here[node]->attendee.ref);
  }
  return all;
}

}  // namespace foyer::matching
