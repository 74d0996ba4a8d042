#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/time.hpp"

namespace foyer::people {

// An attendee's reference: the id or ticket code of the list they came from, else one that Foyer
// made. It never changes.
using Ref = std::string;

// As typed, NFC. `full` is never empty; `given` and `family` are known for some lists only.
struct Name {
  std::string full;
  std::string given;
  std::string family;
  bool operator==(const Name&) const = default;
};

// How a registration stands. Only a confirmed one is welcomed at the door.
enum class Registration { confirmed, waiting, cancelled, refunded, declined };

// The field of help (people/fields.hpp) that one of a person's offers or needs is of.
struct OfField {
  std::string text;    // as it stands among the offers or needs
  std::string field;   // its key
  bool guess = false;  // made by whoever read the list; else the guest confirmed it
  bool operator==(const OfField&) const = default;
};

// What a person wrote of themselves, each entry in their own words.
struct Profile {
  std::vector<std::string> offers;
  std::vector<std::string> needs;
  std::vector<std::string> doors;  // "I can introduce you to ..."
  std::vector<std::string> topics;
  std::vector<OfField> fields = {};
  bool operator==(const Profile&) const = default;
  bool empty() const { return offers.empty() && needs.empty() && doors.empty() && topics.empty(); }
};

// What a person allowed. Everything is off until they, or the list for them, said yes.
struct Consent {
  bool suggest = false;  // suggest people to me, and me to them
  bool hosts = false;    // let hosts see my words, to introduce me
  bool mail = false;     // e-mail me my contacts and promises
  bool operator==(const Consent&) const = default;
};

// One row of a guest list.
struct Attendee {
  Ref ref;
  Name name;
  std::string email;
  std::string phone;
  std::string organisation;
  std::string role;
  std::string town;
  std::vector<std::string> languages;
  Profile profile;
  Consent consent;
  std::vector<Ref> knows;  // references, after the import has looked the names up
  Registration registration = Registration::confirmed;
  bool first_time = false;
  std::string list_code;  // the list's own ticket code, as in its QR; may be empty
  // What the door goes by beside it; empty where the list says nothing.
  std::vector<std::string> codes;   // further ticket codes of the same guest, as good as list_code
  std::string order;                // the order or family they came in
  std::string ticket;               // the kind of ticket, in the list's words
  std::optional<Time> valid_from;   // the ticket is good from here
  std::optional<Time> valid_until;  // and no longer than this
  bool operator==(const Attendee&) const = default;
};

// "confirmed", "waiting", "cancelled", "refunded", "declined".
std::string_view word(Registration registration);

// The name a person is greeted by: the given name, else the first word of the full name that is no
// title ("Rev. Ngozi Adeyemi", "Adeyemi, Ngozi"); the whole of it from an initial on, or where
// there are only titles.
std::string first_name(const Name& name);

}  // namespace foyer::people
