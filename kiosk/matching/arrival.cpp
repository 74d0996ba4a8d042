#include "matching/arrival.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "matching/bridges.hpp"
#include "matching/choosing.hpp"

namespace foyer::matching {
namespace {

using people::Kind;
using people::Suggestion;

constexpr std::size_t candidates = 60;    // looked at for room in their lists
constexpr std::size_t circle_starts = 4;  // people whose own help is followed on
constexpr std::size_t acquaintances_asked = 8;

// Somebody's list, read when it is needed.
struct Lists {
  Crowd& crowd;
  std::size_t most;
  std::vector<Suggestion> of(Place place) const { return still_held(crowd, place, most); }
  std::size_t room(Place place) const { return most - std::min(most, of(place).size()); }
  bool in_circle(Place place) const {
    const auto list = of(place);
    return std::ranges::find(list, Kind::circle, &Suggestion::kind) != list.end();
  }
};

bool names(const std::vector<Suggestion>& list, const people::Ref& ref) {
  return std::ranges::find(list, ref, &Suggestion::who) != list.end();
}

class Arrival {
 public:
  Arrival(Crowd& crowd, Place me, std::size_t most)
      : crowd_(crowd), me_(me), most_(most), lists_{crowd, most}, mine_(lists_.of(me)) {}

  std::vector<Told> told() {
    const std::size_t held = mine_.size();
    const bool looks_again = held + 1 >= most_;
    if (held < most_) {
      read_links();
      if (most_ > 1 && !circled()) bridged();
      again_ = looks_again;
      pairs_up_to(looks_again ? most_ : most_ - (most_ > 1 && mine_.size() == held));
      if (mine_.empty()) company();
    }
    std::vector<Told> all;
    all.emplace_back(ref(me_), std::move(mine_));
    std::ranges::move(others_, std::back_inserter(all));
    return all;
  }

 private:
  const people::Person& person(Place place) const { return crowd_.person(place); }
  const people::Ref& ref(Place place) const { return person(place).attendee.ref; }
  bool suits(Place other) const {
    return crowd_.may_meet(me_, other) && crowd_.may_meet(other, me_) && !names(mine_, ref(other));
  }

  void read_links() {
    links_ = crowd_.links_of(me_);
    std::erase_if(links_, [&](const Link& link) { return !suits(link.other); });
    for (Link& link : links_) link.worth = worth_together(crowd_, me_, link);
  }

  // The other is told in turn, at the end of what they hold.
  void tell(Place other, Suggestion said) {
    const auto at = std::ranges::find(others_, ref(other), &Told::first);
    if (at != others_.end()) return at->second.push_back(std::move(said));
    auto list = lists_.of(other);
    list.push_back(std::move(said));
    others_.emplace_back(ref(other), std::move(list));
  }
  std::size_t room(Place other) const {
    const auto at = std::ranges::find(others_, ref(other), &Told::first);
    return at == others_.end() ? lists_.room(other) : most_ - std::min(most_, at->second.size());
  }

  void pairs_up_to(std::size_t size) {
    if (mine_.size() >= size) return;
    std::vector<Link> free = links_;
    keep_best(crowd_, me_, free, candidates);
    std::erase_if(free, [&](const Link& link) {
      return names(mine_, ref(link.other)) || room(link.other) < 1U;
    });
    for (const Link& link : in_good_order(crowd_, me_, std::move(free), candidates)) {
      if (mine_.size() >= size) return;
      // The last place of somebody is kept for those who would get nobody else.
      if (!again_ && !mine_.empty() && most_ > 1 && room(link.other) < 2) continue;
      pair(link);
    }
  }

  void pair(const Link& link) {
    const Link back = mirrored(link, me_);
    mine_.push_back(worded(crowd_.finding(link), person(me_), person(link.other)));
    tell(link.other, worded(crowd_.finding(back), person(link.other), person(me_)));
  }

  void company() {
    std::vector<Place> suitable = crowd_.present();
    std::erase_if(suitable, [&](Place other) { return !suits(other); });
    for (const Place other : best_company(crowd_, me_, suitable, suitable.size())) {
      if (room(other) < 1) continue;
      mine_.push_back(worded(mere_company(person(me_), person(other)), person(me_), person(other)));
      tell(other, worded(mere_company(person(other), person(me_)), person(other), person(me_)));
      return;
    }
  }

