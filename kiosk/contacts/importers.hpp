#pragma once
#include <string>
#include <vector>

#include "contacts/contact.hpp"

namespace foyer::contacts {

// Tables with the headers that address books and customer systems know by themselves, written as
// `table` writes; what a guest did not give is an empty cell. Notes hold where people met and what
// was promised.

// Google Contacts, the header of its exports since 2024; labelled with the event.
std::string google_csv(const std::vector<Contact>& contacts);

// Outlook; the event is a category.
std::string outlook_csv(const std::vector<Contact>& contacts);

// HubSpot, which tells people apart by e-mail. The lifecycle stage stays empty: a guest is no lead.
std::string hubspot_csv(const std::vector<Contact>& contacts);

// Salesforce Bulk API. LastName is required there, so a name without one stands in it whole.
// `Kiosk_UID__c` is a text field the customer makes as external id, for upserts.
std::string salesforce_csv(const std::vector<Contact>& contacts);

}  // namespace foyer::contacts
