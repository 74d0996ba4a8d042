#pragma once
#include <string>

#include "cli/commands.hpp"

namespace foyer::cli {

// What follow-up was asked for.
struct FollowUp {
  Common common;
  bool mail = false;
  bool carddav = false;
  bool caldav = false;
  bool remind = false;  // with mail: of promises still open, in place of the letter
  bool dry_run = false;
  std::filesystem::path ics;  // a folder for to-dos
  std::filesystem::path out;  // with --dry-run: a folder for the letters as they would go
  people::Ref only;           // --for
  people::Ref again;          // a letter that may or may not have gone, once more
};

// What became of one delivery, as the contract has it.
struct Outcome {
  people::Ref who;
  std::string to;    // address, URL or file
  std::string what;  // "sent", "unchanged" or "failed"
  std::string why;
};
void tell(const FollowUp& asked, const Outcome& outcome);

// Each its own way out; they give the exit status.
int send_letters(const FollowUp& asked);
int write_todos(const FollowUp& asked);
int file_away(const FollowUp& asked);

}  // namespace foyer::cli
