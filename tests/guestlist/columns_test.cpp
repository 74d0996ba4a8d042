#include "guestlist/columns.hpp"

#include "base/text.hpp"
#include "guestlist/formats.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::guestlist;

namespace {

Layout header(const std::string& text, char delimiter = '|') {
  static std::vector<std::string> cells;
  cells = split(text, delimiter);
  return layout_of({cells.begin(), cells.end()});
}

using Order = std::vector<Field>;

// The fields in the order of their columns; a column that is not known stands for nothing.
Order order(const Layout& layout) {
  Order fields;
  for (int column = 0; column < static_cast<int>(layout.headers.size()); ++column)
    for (std::size_t field = 0; field < field_count; ++field)
      if (layout.column[field] == column) fields.push_back(static_cast<Field>(field));
  return fields;
}

const Order full_name = {Field::name, Field::email, Field::phone, Field::organisation, Field::role};
const Order two_names = {Field::given, Field::family, Field::email, Field::organisation,
                         Field::role};
const Order words = {Field::offers,    Field::needs, Field::doors,   Field::topics,
                     Field::languages, Field::knows, Field::suggest, Field::first_time};

}  // namespace

// A list is understood in the language in which its organiser keeps it.
TEST_CASE("headers are known in many languages") {
  CHECK(order(header("Full Name|E-Mail Address|Phone Number|Company|Job Title")) == full_name);
  CHECK(order(header("Vollständiger Name|E-Mail-Adresse|Telefonnummer|Firma|Funktion")) ==
        full_name);
  CHECK(order(header("Nom complet|Courriel|Téléphone|Entreprise|Poste")) == full_name);
  CHECK(order(header("Nombre y apellidos|Correo electrónico|Teléfono|Empresa|Cargo")) == full_name);
  CHECK(order(header("Nome completo|Endereço de e-mail|Telemóvel|Organização|Função")) ==
        full_name);
  CHECK(order(header("Nome e cognome|E-mail|Telefono|Azienda|Ruolo")) == full_name);
  CHECK(order(header("Volledige naam|E-mailadres|Telefoonnummer|Bedrijf|Functie")) == full_name);
  CHECK(order(header("Namn|E-postadress|Mobil|Företag|Yrke")) == full_name);
  CHECK(order(header("Ad Soyad|E-posta|Telefon|Şirket|Meslek")) == full_name);
  CHECK(order(header("Imię i nazwisko|Adres e-mail|Telefon|Firma|Stanowisko")) == full_name);

  CHECK(order(header("First Name|Last Name|Email|Organisation|Role")) == two_names);
  CHECK(order(header("Forename|Surname|E-mail|Organization|Position")) == two_names);
  CHECK(order(header("Vorname|Nachname|E-Mail|Unternehmen|Beruf")) == two_names);
  CHECK(order(header("Prénom|Nom de famille|Adresse e-mail|Société|Métier")) == two_names);
  CHECK(order(header("Nombre|Apellidos|Correo|Organización|Puesto")) == two_names);
  CHECK(order(header("Nome|Sobrenome|E-mail|Empresa|Cargo")) == two_names);
  CHECK(order(header("Nome|Cognome|Email|Società|Professione")) == two_names);
  CHECK(order(header("Voornaam|Achternaam|E-mail|Organisatie|Beroep")) == two_names);
  CHECK(order(header("Förnamn|Efternamn|E-post|Organisation|Roll")) == two_names);
  CHECK(order(header("Ad|Soyad|E-posta|Kurum|Unvan")) == two_names);
  CHECK(order(header("FIRSTNAME|LASTNAME|EMAIL|COMPANY|JOB TITLE")) == two_names);
  CHECK(order(header("first_name|last_name|email|company|job_title")) == two_names);
}

// Questions are headers too.
TEST_CASE("questions are known by their meaning") {
  CHECK(order(header("How can I help others?|What would help me?|Who can I introduce you to?|"
                     "Topics I like|Languages|Whom do you know here already?|"
                     "May we suggest you to other guests?|Is this your first time here?")) ==
        words);
  CHECK(order(header("how i can help|what I need|can introduce|topics|Languages|knows|"
                     "ok to suggest?|first time")) == words);
  CHECK(order(header("What can you offer? (skills you share)|What are you looking for?|"
                     "I could introduce you to ...|Interests (tick all that apply)|"
                     "Which languages do you speak?|Who do you know already?|"
                     "May we introduce you to others?|First time at our event?")) == words);
  CHECK(order(header("Wobei kann ich anderen helfen?|Was würde mir helfen?|"
                     "Mit wem kann ich dich bekannt machen?|Themen|Sprachen|Wen kennst du schon?|"
                     "Dürfen wir dich vorschlagen?|Bist du zum ersten Mal da?")) == words);
  CHECK(order(header("Comment puis-je aider les autres ?|Qu'est-ce qui m'aiderait ?|"
                     "À qui puis-je vous présenter ?|Centres d'intérêt|Langues parlées|"
                     "Qui connaissez-vous déjà ?|Pouvons-nous vous suggérer à d'autres ?|"
                     "Est-ce votre première fois ?")) == words);
  CHECK(order(header("¿Cómo puedo ayudar?|¿Qué necesito?|¿A quién puedo presentarte?|"
                     "Temas que te interesan|Idiomas|¿A quién conoces ya?|"
                     "¿Podemos sugerirte a otros?|¿Es tu primera vez?")) == words);
  CHECK(order(header("Como posso ajudar os outros?|O que me ajudaria?|A quem posso apresentar?|"
                     "Temas|Idiomas|Quem já conhece?|Podemos sugerir o seu nome?|"
                     "É a primeira vez?")) == words);
  CHECK(order(header("Come posso aiutare gli altri?|Che cosa cerco?|A chi posso presentarti?|"
                     "Argomenti|Lingue|Chi conosci già?|Possiamo suggerirti ad altri?|"
                     "È la tua prima volta?")) == words);
  CHECK(order(header("Hoe kan ik anderen helpen?|Wat zou mij helpen?|"
                     "Aan wie kan ik je voorstellen?|Onderwerpen|Talen|Wie ken je al?|"
                     "Mogen we je voorstellen?|Is dit je eerste keer?")) == words);
}

