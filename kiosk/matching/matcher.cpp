#include "matching/matcher.hpp"

#include <algorithm>

#include "matching/choosing.hpp"
#include "matching/crowd.hpp"
#include "matching/together.hpp"
#include "matching/unread.hpp"

namespace foyer::matching {

using people::Suggestion;

struct Matcher::Memory {
  Crowd crowd;
};

namespace {

bool names(const std::vector<Suggestion>& list, const people::Ref& ref) {
  return std::ranges::find(list, ref, &Suggestion::who) != list.end();
}

void add_company(const Crowd& crowd, Place reader, std::vector<Suggestion>& list) {
  std::vector<Place> suitable = crowd.present();
  std::erase_if(suitable, [&](Place other) { return !crowd.may_meet(reader, other); });
  const Place* other = company_for(crowd, reader, suitable);
  if (!other) return;
  const auto &me = crowd.person(reader), &them = crowd.person(*other);
  list.push_back(worded(mere_company(me, them), me, them));
}

}  // namespace

Matcher::Matcher() : memory_(std::make_unique<Memory>()) {}
Matcher::~Matcher() = default;
Matcher::Matcher(Matcher&&) noexcept = default;
Matcher& Matcher::operator=(Matcher&&) noexcept = default;

std::vector<Suggestion> Matcher::suggest(const people::Room& room, const people::Ref& person,
                                         const Options& options) {
  Crowd& crowd = memory_->crowd;
  crowd.follow(room);
  const Place* reader = crowd.find(person);
  if (!reader || options.most < 1) return {};
  const people::Person& me = crowd.person(*reader);
  if (!me.presence.here || !me.attendee.consent.suggest) return {};
  const auto most = static_cast<std::size_t>(options.most);
  std::vector<Suggestion> list = still_held(crowd, *reader, most);
  if (list.size() == most) return list;
  auto links = crowd.links_of(*reader);
  std::erase_if(
      links, [&](const Link& link) { return names(list, crowd.person(link.other).attendee.ref); });
  for (const Link& link : in_good_order(crowd, std::move(links), most - list.size()))
    list.push_back(worded(crowd.finding(link), me, crowd.person(link.other)));
  if (list.empty()) add_company(crowd, *reader, list);
  return list;
}

std::vector<std::pair<people::Ref, std::vector<Suggestion>>> Matcher::suggest_all(
    const people::Room& room, const Options& options) {
  memory_->crowd.follow(room);
  return together(memory_->crowd, static_cast<std::size_t>(std::max(0, options.most)));
}

std::vector<std::string> Matcher::unread(const people::Room& room, const people::Ref& first,
                                         std::size_t most) const {
  return unread_texts(memory_->crowd, room, first, most);
}

void Matcher::keep(const std::string& text, const encoder::Compact& vector) {
  memory_->crowd.know(text, vector);
}

}  // namespace foyer::matching
