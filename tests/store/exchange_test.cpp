#include <fstream>

#include "journal/chain.hpp"
#include "store/raw_sql.hpp"
#include "store/story.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

constexpr std::size_t all = 100'000;

// One kiosk's file; `dice` tells its origin from the others'.
struct Door {
  Folder folder;
  std::filesystem::path path = folder / "door.foyer";
  std::optional<EventFile> file;

  explicit Door(std::uint8_t dice) {
    Random random = counted(dice);
    auto made = EventFile::create(path, an_event(), random, evening);
    REQUIRE(made);
    file = std::move(*made);
  }
  void records(journal::Payload what, std::string_view when = "18:00") {
    const std::vector<journal::Happening> one = {{at(when), std::move(what)}};
    REQUIRE(file->record(one));
  }
  std::vector<journal::SealedFact> facts(const journal::Heads& theirs = {}) const {
    auto out = file->facts_after(theirs, all);
    REQUIRE(out);
    return *out;
  }
  EventFile::TakenIn takes(const std::vector<journal::SealedFact>& facts, Time now = evening) {
    auto taken = file->take_in(facts, now);
    REQUIRE(taken);
    CHECK(taken->room == file->room());
    return *taken;
  }
  // Everything that `other` has and this file has not.
  EventFile::TakenIn hears(const Door& other) { return takes(other.facts(file->heads())); }
  void opens() {
    file.reset();
    auto opened = reopened(path);
    REQUIRE(opened);
    file = std::move(*opened);
  }
  bool sound() { return file->check()->ok; }
  bool here(const std::string& ref) const {
    const auto* person = file->room()->find(ref);
    return person && person->presence.here;
  }
};

struct TwoDoors {
  Door north{1}, south{51};
  TwoDoors() {
    for (const char* ref : {"Ana", "Ben", "Cleo"}) north.records(journal::Registered{guest(ref)});
    south.hears(north);
  }
};

bool contains(const std::filesystem::path& folder, std::string_view word) {
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    if (bytes.find(word) != std::string::npos) return true;
  }
  return false;
}

}  // namespace

// Two files that took in each other's facts hold the same room and the same facts.
TEST_CASE("two doors that hear of each other agree") {
  TwoDoors doors;
  doors.north.records(journal::CheckedIn{"Ana"}, "18:02");
  doors.south.records(journal::CheckedIn{"Ben"}, "18:03");
  doors.south.records(journal::Met{"Ana", "Ben"}, "18:10");
  const auto taken = doors.north.hears(doors.south);
  CHECK(taken.added == 2);
  CHECK(taken.refused.empty());
  doors.south.hears(doors.north);
  CHECK(same(*doors.north.file->room(), *doors.south.file->room()));
  CHECK(doors.north.facts() == doors.south.facts());
  CHECK(doors.north.file->heads() == doors.south.file->heads());
  CHECK(doors.north.sound());
  doors.north.opens();
  CHECK(same(*doors.north.file->room(), *doors.south.file->room()));
}

// Facts are known the second time, and a third kiosk gets them from whoever holds them.
TEST_CASE("facts are passed on, and never doubled") {
  TwoDoors doors;
  CHECK(doors.south.takes(doors.north.facts()).known == 3);
  Door third(151);
  CHECK(third.hears(doors.south).added == 3);
  CHECK(same(*third.file->room(), *doors.north.file->room()));
  const auto some = doors.south.file->facts_after({{doors.north.file->origin(), 1}}, 1);
  REQUIRE(some);
  REQUIRE(some->size() == 1);
  CHECK(some->front().seq == 2);
}

