#include "store/raw_sql.hpp"
#include "store/story.hpp"

using namespace foyer;
using namespace foyer::store;
using namespace foyer::store::story;

namespace {

std::vector<std::byte> numbers(unsigned char first) { return {std::byte{first}, std::byte{2}}; }

const std::vector<std::string> texts = {"tax returns", "a web site"};

}  // namespace

// What a text means is kept with the file, apart from the facts, for the weights that made it.
TEST_CASE("vectors of texts are kept") {
  Evening evening;
  evening.registers("Ana");
  const std::vector<EventFile::TextVector> made = {{"tax returns", numbers(1)}};
  REQUIRE(evening.file->keep_vectors(7, made));
  REQUIRE(evening.file->keep_vectors(7, made));
  evening.opens();
  const auto known = evening.file->vectors(7, texts);
  REQUIRE(known.size() == 1);
  CHECK(known[0].text == "tax returns");
  CHECK(known[0].numbers == numbers(1));
  CHECK(evening.file->vectors(8, texts).empty());
  const auto whatever = evening.file->vectors(texts);
  REQUIRE(whatever);
  REQUIRE(whatever->size() == 1);
  CHECK(whatever->at(0).weights == 7);
  CHECK(whatever->at(0).numbers == numbers(1));
  const auto check = evening.file->check();
  REQUIRE(check);
  CHECK(check->ok);
}

// Whoever is erased leaves nothing behind from which their words could be guessed.
TEST_CASE("an erasure lets go of every vector") {
  Evening evening;
  evening.registers("Ana");
  const std::vector<EventFile::TextVector> made = {{"tax returns", numbers(1)}};
  REQUIRE(evening.file->keep_vectors(7, made));
  evening.record(journal::Erased{"Ana"}, "20:00");
  CHECK(evening.file->vectors(7, texts).empty());
}

// Why somebody was suggested is kept as it was told then, oldest first, and goes with whoever is
// erased: it names people and their words.
TEST_CASE("decisions are kept beside the facts") {
  Evening evening;
  evening.registers("Ana");
  evening.registers("Ben");
  const std::vector<EventFile::Decision> made = {{"Ana", Time{2000}, "second\n"},
                                                 {"Ana", Time{1000}, "first\n"}};
  REQUIRE(evening.file->keep_decisions(made));
  evening.opens();
  const auto known = evening.file->decisions("Ana");
  REQUIRE(known.size() == 2);
  CHECK(known[0].told == "first\n");
  CHECK(known[1].at == Time{2000});
  CHECK(evening.file->decisions("Ben").empty());
  const auto check = evening.file->check();
  REQUIRE(check);
  CHECK(check->ok);
  evening.record(journal::Erased{"Ben"}, "20:00");
  CHECK(evening.file->decisions("Ana").empty());
}