  bool free_for_circle(Place other) const {
    return lists_.room(other) > 0 && !lists_.in_circle(other) && !names(lists_.of(other), ref(me_));
  }

  // A circle through this person of people who all have a place; the strongest found.
  bool circled() {
    if (std::ranges::find(mine_, Kind::circle, &Suggestion::kind) != mine_.end()) return false;
    std::vector<Link> helped;
    for (const Link& link : links_) {
      if (link.give.score >= circle_help && link.receive.score <= 0) helped.push_back(link);
      if (link.receive.score >= circle_help) helps_me_[link.other] = link.receive.score;
    }
    if (helps_me_.empty()) return false;
    keep_best_givers(helped);
    std::optional<std::pair<Place, Place>> best;
    float weakest = circle_help;
    for (const Link& first : helped) {
      if (first.give.score < weakest) break;
      look_from(first, best, weakest);
    }
    if (!best) return false;
    tell_circle({me_, best->first, best->second});
    return true;
  }

  // The few whom this person helps best and who have a place, best first.
  void keep_best_givers(std::vector<Link>& helped) {
    std::ranges::stable_sort(helped, {}, [](const Link& link) { return -link.give.score; });
    std::size_t kept = 0;
    for (std::size_t at = 0; at < helped.size() && kept < circle_starts; ++at)
      if (free_for_circle(helped[at].other)) helped[kept++] = helped[at];
    helped.resize(kept);
  }

  void look_from(const Link& first, std::optional<std::pair<Place, Place>>& best, float& weakest) {
    for (const Link& next : crowd_.links_of(first.other)) {
      if (next.give.score < weakest || next.other == me_) continue;
      const auto last = helps_me_.find(next.other);
      if (last == helps_me_.end() || last->second < weakest) continue;
      const float now = std::min({first.give.score, next.give.score, last->second});
      if ((best && now <= weakest) || !free_for_circle(next.other) ||
          !crowd_.may_meet(next.other, first.other) ||
          names(lists_.of(first.other), ref(next.other)) ||
          names(lists_.of(next.other), ref(first.other)))
        continue;
      best = {first.other, next.other};
      weakest = now;
    }
  }

  void tell_circle(std::vector<Place> members) {
    for (std::size_t turn = 0; turn < members.size(); ++turn) {
      if (members.front() == me_)
        mine_.push_back(circle_told(crowd_, members));
      else
        tell(members.front(), circle_told(crowd_, members));
      std::ranges::rotate(members, members.begin() + 1);
    }
    std::erase_if(links_, [&](const Link& link) {
      return std::ranges::find(members, link.other) != members.end();
    });
  }

  // The strongest bridge this person could make.
  void bridged() {
    const auto before = std::ranges::count(mine_, Kind::bridge, &Suggestion::kind);
    if (before >= most_bridges || (before > 0 && most_ < 4)) return;
    std::vector<Place> known;
    for (const auto& each : acquaintances_of(person(me_)))
      if (const Place* place = crowd_.find(each); place && known.size() < acquaintances_asked &&
                                                  *place != me_ && !crowd_.may_meet(me_, *place))
        known.push_back(*place);
    std::optional<std::pair<Place, Place>> best;
    float strength = bridge_help;
    for (const Place giver : known)
      for (const Place needer : known) {
        if (!crowd_.may_meet(giver, needer) || !crowd_.may_meet(needer, giver)) continue;
        if (names(mine_, known_less(person(me_), person(giver), person(needer)))) continue;
        const Help help = crowd_.help(giver, needer);
        if (help.by_door || help.strength < strength || (best && help.strength == strength))
          continue;
        best = {giver, needer};
        strength = help.strength;
      }
    if (!best) return;
    const auto& who = known_less(person(me_), person(best->first), person(best->second));
    mine_.push_back(bridge_told(crowd_, me_, best->first, best->second, *crowd_.find(who)));
  }

  Crowd& crowd_;
  Place me_;
  std::size_t most_;
  Lists lists_;
  std::vector<Suggestion> mine_;
  std::vector<Link> links_;
  std::vector<Told> others_;
  std::unordered_map<Place, float> helps_me_;  // well enough for a circle
  bool again_ = false;                         // all places but one were taken when they looked
};

}  // namespace

std::vector<Told> arrival(Crowd& crowd, Place reader, std::size_t most) {
  return Arrival(crowd, reader, most).told();
}

}  // namespace foyer::matching
