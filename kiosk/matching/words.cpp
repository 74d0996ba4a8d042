#include "matching/words.hpp"

#include <libstemmer.h>
#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <unordered_map>

namespace foyer::matching {
namespace {

// Folded, so without accents.
constexpr std::array<std::string_view, languages> stop_words = {
    "a about after all also am an and any are as at be been before being but by can could did do "
    "does don for from get gets got had has have he her here him his how i if in into is it its "
    "just like ll make makes may me might more most much must my no nor not of off on one or other "
    "our out over own per she should since so some such than that the their them then there these "
    "they this those through to too under until up us ve very was we were what when where which "
    "while who whom whose why will with without would you your",
    "aber alle allem allen als also am an andere auch auf aus bei beim bin bis bist da dafur damit "
    "das dass dein dem den der des die dies diese dieser doch du durch ein eine einem einen einer "
    "eines er es etwas euch fur gegen geht hab habe haben hat hier ich ihm ihn ihr ihre ihren im "
    "immer in ins ist ja jede jeden jemand jemanden kann kein keine keinen konnen mal man mehr "
    "mein "
    "meine meinem meinen meiner mich mir mit muss nach nicht nichts noch nur ob oder ohne schon "
    "sehr sein seine sich sie sind so uber um und uns unser unsere unserem unseren unter vom von "
    "vor war was weil wenn wer werden wie wir wird wo wurde zu zum zur zwischen",
    "au aux avec avoir c ce ces cet cette chez comme comment d dans de des deux du elle elles en "
    "entre est et etre eux fait faire il ils j je l la le les leur leurs lui m ma mais me meme mes "
    "moi mon n ne nos notre nous on ont ou par pas peu peut plus pour pourquoi qu quand que quel "
    "quelle qui quoi s sa sans se sera ses si son sont sous suis sur t ta te tes toi ton tous tout "
    "toute toutes tres tu un une vos votre vous y",
    "a al algo como con cual cuando de del desde donde e el ella ellas ellos en entre era es esa "
    "ese eso esta estan estas este esto estos estoy fue ha hacer hacia han hasta hay la las le les "
    "lo los mas me mi mis mucho muy nada ni no nos nuestra nuestras nuestro nuestros o os otra "
    "otro "
    "para pero poco por porque que quien se ser si sin sobre soy su sus tambien tan te tengo tiene "
    "todo todos tu un una uno unos y ya yo",
    "a ao aos as com como da das de dela dele deles depois do dos e ela elas ele eles em entre era "
    "essa esse esta estao estas este estou eu fazer foi ha isso isto ja la lhe mais mas me meu "
    "meus "
    "minha minhas muito na nas nao nem no nos nossa nossas nosso nossos num numa o os ou para pela "
    "pelas pelo pelos por porque qual quando que quem se sem ser seu seus so sobre sou sua suas "
    "tambem te tem tenho ter um uma umas uns voce voces"};

// What people write beside what they mean, in any of the languages.
constexpr std::string_view asking =
    "able sure unsure tbd tbc idk nothing none na nada nichts rien advice advise ask asking "
    "available besoin best better bit bits buscar busco cheap "
    "cherche cherchons cosas day days ein enough everybody everyone everything explain find "
    "finding "
    "first free friend friends gerne gern gesucht gibt give giving glad go going good great happy "
    "help helping helps hilfe help hours hoping ideally interested keep keeps know knows learn "
    "lend lernen let long look looking lot lots mainly maybe mostly must necesito necesita need "
    "needed needs new nice nobody now occasional offer offering offers old only people person "
    "please possible possibly precisa preciso procura procuro put quick quiero quero quelqu "
    "quelqun quite really recherche recherchons right run said say see several share show small "
    "somebody someone something soon sort spare still stuff such suche suchen take talk teach tell "
    "thing things think time times today tonight try trying two three four five use used using "
    "useful usually want wanted wants way week weekend work working worth would year years yes yet "
    "aide aider ajuda ajudar alguem alguien ayuda ayudar brauche brauchen bonjour evenings evening "
    "hand hands moment ok okay plus pre si tips tip um wurde wurden";

std::vector<std::string_view> listed(std::string_view list) {
  std::vector<std::string_view> words;
  while (!list.empty()) {
    const std::size_t end = std::min(list.find(' '), list.size());
    words.push_back(list.substr(0, end));
    list.remove_prefix(std::min(end + 1, list.size()));
  }
  return words;
}

// Everyday words: what they share is mostly chance.
constexpr std::string_view everyday =
    "actually add again against ago ahead almost already always another anyway around away back "
    "bad "
    "basic become beginner beginners behind believe below between big bring broken building "
    "business "
    "called came care case cause certain change check choose city clean clear close come comes "
    "common companies company complete cost country couple current cut daily dark date dead deal "
    "decide deep different difficult done door double down drop each early easy either else empty "
    "end ends even ever experience extra eye face fact fair fall family far fast feel few fill "
    "fine "
    "fit fix floor follow form forward found free front full further future general group groups "
    "grow guess half happen happens hard hate head hear heavy held high hold home hope hour house "
    "however huge idea ideas important inside instead issue issues job keep kept kind large last "
    "late later lead leave left less level life light line list little live local longer lose love "
    "main man many matter mean means meet member members men middle mind minute minutes miss money "
    "month months move must myself name near nearly never next night nights none note number "
    "office often once open order others ourselves outside paper part parts past pay perhaps pick "
    "piece place places plan plans plenty point pretty price private problem problems project "
    "projects public pull quality question questions quiet rather reach read ready real reason "
    "report rest result room round rule safe same saturday sunday season second seem send serious "
    "service services set seven six short side simple since single sit size slow small sold "
    "solution space special spend stand start started state stay stop strong stuck summer support "
    "sure system table taken taught ten test than thinking third though till tired together told "
    "too top total town turn type under understand update various visit wait walk wall watch "
    "weekends weekly well went wet whatever wide wife wild winter woman women wonder word words "
    "worry wrong wrote yet young yourself afternoon morning ours bin alte alten alter anfang bald "
    "beste besser bitte einfach ende erste ersten euer ganz ganze genau gleich gross grosse "
    "grossen "
    "gut gute guten gutes halb heute jahr jahre jahren jetzt klein kleine kleinen lang lange leute "
    "machen macht manchmal monat neu neue neuen neues oft paar platz richtig sache sachen schlecht "
    "schnell seit stadt stunde stunden tag tage thema viel viele vielleicht woche wochen zeit zwei "
    "an ans annee annees aussi autre autres beaucoup bien bon bonne chose choses cote debut depuis "
    "encore ensemble fin fois grand grande gens heure heures jamais jour jours maintenant mal "
    "mieux "
    "moins mois monde nouveau nouvelle petit petite petits place premier problem probleme quelque "
    "quelques semaine seul souvent temps toujours travail trop trouver vie ville ano anos antes "
    "aqui bien buen buena buenos cada casa cosa dia dias donde gente grande grandes hora horas "
    "lugar malo manera mejor menos mes meses momento mundo nueva nuevo nunca parte pequena pequeno "
    "pequenos persona personas poner primera problema puede puedo saber semana semanas siempre "
    "solo "
    "tarde tiempo trabajar vez vida ainda agora apenas aprender boa bom cedo coisa coisas conta "
    "depois fim gostaria hoje lugar maior melhor mesmo nova novo outra outro outros pessoa pessoas "
    "pode posso primeira sempre tempo trabalhar";

struct Known {
  unsigned stop_in = 0;  // one bit a language
  bool asking = false;
  bool everyday = false;
};

const std::unordered_map<std::string_view, Known>& known_words() {
  static const auto known = [] {
    std::unordered_map<std::string_view, Known> all;
    for (std::size_t i = 0; i < languages; ++i)
      for (const auto word : listed(stop_words[i])) all[word].stop_in |= 1U << i;
    for (const auto word : listed(asking)) all[word].asking = true;
    for (const auto word : listed(everyday)) all[word].everyday = true;
    return all;
  }();
  return known;
}

Known known(std::string_view word) {
  const auto at = known_words().find(word);
  return at == known_words().end() ? Known{} : at->second;
}

// Lower case, compatibility forms unified, Latin accents taken off. Marks of other scripts stay:
// in many they are vowels.
icu::UnicodeString folded(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const auto* fold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const auto* apart = icu::Normalizer2::getNFDInstance(status);
  auto unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (U_FAILURE(status)) return unicode.toLower();
  const auto pieces = apart->normalize(fold->normalize(unicode, status), status);
  icu::UnicodeString out;
  for (std::int32_t i = 0; i < pieces.length(); i = pieces.moveIndex32(i, 1)) {
    const UChar32 letter = pieces.char32At(i);
    if (letter < 0x300 || letter > 0x36f) out.append(letter);
  }
  return out;
}

bool belongs_to_word(UChar32 letter) {
  return u_isalnum(letter) || (U_GET_GC_MASK(letter) & U_GC_M_MASK) != 0;
}

bool is_apostrophe(UChar32 letter) { return letter == '\'' || letter == 0x2019; }

bool is_ascii_alnum(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
}

bool is_english_ending(std::string_view word) {
  return word == "s" || word == "t" || word == "re" || word == "ve" || word == "ll" ||
         word == "d" || word == "m";
}

// Most of what is typed; ICU is not needed for it.
std::vector<std::string> folded_ascii_words(std::string_view text) {
  std::vector<std::string> words;
  bool after_apostrophe = false;
  for (std::size_t at = 0; at < text.size();) {
    std::string word;
    for (; at < text.size() && is_ascii_alnum(text[at]); ++at)
      word +=
          text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] - 'A' + 'a') : text[at];
    const bool apostrophe = !word.empty() && at < text.size() && text[at] == '\'';
    if (!word.empty() && !(after_apostrophe && is_english_ending(word)))
      words.push_back(std::move(word));
    after_apostrophe = apostrophe;
    ++at;
  }
  return words;
}

