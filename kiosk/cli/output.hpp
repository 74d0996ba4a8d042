#pragma once
#include <nlohmann/json.hpp>
#include <string>

#include "base/result.hpp"
#include "people/room.hpp"
#include "people/suggestion.hpp"

namespace foyer::cli {

using Json = nlohmann::ordered_json;

// Exit statuses of the command line's contract.
inline constexpr int done = 0;
inline constexpr int answered_no = 1;
int exit_status(const Error& error);

// One object on one line of standard output; ill-formed UTF-8 is mended.
void print(const Json& line);
void print(const std::string& line);

// Says the error's sentence on standard error and gives its exit status.
int fail(const Error& error);

// The contract's `S`.
Json to_json(const people::Suggestion& suggestion, const people::Room& room);
Json to_json(const std::vector<people::Suggestion>& suggestions, const people::Room& room);

// A progress bar on a terminal's standard error; silent anywhere else.
class Progress {
 public:
  Progress(std::string what, std::size_t whole);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void reached(std::size_t part);

 private:
  std::string what_;
  std::size_t whole_;
  int percent_ = -1;
  bool terminal_;
};

}  // namespace foyer::cli
