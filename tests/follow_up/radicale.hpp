#pragma once
#include <signal.h>

#include "follow_up/evening.hpp"
#include "support/radicale_server.hpp"

namespace foyer::test {

// A real Radicale with a password on loopback, beside an evening; gone with it.
class Radicale {
 public:
  explicit Radicale(const Bench& bench)
      : folder_(bench.path("radicale")), server_(folder_), url_(server_.url()) {
    REQUIRE(server_.ready());
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
    const auto collection = server_.collection("kiosk", "foyer");
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
  // An address book of its owner's own.
  void makes_book() const {
    ask("MKCOL", "",
        "<?xml version=\"1.0\"?><mkcol xmlns=\"DAV:\" xmlns:C=\"urn:ietf:params:xml:ns:carddav\">"
        "<set><prop><resourcetype><collection/><C:addressbook/></resourcetype></prop></set></"
        "mkcol>");
  }
  // As somebody else's client would: GET, PUT, DELETE.
  std::string ask(const std::string& method, const std::string& name,
                  const std::string& body = "") const {
    const auto in = folder_ / "in", out = folder_ / "out";
    std::ofstream(in, std::ios::binary) << body;
    std::vector<std::string> words = {"curl", "-s",      "-u", "kiosk:secret",
                                      "-H",   "Expect:", "-o", out.string(),
                                      "-w",   "",        "-X", method};
    if (!body.empty()) words.insert(words.end(), {"--data-binary", "@" + in.string()});
    words.push_back(url_ + "kiosk/foyer/" + name);
    return run_to_end(words) == 0 ? text_of(out) : "";
  }

 private:
  fs::path folder_;
  RadicaleServer server_;
  std::string url_;
};

}  // namespace foyer::test
