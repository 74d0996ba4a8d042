#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "people/room.hpp"

namespace foyer::hosting {

// Somebody who looks after the evening. The lead host also looks after the other hosts, and does
// what concerns every door at once.
struct Host {
  std::string name;
  std::string pin;  // their own, as shell::pin_hash made it; empty: it was taken away
  bool lead = false;
  bool operator==(const Host&) const = default;
};

// As JSON for the board; and everybody on it, by name, those without a PIN too.
std::string written(const Host& host);
std::vector<Host> hosts_on_board(const people::Room& room);

// Who may come in by a PIN of their own, by name: `set_up` are those of this machine's settings,
// and what the board says of one of them is newer.
std::vector<Host> hosts(const std::vector<Host>& set_up, const people::Room& room);

// Whether any of them leads. Where nobody does, everybody may do everything.
bool anybody_leads(const std::vector<Host>& all);
// "Siân", "Siân or Mina": whom to ask; empty where nobody leads.
std::string leads(const std::vector<Host>& all);

}  // namespace foyer::hosting
