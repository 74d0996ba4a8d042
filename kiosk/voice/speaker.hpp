#pragma once
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::voice {

// What is said aloud, in which language (a tag of words/language.hpp), and how loud: 0 to 10.
struct Utterance {
  std::string text;
  std::string language = "en";
  int volume = 5;
  bool operator==(const Utterance&) const = default;
};

// Speaks with espeak-ng, run as a program of its own: what it says goes to its input, never to its
// arguments, so that no list of processes shows a name. One utterance at a time; a new one, or
// hush(), ends the one before at once. For one thread.
class Speaker {
 public:
  // `program` is where espeak-ng lies.
  explicit Speaker(std::filesystem::path program) : program_(std::move(program)) {}
  ~Speaker() { hush(); }
  Speaker(const Speaker&) = delete;
  Speaker& operator=(const Speaker&) = delete;

  // Begins within some 20 ms, and does not wait for its end. Without a sound device nothing is
  // heard, and that is no error: everything said is on the screen too.
  void say(const Utterance& utterance);
  void hush();
  // False when the last utterance is over.
  bool speaking();
  // Waits until it is.
  void finish();

 private:
  std::filesystem::path program_;
  int child_ = 0;  // process id; 0: none
};

// espeak-ng on this computer's PATH; nothing when it is not installed.
std::optional<std::filesystem::path> speech_program();

// espeak-ng's name for a language of the interface; empty where it cannot read it aloud so that
// anybody understands: of Japanese it knows no kanji, and says "Chinese letter" for each.
std::string_view voice_for(std::string_view language);

// The languages that have one.
std::vector<std::string> languages();

}  // namespace foyer::voice
