#include "people/digest.hpp"

#include <string_view>
#include <tuple>

namespace foyer::people {
namespace {

struct Fnv {
  std::uint64_t sum = 0xcbf29ce484222325u;

  void byte(std::uint8_t value) { sum = (sum ^ value) * 0x100000001b3u; }
  void number(std::uint64_t value) {
    for (int shift = 0; shift < 64; shift += 8) byte(static_cast<std::uint8_t>(value >> shift));
  }
  void text(std::string_view value) {
    number(value.size());
    for (const char c : value) byte(static_cast<std::uint8_t>(c));
  }
  void texts(const std::vector<std::string>& values) {
    number(values.size());
    for (const auto& value : values) text(value);
  }
};

// What came to be asked later counts only where it is said: a row that says none of it keeps the
// number that it always had.
void door(Fnv& fnv, const Attendee& attendee) {
  const auto& [codes, order, ticket] = std::tie(attendee.codes, attendee.order, attendee.ticket);
  const std::optional<Time> window[] = {attendee.valid_from, attendee.valid_until};
  if (codes.empty() && order.empty() && ticket.empty() && !window[0] && !window[1]) return;
  fnv.texts(codes);
  fnv.text(order);
  fnv.text(ticket);
  for (const auto& limit : window) {
    fnv.byte(limit ? 1 : 0);
    fnv.number(static_cast<std::uint64_t>(limit.value_or(Time{}).ms));
  }
}

}  // namespace

std::uint64_t digest(const Attendee& attendee) {
  Fnv fnv;
  const auto& [full, given, family] = attendee.name;
  for (const auto* field : {&attendee.ref, &full, &given, &family, &attendee.email, &attendee.phone,
                            &attendee.organisation, &attendee.role, &attendee.town})
    fnv.text(*field);
  const auto& [offers, needs, doors, topics, fields] = attendee.profile;  // fields: our own guess
  for (const auto* list : {&attendee.languages, &offers, &needs, &doors, &topics, &attendee.knows})
    fnv.texts(*list);
  for (const bool yes : {attendee.consent.suggest, attendee.consent.hosts, attendee.consent.mail,
                         attendee.first_time})
    fnv.byte(yes ? 1 : 0);
  fnv.text(word(attendee.registration));
  fnv.text(attendee.list_code);
  door(fnv, attendee);
  return fnv.sum == 0 ? 1 : fnv.sum;
}

}  // namespace foyer::people
