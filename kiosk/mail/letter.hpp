#pragma once
#include <optional>
#include <string>
#include <variant>

#include "mail/message.hpp"
#include "people/room.hpp"
#include "words/library.hpp"

namespace foyer::mail {

// A letter may go to this address.
struct Addressed {
  std::string address;
};
// It may not, and why; `wrong` when somebody could put it right.
struct Withheld {
  std::string why;
  bool wrong = false;
};

// Whether a letter may go to this person, by what they allow now. To be asked at the moment of
// sending.
std::variant<Addressed, Withheld> may_write(const people::Person& person);

// The one letter after the evening: whom `who` met, what was promised, in the language they chose
// at a kiosk, else the first of the list's; a vCard of each and one file of all, and the reader's
// own promises as to-dos. Its Message-ID follows from event, person and sender alone. Nothing when
// they met nobody, or nobody still agrees.
struct Sending {
  Mailbox from;
  Time date;
  const words::Library& library;  // what promises say
};
std::optional<Message> evening_letter(const people::Room& room, const people::Ref& who,
                                      const Sending& sending);

// One friendly word about what `who` promised and nobody has said to be kept or not. Nothing when
// there is nothing left; the same Message-ID for ever, so that there is never a second.
std::optional<Message> reminder(const people::Room& room, const people::Ref& who,
                                const Sending& sending);

// What evening_letter will be called, without writing it.
std::string evening_letter_id(const people::Room& room, const people::Ref& who,
                              const Mailbox& from);

// The mailto: links of a letter: a reply says that a promise was kept, or that no letter more is
// wished; which one is a name that tells nobody else anything.
std::string kept_link(const people::Room& room, const people::Promise& promise,
                      const Mailbox& from);
std::string stop_link(const people::Room& room, const people::Person& person, const Mailbox& from);

}  // namespace foyer::mail
