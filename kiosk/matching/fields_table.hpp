#pragma once
#include <string_view>

namespace foyer::matching {

// One subject: words that mean much the same in English, German, French, Spanish and Portuguese,
// folded, each a whole word or, with *, the beginning of one. `field` is a key of help_fields.hpp.
struct SubjectRow {
  std::string_view field;
  std::string_view cues;
};

inline constexpr SubjectRow subject_rows[] = {
    // Law, money, risk
    {"law",
     "lawyer* solicitor* attorney* barrister* legal* law laws anwalt* rechtsanwal* "
     "jurist* avocat* juridi* abogad* advogad* recht rechtlich* droit derecho direito "
     "sue sued"},
    {"law", "contract* agreement* clause* vertrag* contrat* nda"},
    {"law",
     "trademark* patent* copyright* licens* marke markenrecht* brevet* urheber* marque "
     "marca infring* counterfeit*"},
    {"law", "gdpr privacy dsgvo datenschutz* rgpd consent confidential*"},
    {"law",
     "wills inherit* probate testament* erbe erbschaft* heritage heritier* herencia "
     "heranca notar* notaire"},
    {"law", "divorce* custody scheidung* sorgerecht* separation"},
    {"law", "dispute* mediat* arbitrat* streit* konflikt* conflit* conflicto* argument*"},
    {"tax",
     "tax taxes taxat* steuer* impot* impuesto* imposto* vat umsatzsteuer* mwst tva "
     "iva hmrc finanzamt* fisc* irpf"},
    {"tax",
     "account* bookkeep* ledger* invoic* buchhalt* rechnung* bilanz* comptab* factur* "
     "contab* fatura* receipt* audit* controlling"},
    {"tax", "payroll* wage* salar* lohn* gehalt* paie nomina* folha"},
    {"finance",
     "retire* ruhestand* retraite* jubila* aposent* savings sparen ahorro* pension "
     "pensions"},
    {"finance", "invest* angel* venture* equity pitch* vc inversor* anleger* raise raising"},
    {"finance",
     "loan* credit* lend* mortgage* kredit* darlehen pret prets prestamo* emprestimo* "
     "hypothek* hipoteca* overdraft debt* schulden dette* deuda* divida*"},
    {"grants",
     "grant* subsid* forder* foerder* zuschuss* subvention* subvencion* funding "
     "funder* fundrais* crowdfund* donor* donation* spende* don dons donativ* doacao* "
     "doaco* foundation* stiftung* sponsor* bursary"},
    {"tax",
     "budget* cashflow forecast* bankrupt* insolven* liquid* pricing price* preis* "
     "precio* preco*"},
    {"insurance",
     "insur* versicher* assuranc* seguro* liabil* haftpflicht* indemnit* policy "
     "policies underwrit*"},
    {"safety",
     "safety hazard* accident* unfall* risk assessment* arbeitsschutz* securite "
     "seguridad seguranca brandschutz* extinguisher* evacuat*"},
    {"safety", "defibrill* cpr ersthelfer* secourist* auxilios paramedic*"},
    // Computers
    {"web",
     "website* site webseite* homepage* web wordpress webshop* pagina webdesign* "
     "webflow html css frontend landing seo domain* hosting hosted"},
    {"web", "app apps ios android iphone* flutter aplicacion* aplicativ*"},
    {"code",
     "software program* code coder* coding develop* entwickl* logiciel* desarroll* "
     "desenvolv* javascript python java typescript backend api script* linux "
     "kernel bug bugs deploy* devops git refactor* legacy"},
    {"code",
     "database* datenbank* sql postgres* mysql excel spreadsheet* tabelle* "
     "tableur* planilha* hoja csv"},
    {"computers",
     "laptop* computer* pc pcs printer* drucker* wifi wlan router* network* "
     "netzwerk* ordinateur* ordenador* computador* rechner* server* backup* "
     "microsoft office365 cabl* reseau* internet broadband notebook*"},
    {"security",
     "cyber* hack* phish* password* ransom* malware pentest* firewall* breach* "
     "encrypt* verschlussel* virus passwort*"},
    {"web", "usab* ux ui interface prototyp* wirefram* figma"},
    {"code", "automat* workflow* zapier chatbot* crm erp"},
    {"ai", "ai ia neural* llm gpt chatgpt nlp intelligen* ki"},
    {"ai",
     "data daten donnees dados datos statist* analyt* dashboard* regress* sample* "
     "survey* questionnaire* umfrage* fragebog* enquete* encuesta* inquerito* "
     "significance"},
    {"maps", "map maps gis geodat* mapping cartog* karte karten cartes mapa mapas satellite*"},
    {"maps", "drone* drohne* dron aerial* luftbild* uav"},
    {"electronics",
     "electronic* elektronik* firmware sensor* circuit* pcb solder* arduino "
     "raspberry embedded microcontroller* iot lora platine* capteur* schaltung*"},
    {"electronics",
     "robot* automaton* plc sps cnc machin* fras* lathe* turning milling weld* "
     "schweiss* soud* soldad* schlosser* metal*"},
    {"making", "3d prototype* cad injection lasercut* mould moulds"},
    {"making",
     "manufactur* factory fabrik* usine* fabrica* production* produktion* lean "
     "assembly"},
    // Looks and words
    {"graphic",
     "logo* identity typograph* graphic* grafik* gestalt* graphist* disenad* diseno* "
     "design* visual* identidade brand brands branding"},
    {"graphic", "packag* verpack* emballage* embalaje* embalage* label* etikett*"},
    {"graphic", "illustrat* draw* zeichn* dessin* dibuj* desenho* comic* cartoon* sketch*"},
    {"print",
     "print* druck* imprim* imprent* impress* flyer* poster* plakat* affiche* "
     "cartel* brochure* leaflet* booklet* banner*"},
    {"print",
     "sign signs signage schild* enseigne* rotulo* letrero* letreiro* lettering "
     "shopfront"},
    {"photo",
     "photo* foto* portrait* headshot* bewerbungsfoto* retrato* picture* camera* "
     "kamera* lightroom"},
    {"film",
     "video* film films filming filmmak* footage schnitt dreh kamera* clip* "
     "documentar* cinema* kino* trailer* reel reels drehbuch* screenplay* "
     "screenwrit* animat* youtube"},
    {"games", "vr virtual* headset* render* visualis* visualiz* unity unreal immersive"},
    {"marketing",
     "market* werbung* publicit* publicid* advert* campaign* kampagne* promot* "
     "reklame anzeige*"},
    {"marketing", "social instagram tiktok facebook linkedin influenc* hashtag* followers"},
    {"marketing", "newsletter* mailing* mailchimp copywrit* headline*"},
    {"marketing",
     "press presse prensa imprensa periodist* jornalist* journal* reporter* media "
     "medien interview* radio podcast* broadcast* pr"},
    {"sales",
     "sales sell selling verkauf* vertrieb* vente* vendre venta* vender vendas "
     "vendedor* vendeur* salesperson negotiat* verhandl* negoci*"},
    {"trade",
     "export* import* customs zoll* douan* aduan* alfandeg* tariff* incoterm* "
     "distribut* wholesal* grosshand* grossist* mayorist* supplier* lieferant* "
     "fournisseur* proveedor* fornecedor* sourcing procure*"},
    {"retail",
     "shop shops store stores retail* laden einzelhandel* boutique* magasin* tienda* "
     "loja* till kasse caisse merchandis* ecommerce shopify inventory stock"},
    {"writing",
     "write writes writing writer* schreib* ecri* escrib* escrev* autor* author* "
     "text texte texts redact* redaktion* ghostwrit* speech* discours discurso* "
     "story stories storytell*"},
    {"translation",
     "translat* ubersetz* traduc* traduire tradut* interpret* dolmetsch* localis* "
     "localiz* subtitl* untertitel*"},
    {"writing",
     "proofread* copyedit* lektor* korrektur* relecture correct* revisor* revisao "
     "grammar spelling"},
    {"books",
     "book books buch bucher livre livres libro libros livro* publish* verlag* "
     "editeur* editorial* editora novel* manuscript* manuskript* literar* poem* "
     "poet* gedicht* bookshop* bookbind* isbn"},
    {"writing",
     "presentation* prasent* slide slides powerpoint deck keynote presentacion* "
     "apresenta* speaking rhetori*"},
    {"languages",
     "language* sprache* langue* idioma* lingua* conversation* konversation* "
     "tandem vocab* fluent"},
    {"languages", "german deutsch* allemand* aleman alemao"},
    {"languages", "english englisch anglais ingles"},
    {"languages", "french franzos* francais* frances"},
    {"languages", "spanish spanisch espagnol* espanol* espanhol castellano"},
    {"languages", "portugies* portugais* portugues*"},
    {"languages", "arabic arabisch arabe arabes"},
    {"languages", "chinese mandarin chinesisch chinois chino chines"},
    {"translation", "gebardensprach* deaf gehorlos* sourd* sordo* surdo*"},
    {"languages",
     "polish polnisch russian russisch ukrain* turkish turkisch turc turco "
     "italian* italienisch japanese japanisch"},
    // Stage and art
    {"music",
     "music* musik* musique* song* lied lieder chanson* cancion* cancao* concert* "
     "konzert* compos* komponi* arrang* gig gigs dj"},
    {"music",
     "guitar* gitarre* piano* klavier* geige* violin* viola cello* drum* schlagzeug* "
     "batterie flute* flote* trumpet* trompete* saxo* accordion* ukulele* instrument* "
     "luthier* organ organist* orgel* orgue"},
    {"music",
     "choir* chor chorleit* chorale* coro sing sings singer* singing gesang* chant "
     "chanter cantar canto vocal* band bands orchester* orchestra*"},
    {"music",
     "sound audio acoustic* akustik* microphone* mikrofon* loudspeaker* lautsprecher* "
     "mixing mastering recording tontechnik* beschall* sonorisation sonido som "
     "amplifier*"},
    {"theatre",
     "theatre* theater* teatro* stage* buhne* schauspiel* actor* actress* acting "
     "acteur* actriz ator atriz play plays drama* improv* rehears* puppet* circus* "
     "zirkus*"},
    {"theatre", "costume* kostum* props makeup maquill* maske wig wigs"},
    {"theatre",
     "dance* dancing tanz* danse* baile* bailar danca* tango salsa ballet* "
     "choreograph*"},
    {"theatre", "lighting beleuchtung* eclairage* iluminacion* iluminacao*"},
    {"art",
     "art arts artist* kunst* gallery galerie* galeria* paint* malen maler* peint* "
     "pintor* pintur* sculpt* skulptur* exhibit* ausstellung* exposition* exposicion* "
     "exposicao* mural* watercolour*"},
    {"craft",
     "ceramic* keramik* potter* topfer* poterie* kiln* clay glaze* glass glas glasblow* "
     "stained"},
    {"craft",
     "craft* handwerk* basteln artisan* artesan* jewel* schmuck* bijou* joya* joalh* "
     "goldsmith* goldschmied* candle* basket* leather* leder* engrav*"},
    {"fashion",
     "sew sewing sewn naehen nah* schneider* coudre cousu* couture* coser costur* "
     "tailor* dressmak* seamstress* hem alteration* anderung* patchwork quilt*"},
    {"fashion",
     "fabric* textil* stoff* tissu* tela telas tecido* wool wolle laine lana knit* "
     "strick* tricot* crochet* hakel* weav* weben tissage yarn* embroider* dye "
     "dyeing sticken stickerei*"},
    {"fashion",
     "fashion mode moda cloth* kleid* vetement* ropa roupa* uniform* shoe* schuh* "
     "chaussur* zapat* sapat* dress dresses"},
    // Food and land
    {"food",
     "cater* verpfleg* traiteur* buffet* banquet* canape* lunch* dinner* mittagess* "
     "repas comida* refeic* menu*"},
    {"food",
     "cook* koch* cuisin* cocin* cozinh* chef chefs kitchen* kuche* restaurant* "
     "recipe* rezept* recette* receta* receita*"},
    {"food",
     "bake* baking backer* backen boulang* panad* padaria* bread brot pain pao cake* "
     "kuchen torte* gateau* tarta* bolo patiss* pastel* sourdough sauerteig* pastry"},
    {"food",
     "vegan* vegetarian* gluten* allerg* nutrition* ernahr* diet* nutric* coeliac "
     "celiac lactose intoleran*"},
    {"food", "hygiene haccp lebensmittel*"},
    {"food",
     "cheese* kase fromag* queso* queijo* milk milch lait leche leite dairy butcher* "
     "metzger* boucher* carnicer* acougue* meat fleisch viande carne sausage*"},
    {"waste", "surplus leftover* foodbank* tafel"},
    {"drinks", "beer* bier* cerveza* cerveja* brew* brau* brasser* hops fermenter*"},
    {"drinks",
     "wine* wein* vin vino vinho* sommelier* vineyard* winzer* vigneron* cellar* "
     "grape*"},
    {"drinks", "coffee* kaffee* cafe barista* espresso* roast* rost* tea tee"},
    {"drinks",
     "cocktail* mixolog* spirits gin whisk* distill* brenn* bartend* bar juice* "
     "saft* cider*"},
    {"farming",
     "farm* bauer* landwirt* agric* agro* fermier* granj* fazend* crop* acker* "
     "tractor* traktor* tracteur* harvest* ernte* recolt* cosech* colheit* soil* boden"},
    {"gardens",
     "garden* garten* jardin* jardim* shrub* hedge* hecke* lawn* rasen* pelouse* "
     "landscap* perennial* rose roses compost* allotment* huerto* horta* potager* "
     "balcony"},
    {"farming",
     "seeds saatgut* samen semence* semilla* semente* seedling* vegetable* gemuse* "
     "verdura* hortali* orchard* obst* fruit* fruta* apple* apfel* pomme*"},
    {"farming",
     "bee bees beekeep* hive* honey imker* biene* apicult* abeille* abeja* abelha* "
     "honig miel mel"},
    {"gardens",
     "tree trees baum* arbre* arbol* arvore* forest* wald* foret* bosque* floresta* "
     "arborist* prun* felling chainsaw* forst*"},
    {"animals",
     "dog dogs hund* chien* perro* cao caes puppy puppies cat cats katze* gato* pet "
     "pets haustier* mascota* cachorr*"},
    {"animals", "vet vets veterin* tierarzt*"},
    {"animals", "horse* pferd* cheval chevaux caball* cavalo* riding reiten equest* stable*"},
    {"animals",
     "sheep schaf* mouton* oveja* ovelha* goat* ziege* chevre* cabra* cow cows kuhe "
     "rind* vache* vaca* pig pigs cattle chicken* huhn* poule* gallin* galinh* "
     "livestock hen hens"},
    {"nature",
     "bird* vogel* oiseau* pajaro* passar* ornithol* wildlife bat bats fledermaus* "
     "newt* ecolog* biodivers* species habitat* insect* insekt*"},
    {"animals",
     "pest pests mice mouse maus mause souris raton* ratte* vermin wasp* "
     "exterminat* schadling* moth moths termite*"},
    {"sea",
     "fish* fisch* poisson* pesca* peixe* angler* angeln austern* huitre* ostra* "
     "mussel* seafood seaweed"},
    {"sea",
     "boat* boot boote bateau* barco* sail* segel* voile* ship* schiff* navire* navio* "
     "harbour* harbor* hafen* port puerto marina yacht* kayak* canoe* rowing skipper* "
     "mooring*"},
    {"sea",
     "dive* diving taucher* tauchen plonge* buceo mergulh* surf* swim* schwimm* nager "
     "nadar natacao natation"},
    // Houses
    {"building",
     "build builds builder* building* bau bauen bauunternehm* construct* construir "
     "obra* chantier* extension* sanier* renov* reform* remodel* loft* brick* "
     "mauer* macon* albanil* pedreir* plaster* drywall putz* beton* concrete "
     "groundwork* digger* bagger*"},
    {"building",
     "roof* dach* toit* tejado* telhado* slate* schiefer* tiles tiler* gutter* "
     "chimney* schornstein*"},
    {"planning", "architect* architekt* arquitect* arquitet* blueprint* grundriss*"},
    {"planning",
     "structur* statik* beam beams crack cracks riss risse wall walls wand wande "
     "mur murs muro* pared paredes"},
    {"planning",
     "planning planners permission baugenehmig* permis permit* licencia* licenca* "
     "zoning bauamt council behorde* amt"},
    {"building",
     "window* fenster* fenetre* ventana* janela* sash glaz* insulat* dammung* "
     "isolation* aislamiento* isolamento* draught*"},
    {"wood",
     "wood* holz* bois madera* madeira* carpent* tischler* schreiner* menuisi* "
     "carpinter* marcenei* joiner* cabinet* oak eiche plank* timber* furnitur* mobel* "
     "meuble* mueble* movel moveis upholster* polster* wardrobe* shelf shelves regal* "
     "shelving"},
    {"plumbing",
     "plumb* klempner* sanitar* plombi* fontaner* encanador* canaliz* leak* pipe "
     "pipes taps drain* toilet* wc bathroom* badezimmer* bano banheiro* shower* "
     "dusche* abfluss* rohr* wasserhahn* fuite* sewer*"},
    {"plumbing",
     "heat* heiz* chauffag* calefac* aqueci* boiler* radiator* warmepump* stove* "
     "ofen ventil* lueft* aircon* luftung*"},
    {"plumbing",
     "elektr* electri* eletric* wiring rewir* fuse* socket* steckdos* sicherung* "
     "prise* enchufe* tomada* switchboard*"},
    {"plumbing",
     "lock locks locksmith* schloss* schlussel* key keys serrur* cerraj* cle cles "
     "llave* chave*"},
    {"cleaning",
     "clean* putz* reinig* nettoy* menage limpi* limpez* laundr* wasche* stain* "
     "carpet* teppich* schimmel* damp"},
    {"building", "decorat* tapete* wallpaper* interior* innenarch* innenausst* deco"},
    {"rooms",
     "flat flats apartment* wohnung* wohnen appartement* piso apartamento* "
     "logement* housing landlord* tenant* vermiet* miete* lodg* rent rents rental* "
     "alquil* alug* zimmer chambre* habitac* quarto* roommate* flatmate* letting "
     "immobili* makler* inmobili* imobili*"},
    {"rooms",
     "room rooms raum raume salle* sala salas hall halls venue* raumlich* lokal "
     "saal cowork* desks buro* bureau bureaux oficina* escritorio*"},
    {"rooms",
     "storage lager* garage* entrepot* almacen* armazem* parking parkplatz* "
     "stellplatz* estacion* stationnement container* warehouse*"},
    {"energy",
     "energy energie* energia solar* photovolt* pv panel* sonnen* solaire* turbine* "
     "battery batterie* grid kwh strom retrofit* renewabl* erneuerbar* renouvel* "
     "renovab*"},
    {"nature",
     "klima* climat* clima carbon* co2 emission* footprint* sustainab* nachhaltig* "
     "durable* sosteni* sustentab*"},
    {"waste",
     "waste* mull* abfall* dechet* residuo* lixo rubbish trash recycl* recicl* reus* "
     "upcycl* landfill circular"},
    {"nature",
     "water wasser eau agua river* fluss* riviere* rio flood* hochwasser* inond* "
     "inunda* irrigat* rainwater* brunnen*"},
    // Getting about
    {"transport",
     "transport* lorry lorries truck* lkw camion* caminh* freight* fracht* fret "
     "cargo* haul* spedition* logist* pallet* courier* kurier* shipment* deliver* "
     "liefer* livrais* livrer entrega* versand* parcel* paket*"},
    {"transport", "van vans transporter* removal* umzug* demenag* mudanza* mudanca*"},
    {"transport",
     "bus buses minibus* reisebus* autocar* autobus onibus shuttle* taxi* driver* "
     "fahrer* chauffeur* motorista* carpool* mitfahr* covoitur*"},
    {"cars",
     "car cars auto autos voiture* coche* carro* mechanic* mechanik* mecanic* motor* "
     "werkstatt* tyre* reifen* pneu* neumatic* brake* bremse* frein* freno* engine* "
     "charging ladesaul* ladestat* recharge*"},
    {"cars",
     "bike* bicycl* fahrrad* rad rader velo velos bici* cycl* radfahr* ciclis* pedal* "
     "puncture*"},
    {"travel",
     "travel* reise* voyag* viaj* viag* trip trips touris* tour tours guide guides "
     "fuhrung* holiday* urlaub* vacanc* vacacion* ferias hotel* guesthouse* hostel* "
     "campsite* camping gite* itinerar*"},
    {"travel",
     "hike* hiking wander* randonn* trilha* climb* kletter* escal* mountain* berg* "
     "montagn* montan* trail trails sendero* ski skis skiing"},
    // People
    {"health",
     "doctor* arzt* medecin* medic* health* gesund* sante salud saude clinic* "
     "klinik* hospital* krankenhaus* hopital* nurse* nursing pfleger* krankenpfleg* "
     "infirm* enferm* surgeon* surgery dentist* zahnarzt* pharmac* apotheke* "
     "diagnos* patient*"},
    {"health",
     "physio* neck rucken* nacken* massag* masaje* osteopath* posture ergonom* "
     "schmerz* douleur* dolor dor pain chiropract*"},
    {"mind",
     "yoga* pilates stretch* meditat* mindful* achtsam* breath* atem* relax* "
     "entspann*"},
    {"care",
     "pregnan* schwanger* enceinte* embaraz* gravid* birth* geburt* midwi* hebamme* "
     "doula* partera* parteira* antenatal prenatal breastfeed* baby babies saugling* "
     "bebe*"},
    {"mind", "sleep* schlaf* insomn* sommeil sueno sono"},
    {"beauty",
     "hair* friseur* frisor* coiff* peluquer* cabeleir* barber* beaut* kosmet* "
     "cosmet* skin nail nails soap* seife* savon* haut"},
    {"mind",
     "therap* psych* counsel* stress* burnout* angst* anxie* depress* grief* bereave* "
     "trauer* deuil duelo luto trauma* mental* overwhelm* adhd autis* addict*"},
    {"mind",
     "coach* mentor* career* karriere* carriere* carrera carreira confiden* "
     "selbstbewuss* confianza"},
    {"jobs",
     "leader* fuhrungs* team* equipe* equipo* facilitat* moderat* moderier* workshop* "
     "retreat* delegat* management"},
    {"mind", "procrastinat* organis* organiz* productiv* declutter* tidy tidying aufraum*"},
    {"care",
     "elder* senior* aging dementia demenz* alzheimer* pfleg* altenpfleg* betreu* "
     "anciano* mayores idoso* carer* caregiv* caring homecare grandmother* "
     "grandfather* oma opa"},
    {"care",
     "child* kind kinder kindern enfant* nino* crianca* kid kids toddler* nursery "
     "kinderg* kita creche* guarderi* babysit* tagesmutter nounou nanny ninera baba "
     "parent* eltern* famil* playgroup"},
    {"access",
     "disab* wheelchair* rollstuhl* handicap* behind* discapac* deficien* accessib* "
     "barrierefrei* blind* braille inclusi*"},
    {"school",
     "teach* lehrer* unterricht* enseign* professeur* maestr* profesor* professor* "
     "tutor* nachhilfe* school* schul* ecole* escuela* escola* lesson* cours curso* "
     "course* kurs* class classes classroom* student* pupil* eleve* alumn* aluno* "
     "aula aulas exam* prufung* homework hausaufg* train training trainer* "
     "formation*"},
    {"science",
     "math* physic* physik chemist* chemie biolog* science* wissenschaft* ciencia* "
     "research* forsch* investig* pesquisa* universit* uni thesis phd dissertat* "
     "laborat* scient* experiment* labor labore lab"},
    {"youth",
     "youth jugend* jeune* joven* jovem teen* azubi* ausbild* apprenti* aprendiz* "
     "intern interns internship* praktik* practicas estagi* scout* pfadfind*"},
    {"jobs",
     "recruit* hiring bewerb* embauch* recrut* reclut* contratar contratacao staff "
     "staffing job jobs arbeit arbeitsplatz* emploi* empleo* emprego* vacanc* cv cvs "
     "lebenslauf* curriculo* curriculum* resume resumes candidate* employe* mitarbeit* "
     "trabajo trabalho hr onboarding"},
    {"migration",
     "migrat* migrant* refugee* fluchtling* refugi* visa visas visum visado* "
     "visto* asyl* asile asilo residenc* aufenthalt* newcomer* immigra* "
     "citizenship integrat*"},
    {"charity",
     "volunteer* ehrenamt* freiwillig* benevol* voluntar* charit* verein* associat* "
     "asoci* associac* ngo nonprofit* gemeinnutz* trustee* community neighbour* "
     "neighbor* nachbar* voisin* vecin* vizinh*"},
    {"faith",
     "church* kirch* eglise* iglesia* igreja* chapel* parish* gemeinde* paroisse* "
     "parroqui* paroqui* priest* pfarr* pastor* mosque* moschee* synagog* faith* "
     "religi* prayer* sermon* predigt* funeral* beerdig* obseques nativity"},
    {"government",
     "govern* municip* gemeinderat* mairie ayuntamiento prefeitura* polit* "
     "election* wahl* parliament* lobby* ausschreib* procurement"},
    {"business",
     "network* vernetz* reseautage startup* grund* founder* cofound* fondateur* "
     "emprend* empreend* entrepren* geschaftsplan* strategy strategi*"},
    {"events",
     "event* veranstalt* eveneme* conference* konferenz* kongress* congres* "
     "festival* fete fetes fest feste fiesta* festa* party parties feier* wedding* "
     "hochzeit* mariage* boda* casament* tent* zelt* carnival*"},
    {"safety", "steward* crowd* usher* ordner* besucher*"},
    {"events", "flower* blume* fleur* flor flores florist* bouquet*"},
    {"sport",
     "sport* fitness* gym gyms marathon* running jog* lauf* courir correr corrida* "
     "workout* muscu* athlet* triathlon*"},
    {"sport",
     "football* fussball* futbol futebol soccer* tennis* basketball* volley* rugby* "
     "hockey* handball* referee* martial judo* karate* box boxing badminton* boxe "
     "boxen boxeo"},
    {"games",
     "game games spiel* jeu jeux juego* jogo* tabletop chess* schach* echecs ajedrez "
     "xadrez gaming gamer* rpg puzzle* quiz*"},
    {"history",
     "musee* museo* museu* archiv* histor* geschicht* histoire heritage denkmal* "
     "patrimoine patrimonio* archaeolog* archeolog* genealog* ahnen* curat* "
     "antique* antik* restor* restaurier* conservation* conservator* digitis* "
     "digitiz*"},
    {"science", "satellit* rocket* rakete* astro* telescope* orbit*"},
};

}  // namespace foyer::matching
