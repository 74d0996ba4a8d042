#include "matching/matcher.hpp"

#include <algorithm>

#include "matching/arrival.hpp"
#include "matching/crowd.hpp"
#include "matching/explaining.hpp"
#include "matching/rounds.hpp"
#include "matching/together.hpp"
#include "matching/unread.hpp"

namespace foyer::matching {

struct Matcher::Memory {
  Crowd crowd;
};

Matcher::Matcher() : memory_(std::make_unique<Memory>()) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::vector<people::Suggestion> Matcher::suggest(const people::Room& room,
                                                 const people::Ref& person,
                                                 const Options& options) {
  auto told = arrive(room, person, options);
  return told.empty() ? std::vector<people::Suggestion>{} : std::move(told.front().second);
}

std::vector<Told> Matcher::arrive(const people::Room& room, const people::Ref& person,
                                  const Options& options) {
  Crowd& crowd = memory_->crowd;
  crowd.follow(room);
  const Place* reader = crowd.find(person);
  if (!reader || options.most < 1) return {};
  const people::Person& me = crowd.person(*reader);
  if (!me.presence.here || !me.attendee.consent.suggest) return {};
  return arrival(crowd, *reader, static_cast<std::size_t>(options.most));
}

std::vector<Told> Matcher::suggest_all(const people::Room& room, const Options& options) {
  memory_->crowd.follow(room);
  const auto most = static_cast<std::size_t>(std::max(0, options.most));
  return together(memory_->crowd, most, false).told;
}

std::pair<std::vector<Told>, Certificate> Matcher::suggest_all_certified(const people::Room& room,
                                                                         const Options& options) {
  memory_->crowd.follow(room);
  const auto most = static_cast<std::size_t>(std::max(0, options.most));
  auto chosen = together(memory_->crowd, most, true);
  return {std::move(chosen.told), std::move(chosen.certificate)};
}

Seated Matcher::seat(const people::Room& room, const Tables& asked) {
  memory_->crowd.follow(room);
  return rounds(memory_->crowd, room, asked);
}

std::vector<Weighed> Matcher::explain(const people::Room& room, const people::Ref& person) {
  memory_->crowd.follow(room);
  const Place* reader = memory_->crowd.find(person);
  const auto most = static_cast<std::size_t>(Options{}.most);
  return reader ? weighed(memory_->crowd, *reader, most) : std::vector<Weighed>{};
}

std::vector<std::string> Matcher::unread(const people::Room& room, const people::Ref& first,
                                         std::size_t most) const {
  return unread_texts(memory_->crowd, room, first, most);
}

void Matcher::keep(const std::string& text, const encoder::Compact& vector) {
  memory_->crowd.know(text, vector);
}

}  // namespace foyer::matching
