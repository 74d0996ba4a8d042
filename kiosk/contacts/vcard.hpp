#pragma once
#include <cstddef>
#include <string>
#include <vector>

#include "contacts/contact.hpp"

namespace foyer::contacts {

enum class Version { v3, v4 };

// One card as RFC 2426 (3.0) or RFC 6350 (4.0) has it: CRLF, folded at 75 octets and never inside
// a UTF-8 sequence, `\` `,` `;` and line ends escaped, other control characters dropped.
std::string vcard(const Contact& contact, Version version);

// Many cards for one file.
std::string vcards(const std::vector<Contact>& contacts, Version version);

// A QR of 57 modules (version 10) at level L holds so many bytes (ISO/IEC 18004, table 7).
inline constexpr std::size_t phone_card_bytes = 271;

// A vCard 3.0 to be read off the screen, or off paper, by a phone: at most `most_bytes`, unfolded,
// without UID and photo. Note, address, title, organisation, phone and e-mail are left out in this
// order until it fits; a name is never cut, so the text is empty when the name alone does not fit.
std::string phone_card(const Contact& contact, std::size_t most_bytes);

}  // namespace foyer::contacts
