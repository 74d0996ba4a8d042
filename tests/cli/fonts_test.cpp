// A computer that lacks some fonts, or all of them.
#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

constexpr const char* guests =
    "reference,name,email,offers,suggest\n"
    "A1,\"محمد عبد الرحمن\",a@example.org,tax returns,yes\n"
    "B2,田中 由紀,b@example.org,web site,yes\n"
    "C3,Ana 🌻 Lima,c@example.org,bread,yes\n";

// The evening's file, on a computer whose only fonts lie in that folder.
struct Computer : Bench {
  explicit Computer(const std::string& fonts) {
    with_list(guests);
    fs::create_directories(path("none"));
    const auto folder = fonts.empty() ? path("none").string() : fonts;
    file("fonts.conf", "<?xml version=\"1.0\"?><fontconfig><dir>" + folder + "</dir><cachedir>" +
                           path("cache").string() + "</cachedir></fontconfig>");
    file("all.story",
         "at 18:02\nscan @A1\nshot names\ntap bar.done\nwait 7s\nscan @B2\nwait 3m\nscan @C3\n");
    setenv("FONTCONFIG_FILE", path("fonts.conf").c_str(), 1);
  }
  ~Computer() { unsetenv("FONTCONFIG_FILE"); }
  Said play() const {
    return ask("kiosk", {"--story", path("all.story").string(), "--shots", path("shots").string()});
  }
};

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a font that is missing is named with its package, and the evening goes on") {
  const Computer computer(fs::exists("/usr/share/fonts/truetype/manrope")
                              ? "/usr/share/fonts/truetype/manrope"
                              : "/usr/share/fonts/truetype");
  const auto said = computer.play();
  INFO(said.out << said.err);
  CHECK(said.status == 0);
  CHECK(fs::exists(computer.path("shots/names.png")));
  CHECK(holds(said.err, "The font Inter is not here"));
  CHECK(holds(said.err, "install the Debian package fonts-inter."));
  CHECK(holds(said.err, "fonts-noto-cjk."));
  CHECK_FALSE(holds(said.err, "fonts-manrope"));
}

// Boxes in place of letters, but badges are scanned and written down.
TEST_CASE("without any font guests still come in") {
  const Computer computer("");
  const auto said = computer.play();
  INFO(said.out << said.err);
  CHECK(said.status == 0);
  CHECK(holds(said.err, "fonts-manrope."));
  CHECK(computer.ask("people", {"B2"}).line()["here"] == true);
}
