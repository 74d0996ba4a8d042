#include "contacts/importers.hpp"

#include "base/text.hpp"
#include "contacts/table.hpp"

namespace foyer::contacts {
namespace {

using C = const Contact&;

std::string nothing(C) { return ""; }
std::string organisation(C c) { return c.card.organisation; }
std::string role(C c) { return c.card.role; }
std::string email(C c) { return c.card.email; }
std::string phone(C c) { return c.card.phone; }
std::string town(C c) { return c.card.town; }
std::string event(C c) { return c.event; }
std::string uid(C c) { return c.card.uid; }

// A name whose parts are not known stands whole in the first column, where it is not mistaken for
// a family's.
bool in_parts(C c) { return !c.card.name.given.empty() || !c.card.name.family.empty(); }
std::string given(C c) { return in_parts(c) ? c.card.name.given : c.card.name.full; }
std::string family(C c) { return c.card.name.family; }

// Where a family name is required, one without stands there whole instead.
std::string required_family(C c) { return family(c).empty() ? c.card.name.full : family(c); }
std::string given_beside_family(C c) { return family(c).empty() ? "" : c.card.name.given; }

std::string story(C c) {
  std::vector<std::string> lines = c.promises;
  if (!c.note.empty()) lines.insert(lines.begin(), c.note);
  return joined(lines, "\n");
}

std::string label(const std::string& value, std::string_view name) {
  return value.empty() ? "" : std::string(name);
}
std::string email_label(C c) { return label(email(c), "Work"); }
std::string phone_label(C c) { return label(phone(c), "Mobile"); }
std::string town_label(C c) { return label(town(c), "Work"); }
std::string google_labels(C c) {
  return event(c).empty() ? "* myContacts" : event(c) + " ::: * myContacts";
}

}  // namespace

std::string google_csv(const std::vector<Contact>& contacts) {
  static const std::vector<Column> columns = {{"First Name", given},
                                              {"Middle Name", nothing},
                                              {"Last Name", family},
                                              {"Phonetic First Name", nothing},
                                              {"Phonetic Middle Name", nothing},
                                              {"Phonetic Last Name", nothing},
                                              {"Name Prefix", nothing},
                                              {"Name Suffix", nothing},
                                              {"Nickname", nothing},
                                              {"File As", nothing},
                                              {"Organization Name", organisation},
                                              {"Organization Title", role},
                                              {"Organization Department", nothing},
                                              {"Birthday", nothing},
                                              {"Notes", story},
                                              {"Photo", nothing},
                                              {"Labels", google_labels},
                                              {"E-mail 1 - Label", email_label},
                                              {"E-mail 1 - Value", email},
                                              {"Phone 1 - Label", phone_label},
                                              {"Phone 1 - Value", phone},
                                              {"Address 1 - Label", town_label},
                                              {"Address 1 - Formatted", town},
                                              {"Address 1 - Street", nothing},
                                              {"Address 1 - City", town},
                                              {"Address 1 - PO Box", nothing},
                                              {"Address 1 - Region", nothing},
                                              {"Address 1 - Postal Code", nothing},
                                              {"Address 1 - Country", nothing},
                                              {"Address 1 - Extended Address", nothing},
                                              {"Website 1 - Label", nothing},
                                              {"Website 1 - Value", nothing}};
  return table(columns, contacts);
}

std::string outlook_csv(const std::vector<Contact>& contacts) {
  static const std::vector<Column> columns = {{"First Name", given},
                                              {"Middle Name", nothing},
                                              {"Last Name", family},
                                              {"Title", nothing},
                                              {"Suffix", nothing},
                                              {"Web Page", nothing},
                                              {"Notes", story},
                                              {"E-mail Address", email},
                                              {"E-mail 2 Address", nothing},
                                              {"Business Phone", nothing},
                                              {"Mobile Phone", phone},
                                              {"Company", organisation},
                                              {"Job Title", role},
                                              {"Department", nothing},
                                              {"Business Street", nothing},
                                              {"Business City", town},
                                              {"Business State", nothing},
                                              {"Business Postal Code", nothing},
                                              {"Business Country", nothing},
                                              {"Categories", event}};
  return table(columns, contacts);
}

std::string hubspot_csv(const std::vector<Contact>& contacts) {
  static const std::vector<Column> columns = {
      {"First Name", given},       {"Last Name", family},          {"Email", email},
      {"Phone Number", nothing},   {"Mobile Phone Number", phone}, {"Company Name", organisation},
      {"Job Title", role},         {"Website URL", nothing},       {"City", town},
      {"Country/Region", nothing}, {"Lifecycle Stage", nothing}};
  return table(columns, contacts);
}

std::string salesforce_csv(const std::vector<Contact>& contacts) {
  static const std::vector<Column> columns = {{"FirstName", given_beside_family},
                                              {"LastName", required_family},
                                              {"Email", email},
                                              {"Phone", nothing},
                                              {"MobilePhone", phone},
                                              {"Title", nothing},
                                              {"Department", nothing},
                                              {"MailingStreet", nothing},
                                              {"MailingCity", town},
                                              {"MailingState", nothing},
                                              {"MailingPostalCode", nothing},
                                              {"MailingCountry", nothing},
                                              {"LeadSource", event},
                                              {"Description", story},
                                              {"Kiosk_UID__c", uid}};
  return table(columns, contacts);
}

}  // namespace foyer::contacts
