#include "people/digest.hpp"

#include <string_view>

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

}  // namespace

std::uint64_t digest(const Attendee& attendee) {
  Fnv fnv;
  const auto& [full, given, family] = attendee.name;
  for (const auto* field : {&attendee.ref, &full, &given, &family, &attendee.email, &attendee.phone,
                            &attendee.organisation, &attendee.role, &attendee.town})
    fnv.text(*field);
  const auto& [offers, needs, doors, topics] = attendee.profile;
  for (const auto* list : {&attendee.languages, &offers, &needs, &doors, &topics, &attendee.knows})
    fnv.texts(*list);
  for (const bool yes : {attendee.consent.suggest, attendee.consent.hosts, attendee.consent.mail,
                         attendee.first_time})
    fnv.byte(yes ? 1 : 0);
  fnv.text(word(attendee.registration));
  fnv.text(attendee.list_code);
  return fnv.sum == 0 ? 1 : fnv.sum;
}

}  // namespace foyer::people