// What does not follow is refused with a sentence, and nothing of that origin beyond it is taken.
TEST_CASE("what does not follow is refused") {
  TwoDoors doors;
  const auto heads = doors.south.file->heads();
  for (const char* ref : {"Ana", "Ben", "Cleo"}) doors.north.records(journal::CheckedIn{ref});
  auto facts = doors.north.facts(heads);
  REQUIRE(facts.size() == 3);
  std::string why;
  SECTION("a gap") {
    facts.erase(facts.begin());
    why = "which is still missing";
  }
  SECTION("a changed payload") {
    facts[0].payload = R"({"v":1,"who":"Ben"})";
    why = "was changed";
  }
  SECTION("a changed time") {
    facts[0].at_ms += 1;
    why = "was changed";
  }
  SECTION("a forged hash") {
    facts[0].hash[3] ^= 1;
    why = "was changed";
  }
  SECTION("an older stamp") {
    facts[0].hlc = 1;
    why = "stamped before";
  }
  SECTION("a hundred megabytes") {
    facts[0].payload.assign(100'000'000, ' ');
    why = "larger than a fact may be";
  }
  SECTION("no text") {
    facts[0].payload = "\xff\xfe";
    why = "is not text";
  }
  SECTION("another fact under a number that is held") {
    facts = doors.north.facts();
    facts.resize(3);
    facts[2].hash[0] ^= 1;
    why = "two files wrote under one origin";
  }
  SECTION("no origin") {
    for (auto& fact : facts) fact.origin = -5;
    why = "no place in any journal";
  }
  const auto before = doors.south.file->room();
  const auto taken = doors.south.takes(facts);
  CHECK(taken.added == 0);
  REQUIRE(taken.refused.size() == 1);
  INFO(taken.refused.front());
  CHECK(taken.refused.front().find(why) != std::string::npos);
  CHECK(doors.south.file->room() == before);
  CHECK(doors.south.file->heads() == heads);
  CHECK(doors.south.sound());
  CHECK(doors.south.hears(doors.north).added == 3);
}

// A refused origin does not keep the others out.
TEST_CASE("one bad origin does not stop the good ones") {
  TwoDoors doors;
  Door third(151);
  third.records(journal::CheckedIn{"Ana"});
  doors.north.records(journal::CheckedIn{"Ben"});
  auto facts = doors.north.facts(doors.south.file->heads());
  facts.front().hash[0] ^= 1;
  const auto good = third.facts();
  facts.insert(facts.end(), good.begin(), good.end());
  const auto taken = doors.south.takes(facts);
  CHECK(taken.refused.size() == 1);
  CHECK(taken.added == 1);
  CHECK(doors.south.here("Ana"));
}

// A kind of a later Foyer is kept and passed on as it came.
TEST_CASE("an unknown kind travels on") {
  TwoDoors doors;
  doors.north.records(journal::Unknown{"danced", R"({"v":7,"with":["Ben"]})"});
  doors.south.hears(doors.north);
  Door third(151);
  third.hears(doors.south);
  CHECK(third.facts() == doors.north.facts());
  CHECK(third.sound());
}

// A file that was set back refuses what it wrote itself, takes a new origin, and gets it all back.
TEST_CASE("a file that was set back takes a new origin") {
  TwoDoors doors;
  doors.north.file.reset();
  Folder drawer;
  std::filesystem::copy_file(doors.north.path, drawer / "old");
  doors.north.opens();
  const auto old_origin = doors.north.file->origin();
  doors.north.records(journal::CheckedIn{"Ana"}, "18:05");
  doors.south.hears(doors.north);
  doors.north.file.reset();
  std::filesystem::copy_file(drawer / "old", doors.north.path,
                             std::filesystem::copy_options::overwrite_existing);
  run_sql(doors.north.path, "SELECT 1");
  doors.north.opens();
  if (doors.north.file->origin() == old_origin) {  // a disk that keeps no attributes
    CHECK(doors.north.takes(doors.south.facts()).refused.size() == 1);
    REQUIRE(doors.north.file->take_new_origin());
  }
  CHECK(doors.north.file->origin() != old_origin);
  doors.north.records(journal::CheckedIn{"Ben"}, "18:06");
  CHECK(doors.north.hears(doors.south).added == 1);
  CHECK(doors.north.here("Ana"));
  doors.south.hears(doors.north);
  CHECK(doors.south.here("Ben"));
  CHECK(same(*doors.north.file->room(), *doors.south.file->room()));
  CHECK(doors.north.sound());
}

