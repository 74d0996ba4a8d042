#include "support/evening_states.hpp"

#include "badge/symbol.hpp"

namespace foyer::test {
namespace {

using namespace app;
using people::Kind;
using people::Suggestion;

// Indexes of lettering's marks.
constexpr int sun = 0, moon = 1, leaf = 3, drop = 4, sail = 6, arch = 8, kite = 9, key = 12;

people::Person person(std::string ref, std::string name, std::string role, people::Mark mark) {
  people::Person made = Guest(std::move(name)).called(std::move(ref)).here().willing().person();
  made.attendee.role = std::move(role);
  made.attendee.email = ref.empty() ? "a@example.org" : made.attendee.ref + "@example.org";
  made.mark = mark;
  return made;
}

Suggestion suggestion(Ref who, Kind kind, std::vector<Ref> with, std::string reason,
                      std::string details, std::string question) {
  return {std::move(who),     kind, std::move(with), {}, {}, std::move(reason), std::move(details),
          std::move(question)};
}

app::Profile profile() {
  return {.who = "amara",
          .offers = {{"Cold-chain delivery", true},
                     {"First hires", true},
                     {"Proofreading", false},
                     {"Listening", false}},
          .needs = {{"Food-safe packaging", true},
                    {"School kitchens", true},
                    {"A first client", false}},
          .consent = {.suggest = true, .hosts = false, .mail = false},
          .typing = {}};
}

NameSearch found(Purpose purpose) {
  return {.purpose = std::move(purpose),
          .typed = "mar",
          .keys = Keys::letters,
          .found = {{"p1", "Mariana C.", "Lisbon"},
                    {"p2", "Marek W.", "Gdańsk"},
                    {"p3", "Tamar G.", "Haifa"},
                    {"p4", "Omar H.", "Tangier"}},
          .nobody = false};
}

MyEvening evening_of(std::size_t people) {
  const auto promised = [](const char* from, const char* to, const char* text) {
    return std::vector<people::Promise>{{"1", from, to, text, half_past_six}};
  };
  static const std::vector<Met> all{
      {"elena", promised("amara", "elena", "Amara will introduce **Dev** to Elena.")},
      {"yuki", promised("yuki", "amara", "Yuki will send Amara the **oven maker’s number**.")},
      {"seun", {}},
      {"ben", promised("ben", "amara", "Ben will call Amara.")},
      {"dev", {}},
      {"chloe", {}},
      {"ngoc", {}},
      {"marek", {}}};
  MyEvening page{.who = "amara", .met = {}, .card = {}, .symbol = {}, .card_since = half_past_six};
  page.met.assign(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(people));
  if (people == 0) return page;
  page.card = 0;
  page.symbol = *badge::symbol(
      "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Marković;Elena\r\nFN:Elena Marković\r\n"
      "TITLE:Packaging chemist\r\nEMAIL:elena@example.org\r\nEND:VCARD\r\n",
      badge::Correction::low);
  return page;
}

std::vector<Suggestion> first_of(const std::vector<Suggestion>& all, std::size_t count) {
  return {all.begin(), all.begin() + static_cast<std::ptrdiff_t>(count)};
}

Suggestions suggested(std::size_t count) {
  return {.who = "amara", .people = first_of(three_people(), count), .asked = true};
}

State covered(std::int64_t ms_ago, const GuestName& guest) {
  auto under = std::make_shared<const Page>(Page{suggested(3)});
  return visit(StillThere{under, Time{half_past_six.ms - ms_ago}}, guest);
}

// Letters go out after this evening, and everybody said yes to them.
State with_mail(State state) {
  auto room = std::make_shared<people::Room>(*state.room);
  std::vector<people::Everybody::Change> changed;
  for (std::size_t at = 0; at < room->people.size(); ++at) {
    auto person = std::make_shared<people::Person>(*room->people[at]);
    person->attendee.consent.mail = true;
    changed.emplace_back(at, std::move(person));
  }
  room->people.replace(changed);
  state.room = std::move(room);
  state.settings.mail = true;
  return state;
}

// The other kiosks are out of reach.
State alone(Screen screen) {
  State state = kiosk(std::move(screen), {});
  state.health.hub = "The hub at 192.168.1.20:5433 is not reached.";
  return state;
}

// Two fifths of the guest list have come.
State loading(Screen screen) {
  State state = kiosk(std::move(screen), {});
  state.standing.loading = Loading{80'000, 200'000};
  return state;
}

// What the house says of itself, and the hosts' own pages.
void add_house(std::vector<Scene>& scenes, const GuestName& guest) {
  const auto add = [&](std::string name, State state) {
    scenes.push_back({std::move(name), std::move(state)});
  };
  const auto door = [&](Screen screen) { return kiosk(std::move(screen), guest); };
  const auto with = [&](Screen screen, Printer printer) {
    State state = visit(std::move(screen), guest);
    state.health.printer = printer;
    return state;
  };
  State full = door(Attract{});
  full.doors_open = false;
  add("attract-full", full);
  State starting = door(Attract{});
  starting.health.starting = true;
  add("attract-starting", starting);
  add("full", door(Full{}));
  add("printer-paper", with(BadgePrinting{"amara"}, PrinterTroubled{true, true}));
  add("printer-hand", with(BadgePrinting{"amara"}, PrinterTroubled{false, false}));
  add("badge-printing", with(BadgePrinting{"amara"}, PrinterReady{2, 30}));
  add("profile-printing", with(profile(), PrinterReady{}));
  add("profile-queue", with(profile(), PrinterReady{2, 30}));
  State ways = with(evening_of(3), PrinterReady{});
  ways.settings.mail = true;
  add("my-evening-ways", ways);
  State kept = visit(evening_of(5), guest);
  for (const std::size_t which : {0u, 1u})
    std::get<MyEvening>(kept.screen).met[which].promises[0].outcome = people::Outcome::kept;
  add("my-evening-kept", kept);
  std::get<MyEvening>(ways.screen).mailed = true;
  add("my-evening-mailed", ways);
  std::get<MyEvening>(ways.screen).address = Address{"amara@exam", Keys::digits};
  add("my-evening-address", ways);
  State everyone = visit(Suggestions{"amara", first_of(three_people(), 2), true, true}, guest);
  add("suggestions-everyone", everyone);
  State coming = door(HostComing{false, people::Mark{moon, true}, {}});
  coming.settings.pin = true;
  add("host-coming-mark", coming);
  std::get<HostComing>(coming.screen).answer = HostOnTheWay{"Siân", {5, true}};
  add("host-on-the-way", coming);
  std::get<HostComing>(coming.screen).answer = HostsBusy{5};
  add("hosts-busy", coming);
  add("host-pin", door(HostPin{"246"}));
  add("host-pin-wrong", door(HostPin{"", true}));
  State locked = door(HostPin{"", true});
  locked.pin_tries = {3, half_past_six + 10 * second_ms};
  add("host-pin-locked", locked);
  add("hosts", door(Hosts{}));
  State closed = door(Hosts{});
  closed.doors_open = false;
  add("hosts-closed", closed);
  add("hosts-undone", door(Hosts{"amara", half_past_six + 10 * second_ms}));
  add("undo-check-in", door(UndoCheckIn{"amara"}));
  add("search-undo", door(found(ToUndo{})));
}

}  // namespace

people::Room evening_room(const GuestName& guest) {
  people::Event event{"Spring Gathering",
                      "Old Harbour Hall",
                      Time{half_past_six.ms - hour_ms},
                      Time{half_past_six.ms + 4 * hour_ms},
                      {}};
  std::vector<people::Person> people{
      person("amara", guest.full, "Runs a cold store", {moon, false}),
      person("elena", "Elena Marković", "Packaging chemist", {sail, true}),
      person("yuki", "Yuki Tanabe", "Opens a second bakery", {sun, false}),
      person("ben", "Ben Achterberg", "Plans bicycle deliveries", {leaf, false}),
      person("dev", "Dev Raman", "Brews ginger beer", {kite, true}),
      person("chloe", "Chloé Martin", "Cooks for schools", {drop, true}),
      person("seun", "Oluwaseun Adeyemi", "Teaches evening classes", {key, true}),
      person("ngoc", "Nguyễn Thị Bích Ngọc", "Writes menus", {arch, false}),
      person("marek", "Marek Wiśniewski", "", {drop, false})};
  people[0].attendee.name.given = guest.given;
  people[0].attendee.first_time = true;
  return people::make_room(std::move(event), std::move(people));
}

State kiosk(Screen screen, const GuestName& guest) {
  State state;
  state.screen = std::move(screen);
  state.room = std::make_shared<const people::Room>(evening_room(guest));
  state.now = half_past_six;
  state.settings.spoken = {"en", "de", "fr", "es", "pt", "ar"};
  state.visit.touched = half_past_six;
  return state;
}

State visit(Screen screen, const GuestName& guest) {
  State state = kiosk(std::move(screen), guest);
  state.visit.guest = "amara";
  return state;
}

std::vector<Suggestion> three_people() {
  return {
      suggestion("yuki", Kind::give, {},
                 "Yuki asked for help with **first hires**. You offered exactly that.",
                 "Yuki asked for help with **first hires**: “I have never hired anybody”. You "
                 "offered **first hires**. Ten minutes of yours may save Yuki a week.",
                 "What are you making these days?"),
      suggestion("elena", Kind::bridge, {"elena", "dev"},
                 "You know **Dev**, who asked for **small batches**. Elena offers that.",
                 "You know **Dev**, who asked for a lab that takes **small batches**. Elena "
                 "offers that, and hopes to help **young makers**.",
                 "A friend is stuck on something you know well. May I tell you about it?"),
      suggestion("ben", Kind::circle, {"chloe"},
                 "You help **Ben**, Ben helps **Chloé**, and Chloé knows **school kitchens**.",
                 "You help **Ben** with first hires. Ben helps **Chloé** with deliveries. Chloé "
                 "helps you with **school kitchens**. Nobody owes anybody; it goes round.",
                 "Shall we find Chloé and close the circle?")};
}

std::vector<Suggestion> three_people_in_sentences() {
  auto all = three_people();
  const auto step = [](std::string key, std::vector<std::pair<std::string, std::string>> slots) {
    return Sentence{"reason.circle." + std::move(key), std::move(slots)};
  };
  all[0].said = {
      {"reason.give.exact", {{"p", "Yuki"}, {"t", "first hires"}}},
      {"reason.give.details.sure",
       {{"p", "Yuki"}, {"need", "I have never hired anybody"}, {"offer", "First hires"}}},
      {"ice.any.1"}};
  all[1].said.reason = {"reason.bridge.sure",
                        {{"a", "Dev"}, {"p", "Elena"}, {"t", "small batches"}}};
  all[1].said.details.clauses = {all[1].said.reason, {"reason.bridge.details"}};
  all[1].said.question = {"ice.bridge.1"};
  all[2].said.reason = {"reason.circle.three",
                        {},
                        {step("you", {{"n", "Ben"}}), step("other", {{"h", "Ben"}, {"n", "Chloé"}}),
                         step("knows", {{"h", "Chloé"}, {"t", "school kitchens"}})}};
  all[2].said.details.clauses = {
      step("tell.you.with", {{"n", "Ben"}, {"t", "first hires"}}),
      step("tell.other.with", {{"h", "Ben"}, {"n", "Chloé"}, {"t", "deliveries"}}),
      step("tell.last.with", {{"h", "Chloé"}, {"t", "school kitchens"}}), step("details", {})};
  all[2].said.question = {"ice.circle.1", {{"a", "Chloé"}}};
  return all;
}

std::vector<Suggestion> one_of_each_kind() {
  std::vector<Suggestion> all;
  for (const Kind kind : {Kind::give, Kind::receive, Kind::exchange, Kind::circle, Kind::bridge,
                          Kind::door, Kind::topic, Kind::newcomer}) {
    Suggestion one = three_people()[kind == Kind::bridge ? 1 : kind == Kind::circle ? 2 : 0];
    one.kind = kind;
    all.push_back(std::move(one));
  }
  return all;
}

std::vector<Scene> every_scene(const GuestName& guest) {
  std::vector<Scene> scenes;
  const auto add = [&](std::string name, State state) {
    scenes.push_back({std::move(name), std::move(state)});
  };
  const auto here = [&](Screen screen) { return visit(std::move(screen), guest); };
  const auto door = [&](Screen screen) { return kiosk(std::move(screen), guest); };
  add("attract", door(Attract{}));
  add("languages", door(Languages{std::make_shared<const Page>(Page{Attract{}})}));
  State nearly = door(Attract{});
  nearly.nearer = half_past_six + 2000;
  add("attract-closer", nearly);
  add("attract-quick", door(Attract{guest.given, half_past_six + 2000}));
  State early = door(Attract{});
  early.now = Time{half_past_six.ms - 3 * hour_ms};
  add("attract-before", early);
  State late = door(Attract{});
  late.now = half_past_six + 5 * hour_ms;
  add("attract-after", late);
  std::get<Attract>(late.screen).mine = true;
  add("attract-mine", late);
  State blind = door(Attract{});
  blind.health.camera = "unplugged";
  add("attract-no-camera", blind);
  State cramped = door(Attract{});
  cramped.health.disk = "The disk is full.";
  add("attract-disk-low", cramped);
  add("reading", here(Reading{}));
  add("search", door(found(ToCheckIn{})));
  add("search-start", door(NameSearch{.purpose = ToCheckIn{}, .typed = {}, .found = {}}));
  add("search-nobody",
      door(NameSearch{.purpose = ToCheckIn{}, .typed = "xyzz", .found = {}, .nobody = true}));
  auto accents = found(ToMeet{"amara"});
  accents.keys = Keys::accents;
  accents.found[0].name = guest.full;
  add("search-accents", here(accents));
  auto digits = found(ToCheckIn{});
  digits.keys = Keys::digits;
  add("search-digits", door(digits));
  add("proof", door(Proof{{"amara", guest.given + " O.", "Leeds"}}));
  add("proof-wrong", door(Proof{{"amara", guest.given + " O.", "Leeds"}, Keys::letters, true}));
  add("first-time", here(FirstTime{"amara"}));
  add("profile", here(profile()));
  auto asked = profile();
  asked.offers = {{"Cold-chain delivery", true},
                  {"Transport", true, "transport"},
                  {"Cooking and catering", false, "food"}};
  asked.needs = {
      {"Food-safe packaging", true}, {"School kitchens", true}, {"Schools", false, "school"}};
  add("profile-fields", here(asked));
  auto own = profile();
  own.typing = OwnWords{Question::give, "reading a lease before you sign it", Keys::letters};
  add("own-words", here(own));
  own.typing->keys = Keys::accents;
  add("own-words-accents", here(own));
  auto full = profile();
  full.consent.suggest = false;
  full.offers.insert(full.offers.begin(), {std::string(80, 'w'), true});
  full.offers.push_back({"Sharing a van on Fridays", true});
  full.offers.push_back({"Translating into Portuguese", true});
  full.needs.clear();
  add("profile-full", here(full));
  add("suggestions", here(suggested(3)));
  const auto said = three_people_in_sentences();
  add("suggestions-said", here(Suggestions{.who = "amara", .people = said}));
  for (std::size_t i = 0; i < said.size(); ++i)
    add("opened-said-" + std::string(people::word(said[i].kind)), here(Opened{"amara", said, i}));
  add("suggestions-two", here(suggested(2)));
  add("suggestions-one", here(suggested(1)));
  add("suggestions-looking", here(Suggestions{"amara", {}, false}));
  add("suggestions-early", here(Suggestions{"amara", {}, true}));
  auto of_guest = suggested(3);
  of_guest.people[0].who = "amara";
  add("suggestions-name", here(of_guest));
  auto kinds = one_of_each_kind();
  for (auto& one : kinds)
    add("opened-" + std::string(people::word(one.kind)), here(Opened{"amara", {one}, 0}));
  kinds[0].who = "amara";
  add("opened-name", here(Opened{"amara", {kinds[0]}, 0, true}));
  add("opted-out", here(OptedOut{"amara"}));
  add("meet-waiting", here(MeetWaiting{"amara"}));
  add("meet-nobody-yet", door(MeetWaiting{}));
  add("meet-same-twice", here(MeetWaiting{"amara", true}));
  add("ask-share", here(AskShare{"elena", "amara"}));
  add("declined", door(MeetDeclined{}));
  add("known", here(MeetKnown{"amara", "elena", half_past_six + 31 * minute_ms}));
  YouveMet met{.a = "amara", .b = "elena", .what = {}};
  add("youve-met-start", here(met));
  met.verb = Verb::introduce;
  met.what = "Dev";
  add("youve-met", here(met));
  add("youve-met-reminded", with_mail(here(met)));
  met.typing = true;
  add("youve-met-typing", here(met));
  met.typing = false;
  met.saved = true;
  add("youve-met-saved", here(met));
  add("undone", here(MeetUndone{"amara", "elena"}));
  add("my-evening", here(evening_of(3)));
  add("my-evening-empty", here(evening_of(0)));
  add("my-evening-six", here(evening_of(6)));
  add("my-evening-many", here(evening_of(8)));
  auto own_row = evening_of(2);
  own_row.met[1].other = "amara";
  add("my-evening-name", here(own_row));
  add("welcome-back", here(WelcomeBack{"amara", half_past_six}));
  add("not-me", door(NotMe{}));
  add("unknown-badge", door(UnknownBadge{}));
  add("not-a-badge", door(UnknownBadge{true}));
  add("replaced", door(Replaced{}));
  add("replaced-ticket", door(Replaced{checkin::Withdrawn::ticket}));
  add("unknown-badge-elsewhere", door(UnknownBadge{.elsewhere = true}));
  add("unknown-badge-newer", door(UnknownBadge{.newer = true}));
  add("not-now-early", door(NotNow{checkin::TooEarly{half_past_six + 30 * minute_ms}}));
  add("not-now-late", door(NotNow{checkin::TooLate{half_past_six + 40 * hour_ms}}));
  add("not-now-door", door(NotNow{checkin::OtherDoor{"Workshop only, second day"}}));
  add("not-now-once", door(NotNow{checkin::OnlyOnce{half_past_six}}));
  add("together", here(Together{"amara", {"elena", "dev"}}));
  State asks = here(DoorQuestion{"amara", 0});
  asks.settings.rules.questions = {
      {"What would you like to eat tonight?", {"Fish", "Beans and rice", "Nothing, thank you"}}};
  add("door-question", asks);
  asks.settings.rules.questions = {{"Did you come by car?", {"yes", "no"}}};
  add("door-question-plain", asks);
  add("walk-in", door(WalkIn{}));
  add("walk-in-typed", door(WalkIn{.typed = guest.full}));
  State welcoming = door(Attract{});
  welcoming.settings.rules.walk_in = true;
  add("attract-walk-in", welcoming);
  State way_out = door(Attract{});
  way_out.settings.rules.exit = true;
  add("attract-exit", way_out);
  add("not-confirmed-waiting", door(NotConfirmed{people::Registration::waiting}));
  add("not-confirmed-cancelled", door(NotConfirmed{people::Registration::cancelled}));
  add("host-coming", door(HostComing{}));
  add("host-coming-badge", door(HostComing{true}));
  add("goodbye", door(Goodbye{guest.given, half_past_six}));
  add("goodbye-nobody", door(Goodbye{"", half_past_six}));
  add("out-of-order",
      door(OutOfOrder{"The disk is full; free some space and start the kiosk again."}));
  add("on-our-own", alone(OnOurOwn{}));
  add("attract-on-our-own", alone(Attract{}));
  add("unknown-badge-on-our-own", alone(UnknownBadge{}));
  add("list-coming", loading(ListComing{"X", half_past_six}));
  add("attract-loading", loading(Attract{}));
  add("two-badges", here(TwoBadges{nullptr, "amara", "X", half_past_six}));
  add("still-there", covered(12800, guest));
  add_house(scenes, guest);
  return scenes;
}

}  // namespace foyer::test
