#include "hub/program.hpp"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace foyer::hub {
namespace {

constexpr int not_started = 127;

struct Account {
  uid_t user = 0;
  gid_t group = 0;
};

// Between fork and exec: only what may be called there.
[[noreturn]] void become(char* const* words, const Account* account, int output) {
  const int nothing = ::open("/dev/null", O_RDONLY);
  ::dup2(nothing, 0);
  ::dup2(output, 1);
  ::dup2(output, 2);
  ::setsid();
  if (account && (::setgroups(1, &account->group) != 0 || ::setgid(account->group) != 0 ||
                  ::setuid(account->user) != 0))
    ::_exit(not_started);
  if (::chdir("/") != 0) ::_exit(not_started);
  ::execv(words[0], words);
  ::_exit(not_started);
}

Status started(const Program& program, const Account* account, int* status) {
  std::vector<char*> words;
  for (const auto& word : program.words) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  const int output = ::open(program.said.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
  if (output < 0) return outside_failed("Cannot write " + program.said.string() + ".");
  const pid_t child = ::fork();
  if (child == 0) become(words.data(), account, output);
  ::close(output);
  if (child < 0) return outside_failed("No other program can be started now.");
  while (::waitpid(child, status, 0) < 0)
    if (errno != EINTR) return outside_failed(program.words.front() + " was lost sight of.");
  return Done{};
}

}  // namespace

Status run(const Program& program, const std::string& what) {
  Account account;
  if (!program.account.empty()) {
    const passwd* found = ::getpwnam(program.account.c_str());
    if (!found) return outside_failed("There is no account " + program.account + " here.");
    account = {found->pw_uid, found->pw_gid};
  }
  int status = 0;
  if (auto ran = started(program, program.account.empty() ? nullptr : &account, &status); !ran)
    return ran;
  if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return Done{};
  return outside_failed(what + " failed; see " + program.said.string() + ".");
}

}  // namespace foyer::hub
