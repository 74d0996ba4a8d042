#include "guestlist/fields.hpp"

namespace foyer::guestlist {
namespace {

using people::Attendee;

// Calls `with(field, way)` for each field; way(attendee) is its place in an attendee.
template <class With>
void each_field(With with) {
  with(
      Field::email, [](auto& a) -> auto& { return a.email; });
  with(
      Field::phone, [](auto& a) -> auto& { return a.phone; });
  with(
      Field::organisation, [](auto& a) -> auto& { return a.organisation; });
  with(
      Field::role, [](auto& a) -> auto& { return a.role; });
  with(
      Field::town, [](auto& a) -> auto& { return a.town; });
  with(
      Field::languages, [](auto& a) -> auto& { return a.languages; });
  with(
      Field::offers, [](auto& a) -> auto& { return a.profile.offers; });
  with(
      Field::needs, [](auto& a) -> auto& { return a.profile.needs; });
  with(
      Field::doors, [](auto& a) -> auto& { return a.profile.doors; });
  with(
      Field::topics, [](auto& a) -> auto& { return a.profile.topics; });
  with(
      Field::knows, [](auto& a) -> auto& { return a.knows; });
  with(
      Field::badge_code, [](auto& a) -> auto& { return a.list_code; });
  with(
      Field::suggest, [](auto& a) -> auto& { return a.consent.suggest; });
  with(
      Field::hosts, [](auto& a) -> auto& { return a.consent.hosts; });
  with(
      Field::follow_up, [](auto& a) -> auto& { return a.consent.mail; });
  with(
      Field::first_time, [](auto& a) -> auto& { return a.first_time; });
  with(
      Field::status, [](auto& a) -> auto& { return a.registration; });
  with(
      Field::codes, [](auto& a) -> auto& { return a.codes; });
  with(
      Field::order, [](auto& a) -> auto& { return a.order; });
  with(
      Field::ticket, [](auto& a) -> auto& { return a.ticket; });
  with(
      Field::valid_from, [](auto& a) -> auto& { return a.valid_from; });
  with(
      Field::valid_until, [](auto& a) -> auto& { return a.valid_until; });
}

}  // namespace

Fields filled(const Attendee& attendee) {
  static const Attendee nobody;
  Fields fields;
  each_field([&](Field field, auto way) {
    fields[static_cast<std::size_t>(field)] = way(attendee) != way(nobody);
  });
  return fields;
}

void copy_fields(Attendee& to, const Attendee& from, Fields which) {
  each_field([&](Field field, auto way) {
    if (which[static_cast<std::size_t>(field)]) way(to) = way(from);
  });
}

}  // namespace foyer::guestlist
