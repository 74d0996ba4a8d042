#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace foyer::ticketing {

// Ticket systems whose API Foyer reads: pretix .../api/v1/organizers/O/events/E/, Hi.Events
// .../api/events/ID/, Eventbrite .../v3/events/ID/.
enum class System { pretix, hi_events, eventbrite };

// By the address of an event in its API; nothing when it is none of them.
std::optional<System> system_of(std::string_view url);

std::string_view name_of(System system);

// The address of the first page of its guests, given the event's.
std::string first_page(System system, std::string_view event_url);

// How the system wants a token shown: "Token abc" or "Bearer abc".
std::string authorization(System system, std::string_view token);

// One page of guests.
struct Page {
  std::string table;  // CSV with the headers of the system's own exports; empty where nobody is
  std::string next;   // where the next page is, as seen from this one's address; empty at the end
};

// Reads what the system answered at `url`. An Error (Fault::outside) when that is no page of it:
// HTML, half a page, another system's.
Result<Page> read_page(System system, const std::string& url, const std::string& json);

}  // namespace foyer::ticketing
