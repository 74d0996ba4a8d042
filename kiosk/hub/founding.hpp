#pragma once
#include <string>
#include <vector>

#include "base/result.hpp"
#include "hub/event_id.hpp"
#include "hub/settings.hpp"

namespace foyer::hub {

// What whoever owns the hub's database does there. Each may be done again without harm, and each
// connects by itself with the owner's settings.

// Tables, functions and the role `foyer_kiosk`. PostgreSQL 15 or later.
Status found(const Settings& owner);

// Lets an event in. With `relay` its kiosks may pass on what they hold of each other, so that a
// dead kiosk's facts reach a new hub; without, each may write under its own origins alone.
struct NewEvent {
  EventId event;
  bool relay = true;
};
Status let_in(const Settings& owner, const NewEvent& event);

// A login role for one kiosk of one event; `password` may be empty where it has a certificate.
struct NewKiosk {
  std::string role;  // foyer_k_ and letters or digits
  EventId event;
  std::string password;
};
Status let_in(const Settings& owner, const NewKiosk& kiosk);

// A lost kiosk: it is shown the door, what it wrote stays.
Status shut_out(const Settings& owner, const std::string& role);

// Everything of an event, in steps that never hold a lock for long.
Status forget(const Settings& owner, const EventId& event);

}  // namespace foyer::hub
