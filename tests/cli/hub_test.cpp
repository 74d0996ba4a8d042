#include <signal.h>

#include <memory>

#include "support/catch.hpp"
#include "support/free_port.hpp"
#include "support/keeper.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

constexpr const char* three_guests = "reference,name\nA1,Ana Lima\nB2,Ben Okoro\nC3,Chloé Martin\n";

// A kiosk that hosts the hub, in a folder of its own that is gone with the test, and so the server.
struct Host {
  Bench bench;
  std::string port = free_port();
  fs::path folder;
  std::unique_ptr<Keeper> keeper;

  Host() {
    std::string name = (fs::temp_directory_path() / "foyer-cli-hub-XXXXXX").string();
    REQUIRE(::mkdtemp(name.data()));
    folder = name;
    fs::permissions(folder, fs::perms(0711));
    keeper = std::make_unique<Keeper>(folder);
    bench.with_list(three_guests);
    const auto made = hub("host", {"--port", port, "--address", "127.0.0.1"});
    INFO(made.err);
    REQUIRE(made.status == 0);
    first = made.line();
  }
  ~Host() { hub("stop"); }
  Said hub(const std::string& verb, std::vector<std::string> words = {}) const {
    words.insert(words.begin(), {"hub", verb, bench.event(), "--json"});
    words.insert(words.end(), {"--folder", (folder / "hub").string()});
    return bench.run(words);
  }
  std::string door(const std::string& name) const { return bench.path(name + ".foyer").string(); }
  Said join(const std::string& code, const std::string& name) const {
    return bench.run({"join", code, door(name), "--json"});
  }
  Said sync(const std::string& name) const { return bench.run({"sync", door(name), "--json"}); }
  std::string here(const std::string& name) const {
    std::string all;
    for (const auto& line : bench.run({"people", door(name), "--json"}).lines())
      if (line["here"]) all += std::string(line["attendee"]) + " ";
    return all;
  }
  std::string badge(const std::string& ref) const {
    return bench.ask("people", {ref}).line()["badge"];
  }
  nlohmann::json first;  // invitation
};

bool has(const std::string& text, const std::string& part) {
  UNSCOPED_INFO(text);
  return text.find(part) != std::string::npos;
}

}  // namespace

// Point 4 and 6: the whole way, with the program alone.
TEST_CASE("a kiosk hosts the hub, others join by one code, and each knows who came where") {
  const Host host;
  CHECK(host.bench.ask("sync", {"--once"}).line()["pushed"] > 3);

  const std::string file = host.first["file"];
  CHECK((fs::status(file).permissions() & fs::perms::all) == fs::perms(0600));
  CHECK((fs::status(file + ".png").permissions() & fs::perms::all) == fs::perms(0600));
  const auto joined = host.join(file, "south");
  CHECK(joined.status == 0);
  CHECK(joined.line()["pulled"] > 3);
  CHECK(joined.line()["behind"] == 0);
  CHECK(host.bench.run({"people", host.door("south"), "--json"}).lines().size() == 3);

  const auto second = host.hub("invite").line();
  std::string code = text_of(second["file"]);
  code.pop_back();
  CHECK(host.join(code, "east").status == 0);  // the text itself
  const auto third = host.hub("invite").line();
  CHECK(host.join(third["picture"], "west").status == 0);  // a picture of the QR code
  CHECK(third["kiosk"] != second["kiosk"]);

  host.bench.run({"checkin", host.door("south"), host.badge("A1")});
  host.bench.run({"checkin", host.door("east"), host.badge("B2")});
  const auto sent = host.sync("south").line();
  CHECK(sent["pushed"] > 0);
  CHECK(sent["queue"] == sent["pushed"]);
  CHECK(sent["lag_ms"] >= 0);
  CHECK(sent["conflicts"] == 0);
  CHECK(has(sent["last_contact"], "T"));
  CHECK(host.sync("east").status == 0);
  CHECK(host.sync("west").status == 0);
  CHECK(host.sync("south").line()["pushed"] == 0);
  for (const auto* door : {"south", "east", "west"}) CHECK(host.here(door) == "A1 B2 ");

  // A lost kiosk is shown the door.
  CHECK(host.hub("shut-out", {std::string(second["kiosk"])}).status == 0);
  const auto shut = host.sync("east");
  CHECK(shut.status == 4);
  CHECK(shut.one_sentence());

  // The hub goes: everything but sync works on, and it comes back with all that it had.
  CHECK(host.hub("stop").status == 0);
  const auto away = host.sync("south");
  CHECK(away.status == 4);
  CHECK(away.one_sentence());
  CHECK(has(away.err, "is not reached"));
  CHECK(host.bench.run({"checkin", host.door("south"), host.badge("C3")}).status == 0);
  CHECK(host.hub("host", {"--kiosks", "0", "--address", "127.0.0.1"}).status == 0);
  CHECK(host.sync("south").line()["pushed"] > 0);
  CHECK(host.sync("west").status == 0);
  CHECK(host.here("west") == "A1 B2 C3 ");
  for (const auto* door : {"south", "west"})
    CHECK(host.bench.run({"check", host.door(door), "--json"}).line()["ok"] == true);

  // After the evening.
  CHECK(host.hub("forget").status == 0);
  CHECK(host.sync("west").status == 4);
}

