#include "matching/icebreakers.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "matching/phrases.hpp"

namespace foyer::matching {
namespace {

const std::vector<std::string_view>& any() {
  static const std::vector<std::string_view> keys{
      "ice.any.1", "ice.any.2", "ice.any.3", "ice.any.4",  "ice.any.5",  "ice.any.6",
      "ice.any.7", "ice.any.8", "ice.any.9", "ice.any.10", "ice.any.11", "ice.any.12"};
  return keys;
}

std::vector<std::string_view> questions_for(people::Kind kind) {
  switch (kind) {
    case people::Kind::give:
      return {"ice.give.1", "ice.give.2", "ice.give.3", "ice.give.4", "ice.give.5", "ice.give.6"};
    case people::Kind::receive:
    case people::Kind::exchange:
      return {"ice.receive.1", "ice.receive.2", "ice.receive.3", "ice.receive.4", "ice.receive.5"};
    case people::Kind::door:
      return {"ice.opener.1", "ice.opener.2", "ice.opener.3"};
    case people::Kind::topic:
      return {"ice.shared.1", "ice.shared.2", "ice.shared.3", "ice.shared.4", "ice.shared.5"};
    case people::Kind::newcomer:
      return {"ice.newcomer.1", "ice.newcomer.2", "ice.newcomer.3"};
    case people::Kind::circle:
      return {"ice.circle.1", "ice.opener.1", "ice.opener.2"};
    case people::Kind::bridge:
      return {"ice.bridge.1", "ice.bridge.2", "ice.bridge.3"};
  }
  return any();
}

std::string_view pattern(std::string_view key) { return phrases().find(key)->second.front(); }

bool asks_of_topic(std::string_view key) {
  return pattern(key).find("{t}") != std::string_view::npos;
}

// A question carries only what it asks of.
Sentence asked(std::string_view key, About about) {
  Sentence sentence{std::string(key)};
  const auto wants = [&](std::string_view slot) {
    return pattern(key).find(slot) != std::string_view::npos;
  };
  if (wants("{t}")) sentence.slots.emplace_back("t", about.topic);
  if (wants("{a}")) sentence.slots.emplace_back("a", about.name);
  return sentence;
}

}  // namespace

Sentence icebreaker(people::Kind kind, About about, std::uint64_t draw) {
  auto fit = questions_for(kind);
  if (about.topic.empty()) std::erase_if(fit, asks_of_topic);
  if (fit.empty()) fit = any();
  return asked(fit[draw % fit.size()], about);
}

Sentence any_icebreaker(std::uint64_t draw) { return asked(any()[draw % any().size()], {}); }

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
