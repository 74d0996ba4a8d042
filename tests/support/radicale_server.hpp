#pragma once

#include <filesystem>
#include <fstream>
#include <memory>
#include <string>

#include "support/free_port.hpp"
#include "support/side_program.hpp"

namespace foyer::test {

// A real Radicale on loopback, with the users kiosk and peer, whose password is "secret"; gone with
// this.
class RadicaleServer {
 public:
  explicit RadicaleServer(std::filesystem::path folder) : folder_(std::move(folder)) {
    std::filesystem::create_directories(folder_);
    const std::string port = free_port();
    std::ofstream(folder_ / "users") << "kiosk:secret\npeer:secret\n";
    std::ofstream(folder_ / "config")
        << "[server]\nhosts = 127.0.0.1:" << port
        << "\n[auth]\ntype = htpasswd\nhtpasswd_filename = " << (folder_ / "users").string()
        << "\nhtpasswd_encryption = plain\ndelay = 0\n[rights]\ntype = owner_only\n[storage]\n"
        << "filesystem_folder = " << (folder_ / "store").string() << "\n[logging]\nlevel = error\n";
    program_ = std::make_unique<SideProgram>(std::vector<std::string>{
        "/usr/bin/python3", std::string(FOYER_SOURCE) + "/tests/follow_up/dav_server.py",
        (folder_ / "config").string(), port});
    url_ = "http://127.0.0.1:" + port + "/";
  }
  bool ready() const { return program_->said() == "ready"; }
  const std::string& url() const { return url_; }
  // Where what lies in a user's collection lies, a file each.
  std::filesystem::path collection(const std::string& user, const std::string& name) const {
    return folder_ / "store" / "collection-root" / user / name;
  }

 private:
  std::filesystem::path folder_;
  std::string url_;
  std::unique_ptr<SideProgram> program_;
};

}  // namespace foyer::test
