#include "hub/stick.hpp"

#include <random>

#include "hub/door.hpp"
#include "hub/event_id.hpp"
#include "hub/invitation.hpp"

using namespace foyer;
using namespace foyer::hub;
using namespace foyer::hub::story;

namespace {

EventKey key(std::uint8_t of) {
  EventKey key;
  key.fill(of);
  return key;
}

std::vector<SealedFact> some_facts() {
  Door door;
  door.writes(50, "Łukasz");
  return door.all();
}

Invitation an_invitation() {
  Invitation invitation{.event = "Frühlingsfest 王",
                        .venue = "Town Hall, Great Room",
                        .starts = evening,
                        .ends = evening + 4 * hour_ms,
                        .zone = {60},
                        .addresses = {"192.168.178.21", "10.0.0.7", "door-1"},
                        .port = 5433,
                        .role = "foyer_k_0123456789abcdef"};
  invitation.badge_key.fill(7);
  invitation.salt.fill(9);
  const auto authority = make_authority("Foyer authority", today()).value();
  invitation.authority = authority.certificate;
  invitation.identity = make_identity(authority, {invitation.role, {}}, today()).value();
  return invitation;
}

}  // namespace

TEST_CASE("facts come off a stick as they went on") {
  const auto facts = some_facts();
  CHECK(read_stick(write_stick(facts, key(1)), key(1)).value() == facts);
  CHECK(read_stick(write_stick({}, key(1)), key(1)).value().empty());
}

TEST_CASE("another event's stick is not believed") {
  CHECK_FALSE(read_stick(write_stick(some_facts(), key(1)), key(2)).ok());
}

// One bit anywhere, or an end that is missing.
TEST_CASE("a stick that was changed or cut short is not believed") {
  const auto bytes = write_stick(some_facts(), key(1));
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int trial = 0; trial < 200; ++trial) {
    auto changed = bytes;
    changed[random() % changed.size()] ^= static_cast<char>(1 << random() % 8);
    CHECK_FALSE(read_stick(changed, key(1)).ok());
    CHECK_FALSE(read_stick(bytes.substr(0, random() % bytes.size()), key(1)).ok());
  }
}

TEST_CASE("an event's name at a hub is its own, and tells nothing of its key") {
  CHECK(event_id(key(1)) == event_id(key(1)));
  CHECK(event_id(key(1)) != event_id(key(2)));
  CHECK(event_id(key(1)).size() == 32);
}

TEST_CASE("an invitation is read as it was written, and fits a QR code") {
  const auto invitation = an_invitation();
  const auto text = write(invitation);
  const auto read = read_invitation(text);
  REQUIRE(read);
  CHECK(*read == invitation);
  CHECK(read->identity.key == invitation.identity.key);
  CHECK(read->identity.certificate == invitation.identity.certificate);
  CHECK(text.size() < 1600);
  CHECK(
      url_of(*read) ==
      "postgresql://foyer_k_0123456789abcdef@192.168.178.21:5433,10.0.0.7:5433,door-1:5433/foyer");
}

// Anybody can print a QR code.
TEST_CASE("no text makes more of an invitation than an address") {
  auto hostile = an_invitation();
  hostile.addresses = {"/tmp"};
  CHECK_FALSE(read_invitation(write(hostile)).ok());
  hostile = an_invitation();
  hostile.role = "x?sslmode=disable";
  CHECK_FALSE(read_invitation(write(hostile)).ok());
  const auto text = write(an_invitation());
  const auto seed = std::random_device{}();
  INFO("seed " << seed);
  std::mt19937 random(seed);
  for (int trial = 0; trial < 300; ++trial) {
    auto changed = text;
    changed[11 + random() % (changed.size() - 11)] = static_cast<char>(random());
    (void)read_invitation(changed);
    CHECK_FALSE(read_invitation(text.substr(0, random() % text.size())).ok());
  }
  CHECK_FALSE(read_invitation("").ok());
  CHECK_FALSE(read_invitation("FOYERJOIN1:").ok());
}
