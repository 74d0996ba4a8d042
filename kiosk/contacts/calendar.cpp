#include "contacts/calendar.hpp"

#include "base/date.hpp"
#include "contacts/content_line.hpp"
#include "words/sentence.hpp"

namespace foyer::contacts {
namespace {

constexpr std::int64_t day_ms = 24 * hour_ms;

Time a_week_later(Time made, Zone zone) {
  const std::int64_t local = made.ms + zone.minutes * minute_ms;
  const std::int64_t midnight = local - ((local % day_ms) + day_ms) % day_ms;
  return {midnight + 7 * day_ms + 9 * hour_ms - zone.minutes * minute_ms};
}

// "20261123T180200Z" (RFC 5545, 3.3.5, form 2).
std::string utc(Time t) {
  std::string out;
  for (const char c : rfc3339({t.ms - t.ms % second_ms}, {}).substr(0, 19))
    if (c != '-' && c != ':') out += c;
  return out + 'Z';
}

std::string component(const Todo& todo) {
  std::string out = "BEGIN:VTODO\r\n";
  out += folded("UID:" + todo.uid);
  out += folded("DTSTAMP:" + utc(todo.made));
  out += folded("CREATED:" + utc(todo.made)) + folded("DUE:" + utc(todo.due));
  out += folded("SUMMARY:" + escaped(todo.text)) + folded("DESCRIPTION:" + escaped(todo.note));
  if (todo.outcome == people::Outcome::kept)
    return out + "PERCENT-COMPLETE:100\r\nSTATUS:COMPLETED\r\nEND:VTODO\r\n";
  if (todo.outcome == people::Outcome::not_kept) return out + "STATUS:CANCELLED\r\nEND:VTODO\r\n";
  return out +
         "STATUS:NEEDS-ACTION\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER;RELATED=END:-P1D\r\n" +
         folded("DESCRIPTION:" + escaped(todo.text)) + "END:VALARM\r\nEND:VTODO\r\n";
}

}  // namespace

std::vector<Todo> todos_of(const people::Room& room, const people::Ref& owner_ref,
                           const words::Library& library) {
  const people::Person* owner = room.find(owner_ref);
  if (!owner) return {};
  const words::Strings& words = words_for(*owner, library);
  std::vector<Todo> todos;
  for (const auto& promise : owner->promises) {
    const people::Person* other = room.find(promise.to);
    if (promise.from != owner_ref || !other || !may_share(*other, *owner)) continue;
    const std::string where = room.event.name.empty() ? "" : room.event.name + ", ";
    todos.push_back({promise_uid(room.event, promise),
                     words::without_direction(promise_in(words, room, promise)),
                     where + long_date(promise.at, room.event.zone), promise.at,
                     a_week_later(promise.at, room.event.zone), promise.outcome});
  }
  return todos;
}

std::string calendar(const std::vector<Todo>& todos) {
  std::string out = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Foyer//Foyer//EN\r\n";
  for (const auto& todo : todos) out += component(todo);
  return out + "END:VCALENDAR\r\n";
}

}  // namespace foyer::contacts
