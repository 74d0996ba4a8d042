#pragma once
#include <optional>
#include <string>

#include "journal/json_fields.hpp"
#include "people/attendee.hpp"
#include "people/room.hpp"
#include "people/suggestion.hpp"

namespace foyer::journal {

// The nouns of people/ as JSON objects, the same in facts and in the folded tables. Reading gives
// nothing when a member is missing or of another type; members nobody knows are passed over.
void put(std::string& out, const people::Attendee& attendee);
void put(std::string& out, const people::Profile& profile);
void put(std::string& out, const people::Consent& consent);
void put(std::string& out, const people::Suggestion& suggestion);

std::optional<people::Attendee> read_attendee(const Json& object);
std::optional<people::Profile> read_profile(const Json& object);
std::optional<people::Consent> read_consent(const Json& object);
std::optional<people::Suggestion> read_suggestion(const Json& object);

// Tables by round, as a list of numbers from 0 to 2,000, at most 8 of them.
void put_numbers(std::string& out, const std::vector<int>& numbers);
std::optional<std::vector<int>> read_tables(const Json* list);

}  // namespace foyer::journal
