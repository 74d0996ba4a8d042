#include "matching/finding.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "matching/icebreakers.hpp"
#include "matching/phrase.hpp"
#include "matching/words.hpp"

namespace foyer::matching {
namespace {

using people::Kind;
using people::Person;
using people::Suggestion;

constexpr std::size_t longest_name = 40;
constexpr std::size_t short_quote = 44;

std::string called(const Person& person) {
  const std::string name = one_line(people::first_name(person.attendee.name));
  if (name.empty()) return one_line(person.attendee.ref);
  return length_utf8(name) <= longest_name ? name
                                           : std::string(first_utf8(name, longest_name)) + "…";
}

// True when the offer's topic has every word of the need's that means something.
bool covers(std::string_view offer, std::string_view need) {
  const auto offered = folded_words(offer), needed = folded_words(need);
  return !offered.empty() && !needed.empty() &&
         std::ranges::all_of(needed, [&](const std::string& word) {
           return is_filler(word) || std::ranges::find(offered, word) != offered.end();
         });
}

// Chooses and fills the sentences of each kind. {p} the other, {t} a topic of the need, {u} of the
// offer; a sentence is used only where its topics could be cut.
class Words {
 public:
  Words(const Person& reader, const Person& other)
      : reader_(reader), other_(other), draw_(draw_for(reader.attendee.ref, other.attendee.ref)) {}

  Suggestion operator()(const Give& give) const {
    const auto [t, u] = topics(give.help);
    Suggestion said = helping(Kind::give, give.help);
    said.reason = give_reason(give.help, t, u);
    said.details =
        say(give.help.sure
                ? "**{p}** asked: “{need}”. You offered: “{offer}”. Ten minutes of yours may "
                  "save {p} a week."
                : "**{p}** asked: “{need}”. You offered: “{offer}”. It may be what is "
                  "missing; asking costs a minute.",
            quotes(give.help));
    said.question = icebreaker(Kind::give, t, draw_);
    return said;
  }

  Suggestion operator()(const Receive& receive) const {
    const auto [t, u] = topics(receive.help);
    Suggestion said = helping(Kind::receive, receive.help);
    said.reason = receive_reason(receive.help, t, u);
    said.details =
        say(receive.help.sure ? "You asked: “{need}”. **{p}** offered, to anyone who needs it: "
                                "“{offer}”. So asking is a kindness too."
                              : "You asked: “{need}”. **{p}** offered: “{offer}”. It may fit; ask.",
            quotes(receive.help));
    said.question = icebreaker(Kind::receive, u, draw_);
    return said;
  }

  Suggestion operator()(const Exchange& both) const {
    const std::string t = topic_in(both.give.offer, both.give.need);
    const std::string u = topic_in(both.receive.offer, both.receive.need);
    Suggestion said = helping(Kind::exchange, both.give);
    said.back = {.offer = both.receive.offer, .need = both.receive.need, .topic = {}};
    const bool sure = both.give.sure && both.receive.sure;
    if (t.empty() || u.empty())
      said.reason = say("You and **{p}** may be able to help each other.");
    else if (sure)
      said.reason = say("You offer **{p}** **{t}**; {p} offers you **{u}**.", {{"t", t}, {"u", u}});
    else
      said.reason =
          say("Your **{t}** may help **{p}**; **{u}** may help you.", {{"t", t}, {"u", u}});
    said.details = say("**{p}** asked: “{need}”. You offered: “{offer}”. ", quotes(both.give)) +
                   say("You asked: “{need}”. **{p}** offered: “{offer}”.", quotes(both.receive));
    said.question = icebreaker(Kind::exchange, u, draw_);
    return said;
  }

  Suggestion operator()(const Door& door) const {
    const auto [t, u] = topics(door.help);
    Suggestion said = helping(Kind::door, door.help);
    said.reason = door.mine ? my_door(t, u) : their_door(door.help.sure, t, u);
    said.details =
        say(door.mine ? "**{p}** asked: “{need}”. You can open a door: “{offer}”."
                      : "You asked: “{need}”. **{p}** can open a door: “{offer}”. Ask for "
                        "an introduction, not for a favour.",
            quotes(door.help));
    said.question = icebreaker(Kind::door, t, draw_);
    return said;
  }

  Suggestion operator()(const Topic& topic) const {
    const std::string t = topic_in(topic.mine, topic.theirs),
                      u = topic_in(topic.theirs, topic.mine);
    Suggestion said = about(Kind::topic);
    said.evidence.topic = topic.theirs;
    said.back.topic = topic.mine;
    const std::vector<Slot> both = {{"t", t}, {"u", u}};
    if (t.empty() || u.empty())
      said.reason = say("You and **{p}** like to talk of the same thing.");
    else if (folded_words(t) == folded_words(u))
      said.reason = say("You and **{p}** both wrote **{t}**.", both);
    else
      said.reason = say("You wrote **{t}**; **{p}** wrote **{u}**.", both);
    const std::string mine = quotable(topic.mine), theirs = quotable(topic.theirs);
    said.details = say("You wrote “{mine}”, **{p}** wrote “{theirs}”. Ask how it began.",
                       {{"mine", mine}, {"theirs", theirs}});
    said.question = icebreaker(Kind::topic, u, draw_);
    return said;
  }

