#include "guestlist/formats.hpp"

#include <algorithm>

namespace foyer::guestlist {
namespace {

// Headers as these systems wrote them in 2017 to 2026, by their public exports. A system appears
// more than once where its header changed.
const std::vector<Format>& systems() {
  static const std::vector<Source> eventbrite_code = {{{"barcodeno"}},
                                                      {{"orderno", "attendeeno"}, "", "001"}};
  static const std::vector<Source> pretix_reference = {{{"ordercode", "positionid"}, "-"}};
  static const std::vector<Source> pretix_code = {{{"ticketsecret"}}, {{"secret"}}};
  // The address in the QR code, the ticket's key in it, the guest's key and their id.
  static const std::vector<Source> luma_codes = {
      {{"qrcodeurl"}}, {{"qrcodeurl"}, "", "", false, "pk"}, {{"guestkey"}}, {{"apiid"}}};
  static const std::vector<Source> indico_code = {
      {{"uuid"}}, {{"ticketuuid"}}, {{"checkinsecret"}}};
  static const std::vector<Format> known = {
      {"eventbrite", {"attendeestatus", "orderno"}, {{{"attendeeno"}}}, eventbrite_code, {}},
      {"eventbrite", {"attendeeno", "orderno"}, {{{"attendeeno"}}}, eventbrite_code, {}},
      {"pretix", {"ordercode", "positionid"}, pretix_reference, pretix_code, {}},
      {"pretix",
       {"ordercode", "attendeename"},
       pretix_reference,
       pretix_code,
       {{Field::status, "paid"}}},
      {"hi.events",
       {"publicid", "eventid"},
       {{{"publicid"}}, {{"id"}}},
       {{{"publicid"}}, {{"shortid"}}},
       {}},
      {"luma", {"apiid", "approvalstatus"}, {{{"apiid"}}}, luma_codes, {}},
      {"luma", {"apiid", "qrcodeurl"}, {{{"apiid"}}}, luma_codes, {}},
      {"tito",
       {"ticketreference", "uniqueticketurl"},
       {{{"ticketreference"}}},
       {{{"uniqueticketurl"}, "", "", true}, {{"ticketreference"}}},
       {}},
      {"tito",
       {"ticketreference", "voidstatus"},
       {{{"ticketreference"}}},
       {{{"ticketreference"}}},
       {}},
      {"meetup", {"userid", "rsvp"}, {{{"userid"}}}, {}, {{Field::role, "title"}}},
      {"meetup", {"userid", "urlofmemberprofile"}, {{{"userid"}}}, {}, {{Field::role, "title"}}},
      {"indico", {"id", "name", "registrationdate"}, {{{"id"}}}, indico_code, {}},
      {"indico", {"id", "name", "registrationstate"}, {{{"id"}}}, indico_code, {}},
      {"alf.io", {"reservationid", "id"}, {{{"id"}}}, {{{"id"}}}, {}},
      {"open-event",
       {"ticketid", "virtualeventcheckintimes"},
       {{{"ticketid"}}},
       {{{"ticketid"}}},
       {}},
      {"open-event",
       {"ticketid", "orderno", "paymentmode"},
       {{{"ticketid"}}},
       {{{"ticketid"}}},
       {}},
      {"attendize",
       {"reference", "ticketid", "hasarrived"},
       {{{"reference"}}},
       {{{"reference"}}},
       {}},
      {"google-forms", {"timestamp"}},
      {"google-forms", {"zeitstempel"}},
      {"google-forms", {"horodateur"}},
      {"google-forms", {"marcatemporal"}},
      {"google-forms", {"carimbodedatahora"}},
      {"google-forms", {"informazionicronologiche"}},
      {"google-forms", {"tijdstempel"}},
      {"google-forms", {"tidsstampel"}},
      {"google-forms", {"zamandamgasi"}},
      {"google-forms", {"sygnaturaczasowa"}},
  };
  return known;
}

// Columns named in the contract.
constexpr std::string_view own_columns[] = {
    "reference",    "name",  "givenname", "familyname", "email",     "phone",
    "organisation", "role",  "languages", "offers",     "needs",     "doors",
    "topics",       "knows", "suggest",   "followup",   "firsttime", "badgecode",
    "othercodes",   "order", "ticket",    "validfrom",  "validuntil"};

bool is_own(const std::string& header) {
  return header.empty() ||
         std::find(std::begin(own_columns), std::end(own_columns), header) != std::end(own_columns);
}

}  // namespace

const Format& format_of(const Layout& layout) {
  static const Format foyer{"foyer", {}, {{{"reference"}}}, {{{"badgecode"}}}, {}};
  static const Format spreadsheet{"spreadsheet", {}, {}, {}, {}};
  for (const auto& format : systems())
    if (std::all_of(format.marks.begin(), format.marks.end(),
                    [&](auto mark) { return layout.of_header(mark) != no_column; }))
      return format;
  return std::all_of(layout.headers.begin(), layout.headers.end(), is_own) ? foyer : spreadsheet;
}

Layout adapted(Layout layout, const Format& format) {
  for (const auto& [field, header] : format.overrides)
    if (const int column = layout.of_header(header); column != no_column) layout.of(field) = column;
  return layout;
}

}  // namespace foyer::guestlist
