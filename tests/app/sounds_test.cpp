// Which event is heard as what; the sounds themselves are made in shell/.
#include "support/evening.hpp"

using namespace foyer;
using namespace foyer::app;
using namespace foyer::test;

namespace {

using Heard = std::vector<Sound>;

}  // namespace

TEST_CASE("whoever is let in is welcomed in sound, once it is written down") {
  Evening evening({guest("Ana Lima"), guest("Dev Rao")});
  CHECK(evening.scan("Ana Lima").sounded() == Heard{Sound::welcome});
  evening.tap(Leave{}).wait(2000);
  CHECK(evening.scan("Ana Lima").sounded() == Heard{Sound::welcome});  // "You're in, Ana."
  Evening disk_is_slow({guest("Ana Lima")}, false);
  CHECK(disk_is_slow.scan("Ana Lima").sounded().empty());
}

TEST_CASE("a code that opens nothing is answered softly") {
  Evening evening({guest("Ana Lima")});
  CHECK(evening.scan_text("https://example.org/").sounded() == Heard{Sound::hm});
  CHECK(evening.shows<UnknownBadge>());
  CHECK(evening.scan_text("https://example.org/").sounded() == Heard{Sound::hm});
}

TEST_CASE("two who met are heard together, and one badge twice is not") {
  Evening evening({guest("Ana Lima").here(), guest("Dev Rao").here()});
  evening.tap(StartMeeting{}).scan("Ana Lima");
  CHECK(evening.sounded().empty());
  CHECK(evening.scan("Ana Lima").sounded() == Heard{Sound::hm});
  CHECK(evening.scan("Dev Rao").sounded() == Heard{Sound::met});
}

// Section 8: the warning is in light, in sound and in speech.
TEST_CASE("time that runs out is heard, and by whoever listens too") {
  for (const bool listens : {false, true}) {
    Evening evening({guest("Ana Lima").here()});
    evening.can_speak();
    if (listens) evening.tap(SwitchListening{});
    evening.scan("Ana Lima");
    CHECK(evening.sounded() == (listens ? Heard{} : Heard{Sound::welcome}));
    evening.wait(30'000);
    CHECK(evening.shows<StillThere>());
    CHECK(evening.sounded() == Heard{Sound::warning});
  }
}

TEST_CASE("each digit of the hosts' PIN is heard alike, and a wrong one softly") {
  Evening evening({guest("Ana Lima")});
  evening.tap(ForHosts{}).type("12");
  CHECK(evening.sounded() == Heard{Sound::digit, Sound::digit});
  CHECK(evening.tap(FinishTyping{}).sounded() == Heard{Sound::hm});
}

TEST_CASE("a quiet kiosk is quiet") {
  Evening evening({guest("Ana Lima")});
  evening.be_quiet();
  evening.scan_text("https://example.org/").scan("Ana Lima").wait(90'000);
  CHECK(evening.shows<StillThere>());
  CHECK(evening.sounded().empty());
}

TEST_CASE("what cannot be heard is noted, and forgotten when it can") {
  Evening evening({guest("Ana Lima")});
  evening.hear(SoundLost{"no device"});
  CHECK(evening.state().health.sound == "no device");
  CHECK(evening.scan("Ana Lima").shows<Profile>());
  evening.hear(SoundBack{});
  CHECK(evening.state().health.sound.empty());
}
