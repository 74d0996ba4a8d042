#include "matching/together.hpp"

#include <algorithm>
#include <unordered_set>

#include "matching/choosing.hpp"

namespace foyer::matching {
namespace {

using people::Kind;

constexpr std::size_t partners_kept = 30;

using Seat = std::uint32_t;  // a person's place among those present, by reference

struct Chair {
  Place place = 0;
  std::vector<people::Suggestion> held;
  std::vector<Link> links;               // the best, by value; may include one-sided ones
  std::vector<std::size_t> chosen;       // indices into links
  std::unordered_set<TextId> met_words;  // needs and topics already spoken of
  std::size_t receives = 0;
  std::size_t named = 0;  // in how many lists this person is
  std::size_t full() const { return held.size() + chosen.size(); }
};

struct Edge {
  float value = 0;
  Seat a = 0, b = 0;                   // a < b
  std::size_t link_a = 0, link_b = 0;  // in each one's links
};

class Table {
 public:
  Table(Crowd& crowd, std::size_t most) : crowd_(crowd), most_(most) {
    const auto present = crowd.present();
    chairs_.resize(present.size());
    for (Seat i = 0; i < present.size(); ++i) seat_of_[present[i]] = i;
    for (Seat i = 0; i < present.size(); ++i) sit_down(i, present[i]);
    for (Seat i = 0; i < present.size(); ++i) pair_up(i);
    std::ranges::stable_sort(edges_, std::ranges::greater{}, &Edge::value);
  }

  void choose() {
    one_for_each();
    for (std::size_t round = 1; round <= most_; ++round) take_pairs(round, true);
    take_pairs(most_, false);
    for (Seat i = 0; i < chairs_.size(); ++i) fill_alone(i);
  }

  std::vector<std::pair<people::Ref, std::vector<people::Suggestion>>> told() {
    std::vector<std::pair<people::Ref, std::vector<people::Suggestion>>> all;
    for (auto& chair : chairs_) {
      auto list = std::move(chair.held);
      const auto& me = crowd_.person(chair.place);
      std::vector<Link> links;
      for (const std::size_t at : chair.chosen) links.push_back(chair.links[at]);
      for (const Link& link : in_good_order(crowd_, std::move(links), most_))
        list.push_back(worded(crowd_.finding(link), me, crowd_.person(link.other)));
      all.emplace_back(me.attendee.ref, std::move(list));
    }
    greet_the_left_out(all);
    return all;
  }

 private:
  void sit_down(Seat seat, Place place) {
    Chair& chair = chairs_[seat];
    chair.place = place;
    chair.held = still_held(crowd_, place, most_);
    for (const auto& held : chair.held)
      if (const auto at = seat_of_.find(*crowd_.find(held.who)); at != seat_of_.end())
        ++chairs_[at->second].named;
    chair.links = crowd_.links_of(place);
    std::erase_if(chair.links, [&](const Link& link) {
      const auto& ref = crowd_.person(link.other).attendee.ref;
      return std::ranges::find(chair.held, ref, &people::Suggestion::who) != chair.held.end();
    });
    keep_best(crowd_, chair.links, partners_kept);
  }

  const Link* link_to(Seat from, Place other, std::size_t& at) const {
    const auto& links = chairs_[from].links;
    const auto found = std::ranges::find(links, other, &Link::other);
    at = static_cast<std::size_t>(found - links.begin());
    return found == links.end() ? nullptr : &*found;
  }

  // Edges need a link from both sides, so that both may be told.
  void pair_up(Seat a) {
    for (std::size_t i = 0; i < chairs_[a].links.size(); ++i) {
      const Seat b = seat_of_.at(chairs_[a].links[i].other);
      std::size_t j = 0;
      if (a < b && link_to(b, chairs_[a].place, j))
        edges_.push_back({chairs_[a].links[i].worth, a, b, i, j});
    }
  }

  static bool repeats(const Chair& chair, const Link& link) {
    const auto words = spoken_of(link);
    return std::ranges::any_of(words, [&](TextId text) { return chair.met_words.contains(text); });
  }
  bool dull(const Chair& chair, const Link& link) const {
    return repeats(chair, link) ||
           (kind(link) == Kind::receive && chair.receives >= std::max<std::size_t>(1, most_ / 3));
  }

