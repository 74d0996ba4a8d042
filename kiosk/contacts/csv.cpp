#include "contacts/csv.hpp"

#include "base/text.hpp"
#include "contacts/table.hpp"

namespace foyer::contacts {
namespace {

using C = const Contact&;

std::string met_at(C c) { return c.met_at ? rfc3339(*c.met_at, c.zone) : ""; }

const std::vector<Column>& columns() {
  static const std::vector<Column> all = {
      {"name", [](C c) { return c.card.name.full; }},
      {"given name", [](C c) { return c.card.name.given; }},
      {"family name", [](C c) { return c.card.name.family; }},
      {"organisation", [](C c) { return c.card.organisation; }},
      {"role", [](C c) { return c.card.role; }},
      {"email", [](C c) { return c.card.email; }},
      {"phone", [](C c) { return c.card.phone; }},
      {"town", [](C c) { return c.card.town; }},
      {"met at", met_at},
      {"event", [](C c) { return c.event; }},
      {"note", [](C c) { return c.note; }},
      {"promises", [](C c) { return joined(c.promises, "\n"); }},
      {"uid", [](C c) { return c.card.uid; }}};
  return all;
}

}  // namespace

std::string csv(const std::vector<Contact>& contacts) { return table(columns(), contacts); }

}  // namespace foyer::contacts