bool is_ascii(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
  if (is_ascii(text)) return folded_ascii_words(text);
  const icu::UnicodeString letters = folded(text);
  std::vector<std::string> words;
  icu::UnicodeString word;
  bool after_apostrophe = false;
  const auto finish = [&](bool apostrophe) {
    std::string utf8;
    word.toUTF8String(utf8);
    if (!utf8.empty() && !(after_apostrophe && is_english_ending(utf8)))
      words.push_back(std::move(utf8));
    after_apostrophe = apostrophe && !word.isEmpty();
    word.remove();
  };
  for (std::int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1)) {
    const UChar32 letter = letters.char32At(i);
    if (belongs_to_word(letter))
      word.append(letter);
    else
      finish(is_apostrophe(letter));
  }
  finish(false);
  return words;
}

bool is_filler(std::string_view word) {
  const Known found = known(word);
  return found.stop_in != 0 || found.asking;
}

bool is_everyday(std::string_view word) { return known(word).everyday; }

bool is_stop_word(std::string_view word) { return known(word).stop_in != 0; }

bool is_stop_word(std::string_view word, Language language) {
  return (known(word).stop_in & (1U << static_cast<unsigned>(language))) != 0;
}

Language guessed_language(const std::vector<std::string>& folded) {
  std::array<int, languages> votes{};
  for (const auto& word : folded)
    for (std::size_t i = 0; i < languages; ++i)
      if (known(word).stop_in & (1U << i)) ++votes[i];
  return static_cast<Language>(std::ranges::max_element(votes) - votes.begin());
}

