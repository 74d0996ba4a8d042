#include "matching/telling.hpp"

#include <span>

#include "base/text.hpp"
#include "matching/icebreakers.hpp"
#include "matching/phrase.hpp"

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

constexpr std::string_view circle_questions[] = {"Shall we find {a} and close the circle?",
                                                 "Who helped you when nobody had to?",
                                                 "Whom do you trust to be honest about {t}?"};
constexpr std::string_view bridge_questions[] = {
    "A friend is stuck on something you know well. May I tell you about it?",
    "May I introduce you to {a}? You are both close to {t}.",
    "If I sent one person your way, who should it be?"};

// One of these, by `draw`; those about a topic only where there is one.
std::string question(std::span<const std::string_view> all, const std::string& name,
                     const std::string& topic, std::uint64_t draw) {
  std::vector<std::string_view> fit;
  for (const auto one : all)
    if (!topic.empty() || one.find("{t}") == std::string_view::npos) fit.push_back(one);
  return filled(fit[draw % fit.size()], {{"a", name}, {"t", topic}});
}

std::string offered(const Help& help) { return topic_in(help.offer, help.need); }

// "You help **P**", "**P** helps **C** with **t**": a step, with what it is about where that can be
// named.
std::string step(const std::vector<Turn>& turns, std::size_t at, bool about) {
  const bool first = at == 0, last = at + 1 == turns.size();
  const std::string helper = called(*turns[at].helper);
  const std::string needer = last ? "you" : called(*turns[at + 1].helper);
  const std::string t = about ? offered(turns[at].help) : "";
  const bool sure = turns[at].help.sure;
  std::string said = filled(first  ? "You {may}help "
                            : sure ? "**{h}** helps "
                                   : "**{h}** may help ",
                            {{"h", helper}, {"may", sure ? "" : "may "}});
  said += filled(last ? "{n}" : "**{n}**", {{"n", needer}});
  if (!t.empty()) said += filled(" with **{t}**", {{"t", t}});
  return said;
}

std::string circle_reason(const std::vector<Turn>& turns) {
  std::string said;
  for (std::size_t at = 0; at + 1 < turns.size(); ++at) said += step(turns, at, false) + ", ";
  const Turn& last = turns.back();
  const std::string name = called(*last.helper), t = offered(last.help);
  if (t.empty()) return said + "and " + step(turns, turns.size() - 1, false) + ".";
  return said +
         filled(last.help.sure ? "and **{c}** knows **{t}**." : "and **{c}** may know **{t}**.",
                {{"c", name}, {"t", t}});
}

std::string circle_details(const std::vector<Turn>& turns) {
  std::string said;
  for (std::size_t at = 0; at < turns.size(); ++at) said += step(turns, at, true) + ". ";
  return said + "Nobody owes anybody; it goes round.";
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
  said.reason = circle_reason(turns);
  said.details = circle_details(turns);
  said.question =
      question(circle_questions, called(*turns.back().helper), offered(turns.back().help),
               draw_for(turns[0].helper->attendee.ref, said.who));
  return said;
}

Suggestion told_bridge(const Person& via, const Turn& giver, const Person& needer,
                       const people::Ref& who) {
  const Help& help = giver.help;
  const std::string a = called(needer), p = called(*giver.helper);
  const std::string t = topic_in(help.need, help.offer), u = offered(help);
  const std::vector<Slot> slots = {{"a", a}, {"p", p}, {"t", t.empty() ? u : t}};
  const bool named = !t.empty() || !u.empty();
  Suggestion said;
  said.kind = people::Kind::bridge;
  said.who = who;
  said.with = {giver.helper->attendee.ref, needer.attendee.ref};
  said.evidence = {.offer = help.offer, .need = help.need, .topic = {}};
  said.reason =
      filled(!named      ? "You know **{a}**, who asked for help. **{p}** may be able to give it."
             : t.empty() ? "You know **{a}**, whom **{p}**’s **{t}** may help."
             : help.sure ? "You know **{a}**, who asked for **{t}**. **{p}** offers that."
                         : "You know **{a}**, who asked for **{t}**. **{p}** may be able to help.",
             slots);
  said.details = said.reason + " They have not met. Two minutes from you would change that.";
  const std::string& other = who == needer.attendee.ref ? p : a;
  said.question =
      question(bridge_questions, other, t.empty() ? u : t, draw_for(via.attendee.ref, who));
  return said;
}

}  // namespace foyer::matching
