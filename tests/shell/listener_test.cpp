#include "shell/listener.hpp"

#include "support/catch.hpp"

using namespace foyer;
using namespace foyer::shell;
using namespace std::chrono_literals;

using Texts = std::vector<std::string>;

namespace {

// A scanner that says what it was told to, and the plug it hangs on.
struct Desk {
  std::vector<scanner::Heard> script;
  bool plugged = true;
  Time now{1'000'000};
  Texts said;

  struct Scripted final : scanner::Source {
    explicit Scripted(Desk& of) : desk(of) {}
    scanner::Heard next(std::chrono::milliseconds) override {
      if (desk.script.empty()) return scanner::Scans{};
      auto heard = desk.script.front();
      desk.script.erase(desk.script.begin());
      return heard;
    }
    Desk& desk;
  };

  Listener listener{[this]() -> Result<std::unique_ptr<scanner::Source>> {
                      if (!plugged) return outside_failed("No scanner there.");
                      return std::unique_ptr<scanner::Source>(std::make_unique<Scripted>(*this));
                    },
                    [this](const std::string& words) { said.push_back(words); }};

  Texts listen() {
    Texts out;
    for (const auto& news : listener.listen(0ms, [this] { return now; }))
      out.push_back(std::get<app::BadgeScanned>(news).text);
    return out;
  }
};

}  // namespace

// checkin.md section 3: the same text within three seconds is one scan, on every path.
TEST_CASE("a scanner that reads twice is one scan") {
  Desk desk;
  desk.listen();
  desk.script = {scanner::Scans{"A", "A"}, scanner::Scans{"B"}, scanner::Scans{"B"}};
  CHECK(desk.listen() == Texts{"A"});
  CHECK(desk.listen() == Texts{"B"});
  desk.now = desk.now + 2999;
  CHECK(desk.listen().empty());
  desk.script = {scanner::Scans{"B"}};
  desk.now = desk.now + 3000;
  CHECK(desk.listen() == Texts{"B"});
}

// Unplugged and plugged in again while the kiosk runs, it goes on, and each is said once.
TEST_CASE("a scanner comes back by itself") {
  Desk desk;
  desk.listen();
  desk.script = {scanner::Lost{"It is gone."}};
  desk.plugged = false;
  for (int i = 0; i < 3; ++i) CHECK(desk.listen().empty());
  CHECK(desk.listener.deaf());
  CHECK(desk.said == Texts{"It is gone."});
  desk.plugged = true;
  desk.script = {scanner::Scans{"A"}};
  desk.listen();
  CHECK(desk.listen() == Texts{"A"});
  CHECK(desk.said == Texts{"It is gone.", "The hand scanner is back."});
}
