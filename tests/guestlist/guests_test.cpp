#include "guestlist/guests.hpp"

#include "guestlist/made_event.hpp"

using namespace foyer;
using namespace foyer::guestlist;
using namespace foyer::test;
using people::Registration;

using Texts = std::vector<std::string>;

namespace {

Texts names(const Guests& guests) {
  Texts all;
  for (const auto& attendee : guests.attendees) all.push_back(attendee.name.full);
  return all;
}

Texts refs(const Guests& guests) {
  Texts all;
  for (const auto& attendee : guests.attendees) all.push_back(attendee.ref);
  return all;
}

std::vector<Registration> registrations(const Guests& guests) {
  std::vector<Registration> all;
  for (const auto& attendee : guests.attendees) all.push_back(attendee.registration);
  return all;
}

constexpr const char* own_header =
    "reference,name,given name,family name,email,phone,organisation,role,languages,offers,needs,"
    "doors,topics,knows,suggest,first time,badge code\n";

}  // namespace

// The contract's own columns, every one of them.
TEST_CASE("Foyer's own list is read whole") {
  const Guests guests = guests_of(
      std::string(own_header) +
      "A-1,Ana Lima,Ana,Lima,Ana@Example.org,+49 30 1234,Heron & Byte,developer,English; "
      "Português,\"tax returns; payroll, monthly\",a web site,I know a judge,chess; film,Bo Ek; "
      "A-3,yes,yes,FY-123\n");
  REQUIRE(guests.attendees.size() == 1);
  people::Attendee ana;
  ana.ref = "A-1";
  ana.name = {"Ana Lima", "Ana", "Lima"};
  ana.email = "ana@example.org";
  ana.phone = "+49 30 1234";
  ana.organisation = "Heron & Byte";
  ana.role = "developer";
  ana.languages = {"English", "Português"};
  ana.profile = {
      {"tax returns", "payroll, monthly"}, {"a web site"}, {"a judge"}, {"chess", "film"}};
  ana.knows = {"Bo Ek", "A-3"};
  ana.consent.suggest = true;
  ana.first_time = true;
  ana.list_code = "FY-123";
  CHECK(guests.attendees.front() == ana);
  CHECK(guests.format == "foyer");
  CHECK(guests.rows == 1);
}

// The reference and the ticket's code are the list's own.
TEST_CASE("each system's references and codes are taken") {
  const auto first = [](const std::string& bytes) { return guests_of(bytes).attendees.at(0); };
  const auto eventbrite = first(
      "Order #,First Name,Last Name,Email,Attendee #,Attendee Status\n77,Ana,Lima,a@x.org,55,"
      "Attending\n");
  CHECK(eventbrite.ref == "55");
  CHECK(eventbrite.list_code == "7755001");
  CHECK(first("Order #,First Name,Last Name,Attendee #,Barcode #,Attendee Status\n77,Ana,Lima,55,"
              "9955,Attending\n")
            .list_code == "9955");
  const auto pretix =
      first("Order code;Position ID;Attendee name;Ticket secret\nABCDE;2;Ana Lima;abcsecret\n");
  CHECK(pretix.ref == "ABCDE-2");
  CHECK(pretix.list_code == "abcsecret");
  const auto hi = first("ID,First Name,Last Name,Event ID,Public ID\n9,Ana,Lima,3,A-12345\n");
  CHECK(hi.ref == "A-12345");
  CHECK(hi.list_code == "A-12345");
  const auto luma =
      first("api_id,name,approval_status,qr_code_url\ngst-1,Ana,approved,https://x/y?pk=z\n");
  CHECK(luma.ref == "gst-1");
  CHECK(luma.list_code == "https://x/y?pk=z");
  const auto tito = first(
      "Ticket Full Name,Ticket Reference,Unique Ticket URL,Void Status\nAna Lima,ABCD-1,"
      "https://x.org/tickets/ti_123,\n");
  CHECK(tito.ref == "ABCD-1");
  CHECK(tito.list_code == "ti_123");
  CHECK(first("Name\tUser ID\tRSVP\nAna Lima\tuser 77\tYes\n").ref == "user 77");
}

