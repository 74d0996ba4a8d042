#include "journal/payload.hpp"

#include <set>

#include "journal/history.hpp"

using namespace foyer;
using namespace foyer::journal;
using namespace foyer::journal::history;

namespace {

Payload again(const Payload& payload) { return read(word(payload), write(payload)); }

bool unknown(std::string_view kind, std::string_view text) {
  return read(kind, text) == Payload(Unknown{std::string(kind), std::string(text)});
}

people::Attendee everything() {
  people::Attendee a;
  a.ref = "ORD-1";
  a.name = {"Zoë \"Z\" Ångström", "Zoë", "Ångström"};
  a.email = "zoe@example.org";
  a.phone = "+46 1";
  a.organisation = "A\\B\tC\x01";
  a.role = "Host";
  a.town = "東京";
  a.languages = {"sv", "日本語"};
  a.profile = {{"a", ""}, {"b"}, {"c"}, {"d\ne"}};
  a.profile.fields = {{"b", "law", false}, {"a", "tax", true}};
  a.consent = {true, true, true};
  a.knows = {"ORD-2"};
  a.registration = people::Registration::waiting;
  a.first_time = true;
  a.list_code = "T-1";
  a.codes = {"T-2", "https://x.org/?pk=\"1\""};
  a.order = "O-1";
  a.ticket = "Früh & spät";
  a.valid_from = Time{0};
  a.valid_until = Time{-5};
  return a;
}

}  // namespace

// What is written is read again, whatever it says.
TEST_CASE("every kind survives being written") {
  CHECK(again(Registered{everything()}) == Payload(Registered{everything()}));
  std::set<std::string> kinds;
  for (std::uint32_t seed = 1; seed <= 600; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    const Payload payload = any_payload(dice, {"Ana", "", "a \"b\" \\"});
    kinds.insert(std::string(word(payload)));
    REQUIRE(again(payload) == payload);
  }
  CHECK(kinds.size() == std::variant_size_v<Payload>);
}

// The words and the shape of the file do not change under those who wrote it.
TEST_CASE("payloads are short JSON with a version") {
  CHECK(write(CheckedIn{"Ana"}) == R"({"v":1,"who":"Ana"})");
  CHECK(word(CheckedIn{"Ana"}) == "checked-in");
  CHECK(write(BadgeIssued{"Ana", "B-1", {3, false}}) ==
        R"({"v":1,"who":"Ana","code":"B-1","shape":3,"ring":true})");
  CHECK(write(HostAsked{}) == R"({"v":1})");
  CHECK(word(HostAsked{}) == "host-asked");
}

// A kind or version of a later Foyer is kept as it came.
TEST_CASE("what is not known yet is passed on") {
  CHECK(unknown("danced", R"({"v":1,"who":"Ana"})"));
  CHECK(unknown("checked-in", R"({"v":2,"who":"Ana"})"));
  CHECK(again(Unknown{"checked-in", R"({"v":2})"}) == Payload(Unknown{"checked-in", R"({"v":2})"}));
}

// Hostile text is never an error and never a fact.
TEST_CASE("hostile text becomes unknown") {
  const std::string deep(200'000, '[');
  for (const std::string& text :
       {std::string(), std::string("{"), std::string("null"), std::string("[]"), deep,
        std::string("\xff\xfe"), std::string("{\"v\":1,\"who\":\"\xff\"}"),
        std::string(R"({"v":1})"), std::string(R"({"v":1,"who":7})"),
        std::string(R"({"v":"1","who":"Ana"})"), std::string(R"({"v":1.0,"who":"Ana"})"),
        std::string(R"({"v":99999999999999999999,"who":"Ana"})"), std::string("{\"v\":1,\0}", 8)}) {
    CAPTURE(text.substr(0, 40));
    CHECK(unknown("checked-in", text));
  }
  CHECK(unknown("registered", R"({"v":1,"attendee":[]})"));
  CHECK(unknown("registered", R"({"v":1,"attendee":{"ref":"A","registration":"?"}})"));
  CHECK(unknown("registered", R"({"v":1,"attendee":{"ref":"A","offers":[1]}})"));
  CHECK(unknown("badge-issued", R"({"v":1,"who":"A","code":"B","shape":16})"));
  CHECK(unknown("suggested", R"({"v":1,"who":"A","suggestions":[{"who":"B","kind":"x"}]})"));
}

// Members nobody knows are passed over: a later Foyer may add some without a new version.
TEST_CASE("a member more does no harm") {
  CHECK(read("checked-in", R"({"v":1,"who":"Ana","door":{"n":[1]}})") == Payload(CheckedIn{"Ana"}));
}

// What is folded now is what is folded from the file later.
TEST_CASE("ill-formed text is mended before it is folded") {
  const Payload broken = CheckedIn{"An\xff"};
  const Payload mended = settled(broken, write(broken));
  CHECK(mended == Payload(CheckedIn{"An\ufffd"}));
  CHECK(again(mended) == mended);
  CHECK(settled(CheckedIn{"Ana"}, write(CheckedIn{"Ana"})) == Payload(CheckedIn{"Ana"}));
}

// Changed bytes of a written payload are read without harm.
TEST_CASE("scrambled payloads are read without harm") {
  for (std::uint32_t seed = 1; seed <= 1500; ++seed) {
    INFO("seed " << seed);
    Dice dice(seed);
    const Payload payload = any_payload(dice, {"Ana", "Ben"});
    std::string text = write(payload);
    for (int i = 0; i < 3; ++i)
      text[static_cast<std::size_t>(dice.below(static_cast<int>(text.size())))] =
          static_cast<char>(dice.below(256));
    const Payload got = read(word(payload), text);
    REQUIRE(again(got) == got);
    Ledger ledger;
    apply(ledger, {1, 1, 1, {evening, got}});
    for (const auto& [ref, record] : ledger.people)
      REQUIRE(read_record(write_record(record)).has_value());
  }
}
