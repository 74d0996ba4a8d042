#include <cstdlib>
#include <fstream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "matching/learned.hpp"
#include "matching/matcher.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"

using namespace foyer;
using nlohmann::json;
using test::Guest;
using test::guest;

namespace {

using Pair = std::pair<std::string, std::string>;

json event_of_the_eval() {
  std::ifstream file(FOYER_SOURCE "/tests/matching/eval/event_dev.json");
  REQUIRE(file);
  return json::parse(file);
}

// The eval's lists are typed into one cell, each in its own manner.
std::vector<std::string> entries(std::string cell) {
  for (const std::string lead :
       {"Happy to help with: ", "Looking for help: ", "I can do ", "This year: ", "mostly "})
    if (cell.starts_with(lead)) cell.erase(0, lead.size());
  for (const std::string mark : {"\n", " / ", "; ", ", and ", ". Also "}) {
    if (cell.find(mark) == std::string::npos) continue;
    std::vector<std::string> parts;
    for (std::size_t at = 0; at != std::string::npos;) {
      const std::size_t end = cell.find(mark, at);
      parts.push_back(cell.substr(at, end - at));
      at = end == std::string::npos ? end : end + mark.size();
    }
    return parts;
  }
  return cell.empty() || cell == "-" ? std::vector<std::string>{} : std::vector{cell};
}

Guest guest_of(const json& row) {
  Guest one = guest(row.at("name").get<std::string>()).called(row.at("id").get<std::string>());
  one.from(row.at("org").get<std::string>()).here();
  for (const auto& offer : entries(row.at("offers"))) one.offers(offer);
  for (const auto& need : entries(row.at("needs"))) one.needs(need);
  for (const auto& door : entries(row.at("doors"))) one.opens(door);
  for (const auto& topic : split(row.at("topics").get<std::string>(), ','))
    if (!trimmed(topic).empty()) one.likes(std::string(trimmed(topic)));
  for (const auto& known : row.at("knows")) one.knows(known.get<std::string>());
  return row.at("consent").get<bool>() ? one.willing() : one;
}

people::Room room_of_the_eval(const json& event) {
  std::vector<Guest> guests;
  for (const json& row : event.at("attendees")) guests.push_back(guest_of(row));
  return test::room_of(guests);
}

std::set<Pair> labelled_helps(const json& labels) {
  std::set<Pair> helps;
  for (const json& give : labels.at("give")) helps.emplace(give.at("giver"), give.at("needer"));
  return helps;
}

struct Labels {
  std::set<Pair> helps;
  std::set<std::string> topic_only;
  std::map<std::string, std::set<std::string>> topic_ok;
  std::set<std::set<std::string>> circles;
  std::set<std::pair<std::string, Pair>> bridges;  // go-between; who can help, who needs it

  explicit Labels(const json& labels)
      : helps(labelled_helps(labels)),
        topic_only(labels.at("topic_only").get<std::set<std::string>>()) {
    for (const auto& [who, others] : labels.at("topic_ok").items())
      topic_ok[who] = others.get<std::set<std::string>>();
    for (const auto& circle : labels.at("circles"))
      circles.insert(circle.get<std::set<std::string>>());
    for (const json& one : labels.at("bridges"))
      bridges.insert({one.at("via").get<std::string>(),
                      {one.at("giver").get<std::string>(), one.at("needer").get<std::string>()}});
  }
  // Whether this is a true circle or bridge.
  bool holds(const std::string& who, const people::Suggestion& one) const {
    std::set<std::string> members(one.with.begin(), one.with.end());
    members.insert(who);
    return one.kind == people::Kind::circle   ? circles.contains(members)
           : one.kind == people::Kind::bridge ? bridges.contains({who, {one.with[0], one.with[1]}})
                                              : false;
  }
  // True circles and bridges among what everybody was told.
  template <class Told>
  std::pair<std::size_t, std::size_t> found(const Told& told) const {
    std::set<std::set<std::string>> round;
    std::set<std::pair<std::string, Pair>> over;
    for (const auto& [who, list] : told)
      for (const auto& each : list) {
        if (!holds(who, each)) continue;
        std::set<std::string> members(each.with.begin(), each.with.end());
        members.insert(who);
        if (each.kind == people::Kind::circle)
          round.insert(std::move(members));
        else
          over.insert({who, {each.with[0], each.with[1]}});
      }
    return {round.size(), over.size()};
  }
  bool help(const std::string& a, const std::string& b) const {
    return helps.contains({a, b}) || helps.contains({b, a});
  }
  bool good(const std::string& a, const std::string& b) const {
    return help(a, b) || (topic_only.contains(a) && topic_ok.at(a).contains(b));
  }
};

// For score_event.py, when somebody asks for it.
template <class Told>
void save(const Told& told) {
  const char* path = std::getenv("FOYER_SUGGESTIONS");
  if (!path) return;
  std::ofstream file(path);
  for (const auto& [who, list] : told) {
    json row = {{"attendee", who}, {"suggestions", json::array()}};
    for (const auto& each : list)
      row["suggestions"].push_back({{"who", each.with.empty() ? json(each.who) : json(each.with)},
                                    {"kind", people::word(each.kind)},
                                    {"reason", people::plain(each.reason)},
                                    {"details", people::plain(each.details)},
                                    {"question", each.question}});
    file << row.dump() << '\n';
  }
}

}  // namespace

// At a whole event nobody who consented is left out, and no rule about whom to suggest is broken.
TEST_CASE("an event of 160 guests", "[event]") {
  const json event = event_of_the_eval();
  const people::Room room = room_of_the_eval(event);
  const Labels labels(event.at("labels"));
  matching::Matcher matcher;
  test::learn(matcher, room);
  const auto told = matcher.suggest_all(room);
  save(told);

  std::size_t willing = 0;
  for (const auto& person : room.people) willing += person->attendee.consent.suggest;
  CHECK(told.size() == willing);
  double good = 0, first_help = 0;
  std::map<std::string, int> named;
  for (const auto& [ref, list] : told) {
    CAPTURE(ref);
    const people::Person& me = *room.find(ref);
    CHECK_FALSE(list.empty());
    bool any_good = false;
    for (const auto& each : list) {
      CAPTURE(each.who);
      const people::Person& them = *room.find(each.who);
      CHECK(them.attendee.consent.suggest);
      for (const auto& other : each.with) CHECK(room.find(other)->attendee.consent.suggest);
      ++named[each.who];
      any_good = any_good || labels.holds(ref, each);
      if (each.kind == people::Kind::bridge) continue;
      const auto& organisation = them.attendee.organisation;
      CHECK((organisation.empty() || organisation != me.attendee.organisation));
      CHECK(people::strangers(me, them));
      CHECK(each.who != ref);
      any_good = any_good || labels.good(ref, each.who);
    }
    good += any_good;
    if (!list.empty()) first_help += labels.help(ref, list.front().who);
  }
  const auto [circles, bridges] = labels.found(told);
  WARN("circles of help that are true: " << circles << " of " << labels.circles.size()
                                         << "; bridges: " << bridges << " of "
                                         << labels.bridges.size());
  CHECK(bridges >= labels.bridges.size() * 2 / 5);
  const double all = static_cast<double>(told.size());
  INFO("share with a labelled-good suggestion " << good / all << ", first is a labelled help "
                                                << first_help / all);
  CHECK(good / all > 0.75);
  CHECK(first_help / all > 0.45);
  for (const auto& [who, times] : named) {
    CAPTURE(who);
    CHECK(times <= 3);
  }
}
