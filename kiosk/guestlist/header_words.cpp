#include "guestlist/header_words.hpp"

namespace foyer::guestlist {
namespace {

// English, German, French, Spanish, Portuguese, Italian, Dutch, then single words of Swedish,
// Danish, Norwegian, Finnish, Polish, Czech, Turkish and Hungarian. Accents and case do not matter.
constexpr HeaderWords headers[] = {
    {Field::reference,
     "reference|attendee reference|guest id|attendee id|participant id|registration id|"
     "registration code|referenz|teilnehmernummer|référence|referencia|referência|"
     "riferimento|referentie"},
    {Field::name,
     "attendee name|ticket full name|ticket name holder|registration name|name|full name|your name|"
     "fullname|your full name|first and last name|name and surname|guest|guest name|participant|"
     "participant name|attendee|contact name|display name|"
     "teilnehmername|name des teilnehmers|vollständiger name|vor- und nachname|"
     "vorname und nachname|vorname nachname|ihr name|dein name|teilnehmer|teilnehmerin|gast|"
     "nom complet|nom du participant|nom et prénom|prénom et nom|nom prénom|votre nom|participant|"
     "invité|nombre completo|nombre y apellidos|nombre y apellido|nombre del asistente|asistente|"
     "tu nombre|nome completo|nome e apelido|nome e sobrenome|nome do participante|seu nome|"
     "nome e cognome|cognome e nome|nome del partecipante|partecipante|nominativo|volledige naam|"
     "naam deelnemer|deelnemer|voor- en achternaam|je naam|uw naam|"
     "fullständigt namn|fulde navn|fullt navn|deltager|deltagare|koko nimi|imię i nazwisko|"
     "jméno a příjmení|ad soyad|adı soyadı|isim soyisim|teljes név|имя и фамилия|ονοματεπώνυμο|"
     "nom|nombre|nome|naam|namn|navn|nimi|név|isim"},
    {Field::given,
     "attendee name: given name|attendee first name|ticket first name|first name|firstname|"
     "given name|given names|forename|forenames|first|vorname|vornamen|rufname|prénom|prénoms|"
     "nombre de pila|nombres|primer nombre|primeiro nome|nome próprio|nome di battesimo|voornaam|"
     "roepnaam|förnamn|fornavn|etunimi|imię|jméno|ad|keresztnév|имя|όνομα"},
    {Field::family,
     "attendee name: family name|attendee last name|ticket last name|last name|lastname|"
     "family name|surname|second name|last|nachname|familienname|zuname|nom de famille|apellidos|"
     "apellido|sobrenome|apelido|último nome|cognome|achternaam|familienaam|efternamn|efternavn|"
     "etternavn|sukunimi|nazwisko|příjmení|soyad|soyadı|soyisim|vezetéknév|фамилия|επώνυμο"},
    {Field::email,
     "attendee email|attendee e-mail|ticket email|participant email|registration email|email|"
     "e-mail address|email address|your email|mail|e-mail adresse|mailadresse|"
     "e-mail des teilnehmers|adresse e-mail|adresse électronique|adresse mail|courriel|"
     "correo electrónico|correo|dirección de correo electrónico|direção de e-mail|"
     "endereço de e-mail|correio eletrónico|correio eletrônico|indirizzo e-mail|posta elettronica|"
     "e-mailadres|mailadres|e-postadress|e-post|e-postadresse|sähköposti|adres e-mail|"
     "adres email|e-posta|e-posta adresi|e-mail cím|электронная почта"},
    {Field::phone,
     "attendee phone|ticket phone number|phone|phone number|telephone|telephone number|mobile|"
     "mobile number|mobile phone|cell phone|cell|tel|telefon|telefonnummer|handy|handynummer|"
     "mobil|mobilnummer|rufnummer|téléphone|numéro de téléphone|portable|teléfono|móvil|celular|"
     "número de teléfono|telefone|telemóvel|número de telefone|telefono|cellulare|telefoonnummer|"
     "telefoon|mobiel|puhelin|numer telefonu|telefon numarası"},
    {Field::organisation,
     "attendee company|ticket company name|company|company name|organisation|organization|"
     "organisation name|organization name|employer|affiliation|institution|workplace|firm|"
     "business|school|firma|unternehmen|organisation/firma|arbeitgeber|verein|einrichtung|"
     "entreprise|société|organisme|structure|employeur|association|empresa|compañía|organización|"
     "entidad|institución|companhia|organização|entidade|instituição|azienda|società|"
     "organizzazione|ente|ditta|istituzione|bedrijf|bedrijfsnaam|organisatie|werkgever|instelling|"
     "företag|arbetsgivare|virksomhed|bedrift|yritys|organisaatio|firma|organizacja|organizace|"
     "şirket|kurum|kuruluş|cég|szervezet"},
    {Field::role,
     "attendee job title|job title|role|position|profession|occupation|job|what do you do|"
     "berufsbezeichnung|beruf|funktion|rolle|tätigkeit|fonction|poste|métier|rôle|cargo|puesto|"
     "profesión|ocupación|función|função|profissão|ruolo|professione|posizione|mansione|functie|"
     "beroep|rol|yrke|roll|stilling|titteli|stanowisko|zawód|pozice|unvan|meslek|görev|beosztás"},
    {Field::town,
     "town|city|home city|location|hometown|home town|stadt|ort|wohnort|ville|localité|"
     "commune|ciudad|localidad|población|cidade|localidade|città|località|comune|plaats|"
     "woonplaats|stad|ort|kaupunki|miasto|město|şehir|város"},
    {Field::languages,
     "languages|language|languages spoken|spoken languages|i speak|sprachen|sprache|"
     "gesprochene sprachen|langues|langue|langues parlées|idiomas|idioma|lenguas|línguas|lingue|"
     "lingue parlate|talen|taal|språk|sprog|kielet|języki|jazyky|diller|nyelvek"},
    {Field::offers,
     "offers|offer|i offer|can offer|can help with|how i can help|how can i help|i can help with|"
     "skills|angebote|angebot|ich biete|biete|kann helfen bei|offres|offre|je propose|j'offre|"
     "compétences|ofertas|oferta|ofrezco|ofertas de ayuda|ofereço|posso ajudar|offerte|offro|"
     "posso aiutare|aanbod|ik bied|erbjuder|tilbyder|tarjoan|oferuję|nabízím"},
    {Field::needs,
     "needs|need|i need|what i need|looking for|i am looking for|seeking|asks|requests|gesuche|"
     "gesuch|ich suche|suche|bedarf|ich brauche|besoins|besoin|je cherche|recherche|necesidades|"
     "necesito|busco|necessidades|preciso|procuro|bisogni|bisogno|cerco|esigenze|behoeften|"
     "ik zoek|gezocht|nodig|söker|behöver|søger|søker|etsin|szukam|potrzebuję|hledám|arıyorum"},
    {Field::doors,
     "doors|door|can introduce|i can introduce|introductions|can introduce you to|i know people|"
     "türen|kann vorstellen|portes|je peux présenter|puertas|puedo presentar|portas|"
     "posso apresentar|porte|posso presentare|deuren|kan voorstellen"},
    {Field::topics,
     "topics|topic|topics i like|interests|interest|interested in|hobbies|themen|thema|"
     "interessen|sujets|thèmes|centres d'intérêt|intérêts|temas|intereses|tópicos|interesses|"
     "assuntos|argomenti|temi|interessi|onderwerpen|interesses|ämnen|intressen|emner|interesser|"
     "aiheet|tematy|zainteresowania|témata|zájmy|konular|ilgi alanları"},
    {Field::knows,
     "knows|i know|already knows|acquaintances|kennt|bekannte|kennt bereits|connaît|connaissances|"
     "conoce|conoce a|conhece|conosce|kent|känner|kender|kjenner|zna"},
    {Field::suggest,
     "suggest|ok to suggest|may suggest|may we suggest|suggestions ok|matchmaking|vorschlagen|"
     "darf vorgeschlagen werden|suggérer|sugerir|suggerire|voorstellen mag"},
    {Field::hosts,
     "hosts|hosts may see|let hosts see|hosts may introduce me|hosts may see my words"},
    {Field::follow_up,
     "follow up|follow-up|follow up by mail|send me my contacts|e-mail me my contacts|"
     "email me my contacts|kontakte per mail"},
    {Field::first_time,
     "first time|first visit|first timer|newcomer|new here|zum ersten mal|erstes mal|neu hier|"
     "première fois|primera vez|primeira vez|prima volta|eerste keer|första gången|første gang|"
     "pierwszy raz|poprvé|ilk kez"},
    {Field::badge_code,
     "badge code|ticket code|ticket secret|secret|qr code|qr|barcode|barcode #|badge-code|"
     "ticketcode|code-barres|código de barras|codice a barre|streepjescode"},
    {Field::status,
     "attendee status|approval_status|registration status|registration state|rsvp|status|"
     "void status|state of registration|teilnahmestatus|anmeldestatus|zusage|statut|état|estado|"
     "estado de la inscripción|stato|inschrijfstatus"},
    {Field::codes, "other codes|other code|further codes|ticket keys|guest key"},
    {Field::order,
     "order|order code|order #|order no|order number|order id|order reference|reservation id|"
     "booking|booking code|booking number|bestellung|bestellnummer|bestellcode|buchungsnummer|"
     "commande|numéro de commande|número de pedido|pedido|numero ordine|numero d'ordine|"
     "bestelnummer|bestelling"},
    {Field::ticket,
     "ticket|ticket type|ticket kind|ticket name|product name|product|category|item|ticketart|"
     "ticketkategorie|produkt|type de billet|tipo de entrada|tipo de bilhete|tipo de ingresso|"
     "tipo di biglietto|tickettype|soort ticket"},
    {Field::valid_from,
     "valid from|ticket valid from|gültig ab|gültig von|valable à partir de|"
     "válido desde|valido dal|geldig vanaf"},
    {Field::valid_until,
     "valid until|valid to|ticket valid until|gültig bis|valable jusqu'au|"
     "válido hasta|válido até|valido fino al|geldig tot"},
};

// Consent goes first, so that "May we introduce you to others?" is not taken for a door.
constexpr HeaderWords cues[] = {
    {Field::suggest,
     "may we suggest|may we introduce|may foyer suggest|can we suggest|can we introduce|ok to "
     "suggest|"
     "ok to introduce|suggest you to|suggest me to|be suggested|happy to be suggested|"
     "happy to be introduced|durfen wir|mochten sie vorgeschlagen|vorgeschlagen werden|"
     "pouvons nous vous suggerer|pouvons nous vous presenter|acceptez vous|podemos sugerir|podemos "
     "sugerirte|podemos sugerirle|"
     "podemos presentarte|podemos apresentar|possiamo suggerirti|possiamo suggerirla|possiamo "
     "presentarti|possiamo presentar|mogen we|"
     "mogen wij"},
    {Field::knows,
     "know here already|know already|already know|whom do you know|who do you know|"
     "do you know anyone|people you know|wen kennst du|wen kennen sie|kennst du schon|"
     "kennen sie bereits|qui connaissez vous|connaissez vous deja|a quien conoces|ya conoces|"
     "quem conhece|ja conhece|chi conosci|conosci gia|wie ken je|ken je al"},
    {Field::doors,
     "introduce you to|i introduce|can introduce|could introduce|introductions i can|"
     "doors you can open|doors i can open|wem kann ich|mit wem kann ich|kann ich dich vorstellen|"
     "bekannt machen|a qui puis je|vous presenter|a quien puedo|te puedo presentar|"
     "a quem posso|apresentar a|a chi posso|aan wie kan ik|kan ik je "
     "voorstellen"},
    {Field::offers,
     "i help others|i can help|can i help|could i help|you help others|you can help|how can you "
     "help|"
     "can you offer|you can offer|do you offer|i can offer|could offer|your skills|skills you|"
     "kann ich helfen|ich anderen helfen|ich helfen|kannst du helfen|konnen sie helfen|"
     "konnen sie anbieten|kannst du anbieten|ich biete|puis je aider|pouvez vous aider|"
     "pouvez vous offrir|pouvez vous proposer|je peux aider|je propose|puedo ayudar|"
     "puedes ayudar|puedes ofrecer|ofrezco|posso ajudar|pode ajudar|pode oferecer|posso aiutare|"
     "puoi aiutare|puoi offrire|offro|kan ik helpen|kan ik anderen helpen|kun je helpen|"
     "kun je bieden|ik bied"},
    {Field::needs,
     "would help me|would help you|what do you need|what you need|help do you need|do you need "
     "help|"
     "i need|are you looking for|"
     "i am looking for|im looking for|looking for help|help are you|like help with|"
     "wurde mir helfen|wurde dir helfen|hilft mir|brauche ich|brauchst du|suchst du|suchen sie|"
     "brauchen sie|ich suche|maiderait|vous aiderait|cherchez vous|avez vous besoin|"
     "jai besoin|je cherche|me ayudaria|te ayudaria|necesitas|necesito|buscas|busco|"
     "me ajudaria|precisa|procura|mi aiuterebbe|ti aiuterebbe|hai bisogno|cerchi|cerco|"
     "zou mij helpen|zou je helpen|heb je nodig|heb ik nodig|zoek je|ik zoek"},
    {Field::topics,
     "topics|your interests|interests tick|interests|interested in|like to talk about|"
     "themen|interessen|interessierst du|sujets|centres dinteret|temas|te interesan|intereses|"
     "interesses|assuntos|argomenti|interessi|ti interessano|onderwerpen"},
    {Field::languages, "languages|language do you|sprachen|langues|idiomas|linguas|lingue|talen"},
    {Field::role,
     "job title|what do you do|your role|your job|your profession|was machst du|was machen sie|"
     "que faites vous|votre fonction|a que te dedicas|o que faz|di cosa ti occupi|cosa fai|"
     "wat doe je"},
    {Field::organisation,
     "company do you work|organisation if any|organization if any|your company|your organisation|"
     "your organization|where do you work|organisation or|organization or|company or|"
     "company organisation|company organization|wo arbeitest du|firma oder|firma organisation|"
     "ou travaillez vous|votre entreprise|donde trabajas|onde trabalha|dove lavori|waar werk je"},
    {Field::first_time,
     "first time|zum ersten mal|premiere fois|primera vez|primeira vez|"
     "prima volta|eerste keer"},
    {Field::name,
     "your name|your full name|name and surname|first and last name|ihr name|dein name|votre nom|"
     "tu nombre|seu nome|il tuo nome|je naam"},
    {Field::email, "your email|email address|e mail address|ihre e mail|votre e mail"},
    {Field::phone, "your phone|phone number|telefonnummer"},
    {Field::town, "where do you live|which town|which city|wohnst du|habitez vous"},
};

}  // namespace

std::span<const HeaderWords> whole_headers() { return headers; }
std::span<const HeaderWords> header_cues() { return cues; }

}  // namespace foyer::guestlist
