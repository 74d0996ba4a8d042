#include "matching/telling.hpp"

#include "base/text.hpp"
#include "matching/icebreakers.hpp"
#include "matching/phrase.hpp"
#include "matching/phrases.hpp"

namespace foyer::matching {
namespace {

using people::Person;
using people::Suggestion;

constexpr std::size_t longest_name = 24;

std::string called(const Person& person) {
  const std::string name = one_line(people::first_name(person.attendee.name));
  if (name.empty()) return one_line(person.attendee.ref);
  return length_utf8(name) <= longest_name ? name
                                           : std::string(first_utf8(name, longest_name)) + "…";
}

std::string offered(const Help& help) { return topic_in(help.offer, help.need); }

// "You help **P**", "**P** helps **C** with **t**": a step of the circle. `kind` is what its key
// begins with, the topic is named where there is one.
Sentence step(const std::vector<Turn>& turns, std::size_t at, std::string kind,
              const std::string& topic) {
  const bool first = at == 0, last = at + 1 == turns.size();
  kind += first ? "you" : last ? "last" : "other";
  Sentence said{kind + (turns[at].help.sure ? "" : ".may") + (topic.empty() ? "" : ".with")};
  if (!first) said.slots.emplace_back("h", called(*turns[at].helper));
  if (!last) said.slots.emplace_back("n", called(*turns[at + 1].helper));
  if (!topic.empty()) said.slots.emplace_back("t", topic);
  return said;
}

// The way back to the reader names what it is about, where that can be named.
Sentence way_back(const std::vector<Turn>& turns) {
  const Turn& last = turns.back();
  const std::string t = offered(last.help);
  if (t.empty()) return step(turns, turns.size() - 1, "reason.circle.", "");
  return {last.help.sure ? "reason.circle.knows" : "reason.circle.knows.may",
          {{"h", called(*last.helper)}, {"t", t}}};
}

Sentence circle_reason(const std::vector<Turn>& turns) {
  Sentence said{turns.size() > 3 ? "reason.circle.four" : "reason.circle.three"};
  for (std::size_t at = 0; at + 1 < turns.size(); ++at)
    said.clauses.push_back(step(turns, at, "reason.circle.", ""));
  said.clauses.push_back(way_back(turns));
  return said;
}

Sentence circle_details(const std::vector<Turn>& turns) {
  Sentence said;
  for (std::size_t at = 0; at < turns.size(); ++at)
    said.clauses.push_back(step(turns, at, "reason.circle.tell.", offered(turns[at].help)));
  said.clauses.push_back({"reason.circle.details"});
  return said;
}

// `t` is a topic of the need, `u` of the offer; either may be empty.
Sentence bridge_reason(const std::string& a, const std::string& p, const std::string& t,
                       const std::string& u, bool sure) {
  if (t.empty() && u.empty()) return {"reason.bridge.any", {{"a", a}, {"p", p}}};
  if (t.empty()) return {"reason.bridge.offers", {{"a", a}, {"p", p}, {"t", u}}};
  return {sure ? "reason.bridge.sure" : "reason.bridge.may", {{"a", a}, {"p", p}, {"t", t}}};
}

}  // namespace

Suggestion told_circle(const std::vector<Turn>& turns) {
  Suggestion said;
  said.kind = people::Kind::circle;
  said.who = turns[1].helper->attendee.ref;
  for (std::size_t at = 1; at < turns.size(); ++at)
    said.with.push_back(turns[at].helper->attendee.ref);
  said.evidence = {.offer = turns[0].help.offer, .need = turns[0].help.need, .topic = {}};
  said.back = {.offer = turns.back().help.offer, .need = turns.back().help.need, .topic = {}};
  const std::string last = called(*turns.back().helper), topic = offered(turns.back().help);
  said.said = {circle_reason(turns), circle_details(turns),
               icebreaker(people::Kind::circle, {topic, last},
                          draw_for(turns[0].helper->attendee.ref, said.who))};
  say_in_english(said);
  return said;
}

Suggestion told_bridge(const Person& via, const Turn& giver, const Person& needer,
                       const people::Ref& who) {
  const Help& help = giver.help;
  const std::string a = called(needer), p = called(*giver.helper);
  const std::string t = topic_in(help.need, help.offer), u = offered(help);
  Suggestion said;
  said.kind = people::Kind::bridge;
  said.who = who;
  said.with = {giver.helper->attendee.ref, needer.attendee.ref};
  said.evidence = {.offer = help.offer, .need = help.need, .topic = {}};
  said.said.reason = bridge_reason(a, p, t, u, help.sure);
  said.said.details.clauses = {said.said.reason, {"reason.bridge.details"}};
  const std::string& other = who == needer.attendee.ref ? p : a;
  said.said.question =
      icebreaker(people::Kind::bridge, {t.empty() ? u : t, other}, draw_for(via.attendee.ref, who));
  say_in_english(said);
  return said;
}

}  // namespace foyer::matching
