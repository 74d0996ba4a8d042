#pragma once
#include "cli/commands.hpp"
#include "hub/exchange.hpp"

namespace foyer::cli {

// One exchange: when it ended, and how far this clock is ahead of the hub's.
struct Synced {
  hub::Exchanged exchanged;
  Time at;
  std::int64_t clock_ahead_ms = 0;
};

// Exchanges with the hub until both hold the same; a bar on a terminal shows what comes.
Result<Synced> sync_with(const hub::Settings& settings, store::EventFile& event);

void tell(const Synced& synced, const store::EventFile& event, bool json);

}  // namespace foyer::cli
