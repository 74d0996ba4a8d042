#include "voice/speaker.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <random>
#include <sstream>

#include "support/catch.hpp"

using namespace foyer;
namespace fs = std::filesystem;

namespace {

std::string text_of(const fs::path& file) {
  std::ostringstream text;
  text << std::ifstream(file).rdbuf();
  return text.str();
}

// A program in espeak-ng's place that writes down how it was called and what it was given.
struct Scribe {
  fs::path folder = fs::temp_directory_path() / ("foyer-voice-" + std::to_string(::getpid()) + "-" +
                                                 std::to_string(std::random_device{}()));
  fs::path program = folder / "espeak-ng";

  explicit Scribe(const std::string& then = "") {
    fs::create_directories(folder);
    std::ofstream(program) << "#!/bin/sh\necho \"$@\" > " << (folder / "called").string()
                           << "\ncat > " << (folder / "given").string() << "\n"
                           << then << "\n";
    fs::permissions(program, fs::perms::owner_all);
  }
  ~Scribe() { fs::remove_all(folder); }
};

// Hears what would go to a device, and keeps it.
struct Ear : voice::Outlet {
  struct Heard {
    std::string device;
    int rate = 0;
    std::size_t samples = 0;
    int rests = 0;
  };
  Heard& heard;
  bool deaf;
  explicit Ear(Heard& heard, bool deaf = false) : heard(heard), deaf(deaf) {}
  bool play(const std::string& device, int rate, std::span<const std::int16_t> samples) override {
    heard.device = device;
    heard.rate = rate;
    heard.samples += samples.size();
    return !deaf;
  }
  bool playing() override { return false; }
  void stop() override {}
  void rest() override { ++heard.rests; }
};

std::unique_ptr<voice::Outlet> nobody() {
  static Ear::Heard unheard;
  return std::make_unique<Ear>(unheard);
}

}  // namespace

// A list of processes shows arguments to everybody on the computer: no name may be among them.
TEST_CASE("what is said goes to the program's input, and not to its arguments") {
  const Scribe scribe;
  voice::Speaker speaker(scribe.program, nobody());
  speaker.say({"Drei Menschen, Amara.", "de", 3});
  speaker.finish();
  CHECK(text_of(scribe.folder / "given") == "Drei Menschen, Amara.");
  CHECK(text_of(scribe.folder / "called") == "--stdin --stdout -v de -a 60 -s 165\n");
}

TEST_CASE("a new sentence ends the one before") {
  const Scribe scribe("exec sleep 600");
  voice::Speaker speaker(scribe.program, nobody());
  speaker.say({"One.", "en", 5});
  CHECK(speaker.speaking());
  speaker.say({"Two.", "en", 5});
  CHECK(speaker.speaking());
  speaker.hush();
  speaker.finish();
  CHECK_FALSE(speaker.speaking());
  speaker.say({" \n", "en", 5});
  speaker.finish();
  CHECK_FALSE(speaker.speaking());
}

// Rather silent than French in a German voice, or a row of "Chinese letter".
TEST_CASE("a language without a voice is not read in another's") {
  const Scribe scribe;
  voice::Speaker speaker(scribe.program, nobody());
  speaker.say({"名札", "ja", 5});
  speaker.finish();
  CHECK_FALSE(speaker.speaking());
  CHECK_FALSE(fs::exists(scribe.folder / "called"));
}

TEST_CASE("a program that is not there is silence") {
  voice::Speaker speaker("/nowhere/espeak-ng", nobody());
  speaker.say({"Hello.", "en", 5});
  speaker.finish();
  CHECK_FALSE(speaker.speaking());
}

// The real one: every language of ours has a voice that says something, on the device it is for.
TEST_CASE("espeak-ng has the voices") {
  const auto program = voice::speech_program();
  REQUIRE(program);
  for (const auto& language : voice::languages()) {
    Ear::Heard heard;
    {
      voice::Speaker speaker(*program, std::make_unique<Ear>(heard));
      speaker.say({"Foyer", language, 5, "Headset of somebody"});
      speaker.finish();
    }
    CAPTURE(language);
    CHECK(heard.samples > 5'000);
    CHECK(heard.rate == 22050);
    CHECK(heard.device == "Headset of somebody");
    CHECK(heard.rests == 1);
  }
}

// A headset that was pulled out: what was for one pair of ears is not for the room.
TEST_CASE("a device that cannot be heard is not spoken to any longer") {
  const auto program = voice::speech_program();
  REQUIRE(program);
  Ear::Heard heard;
  voice::Speaker speaker(*program, std::make_unique<Ear>(heard, true));
  speaker.say(
      {"Three people, Amara. In no particular order. One good conversation.", "en", 5, "x"});
  speaker.finish();
  CHECK(heard.samples > 0);
  CHECK(heard.samples < 22050);
}