// A ticket and a guest of one system may carry different keys; any of them opens the door.
TEST_CASE("further codes, orders, kinds of ticket and their times are taken") {
  const auto first = [](const std::string& bytes) { return guests_of(bytes).attendees.at(0); };
  const auto luma = first(
      "api_id,name,approval_status,qr_code_url,ticket_name\n"
      "gst-1,Ana,approved,https://luma.com/check-in/evt-9?pk=t-7&x=1,Standing\n");
  CHECK(luma.list_code == "https://luma.com/check-in/evt-9?pk=t-7&x=1");
  CHECK(luma.codes == Texts{"t-7", "gst-1"});
  CHECK(luma.ticket == "Standing");
  const auto eventbrite = first(
      "Order #,First Name,Last Name,Ticket Type,Attendee #,Barcode #,Attendee Status\n"
      "77,Ana,Lima,Early bird,55,9955,Attending\n");
  CHECK(eventbrite.codes == Texts{"7755001"});
  CHECK(eventbrite.order == "77");
  CHECK(eventbrite.ticket == "Early bird");
  const auto pretix = first(
      "Order code;Position ID;Attendee name;Product;Secret;Valid from;Valid until\n"
      "ABCDE;2;Ana;Child;sss;2026-11-23T18:00:00+01:00;2026-11-23\n");
  CHECK(pretix.order == "ABCDE");
  CHECK(pretix.ticket == "Child");
  CHECK(pretix.valid_from == read_rfc3339("2026-11-23T17:00:00Z")->time);
  CHECK(pretix.valid_until == read_rfc3339("2026-11-24T00:00:00Z")->time);
  const auto tito = first(
      "Ticket Full Name,Ticket,Ticket Reference,Unique Ticket URL,Void Status,Order Reference\n"
      "Ana Lima,Full,ABCD-1,https://x.org/tickets/ti_123,,ABCD\n");
  CHECK(tito.codes == Texts{"ABCD-1"});
  CHECK(tito.order == "ABCD");
  CHECK(tito.ticket == "Full");
  CHECK(first("ID,Name,Email,Registration date,uuid\n9,Ana,,,0f-1\n").list_code == "0f-1");
  const auto own = first(
      "name,badge code,other codes,order,ticket,valid from,valid until\n"
      "Ana,A,B; C;A,O-1,Day 2,never,\n");
  CHECK(own.codes == Texts{"B", "C"});
  CHECK(own.order == "O-1");
  CHECK(own.ticket == "Day 2");
  CHECK_FALSE(own.valid_from);
}

// The organiser's clock is meant where no offset is written.
TEST_CASE("times without an offset are the event's") {
  const auto guests = read("name,valid from\nAna,2026-11-23 18:00\n", {}, SecretSalt{}, Zone{60});
  REQUIRE(guests);
  CHECK(guests->attendees.at(0).valid_from == read_rfc3339("2026-11-23T17:00:00Z")->time);
}

TEST_CASE("each system's status is kept") {
  using R = Registration;
  CHECK(registrations(guests_of("Order #,First Name,Attendee #,Attendee Status\n1,A,1,Attending\n"
                                "1,B,2,Checked In\n1,C,3,Not Attending\n1,D,4,Refunded\n"
                                "1,E,5,Deleted\n")) ==
        std::vector{R::confirmed, R::confirmed, R::declined, R::refunded, R::cancelled});
  CHECK(registrations(guests_of("Order code;Position ID;Status;Attendee name\nA;1;paid;A\n"
                                "B;1;pending;B\nC;1;canceled;C\nD;1;expired;D\n")) ==
        std::vector{R::confirmed, R::waiting, R::cancelled, R::cancelled});
  CHECK(registrations(guests_of("api_id,name,approval_status,qr_code_url\n1,A,approved,\n"
                                "2,B,pending_approval,\n3,C,declined,\n4,D,waitlist,\n"
                                "5,E,invited,\n")) ==
        std::vector{R::confirmed, R::waiting, R::declined, R::waiting, R::waiting});
  CHECK(registrations(guests_of("Name\tUser ID\tRSVP\nA\tuser 1\tYes\nB\tuser 2\tNo\n"
                                "C\tuser 3\tWaitlist\n")) ==
        std::vector{R::confirmed, R::declined, R::waiting});
  CHECK(registrations(guests_of("Ticket Full Name,Ticket Reference,Void Status\nA,A-1,\n"
                                "B,B-1,voided\n")) == std::vector{R::confirmed, R::cancelled});
}

