#include "matching/flow.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

namespace foyer::matching {
namespace {

using Index = std::uint32_t;
constexpr Index none = 0xffffffff;
constexpr double units = 1e6;  // of value: whole numbers, so that the search must end
constexpr std::int64_t endless = std::int64_t{1} << 60;

enum class Rest : std::int8_t { full = -1, tree = 0, empty = 1 };

struct Lane {
  Index from, to;
  std::int64_t cost;
  std::int64_t capacity;
  std::int64_t flow = 0;
  Rest rest = Rest::empty;
};

// A point hangs in the tree by a lane to or from the point above it.
struct Point {
  Index above = none;
  Index lane = none;
  std::int8_t way = 0;  // 1: its lane leads up, -1: down
  Index depth = 0;
  std::int64_t price = 0;
  Index first = none, next = none, before = none;  // below it, and beside it
};

// A flow of least cost; starts at everything going over the ground, which costs nothing.
class Simplex {
 public:
  explicit Simplex(std::size_t points) : points_(points + 1), ground_(static_cast<Index>(points)) {}

  void hang(Index point, std::int64_t flow, bool leads_up) {
    const auto lane = static_cast<Index>(lanes_.size());
    lanes_.push_back(leads_up ? Lane{point, ground_, 0, endless, flow, Rest::tree}
                              : Lane{ground_, point, 0, endless, flow, Rest::tree});
    Point& it = points_[point];
    it.lane = lane;
    it.way = leads_up ? 1 : -1;
    it.depth = 1;
    adopt(ground_, point);
  }
  void lane(Index from, Index to, std::int64_t cost) { lanes_.push_back({from, to, cost, 1}); }

  // What the cheapest flow costs.
  std::int64_t least_cost() {
    block_ = std::max<std::size_t>(
        20, static_cast<std::size_t>(std::sqrt(static_cast<double>(lanes_.size()))));
    for (Index in = entering(); in != none; in = entering()) pivot(in);
    std::int64_t sum = 0;
    for (const Lane& lane : lanes_) sum += lane.cost * lane.flow;
    return sum;
  }

 private:
  // Where a pivot cuts the tree, and how much flows round.
  struct Cut {
    std::int64_t flow;
    Index out = none;    // the point whose lane leaves; none where the entering lane fills itself
    Index in = none;     // the end of the entering lane that is cut off with it
    Index under = none;  // its other end
  };

  std::int64_t saving(const Lane& lane) const {
    return static_cast<std::int64_t>(lane.rest) *
           (lane.cost + points_[lane.from].price - points_[lane.to].price);
  }

  // The best of the first block that has one that pays.
  Index entering() {
    Index best = none;
    std::int64_t least = 0;
    std::size_t left = block_;
    for (std::size_t seen = 0; seen < lanes_.size(); ++seen) {
      if (next_ >= lanes_.size()) next_ = 0;
      if (const auto now = saving(lanes_[next_]); now < least)
        least = now, best = static_cast<Index>(next_);
      ++next_;
      if (--left > 0) continue;
      if (best != none) return best;
      left = block_;
    }
    return best;
  }

  Index meeting(Index a, Index b) const {
    while (a != b) {
      if (points_[a].depth >= points_[b].depth)
        a = points_[a].above;
      else
        b = points_[b].above;
    }
    return a;
  }

  // How much more can go by a point's lane, upwards or downwards.
  std::int64_t room(const Point& point, int way) const {
    const Lane& lane = lanes_[point.lane];
    if (point.way != way) return lane.flow;
    return lane.capacity >= endless ? endless : lane.capacity - lane.flow;
  }

  Cut cut(Index entering, Index join) const {
    const Lane& lane = lanes_[entering];
    const bool forward = lane.rest == Rest::empty;
    const Index first = forward ? lane.from : lane.to, second = forward ? lane.to : lane.from;
    Cut found{lane.capacity};
    for (Index at = first; at != join; at = points_[at].above)
      if (const auto left = room(points_[at], -1); left < found.flow)
        found = {left, at, first, second};
    for (Index at = second; at != join; at = points_[at].above)
      if (const auto left = room(points_[at], 1); left <= found.flow)
        found = {left, at, second, first};
    return found;
  }

