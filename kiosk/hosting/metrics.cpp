#include "hosting/metrics.hpp"

#include <array>
#include <cstdio>

namespace foyer::hosting {
namespace {

// A label's value: backslash, quote and newline escaped.
std::string quoted(std::string_view value) {
  std::string out = "\"";
  for (const char c : value) {
    if (c == '\\' || c == '"') out += '\\';
    if (c == '\n')
      out += "\\n";
    else
      out += c;
  }
  return out + "\"";
}

struct Family {
  std::string_view name, type, unit, help;
};

std::string head(const Family& family) {
  const std::string name(family.name);
  std::string out = "# TYPE " + name + " " + std::string(family.type) + "\n";
  if (!family.unit.empty()) out += "# UNIT " + name + " " + std::string(family.unit) + "\n";
  return out + "# HELP " + name + " " + std::string(family.help) + "\n";
}

std::string gauge(const Family& family, const std::string& value) {
  return head(family) + std::string(family.name) + " " + value + "\n";
}

std::string decimal(double value) {
  char text[48];
  std::snprintf(text, sizeof text, "%.3f", value);
  return text;
}

std::string parts(const Kiosk& kiosk) {
  struct Named {
    Part part;
    std::string_view name;
    bool there;
  };
  const std::array<Named, 5> all{{{Part::camera, "camera", kiosk.camera},
                                  {Part::printer, "printer", kiosk.printer},
                                  {Part::paper, "paper", kiosk.printer},
                                  {Part::disk, "disk", true},
                                  {Part::hub, "hub", kiosk.off_ms.has_value()}}};
  std::string out =
      head({"foyer_part_well", "gauge", "", "1 while a part of the kiosk needs no hand."});
  for (const auto& [part, name, there] : all)
    if (there)
      out += "foyer_part_well{part=\"" + std::string(name) + "\"} " +
             (wants_hand(kiosk, part) ? "0" : "1") + "\n";
  return out;
}

// How long guests stood at the door. The sum is not kept, so there is none.
std::string door(const DoorTimes& times) {
  std::string out = head({"foyer_door_seconds", "histogram", "seconds",
                          "From a badge being read to its guest's last touch."});
  std::int64_t within = 0;
  for (std::size_t i = 0; i < times.guests.size(); ++i) {
    within += times.guests[i];
    const bool last = i == DoorTimes::within_s.size();
    out += "foyer_door_seconds_bucket{le=\"" +
           (last ? std::string("+Inf") : std::to_string(DoorTimes::within_s[i]) + ".0") + "\"} " +
           std::to_string(within) + "\n";
  }
  return out;
}

}  // namespace

std::string open_metrics(const Kiosk& kiosk) {
  std::string out = head({"foyer_kiosk", "info", "", "The program, and the door it stands at."}) +
                    "foyer_kiosk_info{door=" + quoted(kiosk.name) +
                    ",version=" + quoted(kiosk.version) + "} 1\n";
  out += gauge({"foyer_said_timestamp_seconds", "gauge", "seconds", "When the kiosk said this."},
               decimal(static_cast<double>(kiosk.at.ms) / 1000));
  out += parts(kiosk);
  out += gauge({"foyer_queue_facts", "gauge", "", "Facts that wait for the hub."},
               std::to_string(kiosk.queue));
  if (kiosk.off_ms)
    out += gauge(
        {"foyer_clock_offset_seconds", "gauge", "seconds", "The kiosk's clock before the hub's."},
        decimal(static_cast<double>(*kiosk.off_ms) / 1000));
  if (kiosk.battery)
    out += gauge({"foyer_battery_ratio", "gauge", "ratio", "Charge left, 1 when full."},
                 decimal(*kiosk.battery / 100.0));
  if (kiosk.disk_mb)
    out += gauge({"foyer_disk_free_bytes", "gauge", "bytes", "Room left where the event is."},
                 std::to_string(*kiosk.disk_mb << 20));
  return out + door(kiosk.door) + "# EOF\n";
}

}  // namespace foyer::hosting
