// What other people's servers answer: address books and calendars, ticket systems.
#include <string>

#include "dav/multistatus.hpp"
#include "fuzz/fuzz.hpp"
#include "ticketing/page.hpp"
#include "web/http.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace foyer;
  const std::string text(fuzz::text_of(data, size));
  (void)dav::read_multistatus(text);
  for (const auto system :
       {ticketing::System::pretix, ticketing::System::hi_events, ticketing::System::eventbrite})
    (void)ticketing::read_page(system, "https://tickets.example/api/", text);
  (void)ticketing::system_of(text);
  (void)web::resolved("https://dav.example/book/", text);
  return 0;
}