  void take(Seat seat, std::size_t at) {
    Chair& chair = chairs_[seat];
    if (std::ranges::find(chair.chosen, at) != chair.chosen.end()) return;
    chair.chosen.push_back(at);
    const Link& link = chair.links[at];
    chair.receives += kind(link) == Kind::receive;
    for (const TextId text : spoken_of(link)) chair.met_words.insert(text);
    ++chairs_[seat_of_.at(link.other)].named;
  }

  bool taken(const Edge& edge) const {
    return std::ranges::find(chairs_[edge.a].chosen, edge.link_a) != chairs_[edge.a].chosen.end();
  }

  // The floor: those with fewest possibilities first, each with the best partner who has a place.
  void one_for_each() {
    std::vector<std::vector<std::size_t>> edges_of(chairs_.size());
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      edges_of[edges_[i].a].push_back(i);
      edges_of[edges_[i].b].push_back(i);
    }
    std::vector<Seat> order(chairs_.size());
    for (Seat i = 0; i < order.size(); ++i) order[i] = i;
    std::ranges::stable_sort(order, {}, [&](Seat seat) { return edges_of[seat].size(); });
    for (const Seat seat : order) {
      if (chairs_[seat].full() > 0) continue;
      for (const std::size_t i : edges_of[seat])
        if (take_if_free(edges_[i], most_)) break;
    }
  }

  bool take_if_free(const Edge& edge, std::size_t round) {
    if (taken(edge) || chairs_[edge.a].full() >= round || chairs_[edge.b].full() >= round)
      return false;
    take(edge.a, edge.link_a);
    take(edge.b, edge.link_b);
    return true;
  }

  void take_pairs(std::size_t round, bool only_new) {
    for (const Edge& edge : edges_) {
      const Chair &a = chairs_[edge.a], &b = chairs_[edge.b];
      if (only_new && (dull(a, a.links[edge.link_a]) || dull(b, b.links[edge.link_b]))) continue;
      take_if_free(edge, round);
    }
  }

  // Free places that no pair could fill; nobody is named too often unless one would get nothing.
  void fill_alone(Seat seat) {
    Chair& chair = chairs_[seat];
    for (const bool strict : {true, false})
      for (std::size_t at = 0; at < chair.links.size() && chair.full() < most_; ++at) {
        if (!strict && chair.full() > 0) return;
        const Chair& other = chairs_[seat_of_.at(chair.links[at].other)];
        if (!strict || other.named < most_ + 1) take(seat, at);
      }
  }

  // Whom nothing fits still gets somebody: the least named of those they may meet.
  void greet_the_left_out(
      std::vector<std::pair<people::Ref, std::vector<people::Suggestion>>>& all) {
    for (Seat seat = 0; seat < chairs_.size(); ++seat) {
      if (!all[seat].second.empty()) continue;
      const auto least = least_named(seat);
      const Place* other = company_for(crowd_, chairs_[seat].place, least);
      if (!other) continue;
      ++chairs_[seat_of_.at(*other)].named;
      const auto &me = crowd_.person(chairs_[seat].place), &them = crowd_.person(*other);
      all[seat].second.push_back(worded(mere_company(me, them), me, them));
    }
  }

  // Everybody suitable who may still be named; all of the suitable once nobody may.
  std::vector<Place> least_named(Seat seat) const {
    std::vector<Place> suitable, free;
    for (const Chair& chair : chairs_) {
      if (!crowd_.may_meet(chairs_[seat].place, chair.place)) continue;
      suitable.push_back(chair.place);
      if (chair.named < most_ + 1) free.push_back(chair.place);
    }
    return free.empty() ? suitable : free;
  }

  Crowd& crowd_;
  std::size_t most_;
  std::vector<Chair> chairs_;
  std::unordered_map<Place, Seat> seat_of_;
  std::vector<Edge> edges_;
};

}  // namespace

std::vector<std::pair<people::Ref, std::vector<people::Suggestion>>> together(Crowd& crowd,
                                                                              std::size_t most) {
  Table table(crowd, most);
  table.choose();
  return table.told();
}

}  // namespace foyer::matching
