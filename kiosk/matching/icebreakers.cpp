#include "matching/icebreakers.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "base/text.hpp"

namespace foyer::matching {
namespace {

constexpr std::string_view any[] = {"What are you making these days?",
                                    "What nearly kept you at home tonight?",
                                    "What has been on your mind this week, work or not?",
                                    "Which part of your work would you do even on a Sunday?",
                                    "What small thing went well lately?",
                                    "What do people get wrong about your work?",
                                    "What are you learning that you are still bad at?",
                                    "Who here have you enjoyed talking to so far?",
                                    "What would make this evening worth the way home?",
                                    "Which question do you like being asked?",
                                    "Where in this town do you go to think?",
                                    "What did you want to be at nine, and is any of it left?"};
constexpr std::string_view give[] = {
    "What are you stuck on that a stranger might see at once?",
    "What would save you an afternoon this month?",
    "With one extra pair of hands for a day, where would you put them?",
    "Is there someone you wish you could reach? I may know who knows them.",
    "What have you been meaning to start?",
    "What would you ask me if it were not rude to ask?"};
constexpr std::string_view receive[] = {
    "I hear you know about {t}. What should I have asked a year ago?",
    "What was your first mistake with {t}? I’d like to skip it.", "Who taught you {t}?",
    "May I tell you where I’m stuck, in two minutes?", "What would you try first in my place?"};
constexpr std::string_view shared[] = {"How did you come to {t}?",
                                       "Where do you disagree with most people about {t}?",
                                       "What is the best thing about {t} that nobody mentions?",
                                       "What do you hope {t} looks like in five years?",
                                       "Which story about {t} do you tell at dinner?"};
constexpr std::string_view opener[] = {"Who helped you when nobody had to?",
                                       "Whom do you trust to be honest about {t}?",
                                       "Is there a door I could hold open for you?"};
constexpr std::string_view newcomer[] = {"How did you hear about this evening?",
                                         "I know a few faces here. Whom shall I show you first?",
                                         "Shall we look for the coffee together?"};

std::span<const std::string_view> questions_for(people::Kind kind) {
  switch (kind) {
    case people::Kind::give:
      return give;
    case people::Kind::receive:
    case people::Kind::exchange:
      return receive;
    case people::Kind::door:
      return opener;
    case people::Kind::topic:
      return shared;
    case people::Kind::newcomer:
      return newcomer;
    case people::Kind::circle:
    case people::Kind::bridge:
      return any;
  }
  return any;
}

std::vector<std::string_view> askable(std::span<const std::string_view> questions,
                                      std::string_view topic) {
  std::vector<std::string_view> fit;
  for (const auto question : questions)
    if (!topic.empty() || question.find("{t}") == std::string_view::npos) fit.push_back(question);
  return fit;
}

}  // namespace

std::string icebreaker(people::Kind kind, std::string_view topic, std::uint64_t draw) {
  auto fit = askable(questions_for(kind), topic);
  if (fit.empty()) fit = askable(any, topic);
  return filled(fit[draw % fit.size()], {{"t", topic}});
}

std::string any_icebreaker(std::uint64_t draw) { return std::string(any[draw % std::size(any)]); }

std::uint64_t draw_for(std::string_view a, std::string_view b) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;  // FNV-1a
  const auto stir = [&](std::string_view text) {
    for (const char letter : text) {
      hash ^= static_cast<unsigned char>(letter);
      hash *= 0x100000001b3ULL;
    }
    hash = (hash ^ (hash >> 29)) * 0xbf58476d1ce4e5b9ULL;
  };
  stir(std::min(a, b));
  stir(std::max(a, b));
  return hash ^ (hash >> 32);
}

}  // namespace foyer::matching