// Check-ins that another system made are no check-ins here, and its buyers are no guests.
TEST_CASE("the buyer's columns are left alone") {
  const Guests guests = guests_of(
      "Order code;Position ID;Email;Attendee name;Attendee email;Company;Checked in;Company\n"
      "ABC;1;office@x.org;Ana Lima;;Heron;2026-01-01;Payer Ltd\n"
      "ABC;2;office@x.org;Bo Ek;bo@x.org;;;Payer Ltd\n");
  CHECK(guests.attendees[0].email.empty());
  CHECK(guests.attendees[0].organisation == "Heron");
  CHECK(guests.attendees[1].email == "bo@x.org");
  CHECK(guests.attendees[1].organisation.empty());
}

// A whole order may carry the buyer's address; its guests are still several people.
TEST_CASE("mail alone does not make two rows one person") {
  const Guests guests = guests_of(
      "Order #,First Name,Last Name,Email,Attendee #,Attendee Status\n"
      "1,Ana,Lima,office@x.org,1,Attending\n1,Bo,Ek,office@x.org,2,Attending\n"
      "1,Ana,Lima,OFFICE@x.org,3,Attending\n");
  CHECK(names(guests) == Texts{"Ana Lima", "Bo Ek"});
  CHECK(guests.skipped == std::vector<Skipped>{{4, "the same person as row 2"}});
  const Guests sheet = guests_of("name,email\nAna Lima,o@x.org\nBo Ek,o@x.org\n");
  CHECK(sheet.attendees[0].ref != sheet.attendees[1].ref);
}

TEST_CASE("rows of one person fill each other's gaps") {
  const Guests guests = guests_of(
      "Name,E-Mail,Firma,Sprachen,suggest\n"
      "\"LIMA, ANA\",,Heron,,\n"
      "Ana Lima,ana@x.org,Heron,English,yes\n"
      "Ana Lima,,Kestrel,,\n"
      "\n"
      ",,,,\n"
      "Bo Ek,bo@x.org,,,\n"
      ",,,,\n");
  CHECK(names(guests) == Texts{"Ana Lima", "Ana Lima", "Bo Ek"});
  CHECK(guests.attendees[0].email == "ana@x.org");
  CHECK(guests.attendees[0].languages == Texts{"English"});
  CHECK(guests.attendees[0].consent.suggest);
  CHECK(guests.skipped == std::vector<Skipped>{{3, "the same person as row 2"},
                                               {5, "the row is empty"},
                                               {6, "the row is empty"}});
  CHECK(guests.rows == 6);
}

// A no is an answer: a later row's yes does not fill it.
TEST_CASE("a first answer stands") {
  const Guests guests = guests_of("name,email,suggest\nAna,a@x.org,no\nAna,a@x.org,yes\n");
  REQUIRE(guests.attendees.size() == 1);
  CHECK_FALSE(guests.attendees[0].consent.suggest);
}

// Somebody who cancelled and came back is welcome.
TEST_CASE("a living registration goes before a cancelled one") {
  const Guests guests = guests_of(
      "Order #,First Name,Last Name,Email,Attendee #,Attendee Status,Company\n"
      "1,Ana,Lima,ana@x.org,1,Refunded,Heron\n2,Ana,Lima,ana@x.org,2,Attending,\n");
  REQUIRE(guests.attendees.size() == 1);
  CHECK(guests.attendees[0].registration == Registration::confirmed);
  CHECK(guests.attendees[0].ref == "2");
  CHECK(guests.attendees[0].organisation == "Heron");
}

TEST_CASE("rows without a name are skipped with their number") {
  const Guests guests = guests_of(
      "Ticket Full Name,Ticket Email,Ticket Reference,Void "
      "Status\nAna,a@x.org,A-1,\n,b@x.org,B-1,\n"
      "-,c@x.org,C-1,\n" +
      std::string(300, 'x') + ",d@x.org,D-1,\n");
  CHECK(names(guests) == Texts{"Ana"});
  CHECK(guests.skipped == std::vector<Skipped>{{3, "the row has no name"},
                                               {4, "the row has no name"},
                                               {5, "the name is longer than 200 letters"}});
}

