#include "people/names.hpp"

#include <random>

#include "base/text.hpp"
#include "people/attendee.hpp"
#include "people/digest.hpp"
#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::people;

using Words = std::vector<std::string>;

// A name is found by whoever has only the letters of an English keyboard.
TEST_CASE("names fold to plain Latin letters") {
  CHECK(folded("Łukasz Müller") == "lukasz muller");
  CHECK(folded("Øystein Strauß") == "oystein strauss");
  CHECK(folded("Nguyễn Thị Bích Hằng") == "nguyen thi bich hang");
  CHECK(folded("Đặng Yılmaz İPEK") == "dang yilmaz ipek");
  CHECK(folded("Søren Kjærgaard") == "soren kjaergaard");
  CHECK(folded("Þórður") == "thordur");
  CHECK(folded("王 子墨") == "wang zi mo");
  CHECK(folded("Σωκράτης") == "sokrates");
  CHECK(folded("Оксана Бондарчук") == "oksana bondarcuk");
  CHECK(folded("محمد") == "mhmd");
}

// Nobody is greeted by a title, an initial alone or a family name.
TEST_CASE("people are called by their first name") {
  const auto called = [](const std::string& full) { return first_name({full, {}, {}}); };
  CHECK(called("Ana Lima") == "Ana");
  CHECK(called("Rev. Ngozi Adeyemi") == "Ngozi");
  CHECK(called("mr. blue") == "blue");
  CHECK(called("Prof. em. Ulrike Sandhofer") == "Ulrike");
  CHECK(called("J. R. Pemberton") == "J. R. Pemberton");
  CHECK(called("Ødegård, Ingrid") == "Ingrid");
  CHECK(called("Dr.") == "Dr.");
  CHECK(called("王子墨") == "王子墨");
}

// The same name typed in two ways is one name.
TEST_CASE("signs and forms do not tell names apart") {
  for (const auto* typed : {"O'Brien", "O’Brien", "OBRIEN", "oʼbrien", "  o`Brien  "})
    CHECK(folded(typed) == "obrien");
  CHECK(folded("Jean-Luc  Picard") == folded("jean luc picard"));
  CHECK(folded("Philippa \"Pip\" Ashworth") == "philippa pip ashworth");
  CHECK(folded("J. R. Pemberton III") == "j r pemberton iii");
  CHECK(folded("Zoe\u0308") == folded("Zo\u00eb"));
  CHECK(folded("\U0001F98A Foxy") == "foxy");
  CHECK(nfc("Zoe\u0308") == "Zo\u00eb");
}

// Names that have no letters are still names, and are not all the same name.
TEST_CASE("text without letters stays as it is") {
  CHECK(folded(" ??? ?? ") == "??? ??");
  CHECK(folded("\U0001F98A") == "\U0001F98A");
  CHECK(folded("").empty());
  CHECK(folded("\xff\xfe").size() > 0);
}

// Müller is typed Mueller where there is no ü, and Åse Aase.
TEST_CASE("letters typed as two are another folding") {
  CHECK(foldings("Müller") == Words{"muller", "mueller"});
  CHECK(foldings("Åse Bjørn") == Words{"ase bjorn", "aase bjoern"});
  CHECK(foldings("Mueller") == Words{"mueller"});
  CHECK(foldings("Weiß") == Words{"weiss"});
}

TEST_CASE("lower case keeps the script") {
  CHECK(lowered("ДМИТРО Лисенко") == "дмитро лисенко");
  CHECK(lowered("王 子墨") == "王 子墨");
  CHECK(lowered("D'ARCY") == "darcy");
}

// Folding what is folded changes nothing, whatever came in.
TEST_CASE("folding settles at once") {
  const unsigned seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const std::vector<std::string> pieces = {"Ö", "ß", "'", "-", " ", "王",     "ж",    "a", "Z", "9",
                                           "ễ", "İ", "?", "م", "é", "\u0301", "🦊", "ſ", "·"};
  for (int round = 0; round < 2000; ++round) {
    std::string text;
    for (int i = 0; i < 8; ++i) text += pieces[random() % pieces.size()];
    const std::string once = folded(text);
    CAPTURE(text);
    CHECK(folded(once) == once);
    CHECK(is_utf8(once));
  }
}

// An import tells a changed row from the same row by this number, on every machine.
TEST_CASE("a digest stands for every field") {
  Attendee ana;
  ana.ref = "A-1";
  ana.name.full = "Ana Lima";
  const auto first = digest(ana);
  CHECK(first == digest(ana));
  const auto changed = [&](auto change) {
    Attendee other = ana;
    change(other);
    return digest(other) != first;
  };
  CHECK(changed([](Attendee& a) { a.ref = "A-2"; }));
  CHECK(changed([](Attendee& a) { a.name.given = "Ana"; }));
  CHECK(changed([](Attendee& a) { a.name.family = "Ana"; }));
  CHECK(changed([](Attendee& a) { a.email = "x"; }));
  CHECK(changed([](Attendee& a) { a.phone = "x"; }));
  CHECK(changed([](Attendee& a) { a.organisation = "x"; }));
  CHECK(changed([](Attendee& a) { a.role = "x"; }));
  CHECK(changed([](Attendee& a) { a.town = "x"; }));
  CHECK(changed([](Attendee& a) { a.languages = {"x"}; }));
  CHECK(changed([](Attendee& a) { a.profile.offers = {"x"}; }));
  CHECK(changed([](Attendee& a) { a.profile.needs = {"x"}; }));
  CHECK(changed([](Attendee& a) { a.profile.doors = {"x"}; }));
  CHECK(changed([](Attendee& a) { a.profile.topics = {"x"}; }));
  CHECK(changed([](Attendee& a) { a.consent.suggest = true; }));
  CHECK(changed([](Attendee& a) { a.consent.hosts = true; }));
  CHECK(changed([](Attendee& a) { a.consent.mail = true; }));
  CHECK(changed([](Attendee& a) { a.knows = {"x"}; }));
  CHECK(changed([](Attendee& a) { a.registration = Registration::waiting; }));
  CHECK(changed([](Attendee& a) { a.first_time = true; }));
  CHECK(changed([](Attendee& a) { a.list_code = "x"; }));
  CHECK(changed([](Attendee& a) { a.codes = {"x"}; }));
  CHECK(changed([](Attendee& a) { a.order = "x"; }));
  CHECK(changed([](Attendee& a) { a.ticket = "x"; }));
  CHECK(changed([](Attendee& a) { a.valid_from = Time{}; }));
  CHECK(changed([](Attendee& a) { a.valid_until = Time{1}; }));
  CHECK(digest(Attendee{}) == 0x7237ddfda2274a15u);
}
