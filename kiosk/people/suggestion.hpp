#pragma once
#include <string>
#include <vector>

#include "base/sentence.hpp"
#include "people/attendee.hpp"

namespace foyer::people {

enum class Kind { give, receive, exchange, circle, bridge, door, topic, newcomer };

// The words the reason stands on, verbatim from the people who wrote them; empty where none.
struct Evidence {
  std::string offer;
  std::string need;
  std::string topic;
  bool operator==(const Evidence&) const = default;
};

// What a suggestion says, as data: sayable in every language of the interface.
struct Said {
  Sentence reason;
  Sentence details;
  Sentence question;
  bool operator==(const Said&) const = default;
};

// Whom somebody should meet, and why. In a circle `who` is the one the attendee helps and `with`
// all other members in the order of help; a bridge is told to the go-between: `with` is
// {who can help, who needs it}. The second offer and need of an exchange are in `back`.
struct Suggestion {
  Ref who;
  Kind kind = Kind::topic;
  std::vector<Ref> with;
  Evidence evidence;
  Evidence back;
  std::string reason;    // one sentence; **bold** round the names and topics
  std::string details;   // the longer sentence of the opened page, same marks
  std::string question;  // an icebreaker that fits the reason
  Said said = {};        // the same three, of which those above are the English
  bool operator==(const Suggestion&) const = default;
};

// The contract's words: "give", "receive", "exchange", "circle", "bridge", "door", "topic",
// "newcomer".
std::string_view word(Kind kind);

// A sentence without its **bold** marks.
std::string plain(std::string_view marked);

}  // namespace foyer::people
