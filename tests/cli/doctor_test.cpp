// foyer doctor: everything a kiosk needs, each in a line that says what to do.
#include <algorithm>

#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

// A kiosk whose camera is a folder of pictures, and whose loudspeaker SDL makes up.
struct Kiosk : Bench {
  Kiosk() {
    setenv("SDL_AUDIODRIVER", "dummy", 1);
    with_list("reference,name,suggest\nA1,Ana Lima,yes\nB2,田中 由紀,yes\n");
    ask("badges", {"--png", path("frames").string(), "--only", "A1"});
  }
  ~Kiosk() {
    unsetenv("SDL_AUDIODRIVER");
    unsetenv("FONTCONFIG_FILE");
  }
  Said examined(std::vector<std::string> more = {}) const { return ask("doctor", std::move(more)); }
  // How a part is, and the sentence.
  std::pair<std::string, std::string> part(const std::string& name,
                                           std::vector<std::string> more = {}) const {
    for (const auto& line : examined(std::move(more)).lines())
      if (line.at("part") == name) return {line.at("state"), line.at("said")};
    return {"not looked at", ""};
  }
  std::string state(const std::string& name, std::vector<std::string> more = {}) const {
    return part(name, std::move(more)).first;
  }
};

}  // namespace

TEST_CASE("the doctor looks at every part, and says one sentence of each") {
  const Kiosk kiosk;
  std::string parts;
  for (const auto& line : kiosk.examined().lines()) {
    parts += line.at("part").get<std::string>() + " ";
    CAPTURE(line.dump());
    CHECK(line.at("said").get<std::string>().ends_with("."));
    CHECK(line.at("said").get<std::string>().find('\n') == std::string::npos);
  }
  CHECK(parts ==
        "camera codes scanner printer sound speech settings fonts clock disk journal names copy "
        "hub ");
  CHECK(kiosk.state("codes") == "well");
  CHECK(kiosk.state("sound") == "well");
  CHECK(kiosk.state("journal") == "well");
  CHECK(kiosk.state("hub") == "absent");
  CHECK(kiosk.state("printer") == "absent");
}

TEST_CASE("a camera that sees a badge is told from one that is away") {
  const Kiosk kiosk;
  const auto well = kiosk.part("camera", {"--camera", kiosk.path("frames").string()});
  CHECK(well.first == "well");
  CHECK(well.second.ends_with("the code in it was read."));
  const auto away = kiosk.examined({"--camera", "/dev/no-such-camera"});
  CHECK(away.status == 1);
  CHECK(kiosk.state("camera", {"--camera", "/dev/no-such-camera"}) == "ill");
  CHECK(kiosk.state("camera") == "absent");
}

TEST_CASE("the camera's picture is shown in letters, to whoever asks") {
  const Kiosk kiosk;
  const auto shown =
      kiosk.run({"doctor", kiosk.event(), "--camera", kiosk.path("frames").string(), "--show"});
  CHECK(std::count(shown.out.begin(), shown.out.end(), '\n') == 20 + 14);
  CHECK(shown.out.find("@") != std::string::npos);
}

TEST_CASE("devices that are set and not there want a hand") {
  const Kiosk kiosk;
  CHECK(kiosk.state("scanner", {"--scanner", "/dev/input/no-such-scanner"}) == "ill");
  CHECK(kiosk.state("printer", {"--printer", "ipp://127.0.0.1:9/ipp/print"}) == "ill");
  setenv("SDL_AUDIODRIVER", "no-such-driver", 1);
  CHECK(kiosk.state("sound") == "ill");
  kiosk.file("foyer.toml", "[kiosk]\ncopy = \"" + kiosk.path("no/stick/here").string() + "\"\n");
  CHECK(kiosk.state("copy") == "ill");
}

TEST_CASE("a computer without fonts is told which to install, and whose name suffers") {
  const Kiosk kiosk;
  fs::create_directories(kiosk.path("none"));
  kiosk.file("fonts.conf", "<?xml version=\"1.0\"?><fontconfig><dir>" +
                               kiosk.path("none").string() + "</dir><cachedir>" +
                               kiosk.path("cache").string() + "</cachedir></fontconfig>");
  setenv("FONTCONFIG_FILE", kiosk.path("fonts.conf").c_str(), 1);
  CHECK(kiosk.part("fonts").second.find("fonts-noto-cjk") != std::string::npos);
  CHECK(kiosk.state("names") == "ill");
}

TEST_CASE("a damaged event and one that is none are told, and the rest is still looked at") {
  const Kiosk kiosk;
  const auto none = kiosk.run({"doctor", kiosk.path("none.foyer").string(), "--json"});
  CHECK(none.status == 1);
  CHECK(none.lines().back().at("part") == "journal");
  CHECK(none.lines().back().at("state") == "ill");
  CHECK(kiosk.run({"doctor", "--json"}).lines().back().at("part") == "disk");
}
