#include "report/doors.hpp"

#include "hosting/kiosks.hpp"

namespace foyer::report {
namespace {

using hosting::Part;

std::string_view what(Part part) {
  switch (part) {
    case Part::camera:
      return "its camera was away";
    case Part::printer:
      return "its printer needed a hand";
    case Part::paper:
      return "it was out of labels";
    case Part::disk:
      return "its disk wanted room";
    case Part::hub:
      return "it was on its own";
  }
  return "";
}

std::string within(const hosting::DoorTimes& times, double share) {
  const auto seconds = hosting::seconds_for(times, share);
  return seconds ? "within " + std::to_string(*seconds) + " seconds" : "after two minutes or more";
}

}  // namespace

std::string time_at_the_door(const people::Room& room) {
  hosting::DoorTimes all;
  for (const auto& kiosk : hosting::kiosks(room)) hosting::add(all, kiosk.door);
  if (hosting::how_many(all) == 0) return {};
  return "From their badge being read to the last touch, half of the guests were done " +
         within(all, .5) + ", nine in ten " + within(all, .9) + ".";
}

std::vector<std::string> troubles(const people::Room& room) {
  std::vector<std::string> out;
  for (const auto& kiosk : hosting::kiosks(room))
    for (const auto& trouble : kiosk.troubles)
      out.push_back(kiosk.name + ": " + std::string(what(trouble.part)) + " from " +
                    clock_time(trouble.from, room.event.zone) +
                    (trouble.until ? " to " + clock_time(*trouble.until, room.event.zone)
                                   : " until the end") +
                    ".");
  return out;
}

}  // namespace foyer::report
