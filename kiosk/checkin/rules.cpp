#include "checkin/rules.hpp"

#include <algorithm>

#include "base/text.hpp"

namespace foyer::checkin {
namespace {

constexpr std::int64_t day_ms = 24 * hour_ms;

// The instant in the day of `now` at which the event's clock shows so many minutes after midnight.
Time at_clock(const people::Event& event, Time now, int minutes) {
  const std::int64_t offset = event.zone.minutes * minute_ms;
  const std::int64_t local = now.ms + offset;
  const std::int64_t midnight = local - (local % day_ms + day_ms) % day_ms;
  return Time{midnight + minutes * minute_ms - offset};
}

// The opening that `now` is in, or is nearest to.
struct Opening {
  Time opens, closes;
};

Opening nearest_opening(const people::Event& event, const Hours& hours, const Rules& rules,
                        Time now) {
  const int length = (hours.closes - hours.opens + 24 * 60 - 1) % (24 * 60) + 1;
  Opening best{};
  std::int64_t nearest = -1;
  for (const std::int64_t day : {-1, 0, 1}) {
    const Time opens = at_clock(event, now, hours.opens) + day * day_ms;
    const Opening one{opens, opens + length * minute_ms};
    const Time first = one.opens + -rules.early_minutes * minute_ms;
    const Time last = one.closes + rules.late_minutes * minute_ms;
    const std::int64_t away = now < first ? first - now : now >= last ? now - last + 1 : 0;
    if (nearest >= 0 && away >= nearest) continue;
    nearest = away;
    best = one;
  }
  return best;
}

std::string day_of(const people::Event& event, Time now) {
  return rfc3339(now, event.zone).substr(0, 10);
}

bool same_kind(std::string_view a, std::string_view b) {
  return ascii_lower(trimmed(a)) == ascii_lower(trimmed(b));
}

// The list of kinds for this day goes before the door's own.
const std::vector<std::string>& kinds(const people::Event& event, const Rules& rules, Time now) {
  const auto today = rules.tickets_by_day.find(day_of(event, now));
  return today == rules.tickets_by_day.end() ? rules.tickets : today->second;
}

std::optional<Refusal> refusal_of_kind(const people::Room& room, const people::Person& person,
                                       const Rules& rules, Time now) {
  const auto& good = kinds(room.event, rules, now);
  const auto& ticket = person.attendee.ticket;
  if (good.empty() || ticket.empty()) return {};
  const bool here =
      std::ranges::any_of(good, [&](const auto& kind) { return same_kind(kind, ticket); });
  if (here) return {};
  return OtherDoor{ticket};
}

bool may_come(const people::Room& room, const people::Person& person, const Rules& rules,
              Time now) {
  return person.attendee.registration == people::Registration::confirmed && !person.presence.here &&
         !refusal(room, person, rules, now);
}

}  // namespace

std::optional<Refusal> refusal(const Window& window, const Rules& rules, Time now) {
  if (window.from && now + rules.early_minutes * minute_ms < *window.from)
    return TooEarly{*window.from};
  if (window.until && now + -rules.late_minutes * minute_ms >= *window.until)
    return TooLate{*window.until};
  return {};
}

std::optional<Refusal> refusal_of_hours(const people::Event& event, const Rules& rules, Time now) {
  if (event.ends && rules.badges_expire_minutes) {
    const Time last = *event.ends + *rules.badges_expire_minutes * minute_ms;
    if (now >= last) return TooLate{last};
  }
  if (!rules.hours) return {};
  const Opening near = nearest_opening(event, *rules.hours, rules, now);
  return refusal(Window{near.opens, near.closes}, rules, now);
}

std::optional<Refusal> refusal(const people::Room& room, const people::Person& person,
                               const Rules& rules, Time now) {
  const auto& attendee = person.attendee;
  if (auto no = refusal(Window{attendee.valid_from, attendee.valid_until}, rules, now)) return no;
  if (auto no = refusal_of_hours(room.event, rules, now)) return no;
  if (auto no = refusal_of_kind(room, person, rules, now)) return no;
  if (!rules.re_entry && person.presence.left) return OnlyOnce{*person.presence.left};
  if (const auto left = places_left(room, rules); left && *left == 0) return RoomFull{};
  return {};
}

std::optional<std::size_t> places_left(const people::Room& room, const Rules& rules) {
  if (!rules.room) return {};
  const auto here = static_cast<std::size_t>(
      std::ranges::count_if(room.people, [](const auto& p) { return p->presence.here; }));
  return *rules.room - std::min(here, *rules.room);
}

std::vector<people::Ref> companions(const people::Room& room, const people::Person& person,
                                    const Rules& rules, Time now) {
  std::vector<people::Ref> others;
  const auto& order = person.attendee.order;
  if (!rules.together || order.empty()) return others;
  for (const auto& each : room.people)
    if (each->attendee.order == order && each->attendee.ref != person.attendee.ref &&
        may_come(room, *each, rules, now))
      others.push_back(each->attendee.ref);
  if (const auto left = places_left(room, rules); left && others.size() + 1 > *left) others.clear();
  return others;
}

std::optional<Time> next_closing(const people::Event& event, const Rules& rules, Time now) {
  if (!rules.hours) return {};
  const Time closes = at_clock(event, now, rules.hours->closes % (24 * 60));
  return closes > now ? closes : closes + day_ms;
}

std::vector<people::Ref> everybody_here(const people::Room& room) {
  std::vector<people::Ref> here;
  for (const auto& person : room.people)
    if (person->presence.here) here.push_back(person->attendee.ref);
  return here;
}

std::optional<int> read_clock(std::string_view text) {
  const auto two = [&](std::size_t at) {
    const bool digits =
        text[at] >= '0' && text[at] <= '9' && text[at + 1] >= '0' && text[at + 1] <= '9';
    return digits ? (text[at] - '0') * 10 + text[at + 1] - '0' : 99;
  };
  if (text.size() != 5 || text[2] != ':') return {};
  const int hour = two(0), minute = two(3);
  if (minute > 59 || hour > 24 || (hour == 24 && minute > 0)) return {};
  return hour * 60 + minute;
}

std::optional<Question> read_question(std::string_view text) {
  const auto open = text.find('[');
  Question question{std::string(trimmed(text.substr(0, open))), {}};
  if (question.ask.empty()) return {};
  if (open == text.npos) {
    question.choices = {"yes", "no"};
    return question;
  }
  const auto shut = text.find(']', open);
  for (const auto& choice : split(text.substr(open + 1, shut - open - 1), '|'))
    if (const auto bare = trimmed(choice); !bare.empty()) question.choices.emplace_back(bare);
  constexpr std::size_t most_choices = 6;
  if (question.choices.empty() || question.choices.size() > most_choices) return {};
  return question;
}

}  // namespace foyer::checkin
