#pragma once
#include "hub/exchange.hpp"
#include "shell/clock.hpp"
#include "store/event_file.hpp"

namespace foyer::shell {

// The event's file as the hub's exchange sees it. Both must outlive it, on one thread.
hub::Journal journal_of(store::EventFile& file, const Clock& clock);

}  // namespace foyer::shell