// One column, two columns, surname first, or a name beside a given name: it is the same name.
TEST_CASE("names are put together from any columns") {
  const auto name = [](const std::string& bytes) { return guests_of(bytes).attendees.at(0).name; };
  const people::Name ana{"Ana Lima", "Ana", "Lima"};
  CHECK(name("name,email\n\"Lima, Ana\",a@x.org\n") == ana);
  CHECK(name("Vorname,Nachname\nAna,Lima\n") == ana);
  CHECK(name("Vorname,Name\nAna,Lima\n") == ana);
  CHECK(name("Nombre;Apellidos\nAna;Lima\n") == ana);
  CHECK(name("Nom,Prénom\nLima,Ana\n") == ana);
  CHECK(name("name,first name,last name\nAna Lima,Ana,Lima\n") == ana);
  CHECK(name("name,first name\nAna Lima,Ana\n") == people::Name{"Ana Lima", "Ana", ""});
  CHECK(name("name\nAna  Lima\n") == people::Name{"Ana Lima", "", ""});
}

// A list with no ids gets references that are the same tomorrow, whoever else is on it.
TEST_CASE("made references stay") {
  const Guests one = guests_of("name,email,organisation\nAna,a@x.org,H\nBo,,K\n");
  const Guests two = guests_of("organisation,email,name\nK,,BO\nQ,q@x.org,Cy\nH,A@X.org,Ana\n");
  CHECK(one.attendees[0].ref == two.attendees[2].ref);
  CHECK(one.attendees[1].ref == two.attendees[0].ref);
  CHECK(one.origins[0].made_ref);
}

// A reference that two different people carry is no reference: neither is lost.
TEST_CASE("nobody vanishes behind a repeated reference") {
  const Guests guests = guests_of("reference,name\nG1,Ana Lima\nG1,Bo Ek\nG1,Ana M. Lima\n");
  CHECK(names(guests) == Texts{"Ana Lima", "Bo Ek"});
  CHECK(refs(guests)[0] == "G1");
  CHECK(refs(guests)[1].starts_with("G-"));
}

TEST_CASE("titles above the header and any delimiter are read") {
  for (const std::string delimiter : {",", ";", "\t", "|"}) {
    std::string text =
        "Guest list;of, the | evening\n\nName,E-Mail,Offers\nAna Lima,a@x.org,\"a; b\"\n";
    const auto header = text.find("Name");
    for (std::size_t at = header; at < text.size(); ++at)
      if (text[at] == ',') text[at] = delimiter[0];
    CAPTURE(delimiter);
    const Guests guests = guests_of(text);
    CHECK(names(guests) == Texts{"Ana Lima"});
    CHECK(guests.attendees[0].profile.offers == Texts{"a", "b"});
    CHECK(guests.origins[0].row == 4);
  }
}

TEST_CASE("columns named by hand are used") {
  const Guests guests = guests_of("Wer,Nr,Kann\nAna Lima,7,welding\n",
                                  {{"name", "Wer"}, {"reference", "Nr"}, {"offers", "Kann"}});
  CHECK(refs(guests) == Texts{"7"});
  CHECK(guests.attendees[0].profile.offers == Texts{"welding"});
  CHECK(refusal_of("name,email\nAna,a@x.org\n", {{"offers", "Kann"}}) ==
        "The list has no column \"Kann\"; look at its header row.");
  CHECK(refusal_of("name\nAna\n", {{"shoe", "name"}}).starts_with("Foyer knows no field"));
}

// What is no guest list is refused whole, with one sentence.
TEST_CASE("what is no guest list is refused") {
  for (const std::string& bytes :
       {std::string(), std::string("just some words\nand more of them\n"),
        std::string("email,company\na@x.org,H\n"), std::string("name,email\n"),
        std::string("Name;E-Mail\n;\n;\n"), std::string("BEGIN:VCARD\nFN:Ana\nEND:VCARD\n"),
        std::string("<html><body>name,email</body></html>"), std::string(5000, '\0'),
        std::string("1,2,3\n4,5,6\n"), std::string(200000, ','),
        "name" + std::string(200000, ',') + "\n", std::string(3 << 20, 'x')}) {
    const std::string said = refusal_of(bytes);
    CAPTURE(bytes.substr(0, 40), said);
    CHECK(said != "it was read");
    CHECK(said.ends_with('.'));
    CHECK(said.find('\n') == std::string::npos);
  }
  CHECK(refusal_of("name,email\n") == "This list has a header but no guests; export it again.");
  CHECK(refusal_of("name,email\nAna,a@x.org\nBo,\"b@x.org\nCy,c@x.org\n").starts_with("Row 3 "));
}
