#pragma once
#include "guestlist/columns.hpp"
#include "people/attendee.hpp"

namespace foyer::guestlist {

// The fields of `attendee` that have something in them. The answers `suggest` and `first_time`
// count when they are yes, the status when it is not confirmed; reference and name are left out.
Fields filled(const people::Attendee& attendee);

// Copies `which` from one attendee to another; reference and name are left out.
void copy_fields(people::Attendee& to, const people::Attendee& from, Fields which);

}  // namespace foyer::guestlist
