#pragma once
#include "follow_up/evening.hpp"

namespace foyer::test {

// A mail server beside an evening, and the settings by which the program finds it.
class MailBox {
 public:
  struct Kind {
    int days = 2;  // how long its certificate holds
    bool tls = true;
  };
  MailBox(const Bench& bench, Kind kind)
      : folder_(bench.path("box")), out_(bench.path("box.json")) {
    const auto keys = bench.path("mail-keys");
    fs::create_directories(keys);
    REQUIRE(run_to_end({test_file("certificate.sh"), keys.string(), std::to_string(kind.days)}) ==
            0);
    std::vector<std::string> words = {"/usr/bin/python3", test_file("mail_server.py"),
                                      folder_.string(), (keys / "server.crt").string(),
                                      (keys / "server.key").string()};
    if (!kind.tls) words.push_back("--no-tls");
    server_ = std::make_unique<SideProgram>(words);
    REQUIRE_FALSE(server_->said().empty());
    set("URL", "smtp://127.0.0.1:" + server_->said());
    set("USER", "kiosk");
    set("PASSWORD", "secret");
    set("AUTHORITY", (keys / "server.crt").string());
    set("FROM", "hello@gathering.example");
    set("FROM_NAME", "Spring Gathering");
    set("PER_MINUTE", "60000");
    set("PATIENCE", "2");
  }
  explicit MailBox(const Bench& bench) : MailBox(bench, Kind{2, true}) {}

  static void set(const std::string& name, const std::string& value) {
    ::setenv(("FOYER_MAIL_" + name).c_str(), value.c_str(), 1);
  }

  // What arrived, in order, as Python's mail parser and vobject read it.
  nlohmann::json letters() const { return read(folder_); }
  nlohmann::json read(const fs::path& folder) const {
    if (run_to_end(
            {"/usr/bin/python3", test_file("read_mail.py"), folder.string(), out_.string()}) != 0)
      return "the reader failed";
    return nlohmann::json::parse(text_of(out_), nullptr, false);
  }
  std::size_t count() const {
    std::error_code none;
    const fs::directory_iterator all(folder_, none);
    return none ? 0 : static_cast<std::size_t>(std::distance(begin(all), end(all)));
  }

 private:
  fs::path folder_, out_;
  std::unique_ptr<SideProgram> server_;
};

}  // namespace foyer::test
