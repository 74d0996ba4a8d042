#pragma once
#include <cstdlib>
#include <memory>

#include "base/time.hpp"
#include "store/event_file.hpp"
#include "support/program.hpp"
#include "support/side_program.hpp"

namespace foyer::test {

inline std::string test_file(const std::string& name) {
  return std::string(FOYER_SOURCE) + "/tests/follow_up/" + name;
}

// Another program to its end; its exit status.
inline int run_to_end(std::vector<std::string> words) {
  std::vector<char*> argv;
  for (auto& word : words) argv.push_back(word.data());
  argv.push_back(nullptr);
  pid_t child = 0;
  int status = -1;
  if (posix_spawnp(&child, argv[0], nullptr, nullptr, argv.data(), environ) == 0)
    waitpid(child, &status, 0);
  return status;
}

// An evening that is over, and what follows it.
struct Evening : Bench {
  explicit Evening(const std::string& guests) { with_list(guests); }

  void met(const std::string& a, const std::string& b, const std::string& promise = "") const {
    std::vector<std::string> words = {a, b, "--at", "2027-04-15T19:00:00+02:00"};
    if (!promise.empty()) words.insert(words.end(), {"--promise", promise});
    REQUIRE(ask("met", words).status == 0);
  }
  // What a guest says at the kiosk, by the kiosk's own hand.
  void records(const journal::Payload& what) const { records_all({{Time{1807900000000}, what}}); }
  void records_all(const std::vector<journal::Happening>& all) const {
    Random random = [](std::span<std::uint8_t> bytes) {
      for (auto& byte : bytes) byte = static_cast<std::uint8_t>(std::rand());
    };
    auto file = store::EventFile::open(event(), store::Access::write, random, {1807900000000});
    REQUIRE(file);
    REQUIRE(file->record(all));
  }
  Said follow_up(std::vector<std::string> words) const { return ask("follow-up", words); }
};

// "A1 sent, B2 failed": what became of each, in order.
inline std::string outcomes(const Said& said) {
  std::string out;
  for (const auto& line : said.lines())
    out += (out.empty() ? "" : ", ") + line["attendee"].get<std::string>() + " " +
           line["outcome"].get<std::string>();
  return out;
}

}  // namespace foyer::test