  void send(const Lane& round, std::int64_t flow, Index join) {
    for (Index at = round.from; at != join; at = points_[at].above)
      lanes_[points_[at].lane].flow -= points_[at].way * flow;
    for (Index at = round.to; at != join; at = points_[at].above)
      lanes_[points_[at].lane].flow += points_[at].way * flow;
  }

  void pivot(Index entering) {
    Lane& lane = lanes_[entering];
    const Index join = meeting(lane.from, lane.to);
    const Cut found = cut(entering, join);
    if (found.flow > 0) {
      const std::int64_t signed_flow = static_cast<std::int64_t>(lane.rest) * found.flow;
      lane.flow += signed_flow;
      send(lane, signed_flow, join);
    }
    if (found.out == none) {
      lane.rest = lane.rest == Rest::empty ? Rest::full : Rest::empty;
      return;
    }
    Lane& leaving = lanes_[points_[found.out].lane];
    leaving.rest = leaving.flow == 0 ? Rest::empty : Rest::full;
    lane.rest = Rest::tree;
    rehang(found, entering);
  }

  // What hung below `out` now hangs below `under`, by the entering lane, with `in` on top.
  void rehang(const Cut& cut, Index entering) {
    Index above = cut.under, lane = entering;
    auto way = static_cast<std::int8_t>(lanes_[entering].from == cut.in ? 1 : -1);
    for (Index at = cut.in;;) {
      Point& point = points_[at];
      const Index was_above = point.above, was_lane = point.lane;
      const std::int8_t was_way = point.way;
      disown(at);
      point.lane = lane;
      point.way = way;
      adopt(above, at);
      if (at == cut.out) break;
      above = at;
      lane = was_lane;
      way = static_cast<std::int8_t>(-was_way);
      at = was_above;
    }
    set_prices_below(cut.in);
  }

  void set_prices_below(Index top) {
    stack_.assign(1, top);
    while (!stack_.empty()) {
      Point& point = points_[stack_.back()];
      stack_.pop_back();
      const Point& above = points_[point.above];
      point.depth = above.depth + 1;
      point.price = above.price - point.way * lanes_[point.lane].cost;
      for (Index at = point.first; at != none; at = points_[at].next) stack_.push_back(at);
    }
  }

  void adopt(Index above, Index at) {
    Point &parent = points_[above], &point = points_[at];
    point.above = above;
    point.before = none;
    point.next = parent.first;
    if (parent.first != none) points_[parent.first].before = at;
    parent.first = at;
  }
  void disown(Index at) {
    const Point& point = points_[at];
    if (point.next != none) points_[point.next].before = point.before;
    if (point.before != none)
      points_[point.before].next = point.next;
    else
      points_[point.above].first = point.next;
  }

  std::vector<Lane> lanes_;
  std::vector<Point> points_;
  Index ground_;
  std::size_t block_ = 0, next_ = 0;
  std::vector<Index> stack_;
};

}  // namespace

double flow_bound(const Market& market) {
  const auto people = static_cast<Index>(market.people.size());
  Simplex simplex(2 * market.people.size());
  for (Node node = 0; node < people; ++node) {
    simplex.hang(node, market.people[node].places, true);
    simplex.hang(people + node, market.people[node].places, false);
  }
  for (const Edge& edge : market.edges) {
    if (market.people[edge.a].places < 1 || market.people[edge.b].places < 1) continue;
    const auto cost =
        -static_cast<std::int64_t>(std::ceil(static_cast<double>(edge.value) * units));
    simplex.lane(edge.a, people + edge.b, cost);
    simplex.lane(edge.b, people + edge.a, cost);
  }
  return -static_cast<double>(simplex.least_cost()) / 2 / units;
}

}  // namespace foyer::matching
