#pragma once
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <sys/socket.h>

#include "follow_up/evening.hpp"

namespace foyer::test {

// A real Radicale with a password on loopback, beside an evening; gone with it.
class Radicale {
 public:
  explicit Radicale(const Bench& bench) : folder_(bench.path("radicale")) {
    fs::create_directories(folder_);
    const std::string port = free_port();
    std::ofstream(folder_ / "users") << "kiosk:secret\n";
    std::ofstream(folder_ / "config")
        << "[server]\nhosts = 127.0.0.1:" << port
        << "\n[auth]\ntype = htpasswd\nhtpasswd_filename = " << (folder_ / "users").string()
        << "\nhtpasswd_encryption = plain\ndelay = 0\n[rights]\ntype = owner_only\n[storage]\n"
        << "filesystem_folder = " << (folder_ / "store").string() << "\n[logging]\nlevel = error\n";
    server_ = std::make_unique<SideProgram>(std::vector<std::string>{
        "/usr/bin/python3", test_file("dav_server.py"), (folder_ / "config").string(), port});
    REQUIRE(server_->said() == "ready");
    url_ = "http://127.0.0.1:" + port + "/";
    for (const std::string section : {"CARDDAV", "CALDAV"}) {
      set(section + "_URL", url_);
      set(section + "_USER", "kiosk");
      set(section + "_PASSWORD", "secret");
      set(section + "_PATIENCE", "20");
    }
  }
  static void set(const std::string& name, const std::string& value) {
    ::setenv(("FOYER_" + name).c_str(), value.c_str(), 1);
  }
  const std::string& url() const { return url_; }

  // The members as they lie in the server's own store, by file name.
  std::map<std::string, std::string> members() const {
    std::map<std::string, std::string> out;
    const auto collection = folder_ / "store" / "collection-root" / "kiosk" / "foyer";
    std::error_code none;
    for (const auto& entry : fs::directory_iterator(collection, none))
      if (entry.path().extension() == ".vcf" || entry.path().extension() == ".ics")
        out[entry.path().filename()] = text_of(entry.path());
    return out;
  }
  std::string member(const std::string& words) const {
    for (const auto& [name, text] : members())
      if (text.find(words) != std::string::npos) return name;
    return {};
  }
  // As somebody else's client would: GET, PUT, DELETE.
  std::string ask(const std::string& method, const std::string& name,
                  const std::string& body = "") const {
    const auto in = folder_ / "in", out = folder_ / "out";
    std::ofstream(in, std::ios::binary) << body;
    std::vector<std::string> words = {"curl", "-s",      "-u", "kiosk:secret",
                                      "-H",   "Expect:", "-o", out.string(),
                                      "-w",   "",        "-X", method};
    if (method == "PUT") words.insert(words.end(), {"--data-binary", "@" + in.string()});
    words.push_back(url_ + "kiosk/foyer/" + name);
    return run_to_end(words) == 0 ? text_of(out) : "";
  }

 private:
  static std::string free_port() {
    const int line = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    (void)::bind(line, reinterpret_cast<sockaddr*>(&address), size);
    (void)::getsockname(line, reinterpret_cast<sockaddr*>(&address), &size);
    ::close(line);
    return std::to_string(ntohs(address.sin_port));
  }

  fs::path folder_;
  std::string url_;
  std::unique_ptr<SideProgram> server_;
};

}  // namespace foyer::test