// What this file wrote and lost is refused until it has taken a new origin.
TEST_CASE("nobody writes under this file's own origin") {
  TwoDoors doors;
  auto facts = doors.north.facts();
  const auto own = doors.south.file->origin();
  for (auto& fact : facts) fact.origin = own;
  const auto taken = doors.south.takes(facts);
  REQUIRE(taken.refused.size() == 1);
  CHECK(taken.refused.front().find("must take a new origin") != std::string::npos);
}

// A copy writes under an origin of its own.
TEST_CASE("a copied file takes a new origin") {
  TwoDoors doors;
  doors.north.file.reset();
  const auto copy = doors.north.folder / "copy.foyer";
  std::filesystem::copy_file(doors.north.path, copy);
  doors.north.opens();
  auto opened = reopened(copy);
  REQUIRE(opened);
  CHECK(opened->origin() != doors.north.file->origin());
  CHECK(opened->heads() == doors.north.file->heads());
}

// A clock up to a day ahead carries ours along; one further ahead waits and harms nobody.
TEST_CASE("a fact from far ahead waits for its time") {
  TwoDoors doors;
  Door ahead(151);
  ahead.hears(doors.north);
  const std::vector<journal::Happening> in_two_days = {
      {evening + 48 * hour_ms, journal::CheckedIn{"Ana"}}};
  REQUIRE(ahead.file->record(in_two_days));
  const auto taken = doors.south.takes(ahead.facts(doors.south.file->heads()));
  CHECK(taken.added == 1);
  CHECK(taken.refused.empty());
  REQUIRE(taken.aside.size() == 1);
  CHECK_FALSE(doors.south.here("Ana"));
  CHECK(doors.south.sound());
  CHECK(doors.south.facts() == ahead.facts());
  doors.south.records(journal::CheckedIn{"Ben"}, "18:05");
  CHECK((doors.south.facts().back().hlc >> 16 < (evening + hour_ms).ms ||
         doors.south.facts().front().hlc >> 16 < (evening + hour_ms).ms));

  doors.south.opens();
  CHECK_FALSE(doors.south.here("Ana"));
  doors.south.takes({}, evening + 30 * hour_ms);
  CHECK(doors.south.here("Ana"));
  CHECK(doors.south.sound());
}

// Erasing blanks the words everywhere, also in what arrives later; the chain still holds.
TEST_CASE("an erased guest leaves no words behind") {
  TwoDoors doors;
  const std::string marker = "Zanzibarmarker";
  auto row = guest("Ana");
  row.organisation = marker;
  doors.north.records(journal::Registered{row}, "18:01");
  doors.north.records(journal::Promised{"p", "Ben", "Ana", "Ben will call " + marker}, "18:02");
  people::Suggestion suggestion;
  suggestion.who = "Ana";
  suggestion.reason = "Ana of **" + marker + "** needs you.";
  doors.north.records(journal::Suggested{"Ben", {suggestion}}, "18:03");
  doors.north.records(journal::Met{"Ana", "Ben"}, "18:04");
  doors.north.records(journal::Unknown{"danced", R"({"v":1,"who":"Ana","at":")" + marker + "\"}"});
  CHECK(contains(doors.north.folder / "", marker));

  doors.south.records(journal::Erased{"Ana"}, "18:30");
  doors.south.hears(doors.north);
  doors.north.hears(doors.south);

  for (Door* door : {&doors.north, &doors.south}) {
    CHECK_FALSE(contains(door->folder / "", marker));
    CHECK(door->file->room()->find("Ana") == nullptr);
    CHECK(door->file->room()->find("Ben")->met.empty());
    CHECK(door->file->room()->find("Ben")->promises.empty());
    CHECK(door->file->room()->find("Ben")->shown.empty());
    CHECK(door->file->check()->problems == std::vector<std::string>{});
  }
  CHECK(same(*doors.north.file->room(), *doors.south.file->room()));
  doors.north.records(journal::Registered{row}, "19:00");
  CHECK(doors.north.file->room()->find("Ana") == nullptr);
  CHECK_FALSE(contains(doors.north.folder / "", marker));
  doors.north.opens();
  CHECK(doors.north.file->room()->people.size() == 2);
  CHECK(doors.north.sound());
}