bool is_unspaced(std::string_view word) {
  const auto unicode = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  const UChar32 letter = unicode.char32At(0);
  switch (u_getIntPropertyValue(letter, UCHAR_LINE_BREAK)) {
    case U_LB_IDEOGRAPHIC:
    case U_LB_COMPLEX_CONTEXT:
    case U_LB_CONDITIONAL_JAPANESE_STARTER:
      return true;
    default:
      return false;
  }
}

Stemmers::Stemmers() {
  static constexpr std::array<const char*, languages> names = {"english", "german", "french",
                                                               "spanish", "portuguese"};
  for (std::size_t i = 0; i < languages; ++i)
    by_language_[i].reset(sb_stemmer_new(names[i], nullptr));
}

std::string Stemmers::stem(const std::string& word, Language language) const {
  sb_stemmer* stemmer = by_language_[static_cast<std::size_t>(language)].get();
  if (!stemmer) return word;
  const auto* bytes = reinterpret_cast<const sb_symbol*>(word.data());
  const sb_symbol* stem = sb_stemmer_stem(stemmer, bytes, static_cast<int>(word.size()));
  if (!stem) return word;
  return {reinterpret_cast<const char*>(stem),
          static_cast<std::size_t>(sb_stemmer_length(stemmer))};
}

void Stemmers::Free::operator()(sb_stemmer* stemmer) const { sb_stemmer_delete(stemmer); }

}  // namespace foyer::matching
