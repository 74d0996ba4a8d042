#include "people/search.hpp"

#include "support/catch.hpp"
#include "support/people.hpp"

using namespace foyer;
using namespace foyer::people;
using foyer::test::guest;
using foyer::test::room_of;

using Refs = std::vector<Ref>;

namespace {

NameIndex evening() {
  return NameIndex(room_of({
      guest("Fionnuala O'Brien").called("obrien"),
      guest("Łukasz Müller").called("muller"),
      guest("Wei Li").called("li"),
      guest("Malin Lindqvist").called("lindqvist"),
      guest("Jean-Luc Bonnet").called("bonnet"),
      guest("王 子墨").called("wang"),
      guest("خالد بن عيسى").called("khalid"),
      guest("Kateřina Řezníčková").called("katerina"),
      guest("Ødegård, Ingrid").called("ingrid"),
      guest("Ann Lee").called("ann"),
      guest("Joanna Katz").called("joanna"),
  }));
}

}  // namespace

// Any part of any name finds the person, in any order and however it is typed.
TEST_CASE("people are found by any part of their name") {
  const NameIndex index = evening();
  for (const auto* query : {"obrien", "o'brien", "O’Brien", "brien fion", "o brien", "FIONNUALA"}) {
    CAPTURE(query);
    CHECK(index.find(query, 9) == Refs{"obrien"});
  }
  for (const auto* query : {"muller", "müller", "mueller", "lukasz", "mul luk"}) {
    CAPTURE(query);
    CHECK(index.find(query, 9) == Refs{"muller"});
  }
  for (const auto* query : {"jean luc", "jean-luc", "jeanluc", "bonnet jean"}) {
    CAPTURE(query);
    CHECK(index.find(query, 9) == Refs{"bonnet"});
  }
  for (const auto* query : {"王", "子墨", "wang", "mo wang"}) {
    CAPTURE(query);
    CHECK(index.find(query, 9) == Refs{"wang"});
  }
  CHECK(index.find("خالد", 9) == Refs{"khalid"});
  CHECK(index.find("odegaard", 9) == Refs{"ingrid"});
  CHECK(index.find("odegard", 9) == Refs{"ingrid"});
}

// A name of two letters is not lost among the longer ones that begin so.
TEST_CASE("whole words come first, then beginnings, then the rest") {
  const NameIndex index = evening();
  CHECK(index.find("li", 2) == Refs{"li", "lindqvist"});
  CHECK(index.find("li", 1) == Refs{"li"});
  CHECK(index.find("ann", 9) == Refs{"ann", "joanna"});
  CHECK(index.find("ka", 9).front() == "joanna");
}

// One typing slip is forgiven in four letters or more, and only where nothing matches as typed.
TEST_CASE("a slip of typing is forgiven") {
  const NameIndex index = evening();
  for (const auto* query : {"katarina", "kateina", "kateerina", "katreina", "reznickva"}) {
    CAPTURE(query);
    CHECK(index.find(query, 9) == Refs{"katerina"});
  }
  CHECK(index.find("bonet jean", 9) == Refs{"bonnet"});
  CHECK(index.find("kattarrina", 9).empty());
  CHECK(index.find("xnn", 9).empty());
  CHECK(index.find("lee", 9) == Refs{"ann"});
}

// The kiosk shows no list of guests to somebody who types a letter or two.
TEST_CASE("names are shown from three letters on, or for a whole name") {
  const NameIndex index = evening();
  CHECK_FALSE(may_show(index, ""));
  CHECK_FALSE(may_show(index, "  a "));
  CHECK_FALSE(may_show(index, "le"));
  CHECK_FALSE(may_show(index, "..."));
  CHECK(may_show(index, "lee"));
  CHECK(may_show(index, "li"));
  CHECK(may_show(index, "LI "));
  CHECK(may_show(index, "王"));
  CHECK(may_show(index, "zzz"));
  CHECK(index.whole_name("ann lee"));
  CHECK(index.whole_name("Mueller"));
  CHECK_FALSE(index.whole_name("ann le"));
}

TEST_CASE("nothing is found for nothing, and nobody in an empty room") {
  CHECK(evening().find("", 9).empty());
  CHECK(evening().find(" - ", 9).empty());
  CHECK(evening().find("ann", 0).empty());
  CHECK(NameIndex(Room{}).find("ann", 9).empty());
  CHECK(evening().find(std::string(100000, 'a'), 9).empty());
}

// Who types on a Latin keyboard finds names that are written otherwise.
TEST_CASE("Cyrillic and Greek names are found as they are typed in Latin") {
  const NameIndex index(room_of({
      guest("Наталья Иванова").called("natalya"),
      guest("Юрий Щербаков").called("yuri"),
      guest("Γιώργος Παπαδόπουλος").called("giorgos"),
      guest("Χριστίνα Νικολάου").called("christina"),
      guest("Søren Kjær").called("soren"),
      guest("Jörg Weiß").called("joerg"),
      guest("Ng Wei").called("ng"),
      guest("Bo Wu").called("wu"),
  }));
  const auto finds = [&](const char* query, const char* ref) {
    CAPTURE(query, ref);
    const auto found = index.find(query, 4);
    CHECK(std::find(found.begin(), found.end(), ref) != found.end());
  };
  finds("ivanova", "natalya");
  finds("natal", "natalya");
  finds("иван", "natalya");
  finds("yuri", "yuri");
  finds("shcherbakov", "yuri");
  finds("papadopoulos", "giorgos");
  finds("giorgos", "giorgos");
  finds("nikolaou", "christina");
  finds("christina", "christina");
  finds("soeren", "soren");
  finds("soren", "soren");
  finds("kjaer", "soren");
  finds("weiss", "joerg");
  finds("jorg", "joerg");
  finds("joerg", "joerg");
  CHECK(index.find("ng", 4).front() == "ng");
  CHECK(index.find("wu", 4).front() == "wu");
  CHECK(may_show(index, "ng"));
  CHECK(may_show(index, "Wu"));
  CHECK_FALSE(may_show(index, "we"));
}
