#include "hub/complaint.hpp"

#include <array>
#include <string>

#include "base/text.hpp"

namespace foyer::hub {
namespace {

struct Meaning {
  std::string_view sign;
  std::string_view sentence;
};

// Words of libpq and of PostgreSQL 15's log, in the order in which they are looked for.
constexpr std::array connecting = {
    Meaning{"password authentication failed",
            "the password is wrong; set FOYER_HUB_PASSWORD, or password_file in foyer.toml"},
    Meaning{"no password supplied",
            "it wants a password; set FOYER_HUB_PASSWORD, or password_file in foyer.toml"},
    Meaning{"could not load private key", "this kiosk's key cannot be read; join the event again"},
    Meaning{"has group or world access", "this kiosk's key is open to others; chmod 600 it"},
    Meaning{"does not match host name",
            "its certificate is another machine's; check the address, or join the event again"},
    Meaning{"certificate verify failed",
            "its certificate is not signed by this event's authority; join the event again"},
    Meaning{"certificate authentication failed",
            "it does not know this kiosk's certificate; join the event again"},
    Meaning{"requires a valid client certificate",
            "it wants this kiosk's certificate; join the event again"},
    Meaning{"unknown ca", "it does not trust this kiosk's certificate; join the event again"},
    Meaning{"certificate", "the certificates do not fit; join the event again"},
    Meaning{"does not support SSL", "it does not speak TLS; ask whoever runs it"},
    Meaning{
        "SSL error",
        "its certificate is not signed by this event's authority, or it does not speak TLS 1.3; "
        "join the event again"},
    Meaning{"no pg_hba.conf entry",
            "it lets nobody of that name in, or not in this way; join the event again"},
    Meaning{"too many connections", "it has no connection free; it will be tried again"},
    Meaning{"too many clients", "it has no connection free; it will be tried again"},
    Meaning{"starting up", "it is just starting; it will be tried again"},
    Meaning{"could not translate", "its name is not known here; check the address and the network"},
    Meaning{"Connection refused", "nothing answers there; see whether it runs"},
    Meaning{"No such file", "nothing answers there; see whether it runs"},
    Meaning{"timeout expired", "it does not answer; check the network"},
    Meaning{"role", "it does not know this kiosk; join the event again"},
    Meaning{"database", "the database is not there; make it, then run foyer hub init"},
};

constexpr std::array states = {
    Meaning{"53100", "The hub's disk is full; free some space on it, nothing here is lost."},
    Meaning{"53200", "The hub has no memory left; it will be tried again."},
    Meaning{"53300", "The hub has no connection free; it will be tried again."},
    Meaning{"57014", "The hub was too slow to answer; it will be tried again."},
    Meaning{"57P01", "The hub is being shut down; it will be tried again."},
    Meaning{"57P02", "The hub fell; it will be tried again."},
    Meaning{"57P03", "The hub is just starting; it will be tried again."},
    Meaning{"58030", "The hub cannot use its disk; look after it, nothing here is lost."},
    Meaning{"42501", "The hub does not allow this kiosk to do that."},
    Meaning{"25006", "The hub can only be read; it may be a standby."},
    Meaning{"3F000", "The hub's database has no tables of Foyer's; run foyer hub init."},
    Meaning{"42883", "The hub's tables are of another Foyer; run foyer hub init."},
    Meaning{"22021", "A text that is no UTF-8 was refused by the hub."},
    Meaning{"23514", "A fact larger than a hub takes was refused."},
};

std::string first_line(std::string_view text) {
  std::string line(trimmed(text.substr(0, text.find('\n'))));
  while (line.ends_with('.')) line.pop_back();
  return mended_utf8(line);
}

}  // namespace

Error no_connection(std::string_view hub, std::string_view said) {
  const std::string beginning = "The hub at " + std::string(hub) + " is not reached: ";
  for (const auto& [sign, sentence] : connecting)
    if (said.find(sign) != std::string_view::npos)
      return outside_failed(beginning + std::string(sentence) + ".");
  return outside_failed(beginning + first_line(said) + ".");
}

Error refused_statement(std::string_view state, std::string_view said) {
  for (const auto& [sign, sentence] : states)
    if (state == sign) return outside_failed(std::string(sentence));
  if (state.empty())
    return outside_failed("The line to the hub was lost (" + first_line(said) +
                          "); it will be tried again.");
  return outside_failed("The hub refused: " + first_line(said) + ".");
}

}  // namespace foyer::hub