// What only looks like one of our questions is not taken for it.
TEST_CASE("other questions stay out") {
  CHECK(order(header("Dietary requirements|Do you need a parking space?|Order comment|"
                     "Price Tier|How did you hear about us?|Voucher|Seat name|Event Name"))
            .empty());
  CHECK(order(header("Buyer Email|Order Email|Order Name|Buyer Last Name|Invoice address name"))
            .empty());
}

// The attendee goes before the buyer, and the first of two equal columns before the second.
TEST_CASE("of two columns the attendee's is taken") {
  const Layout pretix =
      header("Order code|Email|Attendee name|Attendee email|Company|City|Company");
  CHECK(pretix.of(Field::email) == 3);
  CHECK(pretix.of(Field::name) == 2);
  CHECK(pretix.of(Field::organisation) == 4);
  const Layout tito =
      header("Ticket Email|Order Email|Order Name|Ticket Full Name|Order Company Name");
  CHECK(tito.of(Field::email) == 0);
  CHECK(tito.of(Field::name) == 3);
  CHECK(tito.of(Field::organisation) == no_column);
}

TEST_CASE("a header names people, and something else or nothing") {
  CHECK(is_header(header("name,email", ',')));
  CHECK(is_header(header("Name")));
  CHECK(is_header(header("Vorname|Nachname")));
  CHECK_FALSE(is_header(header("Name|Foo|Bar")));
  CHECK_FALSE(is_header(header("Email|Company|Phone")));
  CHECK_FALSE(is_header(header("Guest list Ulmenau|||")));
  CHECK_FALSE(is_header(header("Ana Lima|ana@example.org|Heron")));
}

// The organiser's word goes before ours.
TEST_CASE("columns can be named by hand") {
  const auto named =
      with_columns(header("Wer|Mail|Was ich kann"), {{"name", "wer"}, {"offers", "Was ich kann"}});
  REQUIRE(named);
  CHECK(named->of(Field::name) == 0);
  CHECK(named->of(Field::offers) == 2);
  const auto missing = with_columns(header("Name|Mail"), {{"offers", "Kann"}});
  REQUIRE_FALSE(missing);
  CHECK(missing.error().fault == Fault::input);
  CHECK(missing.error().what == "The list has no column \"Kann\"; look at its header row.");
  const auto unknown = with_columns(header("Name|Mail"), {{"shoe size", "Mail"}});
  REQUIRE_FALSE(unknown);
  CHECK(unknown.error().fault == Fault::usage);
}

// Every system's header of the last years is known for what it is.
TEST_CASE("systems are known by their headers") {
  const auto format = [](const std::string& text) { return format_of(header(text, ',')).name; };
  CHECK(format("Order #,Order Date,First Name,Last Name,Email,Quantity,Ticket Type,Attendee #,"
               "Attendee Status") == "eventbrite");
  CHECK(format("Order no.,Order Date,First Name,Surname,Email,Quantity,Ticket Type,Order Type,"
               "Total Paid,Attendee Status") == "eventbrite");
  CHECK(format("api_id,name,email,created_at,approval_status,qr_code_url") == "luma");
  CHECK(format("Number,Ticket,Ticket Full Name,Ticket Email,Void Status,Ticket Reference,"
               "Unique Ticket URL") == "tito");
  CHECK(format("Name,User ID,Title,Event Host,RSVP,Guests,RSVPed on") == "meetup");
  CHECK(format("Name,User ID,Title,Member ID,Location,URL of Member Profile") == "meetup");
  CHECK(format("Order code,Position ID,Status,Attendee name,Attendee email") == "pretix");
  CHECK(format("Order code,Attendee name,Product,Price,Checked in,Paid,Secret,E-mail") == "pretix");
  CHECK(format("ID,First Name,Last Name,Email,Status,Check Ins,Event ID,Public ID") == "hi.events");
  CHECK(format("ID,Category,Event,Status,ReservationID,Full Name,E-Mail") == "alf.io");
  CHECK(format("ID,Name,Affiliation,Registration date,Registration state") == "indico");
  CHECK(format("First Name,Last Name,Email,Ticket ID,Reference,Has Arrived") == "attendize");
  CHECK(format("Order#,Order Date,Status,Payment Mode,Ticket ID,Email,First Name") == "open-event");
  CHECK(format("Timestamp,Email Address,Your name") == "google-forms");
  CHECK(format("Zeitstempel,E-Mail-Adresse,Name") == "google-forms");
  CHECK(format("reference,name,given name,family name,email,phone,organisation,role,languages,"
               "offers,needs,doors,topics,knows,suggest,first time,badge code") == "foyer");
  CHECK(format("Name,Offers,Needs") == "foyer");
  CHECK(format("Name,E-Mail,Firma") == "spreadsheet");
}
