#include "report/document.hpp"

#include "report/arrivals.hpp"
#include "report/html.hpp"
#include "report/needs.hpp"
#include "report/ties.hpp"
#include "support/catch.hpp"
#include "support/people.hpp"

using namespace foyer;
using namespace foyer::report;
using namespace foyer::test;

namespace {

people::Event spring() {
  return {.name = "Spring", .venue = "Print Works", .starts = opening, .ends = {}, .zone = {60}};
}

// Ana and Ben know each other; tonight Ana meets Cai, and Dee, who came, meets nobody. Eve stays at
// home.
people::Room evening() {
  return room_of({guest("Ana").here(opening).knows("Ben").met("Cai"),
                  guest("Ben").here(opening + 5 * minute_ms),
                  guest("Cai").here(opening + 25 * minute_ms).met("Ana"),
                  guest("Dee").here(opening + 26 * minute_ms), guest("Eve").knows("Ana")},
                 spring());
}

std::string told(const Document& document) {
  std::string all;
  for (const auto& block : document.blocks)
    if (const auto* sentence = std::get_if<report::Sentence>(&block)) all += sentence->text + '\n';
  return all;
}

people::Suggestion answering(std::string_view who, std::string need) {
  people::Suggestion suggestion;
  suggestion.who = ref_of(who);
  suggestion.evidence.need = std::move(need);
  return suggestion;
}

}  // namespace

// Acquaintance and meetings go both ways and count once; who stayed at home is no part of it.
TEST_CASE("the room is more tied together after the evening than before") {
  CHECK(ties_before(evening()) == Ties{1, 2, 3, 2});
  CHECK(ties_after(evening()) == Ties{2, 1, 2, 3});
  CHECK(met(evening()) == Met{1, 2, 2, 0});
  CHECK(ties_before(room_of({})) == Ties{});
}

// Old friends who hold up both badges have not met somebody new.
TEST_CASE("a meeting of acquaintances is no new one") {
  const auto room = room_of({guest("Ana").here().knows("Ben").met("Ben"), guest("Ben").here()});
  CHECK(met(room) == Met{0, 2, 0, 0});
}

// Ten minutes each by the event's clock, quiet ones included.
TEST_CASE("arrivals are told without a gap") {
  const auto slots = arrivals(evening());
  REQUIRE(slots.size() == 3);
  CHECK(slots[0] == Arrivals{opening, 2});
  CHECK(slots[1].count == 0);
  CHECK(slots[2] == Arrivals{opening + 20 * minute_ms, 2});
  CHECK(half_were_in(evening()) == opening + 5 * minute_ms);
  CHECK(arrivals(room_of({})).empty());
}

// A wrong clock must not make a chart of a thousand bars.
TEST_CASE("somebody stamped a year away does not stretch the chart") {
  const auto slots = arrivals(room_of({guest("Ana").here(), guest("Ben").here(opening + hour_ms),
                                       guest("Cai").here(opening + 365 * 24 * hour_ms)}));
  CHECK(slots.size() == 7);
}

// A need is answered when somebody was suggested for it, whoever's list that stands in; an open one
// is quoted only of those who let hosts see it.
TEST_CASE("needs are answered or open, and open ones are quoted with consent only") {
  Guest ana = guest("Ana").here().needs("a roof").needs("a lawyer");
  Guest ben = guest("Ben").here().needs("a van");
  people::Person open_hearted = ben.person();
  open_hearted.attendee.consent.hosts = true;
  Guest cai = guest("Cai").here().was_shown(answering("Ana", "a roof"));
  const auto all = needs(room_of({ana, Guest(open_hearted), cai}));
  CHECK(all.asked == 3);
  CHECK(all.answered == 1);
  CHECK(all.open == std::vector<std::string>{"a van"});
}

// Sentences about the evening; none names a guest or counts a person's meetings.
TEST_CASE("the report tells the evening in sentences and names nobody") {
  const auto document = report::document(evening(), 2);
  CHECK(document.title == "Spring");
  CHECK(document.under == "Print Works, 23 November 2026");
  const std::string all = told(document);
  INFO(all);
  CHECK(all.find("Four of the five people on the list came.") != std::string::npos);
  CHECK(all.find("One pair met and shared their cards.") != std::string::npos);
  CHECK(all.find("In two places two kiosks said different things") != std::string::npos);
  for (const auto* name : {"Ana", "Ben", "Cai", "Dee", "Eve"})
    CHECK(all.find(name) == std::string::npos);
}

TEST_CASE("an evening nobody came to is still an evening") {
  CHECK(told(report::document(room_of({}, spring()), 0)) ==
        "Nobody has checked in.\nNo promise was noted.\n");
}

// What guests typed is text in the file, never markup, and nothing is fetched.
TEST_CASE("the file of HTML stands alone and quotes hostile words harmlessly") {
  Guest ana = guest("Ana").here().needs("<script>alert(1)</script> \"&' \x01\xff");
  people::Person person = ana.person();
  person.attendee.consent.hosts = true;
  auto event = spring();
  event.name = "<b>Spring</b>";
  const std::string page = html(report::document(room_of({Guest(person)}, event), 0));
  CHECK(page.find("<script") == std::string::npos);
  CHECK(page.find("<b>") == std::string::npos);
  CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt; &quot;&amp;&#39; \ufffd") !=
        std::string::npos);
  CHECK(page.find("http") == std::string::npos);
  CHECK(page.find("role=\"img\" aria-label=\"The first came") != std::string::npos);
}
