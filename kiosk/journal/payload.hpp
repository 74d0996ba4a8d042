#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "journal/fact.hpp"

namespace foyer::journal {

// What a fact is called in the file: "registered", "badge-issued", "badge-revoked", "checked-in",
// "checked-out", "check-in-undone", "profile-changed", "consent-changed", "suggested", "passed",
// "met", "met-undone", "promised", "host-asked", "promise-ticked", "printed", "answered",
// "host-going", "introduced", "seated", "merged", "announced", "staff-acted", "erased", "ended"; an
// Unknown's own kind.
std::string_view word(const Payload& payload);

// A JSON object in UTF-8 whose member "v" is the version of its kind, now 1 for all; an Unknown's
// text as it came. Empty members are left out; ill-formed UTF-8 becomes U+FFFD.
std::string write(const Payload& payload);

// What `write` wrote. Never fails and never throws: a kind or version this program does not know,
// a text that is no such object and an erased payload become Unknown.
Payload read(std::string_view kind, std::string_view text);

// The payload as it will be read again: the same, unless a text of it was ill-formed. What is
// folded now must be what is folded from the file later.
Payload settled(Payload payload, std::string_view written);

// Whom it is about; nobody for Unknown and Announced, for a HostAsked without a badge and a
// StaffActed about the house.
std::vector<Ref> subjects(const Payload& payload);

// Whose erasing takes this payload with it: its subjects, whoever is in its suggestions, and for an
// Unknown every text in it that may be a reference. Nobody for Erased and Ended themselves, which
// stay.
std::vector<Ref> mentions(const Payload& payload);

}  // namespace foyer::journal
