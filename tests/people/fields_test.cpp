#include "people/fields.hpp"

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::people;

namespace {
const std::string law =
    "field law\nen Law\nde Recht\nfr Droit\nes Derecho\npt Direito\nar قانون\nja 法律\n"
    "about lawyers\nneed a lawyer\noffer legal advice\ncues law* anwalt*\ncues contract*\n";
}

TEST_CASE("the program knows some sixty fields of help, each in every language of the screen") {
  CHECK(fields().size() >= 60);
  CHECK(fields().size() <= most_fields);
  CHECK(field_name("tax", "de") == "Steuern und Buchhaltung");
  CHECK(field_name("tax", "xx") == "Tax and accounts");
  CHECK(field_name("alchemy", "en").empty());
}

TEST_CASE("a file of fields is read line by line") {
  const auto read = read_fields("# ours\n\n" + law);
  REQUIRE(read);
  REQUIRE(read->size() == 1);
  CHECK(read->front().key == "law");
  CHECK(read->front().names.at("ja") == "法律");
  CHECK(read->front().cues == std::vector<std::string>{"law* anwalt*", "contract*"});
}

TEST_CASE("words around a subject stand below its cues") {
  const auto read = read_fields(law + "near sign small\nnear print\n");
  REQUIRE(read);
  CHECK(read->front().near == std::vector<std::string>{"", "sign small print"});
  CHECK_FALSE(read_fields("field law\nnear sign\n"));
}

TEST_CASE("a file of fields that is wrong says where, and an empty one has none") {
  CHECK(read_fields("")->empty());
  CHECK_FALSE(read_fields("field law\nen Law\n"));
  CHECK_FALSE(read_fields(law + law));
  CHECK_FALSE(read_fields("en Law\n"));
  const auto read = read_fields(law + "colour green\n");
  REQUIRE_FALSE(read);
  CHECK(read.error().what.find("line 14") != std::string::npos);
}
