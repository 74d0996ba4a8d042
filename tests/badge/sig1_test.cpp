#include "badge/sig1.hpp"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cstdint>
#include <nlohmann/json.hpp>
#include <random>

#include "badge/lookup.hpp"
#include "badge/reading.hpp"
#include "support/catch.hpp"

extern char** environ;

using namespace foyer;
using namespace foyer::badge;

namespace {

// What python's cryptography signed for this run: an implementation that shares nothing with ours.
nlohmann::json made_elsewhere() {
  int ends[2];
  REQUIRE(::pipe2(ends, O_CLOEXEC) == 0);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], 1);
  std::string program = "python3", script = FOYER_SOURCE "/tests/badge/sig1_vectors.py";
  char* words[] = {program.data(), script.data(), nullptr};
  pid_t child = 0;
  REQUIRE(::posix_spawnp(&child, "python3", &actions, nullptr, words, environ) == 0);
  posix_spawn_file_actions_destroy(&actions);
  ::close(ends[1]);
  std::string out;
  std::array<char, 4096> part;
  for (ssize_t n = 0; (n = ::read(ends[0], part.data(), part.size())) > 0;)
    out.append(part.data(), static_cast<std::size_t>(n));
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(status == 0);
  return nlohmann::json::parse(out);
}

const nlohmann::json& vectors() {
  static const nlohmann::json made = made_elsewhere();
  return made;
}

std::string text(const char* name) { return vectors().at(name).get<std::string>(); }

std::vector<PublicKey> keys(const char* name) {
  const auto read = read_public_keys(text(name));
  REQUIRE(read);
  return *read;
}

}  // namespace

// Every field, as another implementation wrote it.
TEST_CASE("a signed ticket is read as it was signed") {
  const auto ticket = read_sig1(text("full"), keys("keys_lines"));
  REQUIRE(ticket);
  CHECK(ticket->seed == "abcdefghi");
  CHECK(ticket->item == 1234567);
  CHECK(ticket->variation == 89);
  CHECK(ticket->subevent == 4);
  CHECK(ticket->valid_from == Time{1'800'000'000'000});
  CHECK(ticket->valid_until == Time{1'800'003'600'000});
  const auto bare = read_sig1(text("bare"), keys("keys_lines"));
  REQUIRE(bare);
  CHECK(bare->item == 7);
  CHECK(bare->variation == 0);
  CHECK_FALSE(bare->valid_from);
  CHECK_FALSE(bare->valid_until);
  CHECK(text("bare").ends_with("AQA"));
  CHECK(system_of(text("full")) == "pretix");
}

// Payloads from 256 bytes on need both bytes of the length, and fields of later versions are passed
// over, whatever their wire type.
TEST_CASE("long payloads and unknown fields are read") {
  const auto ticket = read_sig1(text("long"), keys("keys_lines"));
  REQUIRE(ticket);
  CHECK(ticket->seed.size() == 300);
  const auto later = read_sig1(text("unknown_fields"), keys("keys_lines"));
  REQUIRE(later);
  CHECK(later->item == 7);
}

// An event may have several keys; another event's ticket is signed by none of them.
TEST_CASE("any key of the event is good, and no other") {
  CHECK(keys("keys_lines").size() == 2);
  CHECK(read_sig1(text("second_key"), keys("keys_lines")));
  CHECK_FALSE(read_sig1(text("other_event"), keys("keys_lines")));
  CHECK_FALSE(read_sig1(text("full"), keys("other_keys")));
  CHECK_FALSE(read_sig1(text("full"), {}));
}

TEST_CASE("keys come as settings, as lines and as PEM") {
  CHECK(keys("keys_json") == keys("keys_lines"));
  CHECK(keys("keys_pem") == keys("keys_lines"));
  std::string again;
  for (const auto& key : keys("keys_lines")) again += write_public_key(key) + "\n";
  CHECK(again == text("keys_lines"));
  for (const std::string wrong :
       {"", "no key", "{}", "{\"valid_keys\":{\"pretix_sig1\":[]}}",
        "{\"valid_keys\":{\"pretix_sig1\":[\"AAAA\"]}}", "AAAA\n", "[[["}) {
    const auto read = read_public_keys(wrong);
    REQUIRE_FALSE(read);
    CHECK(read.error().fault == Fault::input);
  }
  CHECK_FALSE(read_public_keys(text("rsa_pem")));
}

