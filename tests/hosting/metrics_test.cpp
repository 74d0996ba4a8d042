// Metrics as Prometheus's own parser of OpenMetrics reads them.
#include "hosting/metrics.hpp"

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "support/catch.hpp"
#include "support/side_program.hpp"

using namespace foyer;
using namespace foyer::hosting;

namespace {

nlohmann::json read_back(const std::string& metrics) {
  const auto file = std::filesystem::temp_directory_path() /
                    ("foyer-metrics-" + std::to_string(::getpid()) + ".prom");
  std::ofstream(file, std::ios::binary) << metrics;
  const test::SideProgram reader(
      {"/usr/bin/python3", FOYER_SOURCE "/tests/hosting/read_metrics.py", file.string()});
  auto read = nlohmann::json::parse(reader.said(), nullptr, false);
  std::filesystem::remove(file);
  return read;
}

Kiosk north_door() {
  Kiosk kiosk;
  kiosk.name = "North \"door\"\\\n2";
  kiosk.version = "0.1.0";
  kiosk.at = Time{1'795'456'800'000};
  kiosk.camera = kiosk.printer = true;
  kiosk.queue = 12;
  kiosk.off_ms = -1500;
  kiosk.battery = 80;
  kiosk.disk_mb = 2048;
  note(kiosk, Part::paper, true, kiosk.at);
  for (const auto seconds : {4, 4, 25, 500}) add(kiosk.door, seconds * second_ms);
  return kiosk;
}

}  // namespace

TEST_CASE("metrics say how a kiosk is, in a format that others read") {
  const auto read = read_back(open_metrics(north_door()));
  REQUIRE(read.is_object());
  CHECK(read.at("foyer_kiosk_info{door=North \"door\"\\\n2,version=0.1.0}") == 1);
  CHECK(read.at("foyer_said_timestamp_seconds") == 1'795'456'800.0);
  CHECK(read.at("foyer_part_well{part=camera}") == 1);
  CHECK(read.at("foyer_part_well{part=paper}") == 0);
  CHECK(read.at("foyer_queue_facts") == 12);
  CHECK(read.at("foyer_clock_offset_seconds") == -1.5);
  CHECK(read.at("foyer_battery_ratio") == 0.8);
  CHECK(read.at("foyer_disk_free_bytes") == 2147483648.0);
  CHECK(read.at("foyer_door_seconds_bucket{le=5.0}") == 2);
  CHECK(read.at("foyer_door_seconds_bucket{le=30.0}") == 3);
  CHECK(read.at("foyer_door_seconds_bucket{le=+Inf}") == 4);
}

TEST_CASE("what a kiosk does not know or have is left out") {
  const auto read = read_back(open_metrics({}));
  REQUIRE(read.is_object());
  CHECK(read.contains("foyer_part_well{part=disk}"));
  for (const std::string name : {"foyer_part_well{part=camera}", "foyer_part_well{part=printer}",
                                 "foyer_part_well{part=hub}", "foyer_clock_offset_seconds",
                                 "foyer_battery_ratio", "foyer_disk_free_bytes"})
    CHECK_FALSE(read.contains(name));
}
