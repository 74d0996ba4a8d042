#pragma once
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>

extern char** environ;

namespace foyer::contacts {

// What another program made of a text of ours: `script` of this folder is run by Debian's Python,
// which has python3-vobject, with a file of `text` to read and a file of JSON to write.
inline nlohmann::json read_by(const std::string& script, const std::string& text) {
  namespace fs = std::filesystem;
  std::string folder = (fs::temp_directory_path() / "foyer-contacts-XXXXXX").string();
  if (!mkdtemp(folder.data())) return "no temporary folder";
  const std::string in = folder + "/in", out = folder + "/out";
  std::ofstream(in, std::ios::binary) << text;
  std::string python = "/usr/bin/python3";
  std::string path = std::string(FOYER_SOURCE) + "/tests/contacts/" + script;
  std::array<char*, 6> arguments = {
      python.data(), path.data(), const_cast<char*>(in.c_str()), const_cast<char*>(out.c_str()),
      nullptr,       nullptr};
  pid_t child = 0;
  int status = -1;
  if (posix_spawn(&child, python.c_str(), nullptr, nullptr, arguments.data(), environ) == 0)
    waitpid(child, &status, 0);
  std::ifstream answer(out, std::ios::binary);
  const std::string json{std::istreambuf_iterator<char>(answer), {}};
  fs::remove_all(folder);
  if (status != 0) return "the foreign reader failed";
  return nlohmann::json::parse(json, nullptr, false);
}

}  // namespace foyer::contacts
