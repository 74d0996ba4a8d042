#pragma once
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "shell/stage.hpp"
#include "shell/story.hpp"

namespace foyer::shell {

// A step that was played: the page that shows after it, and the picture it saved.
struct Played {
  int number = 0;  // from 1
  const Step& step;
  std::string page;
  std::optional<std::filesystem::path> file;
  std::vector<std::string> said = {};    // what was read aloud, if anybody listens
  std::vector<std::string> sounds = {};  // what was sounded, by its name
};

struct Playing {
  std::filesystem::path shots;   // folder the pictures go to, made when there is none
  std::filesystem::path beside;  // folder that picture files in the story are relative to
  Time start;                    // the clock before the story sets it
  std::function<void(const Played&)> tell;
  // Meets the hub now; the news of it. Without one the step `sync` cannot be played.
  std::function<std::vector<app::News>(Time now)> meet_hub = {};
};

// Plays the story on the stage, in memory on a canvas of 1080 x 1920 unless it says otherwise, and
// gives the number of steps. Time passes only as the story says, ticking whenever the kiosk would
// wake by itself. Stops at the first step that cannot be played, with its line: a target that is
// not there or covered (the error names those that are), a page that was not expected, an unknown
// attendee, a picture without exactly one code.
Result<int> play(const Story& story, Stage& stage, const Playing& playing);

}  // namespace foyer::shell
