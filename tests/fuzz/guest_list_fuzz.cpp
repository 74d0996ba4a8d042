// A file that somebody calls a guest list.
#include "base/text.hpp"
#include "fuzz/fuzz.hpp"
#include "guestlist/guests.hpp"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace foyer;
  const auto guests = guestlist::read(fuzz::text_of(data, size), {}, {});
  if (!guests) return 0;
  fuzz::must(guests->attendees.size() == guests->origins.size(), "each guest has an origin");
  for (const auto& guest : guests->attendees) {
    fuzz::must(!guest.ref.empty() && !guest.name.full.empty(), "each has a reference and a name");
    fuzz::must(is_utf8(guest.name.full) && is_utf8(guest.organisation), "what is read is UTF-8");
  }
  for (const auto& row : guests->skipped) fuzz::must(!row.why.empty(), "what is skipped says why");
  return 0;
}
