#include "contacts/uuid.hpp"

#include "contacts/foreign.hpp"
#include "support/catch.hpp"

using namespace foyer::contacts;

namespace {

constexpr Uuid dns = {0x6b, 0xa7, 0xb8, 0x10, 0x9d, 0xad, 0x11, 0xd1,
                      0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8};

}  // namespace

// The RFC's own example comes out as printed there.
TEST_CASE("a name-based UUID is the one of RFC 9562, appendix A.4") {
  CHECK(uuid5(dns, "www.example.com") == "2ed6657d-e927-568b-95e1-2665a8aea6a2");
}

// Padding is where hashes go wrong: every length over three blocks agrees with Python's.
TEST_CASE("names of every length have the UUID that Python gives them") {
  std::string names, name;
  std::vector<std::string> ours;
  for (int length = 0; length < 200; ++length, name += static_cast<char>('a' + length % 26)) {
    names += (length ? "\n" : "") + name;
    ours.push_back(uuid5(dns, name));
  }
  CHECK(read_by("name_uuids.py", names) == nlohmann::json(ours));
}
