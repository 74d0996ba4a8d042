// Words for the stories about paper: a folder, badges of a guest list, and programs that read them.
#pragma once
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "camera/decode.hpp"
#include "camera/picture.hpp"
#include "paper/badge.hpp"
#include "paper/plan.hpp"
#include "support/catch.hpp"

extern char** environ;

namespace printed {

namespace fs = std::filesystem;
using foyer::paper::Badge;
using foyer::paper::Layout;

// A folder that is gone after the story.
struct Folder {
  fs::path path;
  Folder() {
    std::string name = (fs::temp_directory_path() / "foyer-paper-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()));
    path = name;
  }
  ~Folder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  fs::path operator/(const std::string& name) const { return path / name; }
  std::ptrdiff_t files() const {
    return std::distance(fs::directory_iterator(path), fs::directory_iterator());
  }
};

inline std::string contents(const fs::path& file) {
  std::ostringstream bytes;
  bytes << std::ifstream(file, std::ios::binary).rdbuf();
  return bytes.str();
}

// Runs a program without a shell, its output into a file.
inline void run(std::vector<std::string> words, const fs::path& output) {
  std::vector<char*> argv;
  for (std::string& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output.c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, 0600);
  pid_t child = 0;
  const int started = posix_spawnp(&child, argv[0], &actions, nullptr, argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  INFO(words[0] << " of poppler-utils");
  REQUIRE(started == 0);
  int status = -1;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(status == 0);
}

// One page as a printer of 200 dpi sees it.
inline foyer::camera::Grey page_of(const Folder& folder, const fs::path& pdf, int page) {
  const std::string number = std::to_string(page);
  run({"pdftoppm", "-r", "200", "-gray", "-png", "-singlefile", "-f", number, "-l", number,
       pdf.string(), (folder / "page").string()},
      folder / "said");
  auto picture = foyer::camera::load(folder / "page.png");
  REQUIRE(picture.ok());
  return *picture;
}

// A rectangle of a page, in dots of 300 dpi.
struct Cell {
  double x, y, width, height;
};

inline foyer::camera::Grey cropped(const foyer::camera::Grey& page, const Cell& cell) {
  const double scale = 200.0 / 300;
  const int left = static_cast<int>(cell.x * scale), top = static_cast<int>(cell.y * scale);
  foyer::camera::Grey part{
      static_cast<int>(cell.width * scale), static_cast<int>(cell.height * scale), {}};
  for (int y = 0; y < part.height; ++y) {
    const auto row = page.pixels.begin() + std::ptrdiff_t{top + y} * page.width + left;
    part.pixels.insert(part.pixels.end(), row, row + part.width);
  }
  return part;
}

// The badges of a sheet, row by row; it is held to what people measure: 85 x 54 mm, in the middle.
inline Cell cell_of_sheet(int place) {
  const double mm = 300 / 25.4;
  return {(20 + place % 2 * 85) * mm, (13.5 + place / 2 * 54) * mm, 85 * mm, 54 * mm};
}

using Codes = std::vector<std::string>;

// "KB" and 36 letters, another one for each number.
inline std::string code(int number) {
  constexpr std::string_view letters = "BCDEFGHJKLNPRSTV";
  std::string text = "KB";
  std::uint32_t state = static_cast<std::uint32_t>(number) * 2654435761u + 12345;
  for (int i = 0; i < 36; ++i) {
    state = state * 1664525 + 1013904223;
    text += letters[state >> 28];
  }
  return text;
}

inline Badge badge(int number, std::string first, std::string last, std::string offer = "") {
  Badge made;
  made.ref = "R" + std::to_string(number);
  made.code = code(number);
  made.first = std::move(first);
  made.last = std::move(last);
  made.organisation = "Nordlicht";
  made.offer = std::move(offer);
  made.mark = {number % 16, number % 2 == 0};
  made.event = "Spring Gathering";
  return made;
}

// A guest list in thirteen scripts, with emoji, a name of sixty letters and people without offers.
inline std::vector<Badge> guests() {
  return {badge(0, "Amara", "Okafor", "cold-chain delivery"),
          badge(1, "Ngo\u0323c", "Nguye\u0302\u0303n Thi\u0323 Bi\u0301ch", "school menus"),
          badge(2, "محمد", "علی الحسيني", "تصميم المواقع"),
          badge(3, "דוד", "כהן Levi", "עיצוב"),
          badge(4, "देवी", "शर्मा", "फ़ोटोग्राफ़ी"),
          badge(5, "நித்யஸ்ரீ", "மகாதேவன்", "இசை"),
          badge(6, "เสาวลักษณ์", "ใจดี", "ปลูกผัก"),
          badge(7, "雅婷", "林 Lin Ya-ting", "building permits"),
          badge(8, "さくら", "田中", "翻訳"),
          badge(9, "민수", "김", "첫 채용"),
          badge(10, "გიორგი", "ბერიძე", ""),
          badge(11, "Ελένη", "Παπαδοπούλου", "evening classes, cameras"),
          badge(12, "Ольга", "Соколова", "bookkeeping"),
          badge(13, "Ana 🎉", "Lima 👩‍🚀", "a good party 🎈"),
          badge(14, "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunt", "Li", ""),
          badge(15, "Maximiliana-Konstantina", "Papadopoulou-Wolfeschlegelsteinhausen",
                "writing grant applications for small community kitchens and their gardens")};
}

}  // namespace printed
