#include "voice/speaker.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>
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

}  // namespace

// A list of processes shows arguments to everybody on the computer: no name may be among them.
TEST_CASE("what is said goes to the program's input, and not to its arguments") {
  const Scribe scribe;
  voice::Speaker speaker(scribe.program);
  speaker.say({"Drei Menschen, Amara.", "de", 3});
  speaker.finish();
  CHECK(text_of(scribe.folder / "given") == "Drei Menschen, Amara.");
  CHECK(text_of(scribe.folder / "called") == "--stdin -v de -a 60 -s 165\n");
}

TEST_CASE("a new sentence ends the one before") {
  const Scribe scribe("exec sleep 600");
  voice::Speaker speaker(scribe.program);
  speaker.say({"One.", "en", 5});
  CHECK(speaker.speaking());
  speaker.say({"Two.", "en", 5});
  CHECK(speaker.speaking());
  speaker.hush();
  CHECK_FALSE(speaker.speaking());
  speaker.say({" \n", "en", 5});
  CHECK_FALSE(speaker.speaking());
}

// Rather silent than French in a German voice, or a row of "Chinese letter".
TEST_CASE("a language without a voice is not read in another's") {
  const Scribe scribe;
  voice::Speaker speaker(scribe.program);
  speaker.say({"名札", "ja", 5});
  CHECK_FALSE(speaker.speaking());
  CHECK_FALSE(fs::exists(scribe.folder / "called"));
}

TEST_CASE("a program that is not there is silence") {
  voice::Speaker speaker("/nowhere/espeak-ng");
  speaker.say({"Hello.", "en", 5});
  CHECK_FALSE(speaker.speaking());
}

// The real one, into a file: every language of ours has a voice that says something.
TEST_CASE("espeak-ng has the voices") {
  const auto program = voice::speech_program();
  REQUIRE(program);
  for (const auto& language : voice::languages()) {
    const Scribe scribe;
    const fs::path wav = scribe.folder / "said.wav";
    std::ofstream(scribe.program) << "#!/bin/sh\nexec " << program->string() << " -w "
                                  << wav.string() << " \"$@\"\n";
    voice::Speaker speaker(scribe.program);
    speaker.say({"Foyer", language, 5});
    speaker.finish();
    CAPTURE(language);
    REQUIRE(fs::exists(wav));
    CHECK(fs::file_size(wav) > 10'000);
  }
}
