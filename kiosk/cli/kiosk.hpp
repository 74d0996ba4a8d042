#pragma once
#include <filesystem>

#include "shell/kiosk.hpp"

namespace foyer::cli {

// Plays the story in `file` on the kiosk and saves its pictures in `shots`; `tell` hears each step.
Status play_story(shell::Opening opening, const std::filesystem::path& file,
                  const std::filesystem::path& shots,
                  const std::function<void(const shell::Played&)>& tell);

// What the kiosk is opened with: the event, and the words of its language.
Result<shell::Opening> opening(store::EventFile event, bool fixed_promise_mark);

}  // namespace foyer::cli
