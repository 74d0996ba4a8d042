#include "cli/output.hpp"

#include <unistd.h>

#include <cstdio>
#include <iostream>

namespace foyer::cli {

int exit_status(const Error& error) {
  switch (error.fault) {
    case Fault::usage:
      return 2;
    case Fault::input:
      return 3;
    case Fault::outside:
      return 4;
  }
  return 4;
}

void print(const Json& line) { print(line.dump(-1, ' ', false, Json::error_handler_t::replace)); }

void print(const std::string& line) { std::cout << line << '\n'; }

int fail(const Error& error) {
  std::cout.flush();
  std::cerr << "foyer: " << error.what << '\n';
  return exit_status(error);
}

Json to_json(const people::Suggestion& suggestion, const people::Room& room) {
  const auto* who = room.find(suggestion.who);
  Json evidence = Json::object();
  const auto put = [&](const char* key, const std::string& words) {
    if (!words.empty()) evidence[key] = words;
  };
  put("offer", suggestion.evidence.offer);
  put("need", suggestion.evidence.need);
  put("topic", suggestion.evidence.topic);
  return {{"who", suggestion.who},
          {"name", who ? who->attendee.name.full : ""},
          {"kind", people::word(suggestion.kind)},
          {"reason", people::plain(suggestion.reason)},
          {"question", suggestion.question},
          {"with", suggestion.with},
          {"evidence", evidence}};
}

Json to_json(const std::vector<people::Suggestion>& suggestions, const people::Room& room) {
  Json list = Json::array();
  for (const auto& one : suggestions) list.push_back(to_json(one, room));
  return list;
}

Progress::Progress(std::string what, std::size_t whole)
    : what_(std::move(what)), whole_(whole), terminal_(isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() {
  if (terminal_ && percent_ >= 0) std::fputs("\r\033[K", stderr);
}

void Progress::reached(std::size_t part) {
  if (!terminal_ || whole_ == 0) return;
  const int percent = static_cast<int>(part * 100 / whole_);
  if (percent == percent_) return;
  percent_ = percent;
  const std::string bar(static_cast<std::size_t>(percent / 4), '#');
  std::fprintf(stderr, "\r%s [%-25s] %3d %%", what_.c_str(), bar.c_str(), percent);
  std::fflush(stderr);
}

}  // namespace foyer::cli