// Somebody who blanks an erasure does not bring anybody back.
TEST_CASE("an erasure cannot be blanked") {
  TwoDoors doors;
  doors.north.records(journal::Erased{"Ana"});
  auto facts = doors.north.facts(doors.south.file->heads());
  facts.front().payload = journal::tombstone(journal::digest_of_payload(facts.front().payload));
  CHECK(doors.south.takes(facts).refused.size() == 1);
  CHECK(doors.south.hears(doors.north).added == 1);
}

// Ending the event blanks everybody's words everywhere, also in what arrives later.
TEST_CASE("an ended event holds no words at any kiosk") {
  TwoDoors doors;
  const std::string marker = "Zanzibarmarker";
  auto row = guest("Ana");
  row.organisation = marker;
  doors.north.records(journal::Registered{row}, "18:01");
  doors.north.records(journal::Unknown{"danced", R"({"v":1,"at":")" + marker + "\"}"});
  Door late(151);
  late.records(journal::Registered{row}, "18:02");

  doors.south.records(journal::Ended{{3, 2, 1, 0}}, "22:00");
  const std::vector<journal::Happening> one = {{at("22:01"), journal::Registered{row}}};
  CHECK(doors.south.file->record(one).error().fault == Fault::input);
  doors.south.hears(doors.north);
  doors.north.hears(doors.south);
  doors.north.hears(late);
  late.hears(doors.north);

  for (Door* door : {&doors.north, &doors.south, &late}) {
    CHECK_FALSE(contains(door->folder / "", marker));
    CHECK(door->file->room()->people.empty());
    CHECK(door->file->ended() == journal::Counts{3, 2, 1, 0});
    CHECK(door->file->check()->problems == std::vector<std::string>{});
    CHECK(door->file->scrubbed());
  }
  doors.north.opens();
  CHECK(doors.north.file->ended() == journal::Counts{3, 2, 1, 0});
  CHECK(doors.north.file->room()->people.empty());
}

// What a kiosk says of consent names what it had heard of; a no that it had not heard of holds.
TEST_CASE("a withdrawal holds against a yes from another door") {
  TwoDoors doors;
  const auto suggestable = [](const Door& door) {
    return door.file->room()->find("Ana")->attendee.consent.suggest;
  };
  doors.north.records(journal::ConsentChanged{"Ana", {true, false, false}}, "18:00");
  doors.south.hears(doors.north);
  doors.south.records(journal::ConsentChanged{"Ana", {false, false, false}}, "18:05");
  doors.north.records(journal::ConsentChanged{"Ana", {true, true, false}}, "18:30");
  doors.north.hears(doors.south);
  doors.south.hears(doors.north);
  CHECK_FALSE(suggestable(doors.north));
  CHECK_FALSE(suggestable(doors.south));
  CHECK(doors.north.file->conflicts()->size() == 2);

  doors.north.records(journal::ConsentChanged{"Ana", {true, false, false}}, "18:40");
  doors.south.hears(doors.north);
  CHECK(suggestable(doors.north));
  CHECK(suggestable(doors.south));
  CHECK(doors.north.file->conflicts()->empty());
  CHECK(doors.north.sound());
  doors.south.opens();
  CHECK(suggestable(doors.south));
}
