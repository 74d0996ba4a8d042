#pragma once
#include <cstdio>
#include <filesystem>
#include <string>

namespace foyer::test {

// Ends a server with the test that started it, however that ends: a shell waits for the pipe to
// close, then kills what still runs in the folder and removes it.
class Keeper {
 public:
  explicit Keeper(const std::filesystem::path& folder)
      : waiting_(::popen(("trap '' INT TERM HUP; read -r _; cd '" + folder.string() +
                          "' || exit; pid=$(head -n1 hub/data/postmaster.pid 2>/dev/null) && "
                          "grep -q '" +
                          folder.string() +
                          "' \"/proc/$pid/cmdline\" && kill -QUIT \"$pid\"; umount -l hub "
                          "2>/dev/null; cd /; rm -rf '" +
                          folder.string() + "'")
                             .c_str(),
                         "we")) {}
  ~Keeper() {
    if (waiting_) ::pclose(waiting_);
  }
  Keeper(const Keeper&) = delete;
  Keeper& operator=(const Keeper&) = delete;

 private:
  FILE* waiting_;
};

}  // namespace foyer::test
