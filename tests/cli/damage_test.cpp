#include "support/catch.hpp"
#include "support/program.hpp"

using namespace foyer::test;

namespace {

std::string many_guests() {
  std::string list = "reference,name,organisation,offers,suggest\n";
  for (int i = 0; i < 300; ++i)
    list += "G" + std::to_string(i) + ",Guest Number" + std::to_string(i) + ",Harbour Choir,\"" +
            std::string(60, 'a') + "\",yes\n";
  return list;
}

// The numbers, from 0, of the leaves of the tree of facts.
std::vector<std::size_t> pages_of_facts(const std::string& event) {
  std::vector<std::size_t> out;
  const std::string bytes = text_of(event);
  for (std::size_t page = 1; page * 4096 < bytes.size(); ++page) {
    const auto text = std::string_view(bytes).substr(page * 4096, 4096);
    if (text[0] == 0x0a && text.find("badge-issued") != std::string_view::npos) out.push_back(page);
  }
  return out;
}

struct Damaged : Bench {
  std::string out = path("saved.foyer").string();
  Damaged() { with_list(many_guests()); }
  void overwrite(std::size_t at, std::size_t size, char with) const {
    std::string bytes = text_of(event());
    bytes.replace(at, size, size, with);
    file("evening.foyer", bytes);
  }
  Said repaired() const { return run({"repair", event(), out, "--json"}); }
};

}  // namespace

TEST_CASE("a sound file is copied whole by repair, and check says so") {
  Damaged event;
  const auto said = event.repaired();
  CHECK(said.status == 0);
  CHECK(said.line()["ok"] == true);
  CHECK(said.line()["problems"].empty());
  CHECK(said.line()["facts"] == event.ask("check").line()["facts"]);
  CHECK(event.run({"check", event.out}).status == 0);
}

// What is missing is said by origin and numbers, and the rest opens.
TEST_CASE("repair saves what is around torn pages and says what is missing") {
  Damaged event;
  const auto pages = pages_of_facts(event.event());
  REQUIRE(pages.size() > 4);
  const char with = GENERATE('\0', '\x5a');
  event.overwrite(pages[pages.size() / 2] * 4096, 4096, with);

  const auto check = event.ask("check");
  CHECK(check.status == 1);
  CHECK(check.line()["ok"] == false);
  const auto said = event.repaired();
  CHECK(said.status == 1);
  const auto line = said.line();
  CHECK(line["ok"] == false);
  CHECK(line["facts"] > 500);
  CHECK(line["facts"] < 600);
  REQUIRE(line["problems"].size() == 1);
  const std::string missing = line["problems"][0];
  CHECK(missing.starts_with("Facts "));
  CHECK(missing.find(" of origin ") != std::string::npos);
  INFO(missing);
  CHECK((missing.ends_with(" are lost.") || missing.ends_with(" is left out.")));
  CHECK(event.run({"people", event.out}).status == 0);
}

// A kiosk does not begin the evening on a torn file: one sentence, and what to do.
TEST_CASE("a torn file keeps the kiosk's door shut with one sentence") {
  Damaged event;
  const auto pages = pages_of_facts(event.event());
  event.overwrite(pages[pages.size() / 2] * 4096, 4096, '\x5a');
  setenv("SDL_VIDEODRIVER", "dummy", 1);
  const auto said = event.run({"kiosk", event.event(), "--windowed", "1080x1920"});
  unsetenv("SDL_VIDEODRIVER");
  INFO(said.err);
  CHECK(said.status == 3);
  CHECK(said.one_sentence());
  CHECK(said.err.find("foyer repair") != std::string::npos);
}

TEST_CASE("a file that was cut short gives what is left, and says what is missing") {
  Damaged event;
  const int tenths = GENERATE(2, 3, 4, 5);
  CAPTURE(tenths);
  fs::resize_file(event.event(), fs::file_size(event.event()) * static_cast<unsigned>(tenths) / 10);
  const auto said = event.repaired();
  CHECK(said.status == 1);
  CHECK(said.line()["ok"] == false);
  REQUIRE_FALSE(said.line()["problems"].empty());
  const std::string missing = said.line()["problems"].front();
  CHECK(missing.find(" of origin ") != std::string::npos);
  INFO(missing);
  CHECK((missing.ends_with(" are lost.") || missing.ends_with(" is left out.")));
  CHECK(event.run({"people", event.out}).status == (said.line()["facts"] == 0 ? 1 : 0));
}

TEST_CASE("what cannot be repaired is refused in one sentence") {
  Damaged event;
  const auto refused = [&](const std::string& broken, const std::string& out, int status) {
    const auto said = event.run({"repair", broken, out, "--json"});
    INFO(broken << ": " << said.err);
    CHECK(said.status == status);
    CHECK(said.one_sentence());
    CHECK(said.out.empty());
  };
  refused(event.file("letter.foyer", "Dear all"), event.out, 3);
  refused(event.file("empty.foyer", ""), event.out, 3);
  refused(event.path("absent.foyer").string(), event.out, 3);
  refused(event.event(), event.event(), 3);
  refused(event.event(), event.file("there.foyer", "x"), 3);
  refused(event.event(), event.path("no/folder/out.foyer").string(), 4);
  CHECK_FALSE(fs::exists(event.out));
  CHECK(event.run({"repair", event.event()}).status == 2);
}

// A changed byte inside a payload is found by the chain alone.
TEST_CASE("check finds a changed word") {
  Damaged event;
  const std::string bytes = text_of(event.event());
  const auto at = bytes.find("Guest Number7\"");
  REQUIRE(at != std::string::npos);
  for (auto next = at; next != std::string::npos; next = bytes.find("Guest Number7\"", next + 1))
    event.overwrite(next, 5, 'X');
  const auto said = event.ask("check");
  CHECK(said.status == 1);
  CHECK_FALSE(said.line()["problems"].empty());
}
