#pragma once
#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "base/result.hpp"
#include "people/room.hpp"

namespace foyer::cli {

// The demo evening as data/demo/evening.json tells it, in order of time.
struct Arrival {
  people::Ref who;
  bool by_name = false;
};
struct Encounter {
  people::Ref a, b;
};
struct Spoken {
  people::Ref from, to;
  std::string text;
};
struct Shown {  // a story that is played on the kiosk, with pictures
  std::string file;
};

struct Scene {
  Time at;
  std::variant<Shown, Arrival, Encounter, Spoken> what;
};

struct Script {
  people::Event event;
  std::vector<Scene> scenes;
};

Result<Script> read_script(const std::filesystem::path& file);

}  // namespace foyer::cli
