#pragma once
#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "base/result.hpp"
#include "checkin/decide.hpp"
#include "store/event_file.hpp"

namespace foyer::cli {

// What the command line says of a door, before [door] of foyer.toml.
struct DoorFlags {
  std::string hours, tickets, room;
  bool exit = false, once = false;
};

void add_door_flags(CLI::App& app, const std::shared_ptr<DoorFlags>& flags);

// The rules of this door, as asked and as set beside the event; an Error (Fault::usage) names the
// setting that makes no sense.
Result<checkin::Rules> rules_of(const std::filesystem::path& event, const DoorFlags& flags);

// The door with what the event knows of other systems' tickets.
checkin::Door door_of(const store::EventFile& event, checkin::Rules rules);

}  // namespace foyer::cli
