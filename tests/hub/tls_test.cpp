#include "hub/certificates.hpp"
#include "hub/door.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

// A kiosk that comes over the network with a certificate.
struct Caller {
  Server& server = running();
  EventId event = server.event();
  Folder folder;
  std::string role = "foyer_k_tls" + random_hex(4);
  Settings settings;

  Caller() {
    REQUIRE(let_in(server.hosted().owner, NewKiosk{role, event, ""}));
    settings.url =
        "postgresql://" + role + "@127.0.0.1:" + std::to_string(server.place().port) + "/foyer";
    trusts(server.hosted().authority);
    carries(make_identity(server.hosted().authority, {role, {}}, today()).value());
  }
  std::filesystem::path file(const std::string& name, const std::string& text) {
    const auto path = folder / name;
    std::ofstream(path) << text;
    std::filesystem::permissions(path, std::filesystem::perms(0600));
    return path;
  }
  void trusts(const Identity& authority) {
    settings.authority = file("authority.crt", authority.certificate);
  }
  void carries(const Identity& identity) {
    settings.certificate = file("kiosk.crt", identity.certificate);
    settings.key = file("kiosk.key", identity.key);
  }
  std::string said() {
    const auto hub = Hub::connect(settings, event);
    return hub ? "in" : hub.error().what;
  }
};

bool contains(const std::string& text, std::string_view part) {
  UNSCOPED_INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("the right certificate comes in, over TLS 1.3, and exchanges") {
  Caller caller;
  CHECK(caller.said() == "in");
  Door door;
  door.writes(700);
  CHECK(door.exchanges(caller.settings, caller.event).pushed == 700);
}

TEST_CASE("a certificate of a foreign authority with the same name stays out") {
  Caller caller;
  const auto foreign = make_authority("Foyer authority", today()).value();
  caller.carries(make_identity(foreign, {caller.role, {}}, today()).value());
  CHECK(contains(caller.said(), "is not reached"));
}

TEST_CASE("a hub of a foreign authority is not trusted") {
  Caller caller;
  caller.trusts(make_authority("Foyer authority", today()).value());
  CHECK(contains(caller.said(), "its certificate is not signed by this event's authority"));
}

TEST_CASE("without a certificate nobody comes in") {
  Caller caller;
  caller.settings.certificate = caller.settings.key = "/nonexistent";
  CHECK(caller.said() != "in");
}

TEST_CASE("plain text stays out") {
  Caller caller;
  caller.settings.authority.clear();
  caller.settings.url += "?sslmode=disable";
  CHECK(contains(caller.said(), "or not in this way"));
}

TEST_CASE("another kiosk's name needs another kiosk's certificate") {
  Caller caller, other;
  other.settings.certificate = caller.settings.certificate;
  other.settings.key = caller.settings.key;
  CHECK(other.said() != "in");
}

TEST_CASE("a certificate for kiosks does not make a hub, nor does an outdated one let in") {
  Caller caller;
  const Time long_ago = today() + -60 * 24 * hour_ms;
  caller.carries(
      make_identity(caller.server.hosted().authority, {caller.role, {}}, long_ago).value());
  CHECK(caller.said() != "in");
}

TEST_CASE("a hub by another address than its certificate names is not trusted") {
  Caller caller;
  caller.settings.url = "postgresql://" + caller.role +
                        "@127.0.0.2:" + std::to_string(caller.server.place().port) + "/foyer";
  CHECK(contains(caller.said(), "its certificate is another machine's"));
}
