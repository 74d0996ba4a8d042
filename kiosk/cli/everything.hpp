#pragma once
#include "cli/commands.hpp"

namespace foyer::cli {

// The copy that a person may ask for (GDPR, articles 15 and 20): how they stand in the event, every
// fact about them as it was written, what the kiosk made of their words, and what went out for
// them. What others alone wrote, and only
// mentions them, stays those others': of it what kind and when. None of what anybody else shared
// with the event is in it.
Json everything_of(const people::Room& room, const people::Person& person,
                   const std::vector<journal::SealedFact>& facts,
                   const std::vector<store::EventFile::TextVector>& vectors,
                   const std::vector<store::EventFile::Decision>& decisions,
                   const std::vector<store::Delivery>& deliveries);

// Prints it, as one line with --json; the exit status.
int print_everything(const Common& common, const people::Ref& ref);

}  // namespace foyer::cli
