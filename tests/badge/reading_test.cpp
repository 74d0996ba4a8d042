#include "badge/reading.hpp"

#include <random>

#include "support/catch.hpp"

using namespace foyer::badge;

namespace {

const Key tonight{1, 2, 3};
const Key yesterday{9, 9, 9};
const std::string anas = mint(tonight, {7, 7, 7});

Reading scan(std::string_view bytes) { return read(bytes, tonight); }
std::string system_in(std::string_view text) { return std::string(system_of(text)); }
std::string what_in(std::string_view text) {
  const Reading reading = scan(text);
  const auto* found = std::get_if<NotABadge>(&reading);
  return found ? found->what : "";
}

const std::string uuid = "0f8fad5b-d9cb-469f-a165-70867728950e";
const std::string hmac = "3q2+7wAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

// Version 1, a payload of 12 bytes and a signature of 64, as base64 written backwards.
const std::string sig1 =
    "/4TP8sjO5gzN2UDNzITMw8iLtwyKqkCKnYSJkMiIhAyHe0BHboRGYchFVQxESEBEP4QDMsgCJgwBGUABDIQAAoWaodmZlR"
    "2"
    "YiFmCKAEAMAQA";

}  // namespace

// Spaces, line ends, lower case and a typed ECI prefix come from scanners, not from the badge.
TEST_CASE("our code is read through what scanners add to it") {
  CHECK(scan(anas) == Reading(Ours{anas}));
  CHECK(scan("  " + anas + "\r\n") == Reading(Ours{anas}));
  CHECK(scan("\x02" + anas + "\x03\r") == Reading(Ours{anas}));
  CHECK(scan("\ufeff" + anas) == Reading(Ours{anas}));
  CHECK(scan("\\000026" + anas) == Reading(Ours{anas}));
  std::string low = anas;
  for (char& c : low) c = static_cast<char>(c + 32);
  CHECK(scan(low) == Reading(Ours{anas}));
}

// One ECI prefix is the scanner's; a second one would be part of the code.
TEST_CASE("only one ECI prefix goes, and only at the very start") {
  CHECK(scan("\\000026\\000026X") == Reading(Foreign{"\\000026X", ""}));
  CHECK(scan("X\\000026") == Reading(Foreign{"X\\000026", ""}));
  CHECK(scan("\\000099X") == Reading(Foreign{"\\000099X", ""}));
  CHECK(scan("\\000026") == Reading(Unreadable{}));
}

// A right form with another key's tag is another evening's badge.
TEST_CASE("yesterday's badge is told from tonight's") {
  const std::string code = mint(yesterday, {7, 7, 7});
  CHECK(scan(code) == Reading(OtherEvent{code}));
  CHECK(read(code, yesterday) == Reading(Ours{code}));
}

// Nothing to look up: an empty scan, line noise, broken bytes, or a book.
TEST_CASE("what holds no text is unreadable") {
  CHECK(scan("") == Reading(Unreadable{}));
  CHECK(scan(" \t\r\n") == Reading(Unreadable{}));
  CHECK(scan(std::string("\0\x01\x02\x7f", 4)) == Reading(Unreadable{}));
  CHECK(scan("caf\xe9") == Reading(Unreadable{}));
  CHECK(scan(std::string(4097, 'A')) == Reading(Unreadable{}));
  CHECK_FALSE(scan(std::string(4096, 'A')) == Reading(Unreadable{}));
}

// Other systems' tickets are recognised by their form, so that the kiosk can say whose it is.
TEST_CASE("tickets of other systems are named") {
  CHECK(system_in("abcdefghjkmnpqrstuvwxyz234567892") == "pretix");
  CHECK(system_in(sig1) == "pretix");
  CHECK(system_in(uuid + "/" + hmac) == "alf.io");
  CHECK(system_in("A-ZJWQ2ZZ") == "hi.events");
  CHECK(system_in("https://luma.com/check-in/evt-1?pk=g-abc") == "luma");
  CHECK(system_in("https://lu.ma/check-in/evt-1?pk=abc") == "luma");
  CHECK(system_in("9135355747"
                  "321772140"
                  "001") == "eventbrite");
  CHECK(system_in(R"({"i":[2,"indico.example.org/event/3","D4+tW9nLRp+hZXCGdyiVDg=="]})") ==
        "indico");
  CHECK(system_in(R"({"ticket":"abc","x":1})") == "eventyay");
  CHECK(system_in(uuid + "-12") == "eventyay");
}

// The text of another system's ticket is kept letter for letter: theirs are case sensitive.
TEST_CASE("another system's ticket keeps its text") {
  CHECK(scan(" A-ZJWQ2ZZ\r") == Reading(Foreign{"A-ZJWQ2ZZ", "hi.events"}));
  CHECK(scan("TC8N-1") == Reading(Foreign{"TC8N-1", ""}));
  CHECK(scan("abc\x1d"
             "DEF") == Reading(Foreign{"abc\ufffd"
                                       "DEF",
                                       ""}));
}

// Near misses of a form are nobody's: a wrong name would send the guest to the wrong desk.
TEST_CASE("texts that only resemble a system's form are not given its name") {
  for (const std::string& text :
       {std::string("abcdefghijklmnopqrstuvwxyz234567"), uuid, uuid + "/" + hmac.substr(1),
        std::string("A-zjwq2zz"), std::string("A-ZJWQ2Z"), std::string("4006381333931"),
        std::string("https://luma.com/evt-1"), uuid + "-x", std::string(R"({"i":2})"),
        std::string("{\"ticket\""), std::string("[1]"), sig1.substr(4), std::string(112, 'A')}) {
    CAPTURE(text);
    CHECK(system_in(text).empty());
  }
}

// Everyday codes get a kind sentence of their own, and keep their text for the list to be asked.
TEST_CASE("a contact card, a web address, wifi and prose are no badges") {
  CHECK(what_in("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana\r\nEND:VCARD") == "a contact card (vCard)");
  CHECK(what_in("MECARD:N:Ana;;") == "a contact card (vCard)");
  CHECK(what_in("WIFI:T:WPA;S:foyer;P:secret;;") == "a wifi code");
  CHECK(what_in("HTTPS://EXAMPLE.ORG") == "a web address");
  CHECK(what_in("www.example.org/menu") == "a web address");
  CHECK(what_in("mailto:ana@example.org") == "text");
  CHECK(what_in("Soup of the day: pumpkin") == "text");
  CHECK(what_in("one\ntwo") == "text");
  CHECK(scan(" https://example.org/check/NPE3KYF3RVFC ") ==
        Reading(NotABadge{"a web address", "https://example.org/check/NPE3KYF3RVFC"}));
}

// Whatever the bytes, reading gives a value and never a crash.
TEST_CASE("any bytes can be read") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 chance(seed);
  const std::vector<std::string> beginnings = {"",   anas,   "{\"i\":[",    "\\000026", uuid + "/",
                                               "A-", "[[[[", "BEGIN:VCARD", sig1};
  for (int i = 0; i < 20000; ++i) {
    std::string bytes = beginnings[chance() % beginnings.size()];
    for (auto more = chance() % 60; more > 0; --more) bytes += static_cast<char>(chance());
    if (!bytes.empty() && chance() % 2)
      bytes[chance() % bytes.size()] = static_cast<char>(chance());
    const Reading reading = scan(bytes);
    CAPTURE(bytes);
    if (const auto* ours = std::get_if<Ours>(&reading)) CHECK(ours->code == anas);
  }
}
