#pragma once
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "base/mailbox.hpp"

namespace foyer::voice {

// What is said aloud, in which language (a tag of words/language.hpp), how loud: 0 to 10, and on
// which sound device; the computer's own when it has no name.
struct Utterance {
  std::string text;
  std::string language = "en";
  int volume = 5;
  std::string device = {};
  bool operator==(const Utterance&) const = default;
};

// Where speech becomes sound. Called on the speaker's thread.
class Outlet {
 public:
  virtual ~Outlet() = default;
  // More samples of one channel. False when this device cannot be heard; another is not tried,
  // for what is meant for a headset is not for the room.
  virtual bool play(const std::string& device, int samples_a_second,
                    std::span<const std::int16_t> samples) = 0;
  // Some of it is still to be heard.
  virtual bool playing() = 0;
  // What is still to be heard is not.
  virtual void stop() = 0;
  // Nothing more is said for now.
  virtual void rest() = 0;
};

// Speaks with espeak-ng, run as a program of its own: what it says goes to its input, never to its
// arguments, so that no list of processes shows a name, and what it sounds comes from its output,
// so that it is heard where it should be. One utterance at a time; a new one, or hush(), ends the
// one before within some 20 ms. Nothing here waits but finish(). For one thread.
class Speaker {
 public:
  // `program` is where espeak-ng lies.
  Speaker(std::filesystem::path program, std::unique_ptr<Outlet> outlet);
  ~Speaker();
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  // Without a sound device nothing is heard, and that is no error: everything said is on the screen
  // too.
  void say(Utterance utterance);
  void hush() { say({}); }
  // False when the last utterance is over.
  bool speaking() const { return over_ != asked_; }
  // Waits until it is.
  void finish();

 private:
  struct Asked {
    Utterance utterance;
    std::uint64_t number = 0;
  };
  void work(std::stop_token stop);
  void speak(const Asked& asked);
  void pass_on(int from, const Asked& asked);
  bool still(const Asked& asked) const { return asked.number == asked_; }

  std::filesystem::path program_;
  std::unique_ptr<Outlet> outlet_;
  std::atomic<std::uint64_t> asked_ = 0, over_ = 0;
  Mailbox<Asked> inbox_;
  std::jthread thread_;
};

// espeak-ng on this computer's PATH; nothing when it is not installed.
std::optional<std::filesystem::path> speech_program();

// espeak-ng's name for a language of the interface; empty where it cannot read it aloud so that
// anybody understands: of Japanese it knows no kanji, and says "Chinese letter" for each.
std::string_view voice_for(std::string_view language);

// The languages that have one.
std::vector<std::string> languages();

}  // namespace foyer::voice
