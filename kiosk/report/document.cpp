#include "report/document.hpp"

#include <algorithm>
#include <set>

#include "base/date.hpp"
#include "report/arrivals.hpp"
#include "report/doors.hpp"
#include "report/needs.hpp"
#include "report/ties.hpp"

namespace foyer::report {
namespace {

using people::Room;

std::string number(std::size_t n) {
  static constexpr std::string_view words[] = {"no",   "one",    "two",   "three", "four",
                                               "five", "six",    "seven", "eight", "nine",
                                               "ten",  "eleven", "twelve"};
  return n < std::size(words) ? std::string(words[n]) : std::to_string(n);
}

std::string counted(std::size_t n, std::string_view one, std::string_view many) {
  return number(n) + ' ' + std::string(n == 1 ? one : many);
}

std::string persons(std::size_t n) { return counted(n, "person", "people"); }
std::string pairs(std::size_t n) { return counted(n, "pair", "pairs"); }

std::string sentence(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z')
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
  return text;
}

std::size_t came_of(const Room& room) {
  return static_cast<std::size_t>(
      std::ranges::count_if(room.people, [](const auto& person) { return came(*person); }));
}

void say(Document& into, std::string text) {
  into.blocks.push_back(Sentence{sentence(std::move(text))});
}

Chart chart(const Room& room, const std::vector<Arrivals>& slots) {
  const auto busiest = std::ranges::max_element(slots, {}, &Arrivals::count);
  Chart chart{"Arrivals, ten minutes a bar", "", {}};
  for (const auto& slot : slots)
    chart.bars.push_back({clock_time(slot.from, room.event.zone), slot.count});
  chart.said = "The first came between " + chart.bars.front().label +
               " and ten minutes later, most from " + clock_time(busiest->from, room.event.zone) +
               " on, the last after " + chart.bars.back().label + ".";
  return chart;
}

void tell_arrivals(Document& into, const Room& room) {
  into.blocks.push_back(Heading{"Who came"});
  const std::size_t came = came_of(room);
  if (came == 0) return say(into, "Nobody has checked in.");
  say(into, number(came) + " of the " + persons(room.people.size()) + " on the list came.");
  const auto slots = arrivals(room);
  const auto half = half_were_in(room);
  const auto busiest = std::ranges::max_element(slots, {}, &Arrivals::count);
  if (came > 1)
    say(into, "Half of them were in by " + clock_time(*half, room.event.zone) +
                  "; the busiest ten minutes began at " +
                  clock_time(busiest->from, room.event.zone) + ".");
  into.blocks.push_back(chart(room, slots));
}

void tell_meetings(Document& into, const Room& room) {
  if (came_of(room) < 2) return;
  into.blocks.push_back(Heading{"Who met whom"});
  const Ties before = ties_before(room), after = ties_after(room);
  const Met now = met(room);
  say(into, "Before the evening, " + pairs(before.pairs) +
                " of those who came knew each other, and " + persons(before.alone) +
                " knew nobody here.");
  say(into, pairs(now.pairs) + " met and shared their cards.");
  say(into, now.nobody == 0 ? std::string("Everyone met somebody new.")
                            : persons(now.somebody) + " met somebody new, " +
                                  (now.three_or_more == 0 ? "none" : number(now.three_or_more)) +
                                  " of them three people or more. Of " + persons(now.nobody) +
                                  " the kiosks know of no new meeting.");
  say(into, "Through people they know, guests stood in " +
                counted(before.groups, "separate group", "separate groups") + " before and in " +
                number(after.groups) + " after; the largest grew from " + persons(before.largest) +
                " to " + persons(after.largest) + ".");
}

void tell_needs(Document& into, const Room& room) {
  const Needs all = needs(room);
  if (all.asked == 0) return;
  into.blocks.push_back(Heading{"What was asked for"});
  say(into, "Those who came asked for " + counted(all.asked, "thing", "things") +
                "; somebody here who may help was suggested for " + number(all.answered) + ".");
  if (all.open.empty()) return;
  say(into,
      "Still open, in the guests' own words, of those who let hosts see them. Perhaps you know "
      "somebody:");
  into.blocks.push_back(Quotes{all.open});
}

std::size_t promises_in(const Room& room) {
  std::set<std::string> ids;
  for (const auto& person : room.people)
    for (const auto& promise : person->promises) ids.insert(promise.id);
  return ids.size();
}

void tell_promises(Document& into, const Room& room) {
  into.blocks.push_back(Heading{"What was promised"});
  const std::size_t made = promises_in(room);
  if (made == 0) return say(into, "No promise was noted.");
  say(into, counted(made, "promise was", "promises were") +
                " made. What they say stays between the two people each concerns.");
}

void tell_doors(Document& into, const Room& room) {
  const std::string times = time_at_the_door(room);
  const auto wrong = troubles(room);
  if (times.empty() && wrong.empty()) return;
  into.blocks.push_back(Heading{"At the doors"});
  if (!times.empty()) say(into, times);
  if (wrong.empty()) return say(into, "No kiosk wanted a hand.");
  for (const auto& each : wrong) say(into, each);
}

void tell_conflicts(Document& into, std::size_t conflicts) {
  if (conflicts == 0) return;
  into.blocks.push_back(Heading{"Where kiosks disagree"});
  say(into, "In " + counted(conflicts, "place", "places") +
                " two kiosks said different things while apart. \"foyer conflicts\" lists them.");
}

std::string under(const Room& room) {
  const auto slots = arrivals(room);
  std::string text = room.event.venue;
  std::optional<Time> when = room.event.starts;
  if (!when && !slots.empty()) when = slots.front().from;
  if (when) text += (text.empty() ? "" : ", ") + long_date(*when, room.event.zone);
  return text;
}

}  // namespace

Document document(const Room& room, std::size_t conflicts) {
  Document whole{room.event.name, under(room), {}};
  tell_arrivals(whole, room);
  tell_doors(whole, room);
  tell_meetings(whole, room);
  tell_needs(whole, room);
  tell_promises(whole, room);
  tell_conflicts(whole, conflicts);
  return whole;
}

}  // namespace foyer::report
