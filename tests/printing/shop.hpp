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
                        const std::string& media = "om_badge_62x100mm",
                        const std::string& takes = "application/pdf")
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
    describe(media, takes);
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
  // A queue of CUPS names paper by its size, as a collection (PWG 5100.7), and ippeveprinter
  // refuses what it does not find in its own: so all of it is told twice.
  void describe(const std::string& media, const std::string& takes) {
    const auto size = [](int width, int height) {
      return "{MEMBER integer x-dimension " + std::to_string(width) +
             " MEMBER integer y-dimension " + std::to_string(height) + "}";
    };
    const std::string label = "{MEMBER collection media-size " + size(6200, 10000) +
                              " MEMBER integer media-bottom-margin 0"
                              " MEMBER integer media-left-margin 0"
                              " MEMBER integer media-right-margin 0"
                              " MEMBER integer media-top-margin 0}";
    std::ofstream out(folder_ / "attributes");
    out << "ATTR keyword media-default " << media << "\nATTR keyword media-supported " << media
        << ",om_badge_54x90mm,iso_a4_210x297mm\nATTR keyword media-ready " << media
        << "\nATTR keyword media-col-supported media-size,media-bottom-margin,media-left-margin,"
           "media-right-margin,media-top-margin\nATTR collection media-size-supported "
        << size(6200, 10000) << "," << size(5400, 9000) << "," << size(21000, 29700) << "\n";
    for (const auto* name : {"database", "ready", "default"})
      out << "ATTR collection media-col-" << name << " " << label << "\n";
    for (const auto* side : {"bottom", "left", "right", "top"})
      out << "ATTR integer media-" << side << "-margin-supported 0\n";
    out << "ATTR mimeMediaType document-format-supported " << takes
        << "\nATTR mimeMediaType document-format-default " << takes
        << "\nATTR resolution printer-resolution-supported 300dpi\n"
           "ATTR resolution printer-resolution-default 300dpi\n"
           "ATTR resolution pwg-raster-document-resolution-supported 300dpi\n"
           "ATTR keyword pwg-raster-document-type-supported black_1,sgray_8\n"
           "ATTR boolean color-supported false\n"
           "ATTR keyword print-color-mode-supported monochrome\n"
           "ATTR keyword print-color-mode-default monochrome\n";
  }

  std::string name_;
  fs::path folder_;
  std::string port_;
  std::unique_ptr<Beside> running_;
  bool stands_ = false;
};

// A CUPS server of its own on loopback, with one queue to that printer as "-m everywhere" makes it.
// As root it works as the user lp, which it insists on; its files are open to both.
class CupsQueue {
 public:
  explicit CupsQueue(const LabelPrinter& printer)
      : folder_(street().folder() / ("cups" + free_port())), port_(free_port()) {
    for (const auto* part : {"root/ppd", "root/ssl", "spool", "cache", "state", "log"})
      fs::create_directories(folder_ / part);
    for (auto each = fs::recursive_directory_iterator(folder_); const auto& one : each)
      fs::permissions(one, fs::perms::all);
    fs::permissions(folder_, fs::perms::all);
    fs::permissions(street().folder(), fs::perms::all);
    configure();
    server_ = std::make_unique<Beside>(
        std::vector<std::string>{program("cupsd"), "-f", "-c", (folder_ / "cupsd.conf").string(),
                                 "-s", (folder_ / "cups-files.conf").string()});
    stands_ = is_up() && run({program("lpadmin"), "-h", server(), "-p", "badge", "-E", "-v",
                              printer.uri(), "-m", "everywhere"});
  }
  bool stands() const { return stands_; }
  std::string server() const { return "127.0.0.1:" + port_; }
  std::string uri() const { return "ipp://127.0.0.1:" + port_ + "/printers/badge"; }
  std::string log() const { return read_all(folder_ / "log/error"); }

 private:
  void configure() {
    std::ofstream(folder_ / "cupsd.conf")
        << "Listen 127.0.0.1:" << port_
        << "\nBrowsing Off\nWebInterface No\nDefaultAuthType None\n"
           "<Location />\nOrder allow,deny\nAllow all\n</Location>\n"
           "<Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>\n";
    std::ofstream files(folder_ / "cups-files.conf");
    for (const auto& [word, part] : {std::pair("ServerRoot", "root"),
                                     {"RequestRoot", "spool"},
                                     {"TempDir", "spool"},
                                     {"CacheDir", "cache"},
                                     {"StateDir", "state"},
                                     {"AccessLog", "log/access"},
                                     {"ErrorLog", "log/error"},
                                     {"PageLog", "log/page"}})
      files << word << " " << (folder_ / part).string() << "\n";
    files << "ServerBin /usr/lib/cups\nDataDir /usr/share/cups\n";
    if (::geteuid() == 0) files << "User lp\nGroup lp\nSystemGroup root\n";
  }
  static bool run(const std::vector<std::string>& words) { return Beside(words).succeeds(); }
  // It says nothing when it is ready: it is asked until it answers.
  bool is_up() const {
    for (int tries = 0; tries < 500; ++tries)
      if (Beside({program("lpstat"), "-h", server(), "-r"}).says("is running")) return true;
    return false;
  }

  fs::path folder_;
  std::string port_;
  std::unique_ptr<Beside> server_;
  bool stands_ = false;
};

}  // namespace foyer::test
