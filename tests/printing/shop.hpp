// Real printers on loopback: CUPS's ippeveprinter behind a D-Bus and an Avahi of their own, whose
// mood the test sets.
#pragma once
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

#include "printing/beside.hpp"
#include "support/free_port.hpp"

namespace foyer::test {

namespace fs = std::filesystem;

inline std::string read_all(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// The programs without which nothing can be printed in a test; empty when all are installed.
inline std::string missing_programs() {
  for (const auto* name : {"ippeveprinter", "avahi-daemon", "dbus-daemon", "setpriv", "unshare"})
    if (program(name).empty()) return name;
  return {};
}

// Held by one test program at a time, until it ends: two Avahis on one computer argue about its
// name, and printers wait for them.
class Turn {
 public:
  Turn()
      : file_(::open((fs::temp_directory_path() / "foyer-printers.lock").c_str(),
                     O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
    while (file_ >= 0 && ::flock(file_, LOCK_EX) != 0 && errno == EINTR) {
    }
  }
  ~Turn() {
    if (file_ >= 0) ::close(file_);
  }
  Turn(const Turn&) = delete;
  Turn& operator=(const Turn&) = delete;

 private:
  int file_;
};

// What all printers of a test share: without a bus and Avahi ippeveprinter will not start. Avahi
// keeps a file in /run, of which it gets its own.
class Street {
 public:
  Street() {
    std::string name = (fs::temp_directory_path() / "foyer-print-XXXXXX").string();
    folder_ = ::mkdtemp(name.data());
    const auto bus = (folder_ / "bus").string();
    std::ofstream(folder_ / "bus.conf")
        << "<busconfig><type>system</type><listen>unix:path=" << bus
        << "</listen><auth>EXTERNAL</auth><policy context=\"default\"><allow own=\"*\"/>"
           "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/>"
           "<allow user=\"*\"/></policy></busconfig>";
    std::ofstream(folder_ / "avahi.conf") << "[server]\nuse-ipv6=no\nallow-interfaces=lo\n";
    ::setenv("DBUS_SYSTEM_BUS_ADDRESS", ("unix:path=" + bus).c_str(), 1);
    bus_ = std::make_unique<Beside>(std::vector<std::string>{
        program("dbus-daemon"), "--config-file=" + (folder_ / "bus.conf").string(), "--nofork",
        "--print-address=1"});
    if (!bus_->says("unix:path=")) return;
    std::vector<std::string> words = {program("unshare"), "--mount"};
    if (::geteuid() != 0) words.insert(words.end(), {"--user", "--map-root-user"});
    words.insert(words.end(), {"/bin/sh", "-c",
                               "mount -t tmpfs none /run && exec " + program("avahi-daemon") +
                                   " -f " + (folder_ / "avahi.conf").string() +
                                   " --no-drop-root --no-chroot --no-rlimits"});
    avahi_ = std::make_unique<Beside>(words);
    stands_ = avahi_->says("startup complete");
  }
  ~Street() {
    avahi_.reset();
    bus_.reset();
    std::error_code none;
    fs::remove_all(folder_, none);
  }
  // Empty when printers can be opened here; else why not.
  std::string why_not() const {
    if (stands_) return {};
    return "Avahi does not start here: " + (avahi_ ? avahi_->said() : bus_->said());
  }
  const fs::path& folder() const { return folder_; }

 private:
  Turn turn_;
  fs::path folder_;
  std::unique_ptr<Beside> bus_;
  std::unique_ptr<Beside> avahi_;
  bool stands_ = false;
};

// Why real printers cannot be opened; empty when they can.
inline const std::string& no_printers() {
  static const std::string why = [] {
    const auto missing = missing_programs();
    return missing.empty() ? std::string() : missing + " is not installed (packaging/packages.txt)";
  }();
  return why;
}
inline Street& street() {
  static Street one;
  return one;
}

// A label printer. Its mood is a word in a file: well, empty, jam, abort, slow or hang.
class LabelPrinter {
 public:
  explicit LabelPrinter(const std::string& name = "Badge",
                        const std::string& media = "om_badge_62x100mm")
      : name_(name), folder_(street().folder() / (name + free_port())), port_(free_port()) {
    fs::create_directories(folder_ / "spool");
    std::ofstream(folder_ / "hook")
        << "#!/bin/sh\nmood() { cat " << folder_.string() << "/mood; }\n"
        << "case \"$(mood)\" in\n"
           "abort) exit 1;;\n"
           "slow) sleep 1;;\n"
           "empty) echo 'STATE: +media-empty-error' >&2\n"
           "  while [ \"$(mood)\" = empty ]; do sleep 0.05; done\n"
           "  echo 'STATE: -media-empty-error' >&2;;\n"
           "jam) echo 'STATE: +media-jam-error' >&2\n"
           "  while [ \"$(mood)\" = jam ]; do sleep 0.05; done\n"
           "  echo 'STATE: -media-jam-error' >&2;;\n"
           "hang) while [ \"$(mood)\" = hang ]; do sleep 0.05; done;;\n"
           "esac\n"
        << "cp \"$1\" " << folder_.string() << "/last.pdf\n"
        << "echo \"$IPP_JOB_NAME\" >> " << folder_.string() << "/printed\n";
    fs::permissions(folder_ / "hook", fs::perms::owner_all);
    std::ofstream(folder_ / "attributes")
        << "ATTR keyword media-default " << media << "\nATTR keyword media-supported " << media
        << ",om_badge_54x90mm,iso_a4_210x297mm\nATTR keyword media-ready " << media
        << "\nATTR mimeMediaType document-format-supported application/pdf\n"
           "ATTR mimeMediaType document-format-default application/pdf\n";
    mood("well");
    start();
  }
  void mood(const std::string& word) {
    std::ofstream(folder_ / "mood.new") << word;
    fs::rename(folder_ / "mood.new", folder_ / "mood");
  }
  void start() {
    running_ = std::make_unique<Beside>(std::vector<std::string>{
        program("ippeveprinter"), "-v", "-r", "_print", "-n", "localhost", "-p", port_, "-d",
        (folder_ / "spool").string(), "-c", (folder_ / "hook").string(), "-a",
        (folder_ / "attributes").string(), name_ + port_});
    stands_ = running_->says("printer-uri-supported");
  }
  void switch_off() { running_.reset(); }
  bool stands() const { return stands_; }
  std::string announced_as() const { return name_ + port_; }
  std::string uri() const { return "ipp://localhost:" + port_ + "/ipp/print"; }
  const fs::path& folder() const { return folder_; }
  // The names of the jobs that came out, in order.
  std::vector<std::string> printed() const {
    std::ifstream in(folder_ / "printed");
    std::vector<std::string> names;
    for (std::string line; std::getline(in, line);) names.push_back(line);
    return names;
  }

 private:
  std::string name_;
  fs::path folder_;
  std::string port_;
  std::unique_ptr<Beside> running_;
  bool stands_ = false;
};

}  // namespace foyer::test
