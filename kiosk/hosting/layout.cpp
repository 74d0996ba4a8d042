#include "hosting/layout.hpp"

#include <algorithm>
#include <boost/graph/adjacency_list.hpp>
#include <boost/graph/connected_components.hpp>
#include <boost/graph/fruchterman_reingold.hpp>
#include <boost/graph/topology.hpp>
#include <boost/random/linear_congruential.hpp>
#include <cmath>
#include <numbers>
#include <optional>
#include <unordered_map>

namespace foyer::hosting {
namespace {

using Graph = boost::adjacency_list<boost::vecS, boost::vecS, boost::undirectedS>;
using Plane = boost::rectangle_topology<boost::minstd_rand>;
using Point = Plane::point_type;
using Place = Network::Place;

constexpr double half = 500;  // the picture is laid out in a square of 1,000
constexpr std::size_t steps = 500, few_steps = 60;
constexpr std::size_t large = 500;  // people; more of them take fewer steps, so that time grows
                                    // with the people and not with the pairs of them

// Those with a line to somebody, and where they are in the graph.
struct Linked {
  std::vector<Place> people;
  std::vector<int> vertex;  // by place; -1: no line
};

Linked linked(const Network& network) {
  Linked out;
  out.vertex.assign(network.people.size(), -1);
  for (const auto& [a, b] : network.met) out.vertex[a] = out.vertex[b] = 0;
  for (Place at = 0; at < out.vertex.size(); ++at) {
    if (out.vertex[at] < 0) continue;
    out.vertex[at] = static_cast<int>(out.people.size());
    out.people.push_back(at);
  }
  return out;
}

// The graph of the meetings, and one vertex more in the middle, tied to whoever met most people of
// each group: without it groups that know nothing of each other fly apart to the rim.
Graph graph_of(const Network& network, const Linked& linked) {
  Graph graph(linked.people.size());
  for (const auto& [a, b] : network.met)
    boost::add_edge(static_cast<std::size_t>(linked.vertex[a]),
                    static_cast<std::size_t>(linked.vertex[b]), graph);
  std::vector<int> group(boost::num_vertices(graph));
  const int groups = group.empty() ? 0 : boost::connected_components(graph, group.data());
  std::vector<std::optional<std::size_t>> middle(static_cast<std::size_t>(groups));
  for (std::size_t v = 0; v < group.size(); ++v) {
    auto& best = middle[static_cast<std::size_t>(group[v])];
    if (!best || boost::degree(v, graph) > boost::degree(*best, graph)) best = v;
  }
  const auto centre = boost::add_vertex(graph);
  for (const auto& best : middle) boost::add_edge(centre, *best, graph);
  return graph;
}

using Before = std::unordered_map<Ref, Spot>;

Before before(const Picture* earlier) {
  Before out;
  if (!earlier) return out;
  for (std::size_t i = 0; i < earlier->spots.size(); ++i)
    out.emplace(earlier->network.people[i], earlier->spots[i]);
  return out;
}

std::vector<Point> begun(const Network& network, const Linked& linked, const Before& stood,
                         const Plane& plane) {
  std::vector<Point> points(linked.people.size() + 1);  // the last one is the middle
  points.back()[0] = points.back()[1] = 0;
  for (std::size_t v = 0; v + 1 < points.size(); ++v) {
    points[v] = plane.random_point();
    const auto at = stood.find(network.people[linked.people[v]]);
    if (at == stood.end()) continue;
    points[v][0] = static_cast<double>(at->second.x) * half;
    points[v][1] = static_cast<double>(at->second.y) * half;
  }
  return points;
}

// What of the square is in use, to be spread over the disc.
struct Frame {
  double x = 0, y = 0;  // its middle
  double reach = half;  // from there to the farthest
};

Frame frame_of(const std::vector<Point>& points) {
  if (points.size() < 2) return {};
  double left = half, right = -half, top = half, bottom = -half;
  for (std::size_t v = 0; v + 1 < points.size(); ++v) {
    left = std::min(left, points[v][0]), right = std::max(right, points[v][0]);
    top = std::min(top, points[v][1]), bottom = std::max(bottom, points[v][1]);
  }
  Frame out{(left + right) / 2, (top + bottom) / 2, 1};
  for (std::size_t v = 0; v + 1 < points.size(); ++v)
    out.reach = std::max(out.reach, std::hypot(points[v][0] - out.x, points[v][1] - out.y));
  return out;
}

Spot inside(const Frame& frame, const Point& point) {
  const double share = 0.86 / frame.reach;
  return {static_cast<float>((point[0] - frame.x) * share),
          static_cast<float>((point[1] - frame.y) * share)};
}

// Evenly on the rim, in order of reference.
void stand_on_rim(std::vector<Spot>& spots, const Linked& linked) {
  const auto whole = static_cast<double>(spots.size() - linked.people.size());
  double index = 0;
  for (std::size_t at = 0; at < spots.size(); ++at) {
    if (linked.vertex[at] >= 0) continue;
    const double turn = 2 * std::numbers::pi * (index++ + 0.5) / whole - std::numbers::pi / 2;
    spots[at] = {static_cast<float>(std::cos(turn)), static_cast<float>(std::sin(turn))};
  }
}

// Pushes less than the paper's k²/d, so that a small group keeps off the edges of the square.
struct Push {
  template <class Graph, class T>
  T operator()(typename boost::graph_traits<Graph>::vertex_descriptor,
               typename boost::graph_traits<Graph>::vertex_descriptor, T k, T d,
               const Graph&) const {
    return T(0.08) * k * k / d;
  }
};

}  // namespace

Picture laid_out(Network network, std::uint64_t seed, const Picture* earlier) {
  const Linked with_lines = linked(network);
  const Graph graph = graph_of(network, with_lines);
  boost::minstd_rand dice(static_cast<std::uint32_t>(seed % 2147483646U) + 1);
  const Plane plane(dice, -half, -half, half, half);
  const Before stood = before(earlier);
  auto points = begun(network, with_lines, stood, plane);
  const std::size_t count =
      (stood.empty() ? steps : few_steps) * large / std::max(large, points.size());
  if (points.size() > 2)
    boost::fruchterman_reingold_force_directed_layout(
        graph,
        boost::make_iterator_property_map(points.begin(), boost::get(boost::vertex_index, graph)),
        plane,
        boost::cooling(boost::linear_cooling<double>(count, stood.empty() ? 100.0 : 12.0))
            .repulsive_force(Push{}));
  Picture out;
  out.spots.resize(network.people.size());
  const Frame frame = frame_of(points);
  for (std::size_t v = 0; v + 1 < points.size(); ++v)
    out.spots[with_lines.people[v]] = inside(frame, points[v]);
  stand_on_rim(out.spots, with_lines);
  out.near = near_whole(network);
  out.network = std::move(network);
  return out;
}

}  // namespace foyer::hosting
