#include "lettering/text.hpp"
#include "support/catch.hpp"

using namespace foyer::lettering;

namespace {

struct Sample {
  std::string words;
  std::string display;  // the family that draws it behind Manrope
  std::string text;     // and behind Inter
};

const Sample samples[] = {
    {"Elena Marković", "Manrope", "Inter"},
    {"Nguye\u0302\u0303n Thi\u0323 Bi\u0301ch Ngo\u0323c", "Manrope", "Inter"},
    {"Ελένη", "Manrope", "Inter"},
    {"Ольга", "Manrope", "Inter"},
    {"Ἀθηνᾶ", "Noto Sans", "Inter"},
    {"Əli", "Noto Sans", "Inter"},
    {"محمد", "Noto Sans Arabic", "Noto Sans Arabic"},
    {"ٹھاکر", "Noto Sans Arabic", "Noto Sans Arabic"},
    {"דוד", "Noto Sans Hebrew", "Noto Sans Hebrew"},
    {"देवी", "Noto Sans Devanagari", "Noto Sans Devanagari"},
    {"நித்யஸ்ரீ", "Noto Sans Tamil", "Noto Sans Tamil"},
    {"ಕನ್ನಡ", "Noto Sans Kannada", "Noto Sans Kannada"},
    {"ગુજરાતી", "Noto Sans Gujarati", "Noto Sans Gujarati"},
    {"සිංහල", "Noto Sans Sinhala", "Noto Sans Sinhala"},
    {"สมชาย", "Noto Sans Thai", "Noto Sans Thai"},
    {"ລາວ", "Noto Sans Lao", "Noto Sans Lao"},
    {"Հայկ", "Noto Sans Armenian", "Noto Sans Armenian"},
    {"გიორგი", "Noto Sans Georgian", "Noto Sans Georgian"},
    {"ሰላም", "Noto Sans Ethiopic", "Noto Sans Ethiopic"},
    {"王伟", "Noto Sans CJK SC", "Noto Sans CJK SC"},
    {"田中さくら", "Noto Sans CJK JP", "Noto Sans CJK JP"},
    {"김민수", "Noto Sans CJK KR", "Noto Sans CJK KR"},
    {"🎉", "Noto Color Emoji", "Noto Color Emoji"},
    {"👩‍🚀", "Noto Color Emoji", "Noto Color Emoji"},
};

std::vector<Run> runs_of(const std::string& words, Face face) {
  return runs({words, {face, Weight::bold, 56, 66}});
}

}  // namespace

// Every script comes whole from its own family, behind either face, and nothing is unknown. Looking
// for unknown glyphs alone is not enough: a neighbouring script's font may step in.
TEST_CASE("each script is drawn by its own family") {
  for (const Sample& sample : samples) {
    CAPTURE(sample.words);
    for (const Face face : {Face::display, Face::text})
      for (const Run& run : runs_of(sample.words, face)) {
        CHECK(run.family == (face == Face::display ? sample.display : sample.text));
        CHECK(run.unknown == 0);
      }
  }
}

// Naming the emoji font would give it the digits too.
TEST_CASE("digits and spaces beside emoji stay in the face") {
  for (const Run& run : runs_of("Table 7 🎉 123", Face::text)) {
    CAPTURE(run.words);
    CHECK(run.family == (run.words.find("🎉") == std::string::npos ? "Inter" : "Noto Color Emoji"));
  }
}

// Han letters differ between Japan, Korea and China; a name in kana or hangul tells which.
TEST_CASE("Han letters follow the script beside them") {
  const auto family = [](const char* words) { return runs_of(words, Face::text).back().family; };
  CHECK(family("直骨") == "Noto Sans CJK SC");
  CHECK(family("さくら 直骨") == "Noto Sans CJK JP");
  CHECK(family("민수 直骨") == "Noto Sans CJK KR");
}

// Right-to-left names read from the right, with a Latin part in its own direction.
TEST_CASE("mixed directions come out in reading order") {
  const auto seen = runs_of("דוד Levi כהן", Face::text);
  REQUIRE(seen.size() >= 3);
  CHECK(seen.front().words.find("כהן") != std::string::npos);
  CHECK(seen.back().words.find("דוד") != std::string::npos);
}

// A word that the face has only in part is set in one font, and the words beside it are not.
TEST_CASE("a word does not stand in two fonts") {
  const auto seen = runs_of("Elena Ңұрлан", Face::display);
  REQUIRE(seen.size() == 2);
  CHECK(seen[0].family == "Manrope");
  CHECK(seen[1].family == "Noto Sans");
}

TEST_CASE("a letter that no font has is counted") {
  int unknown = 0;
  for (const Run& run : runs_of("Ana \U000E1234", Face::text)) unknown += run.unknown;
  CHECK(unknown == 1);
}
