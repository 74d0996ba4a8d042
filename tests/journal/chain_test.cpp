#include "journal/chain.hpp"

#include "journal/history.hpp"
#include "journal/payload.hpp"

using namespace foyer;
using namespace foyer::journal;
using namespace foyer::journal::history;

namespace {

const Fact checked_in{7, 3, 12345, {evening, CheckedIn{"Ana"}}};
const std::string payload = write(checked_in.happening.what);

Hash hash_of(const Fact& fact, std::string_view text = payload, const Hash& previous = {}) {
  return chained(previous, fact, text);
}

}  // namespace

// The digest is BLAKE2b-256, as others compute it.
TEST_CASE("the digest of nothing is BLAKE2b's") {
  CHECK(tombstone(digest_of_payload("")) ==
        R"({"erased":"0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"})");
}

// Nothing of a fact can change without its hash.
TEST_CASE("the hash stands on every part") {
  const Hash hash = hash_of(checked_in);
  Fact other = checked_in;
  SECTION("origin") { other.origin = 8; }
  SECTION("seq") { other.seq = 4; }
  SECTION("hlc") { other.hlc = 12346; }
  SECTION("time") { other.happening.at = evening + 1; }
  SECTION("kind") { other.happening.what = CheckedOut{"Ana"}; }
  CHECK(hash_of(checked_in) == hash);
  CHECK(hash_of(other) != hash);
}

// Nor can the payload or the facts before it.
TEST_CASE("the hash stands on the payload and on the fact before") {
  CHECK(hash_of(checked_in, R"({"v":1,"who":"Bea"})") != hash_of(checked_in));
  CHECK(hash_of(checked_in, payload, hash_of(checked_in)) != hash_of(checked_in));
}

// Erasing somebody's words does not break the chain, and leaves a fact nobody understands.
TEST_CASE("an erased payload keeps the chain") {
  const std::string left = tombstone(digest_of_payload(payload));
  CHECK(left.find("Ana") == std::string::npos);
  const Payload read_again = read("checked-in", left);
  CHECK(read_again == Payload(Unknown{"checked-in", left}));
  CHECK(hash_of({7, 3, 12345, {evening, read_again}}, left) == hash_of(checked_in));
}

// Only a whole tombstone is one.
TEST_CASE("a cut tombstone is a payload like any other") {
  std::string left = tombstone(digest_of_payload(payload));
  REQUIRE(erased_digest(left) == digest_of_payload(payload));
  left[20] = 'x';
  CHECK_FALSE(erased_digest(left));
  CHECK_FALSE(erased_digest(left.substr(1)));
  CHECK_FALSE(erased_digest(""));
}
