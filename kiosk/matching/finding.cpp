#include "matching/finding.hpp"

#include <algorithm>
#include <vector>

#include "base/text.hpp"
#include "matching/icebreakers.hpp"
#include "matching/phrase.hpp"
#include "matching/phrases.hpp"
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

// Chooses the sentences of each kind and what fills them. {p} the other, {t} a topic of the need,
// {u} of the offer; a sentence is used only where its topics could be cut.
class Words {
 public:
  Words(const Person& reader, const Person& other)
      : reader_(reader), other_(other), draw_(draw_for(reader.attendee.ref, other.attendee.ref)) {}

  Suggestion operator()(const Give& give) const {
    const auto [t, u] = topics(give.help);
    Suggestion said = helping(Kind::give, give.help);
    said.said = {
        give_reason(give.help, t, u),
        quoting(give.help.sure ? "reason.give.details.sure" : "reason.give.details.may", give.help),
        icebreaker(Kind::give, {t}, draw_)};
    return said;
  }

  Suggestion operator()(const Receive& receive) const {
    const auto [t, u] = topics(receive.help);
    Suggestion said = helping(Kind::receive, receive.help);
    said.said = {
        receive_reason(receive.help, t, u),
        quoting(receive.help.sure ? "reason.receive.details.sure" : "reason.receive.details.may",
                receive.help),
        icebreaker(Kind::receive, {u}, draw_)};
    return said;
  }

  Suggestion operator()(const Exchange& both) const {
    const std::string t = topic_in(both.give.offer, both.give.need);
    const std::string u = topic_in(both.receive.offer, both.receive.need);
    Suggestion said = helping(Kind::exchange, both.give);
    said.back = {.offer = both.receive.offer, .need = both.receive.need, .topic = {}};
    const bool named = !t.empty() && !u.empty(), sure = both.give.sure && both.receive.sure;
    said.said.reason =
        !named ? say("reason.exchange.any")
               : say(sure ? "reason.exchange.sure" : "reason.exchange.may", {{"t", t}, {"u", u}});
    said.said.details.clauses = {quoting("reason.give.details.plain", both.give),
                                 quoting("reason.receive.details.plain", both.receive)};
    said.said.question = icebreaker(Kind::exchange, {u}, draw_);
    return said;
  }

  Suggestion operator()(const Door& door) const {
    const auto [t, u] = topics(door.help);
    Suggestion said = helping(Kind::door, door.help);
    said.said = {door.mine ? my_door(t, u) : their_door(door.help.sure, u),
                 quoting(door.mine ? "reason.door.details.mine" : "reason.door.details", door.help),
                 icebreaker(Kind::door, {t}, draw_)};
    return said;
  }

  Suggestion operator()(const Topic& topic) const {
    const std::string t = topic_in(topic.mine, topic.theirs),
                      u = topic_in(topic.theirs, topic.mine);
    Suggestion said = about(Kind::topic);
    said.evidence.topic = topic.theirs;
    said.back.topic = topic.mine;
    if (t.empty() || u.empty())
      said.said.reason = say("reason.topic.any");
    else if (folded_words(t) == folded_words(u))
      said.said.reason = say("reason.topic.same", {{"t", t}});
    else
      said.said.reason = say("reason.topic.near", {{"t", t}, {"u", u}});
    said.said.details = say("reason.topic.details",
                            {{"mine", quotable(topic.mine)}, {"theirs", quotable(topic.theirs)}});
    said.said.question = icebreaker(Kind::topic, {u}, draw_);
    return said;
  }

  Suggestion operator()(const Newcomer&) const {
    Suggestion said = about(Kind::newcomer);
    const bool both = reader_.attendee.first_time;
    said.said = {say(both ? "reason.newcomer.both" : "reason.newcomer"),
                 say(both ? "reason.newcomer.details.both" : "reason.newcomer.details"),
                 both ? any_icebreaker(draw_) : icebreaker(Kind::newcomer, {}, draw_)};
    return said;
  }

  Suggestion operator()(const JustHere&) const {
    Suggestion said = about(Kind::topic);
    said.said.reason = say("reason.here");
    const auto& wrote = other_.attendee.profile;
    if (!plainly(wrote.offers, "reason.here.offer", said.evidence.offer, said.said.reason) &&
        !plainly(wrote.topics, "reason.here.topic", said.evidence.topic, said.said.reason))
      plainly(wrote.needs, "reason.here.need", said.evidence.need, said.said.reason);
    said.said.details.clauses = {said.said.reason, say("reason.here.details")};
    said.said.question = any_icebreaker(draw_);
    return said;
  }

 private:
  using Slots = std::vector<std::pair<std::string, std::string>>;

  struct Topics {
    std::string need;
    std::string offer;
  };
  static Topics topics(const Help& help) {
    return {noun_in(help.need, help.offer), topic_in(help.offer, help.need)};
  }

  Sentence give_reason(const Help& help, const std::string& t, const std::string& u) const {
    if (help.sure && !t.empty() && covers(u, t)) return say("reason.give.exact", {{"t", t}});
    if (help.sure && !t.empty()) return say("reason.give.sure", {{"t", t}});
    if (!t.empty()) return say("reason.give.may", {{"t", t}});
    const std::string asked = quotable(help.need, short_quote);
    if (!u.empty()) return say("reason.give.your", {{"asked", asked}, {"u", u}});
    return say("reason.give.asked", {{"asked", asked}});
  }

  Sentence receive_reason(const Help& help, const std::string& t, const std::string& u) const {
    if (help.sure && !t.empty() && covers(u, t)) return say("reason.receive.exact", {{"t", t}});
    if (help.sure && !u.empty()) return say("reason.receive.sure", {{"u", u}});
    if (!t.empty()) return say("reason.receive.may", {{"t", t}});
    if (!u.empty()) return say("reason.receive.offers", {{"u", u}});
    return say("reason.receive.any");
  }

  Sentence my_door(const std::string& t, const std::string& u) const {
    if (!t.empty() && !u.empty()) return say("reason.door.mine", {{"t", t}, {"u", u}});
    if (!u.empty()) return say("reason.door.mine.may", {{"u", u}});
    return say("reason.door.mine.any");
  }

  Sentence their_door(bool sure, const std::string& u) const {
    if (!u.empty()) return say(sure ? "reason.door.sure" : "reason.door.may", {{"u", u}});
    return say("reason.door.any");
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

  // The first entry that a topic can be cut from.
  bool plainly(const std::vector<std::string>& entries, std::string_view key, std::string& evidence,
               Sentence& reason) const {
    for (const auto& entry : entries) {
      const std::string topic = topic_in(entry);
      if (topic.empty()) continue;
      evidence = entry;
      reason = say(key, {{"t", topic}});
      return true;
    }
    return false;
  }

  Sentence quoting(std::string_view key, const Help& help) const {
    return say(key, {{"need", quotable(help.need)}, {"offer", quotable(help.offer)}});
  }
  Sentence say(std::string_view key, Slots slots = {}) const {
    slots.emplace_back("p", called(other_));
    return {std::string(key), std::move(slots)};
  }

  const Person& reader_;
  const Person& other_;
  std::uint64_t draw_;
};

}  // namespace

Suggestion worded(const Finding& finding, const Person& reader, const Person& other) {
  Suggestion said = std::visit(Words(reader, other), finding);
  say_in_english(said);
  return said;
}

}  // namespace foyer::matching