// A server of one's own comes with a password, which is never a flag.
TEST_CASE("a PostgreSQL of one's own is made a hub, and kiosks come with a password") {
  const Host host;
  const auto data = host.folder / "hub" / "data";
  std::ofstream(data / "pg_hba.conf", std::ios::app) << "host all all 127.0.0.1/32 scram-sha-256\n";
  pid_t server = 0;
  std::ifstream(data / "postmaster.pid") >> server;
  REQUIRE(::kill(server, SIGHUP) == 0);

  const std::string at = "127.0.0.1:" + host.port + "/postgres";
  const std::string url = "postgresql://postgres@" + at;
  const std::string password = text_of(host.folder / "hub" / "password");
  const auto flagged =
      host.bench.run({"hub", "init", "postgresql://postgres:" + password + "@" + at});
  CHECK(flagged.status == 2);
  CHECK_FALSE(has(flagged.err, password));
  ::unsetenv("FOYER_HUB_PASSWORD");
  const auto without = host.bench.run({"hub", "init", url});
  CHECK(without.status == 4);
  CHECK(has(without.err, "FOYER_HUB_PASSWORD"));

  ::setenv("FOYER_HUB_PASSWORD", password.c_str(), 1);
  CHECK(host.bench.run({"hub", "init", url, "--json"}).line()["hub"] == "ready");
  CHECK(host.bench.run({"hub", "init", url}).status == 0);
  const auto invited = host.bench.run({"hub", "invite", host.bench.event(), url, "--json", "--out",
                                       host.bench.path("to").string()});
  ::unsetenv("FOYER_HUB_PASSWORD");
  REQUIRE(invited.status == 0);
  CHECK(host.join(invited.line()["file"], "south").status == 0);
  CHECK(host.sync("south").line()["behind"] == 0);
  CHECK_FALSE(has(host.sync("south").err, password));
}

TEST_CASE("what stands in a hub's way is said, each with its exit status") {
  Bench bench;
  bench.with_list(three_guests);
  const auto unset = bench.ask("sync");
  CHECK(unset.status == 3);
  CHECK(unset.one_sentence());
  CHECK(has(unset.err, "No hub is set"));

  bench.file("foyer.toml", "[hub]\nurl = \"postgresql://x@127.0.0.1:" + free_port() + "/foyer\"\n");
  const auto nobody = bench.ask("sync");
  CHECK(nobody.status == 4);
  CHECK(nobody.one_sentence());

  const auto garbage = bench.run({"join", "hello", bench.path("new.foyer").string()});
  CHECK(garbage.status == 3);
  CHECK(garbage.one_sentence());
  CHECK_FALSE(fs::exists(bench.path("new.foyer")));
  CHECK(bench.run({"join"}).status == 2);
  CHECK(bench.run({"hub"}).status == 2);
  CHECK(bench.run({"hub", "init", "localhost"}).status != 0);
  CHECK(bench.run({"hub", "invite", bench.event()}).status == 3);
  for (const auto* verb : {"init", "host", "invite", "shut-out", "forget", "stop"})
    CHECK(bench.run({"hub", verb, "--help"}).status == 0);
  CHECK(bench.run({"join", "--help"}).status == 0);
}

// Point 5: the slow way.
TEST_CASE("facts go by stick both ways, signed") {
  Bench bench;
  bench.with_list(three_guests);
  const auto other = bench.path("other.foyer").string();
  fs::copy_file(bench.event(), other);
  const auto badge = [&](const char* ref) {
    return std::string(bench.ask("people", {ref}).line()["badge"]);
  };
  const auto stick = bench.path("stick.foyer-facts").string();
  bench.run({"checkin", bench.event(), badge("A1")});
  bench.run({"checkin", other, badge("B2")});
  const auto out = bench.ask("sync", {"--file", stick});
  CHECK(out.status == 0);
  CHECK(out.line()["pushed"] > 3);
  const auto across = bench.run({"sync", other, "--json", "--file", stick}).line();
  CHECK(across["pulled"] > 0);
  CHECK(across["pushed"] > 0);
  CHECK(bench.ask("sync", {"--file", stick}).line()["pulled"] > 0);
  for (const auto& event : {bench.event(), other}) {
    int here = 0;
    for (const auto& line : bench.run({"people", event, "--json"}).lines())
      here += line["here"] == true;
    CHECK(here == 2);
    CHECK(bench.run({"check", event, "--json"}).line()["ok"] == true);
  }

  std::string bytes = text_of(stick);
  bytes[bytes.size() / 2] ^= 1;
  bench.file("stick.foyer-facts", bytes);
  const auto bad = bench.ask("sync", {"--file", stick});
  CHECK(bad.status == 3);
  CHECK(bad.one_sentence());
  CHECK(text_of(stick) == bytes);
}
