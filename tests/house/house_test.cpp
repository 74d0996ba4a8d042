#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "support/catch.hpp"

namespace fs = std::filesystem;

namespace {

using Names = std::set<std::string>;

const fs::path kiosk = fs::path(FOYER_SOURCE) / "kiosk";

std::string text_of(const fs::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

// What each room stands on, as kiosk/CMakeLists.txt draws it, with what that stands on in turn.
std::map<std::string, Names> drawn_rooms() {
  std::map<std::string, Names> rooms;
  const std::string plan = text_of(kiosk / "CMakeLists.txt");
  const std::regex room(R"(foyer_room\((\w+)([^)]*)\))");
  for (std::sregex_iterator at(plan.begin(), plan.end(), room), end; at != end; ++at) {
    Names& below = rooms[(*at)[1]];
    std::istringstream words((*at)[2].str());
    bool uses = false;
    for (std::string word; words >> word;) {
      if (word == "USES" || word == "PRIVATE")
        uses = word == "USES";
      else if (uses)
        below.insert(word);
    }
  }
  for (bool grew = true; grew;) {
    grew = false;
    for (auto& [name, below] : rooms)
      for (const auto& one : Names(below))
        for (const auto& deeper : rooms[one]) grew |= below.insert(deeper).second;
  }
  return rooms;
}

struct Include {
  fs::path from;
  std::string what;
  bool ours;
};

std::vector<Include> includes_of(const fs::path& folder) {
  std::vector<Include> all;
  const std::regex line(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  for (const auto& file : fs::recursive_directory_iterator(folder)) {
    if (file.path().extension() != ".cpp" && file.path().extension() != ".hpp") continue;
    std::ifstream in(file.path());
    for (std::string text; std::getline(in, text);) {
      std::smatch found;
      if (std::regex_search(text, found, line))
        all.push_back({file.path(), found[2], found[1] == "\""});
    }
  }
  return all;
}

Names rooms_on_disk() {
  Names names;
  for (const auto& folder : fs::directory_iterator(kiosk))
    if (folder.is_directory()) names.insert(folder.path().filename());
  return names;
}

bool starts_with_any(const std::string& what, const std::vector<std::string>& beginnings) {
  return std::ranges::any_of(beginnings,
                             [&](const auto& beginning) { return what.starts_with(beginning); });
}

}  // namespace

// Arrows point down: a file includes its own room and the rooms its room stands on, nothing else.
TEST_CASE("no file includes a room that its own does not stand on") {
  const auto rooms = drawn_rooms();
  for (const auto& name : rooms_on_disk()) {
    REQUIRE(rooms.count(name));
    for (const auto& include : includes_of(kiosk / name)) {
      if (!include.ours) continue;
      const std::string room = include.what.substr(0, include.what.find('/'));
      INFO(include.from.string() << " includes " << include.what);
      CHECK((room == name || rooms.at(name).count(room)));
    }
  }
}

TEST_CASE("no room stands on itself, by whatever way round") {
  for (const auto& [name, below] : drawn_rooms()) {
    INFO(name);
    CHECK_FALSE(below.count(name));
  }
}

// Includes between the files of a room make no circle either.
TEST_CASE("no two files include each other") {
  std::map<std::string, Names> reach;
  for (const auto& include : includes_of(kiosk))
    if (include.ours && include.from.extension() == ".hpp")
      reach[fs::relative(include.from, kiosk)].insert(include.what);
  for (bool grew = true; grew;) {
    grew = false;
    for (auto& [file, below] : reach)
      for (const auto& one : Names(below))
        if (const auto next = reach.find(one); next != reach.end())
          for (const auto& deeper : next->second) grew |= below.insert(deeper).second;
  }
  for (const auto& [file, below] : reach) {
    INFO(file);
    CHECK_FALSE(below.count(file));
  }
}

// The outside is known at the edges only.
TEST_CASE("a pure room knows no window, database, network, clock, thread or file") {
  const std::vector<std::string> outside = {
      "SDL",    "imgui",   "sqlite3",    "curl/",  "libpq", "cups/", "pango",    "cairo",  "ZXing",
      "thread", "fstream", "filesystem", "chrono", "ctime", "sys/",  "unistd.h", "fcntl.h"};
  for (const auto* name :
       {"words", "people", "badge", "guestlist", "journal", "checkin", "encoder", "matching",
        "contacts", "report", "mail", "ticketing", "planning", "app"})
    for (const auto& include : includes_of(kiosk / name)) {
      INFO(include.from.string() << " includes " << include.what);
      CHECK((include.ours || !starts_with_any(include.what, outside)));
    }
}

// Another library's types stay behind our headers, so that a room can change its library alone.
TEST_CASE("no header of ours shows another library") {
  const std::vector<std::string> hidden = {"sqlite3", "SDL",    "curl/",    "libpq", "ZXing",
                                           "sodium",  "libxml", "qrencode", "csv.h", "cups"};
  for (const auto& include : includes_of(kiosk)) {
    if (include.from.extension() != ".hpp" || include.ours) continue;
    INFO(include.from.string() << " includes " << include.what);
    CHECK_FALSE(starts_with_any(include.what, hidden));
  }
}

// Every package that the build asks for is in the one list that packaging/ installs from.
TEST_CASE("each group of the package list names each package once") {
  std::ifstream in(fs::path(FOYER_SOURCE) / "packaging" / "packages.txt");
  Names seen;
  std::size_t packages = 0;
  for (std::string line; std::getline(in, line); ++packages) {
    if (line.empty()) continue;
    if (line.front() == '#') seen.clear();
    INFO(line);
    CHECK(seen.insert(line).second);
  }
  CHECK(packages > 20);
}

TEST_CASE("the program's first page fits a page") {
  std::ifstream in(kiosk / "main.cpp");
  int lines = 0;
  for (std::string line; std::getline(in, line);) ++lines;
  CHECK(lines <= 150);
}
