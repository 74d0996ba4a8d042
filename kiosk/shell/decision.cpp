#include "shell/decision.hpp"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace foyer::shell {
namespace {

using Json = nlohmann::ordered_json;
using matching::Weighed;
using people::Suggestion;

constexpr std::size_t most_left_out = 5;

Json told(const matching::Help& help) {
  if (help.strength <= 0) return nullptr;
  return {{"offer", help.offer},
          {"need", help.need},
          {"strength", help.strength},
          {"sure", help.sure},
          {"by_door", help.by_door}};
}

Json told(const people::Evidence& evidence) {
  Json words = Json::object();
  if (!evidence.offer.empty()) words["offer"] = evidence.offer;
  if (!evidence.need.empty()) words["need"] = evidence.need;
  if (!evidence.topic.empty()) words["topic"] = evidence.topic;
  return words;
}

Json parts(const people::Ref& who, const people::Ref& other, bool made, const Weighed* weighed) {
  Json line = {{"attendee", who}, {"who", other}, {"made", made}};
  if (!weighed) return line;
  line["kind"] = word(weighed->kind);
  line["worth"] = weighed->worth;
  line["gives"] = told(weighed->gives);
  line["gets"] = told(weighed->gets);
  line["topic"] = weighed->topic;
  return line;
}

std::string_view why_not(const Weighed& one) {
  return one.full ? "is in as many lists as anybody may be"
                  : "is worth less here than who was chosen, or says the same again";
}

void add(std::string& lines, const Json& line) {
  lines += line.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

bool holds(const std::vector<Suggestion>& list, const people::Ref& who) {
  return std::ranges::find(list, who, &Suggestion::who) != list.end();
}

}  // namespace

std::string decision(matching::Matcher& matcher, const people::Room& before, const people::Ref& who,
                     const std::vector<Suggestion>& made) {
  const auto weighed = matcher.explain(before, who);
  std::string lines;
  for (const auto& one : made) {
    const auto at = std::ranges::find(weighed, one.who, &Weighed::who);
    Json line = parts(who, one.who, true, at == weighed.end() ? nullptr : &*at);
    line["kind"] = word(one.kind);
    line["evidence"] = told(one.evidence);
    if (const Json back = told(one.back); !back.empty()) line["back"] = back;
    if (!one.with.empty()) line["with"] = one.with;
    add(lines, line);
  }
  const people::Person* reader = before.find(who);
  std::size_t left_out = 0;
  for (const auto& one : weighed) {
    if (left_out == most_left_out) break;
    if (holds(made, one.who) || (reader && holds(reader->shown, one.who))) continue;
    Json line = parts(who, one.who, false, &one);
    line["why"] = why_not(one);
    add(lines, line);
    ++left_out;
  }
  return lines;
}

}  // namespace foyer::shell