// Signed, but with a wire that is broken or lengths that lie.
TEST_CASE("lengths that lie and broken fields are no ticket") {
  for (const char* name : {"payload_length_lies", "signature_length_lies", "version_2",
                           "seed_length_lies", "varint_too_long", "wrong_wire_type", "cut"}) {
    CAPTURE(name);
    CHECK_FALSE(read_sig1(text(name), keys("keys_lines")));
  }
  CHECK(read_sig1(text("bytes_after"), keys("keys_lines")));  // as pretix's own server does
}

// Whatever the bytes: a changed ticket is no ticket, and noise brings nothing down.
TEST_CASE("no changed bit passes") {
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  const auto known = keys("keys_lines");
  const std::string good = text("full");
  const std::string letters = "ABCDwxyz0189+/=";
  for (int round = 0; round < 3000; ++round) {
    std::string changed = good;
    changed[random() % changed.size()] = letters[random() % letters.size()];
    const auto ticket = read_sig1(changed, known);
    if (changed != good && ticket) {
      CAPTURE(changed);  // only spare bits of the base64 may differ
      CHECK(ticket == read_sig1(good, known));
    }
    std::string noise(random() % 300, ' ');
    for (char& c : noise) c = letters[random() % letters.size()];
    CHECK_FALSE(read_sig1(noise, known));
  }
}

// What a guest of another system is found by.
TEST_CASE("codes of other systems carry what their list knows") {
  using Texts = std::vector<std::string>;
  CHECK(lookup_keys("https://luma.com/check-in/evt-1?pk=g-abc&x=1").at(1) == "g-abc");
  CHECK(lookup_keys("https://lu.ma/check-in/evt-1?a=b&pk=key#top").at(1) == "key");
  CHECK(lookup_keys("https://ti.to/tickets/ti_p3x?ref=1").at(1) == "ti_p3x");
  CHECK(lookup_keys(R"({"i":[2,"indico.example.org/e/1","AAECAwQFBgcICQoLDA0ODw=="]})").at(1) ==
        "00010203-0405-0607-0809-0a0b0c0d0e0f");
  CHECK(lookup_keys(R"({"i":[2,"x","AAECAwQFBgcICQoLDA0ODw==",3]})").at(1) ==
        "00010203-0405-0607-0809-0a0b0c0d0e0f-3");
  CHECK(lookup_keys(R"({"ticket":"abc"})").at(1) == "abc");
  const std::string uuid = "0f8fad5b-d9cb-469f-a165-70867728950e";
  CHECK(lookup_keys(uuid + "/47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=").at(1) == uuid);
  CHECK(lookup_keys("A-1234567") == Texts{"A-1234567"});
  CHECK(lookup_keys("https://example.org/?pk=1") == Texts{"https://example.org/?pk=1"});
}

TEST_CASE("hostile tickets are only looked up as they are") {
  const std::string deep = R"({"i":[2,"x",)" + std::string(2000, '[') + "1";
  for (const std::string hostile :
       {std::string("'; DROP TABLE person; --"), std::string("%n%s$(id)`x`"), deep,
        std::string(R"({"i":[2,"x","AAAA"]})"), std::string(R"({"i":[2,"x",7]})"),
        std::string(R"({"i":"x"})"), std::string(R"({"ticket":{"a":1}})"), std::string(4096, 'x'),
        std::string("https://luma.com/check-in/evt?pk="), std::string("{")}) {
    CAPTURE(hostile.substr(0, 60));
    CHECK(lookup_keys(hostile) == std::vector<std::string>{hostile});
  }
}
