#pragma once
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

extern char** environ;

namespace foyer::contacts {

// What another program made of a text of ours: it gets a file of `text` to read and a file of JSON
// to write. `reader` is the path of a program, or a script of this folder for Debian's Python,
// which has python3-vobject and python3-gi.
inline nlohmann::json read_by(const std::string& reader, const std::string& text) {
  namespace fs = std::filesystem;
  std::string folder = (fs::temp_directory_path() / "foyer-contacts-XXXXXX").string();
  if (!mkdtemp(folder.data())) return "no temporary folder";
  const std::string in = folder + "/in", out = folder + "/out";
  std::ofstream(in, std::ios::binary) << text;
  std::vector<std::string> words = {reader, in, out};
  if (reader.ends_with(".py"))
    words = {"/usr/bin/python3", std::string(FOYER_SOURCE) + "/tests/contacts/" + reader, in, out};
  std::vector<char*> arguments;
  for (auto& word : words) arguments.push_back(word.data());
  arguments.push_back(nullptr);
  pid_t child = 0;
  int status = -1;
  if (posix_spawn(&child, arguments[0], nullptr, nullptr, arguments.data(), environ) == 0)
    waitpid(child, &status, 0);
  std::ifstream answer(out, std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(answer), {}};
  fs::remove_all(folder);
  if (status != 0) return "the foreign reader failed";
  return nlohmann::json::parse(json, nullptr, false);
}

}  // namespace foyer::contacts