  Suggestion operator()(const Newcomer&) const {
    Suggestion said = about(Kind::newcomer);
    const bool both = reader_.attendee.first_time;
    said.reason = say(both ? "You and **{p}** are both here for the first time."
                           : "**{p}** is here for the first time. You know the room.");
    said.details =
        say(both ? "It is the first time for both of you. Find the room together."
                 : "It is **{p}**’s first time. You have been before. Show {p} one face you "
                   "like.");
    said.question = both ? any_icebreaker(draw_) : icebreaker(Kind::newcomer, {}, draw_);
    return said;
  }

  Suggestion operator()(const JustHere&) const {
    Suggestion said = about(Kind::topic);
    said.reason = say("**{p}** is here too, and glad to meet people.");
    const auto& wrote = other_.attendee.profile;
    if (!plainly(wrote.offers, "**{p}** is here too, and can help with **{t}**.",
                 said.evidence.offer, said.reason) &&
        !plainly(wrote.topics, "**{p}** is here too, and wrote **{t}**.", said.evidence.topic,
                 said.reason))
      plainly(wrote.needs, "**{p}** is here too, and asked for **{t}**.", said.evidence.need,
              said.reason);
    said.details =
        said.reason + " We found no direct fit yet; ask what would make the evening good.";
    said.question = any_icebreaker(draw_);
    return said;
  }

 private:
  struct Topics {
    std::string need;
    std::string offer;
  };
  static Topics topics(const Help& help) {
    return {noun_in(help.need, help.offer), topic_in(help.offer, help.need)};
  }

  std::string give_reason(const Help& help, const std::string& t, const std::string& u) const {
    const std::string asked = quotable(help.need, short_quote);
    const std::vector<Slot> slots = {{"t", t}, {"u", u}, {"asked", asked}};
    if (help.sure && !t.empty() && covers(u, t))
      return say("**{p}** asked for help with **{t}**. You offered exactly that.", slots);
    if (help.sure && !t.empty()) return say("**{p}** asked for **{t}**, and you know it.", slots);
    if (!t.empty()) return say("**{p}** asked for **{t}**. You may be able to help.", slots);
    if (!u.empty()) return say("**{p}** asked: “{asked}” Your **{u}** may help.", slots);
    return say("**{p}** asked: “{asked}” You may be able to help.", slots);
  }

  std::string receive_reason(const Help& help, const std::string& t, const std::string& u) const {
    const std::vector<Slot> slots = {{"t", t}, {"u", u}};
    if (help.sure && !t.empty() && covers(u, t))
      return say("You asked for **{t}**. **{p}** offered it.", slots);
    if (help.sure && !u.empty())
      return say("**{p}** knows **{u}**, and is glad to be asked.", slots);
    if (!t.empty()) return say("**{p}** may be able to help with **{t}**.", slots);
    if (!u.empty()) return say("**{p}** offers **{u}**; it may help you.", slots);
    return say("**{p}** may be able to help with what you asked for.");
  }

  std::string my_door(const std::string& t, const std::string& u) const {
    const std::vector<Slot> slots = {{"t", t}, {"u", u}};
    if (!t.empty() && !u.empty())
      return say("**{p}** asked for **{t}**. You can open a door: **{u}**.", slots);
    if (!u.empty()) return say("You may open a door for **{p}**: **{u}**.", slots);
    return say("You may be able to open a door for **{p}**.");
  }

  std::string their_door(bool sure, const std::string& t, const std::string& u) const {
    const std::vector<Slot> slots = {{"t", t}, {"u", u}};
    if (sure && !u.empty()) return say("**{p}** knows the people you asked for: **{u}**.", slots);
    if (!u.empty()) return say("**{p}** may open a door for you: **{u}**.", slots);
    return say("**{p}** may be able to open a door for you.");
  }

  Suggestion about(Kind kind) const {
    Suggestion said;
    said.who = other_.attendee.ref;
    said.kind = kind;
    return said;
  }

  Suggestion helping(Kind kind, const Help& help) const {
    Suggestion said = about(kind);
    said.evidence.offer = help.offer;
    said.evidence.need = help.need;
    return said;
  }

  struct Quotes {
    std::string need;
    std::string offer;
  };
  static Quotes quotes(const Help& help) { return {quotable(help.need), quotable(help.offer)}; }

  // The first entry that a topic can be cut from.
  bool plainly(const std::vector<std::string>& entries, std::string_view pattern,
               std::string& evidence, std::string& reason) const {
    for (const auto& entry : entries) {
      const std::string topic = topic_in(entry);
      if (topic.empty()) continue;
      evidence = entry;
      reason = say(pattern, {{"t", topic}});
      return true;
    }
    return false;
  }

  std::string say(std::string_view pattern, const Quotes& quotes) const {
    return say(pattern, {{"need", quotes.need}, {"offer", quotes.offer}});
  }
  std::string say(std::string_view pattern, std::vector<Slot> slots = {}) const {
    const std::string name = called(other_);
    slots.push_back({"p", name});
    return filled(pattern, slots);
  }

  const Person& reader_;
  const Person& other_;
  std::uint64_t draw_;
};

}  // namespace

Suggestion worded(const Finding& finding, const Person& reader, const Person& other) {
  return std::visit(Words(reader, other), finding);
}

}  // namespace foyer::matching
