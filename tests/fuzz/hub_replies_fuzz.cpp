// What a hub or a stick sends: a kind, NUL, and a payload; and the bytes of a stick under the right
// seal. It is read, folded and written again, and what it says stays what it says.
#include <sodium.h>

#include "fuzz/fuzz.hpp"
#include "hub/stick.hpp"
#include "hub/wire.hpp"
#include "journal/chain.hpp"
#include "journal/fold.hpp"
#include "journal/payload.hpp"

namespace {

using namespace foyer;

constexpr hub::EventKey key{7, 7, 7};

// The seal of a stick without facts is that of its first line; here it closes any bytes.
std::string sealed(std::string_view bytes) {
  std::array<unsigned char, 32> own{}, seal{};
  static constexpr std::string_view purpose = "Foyer: facts on a stick";
  crypto_generichash(own.data(), own.size(), reinterpret_cast<const unsigned char*>(purpose.data()),
                     purpose.size(), key.data(), key.size());
  std::string out = "FOYERFACTS1\n" + std::string(bytes);
  crypto_generichash(seal.data(), seal.size(), reinterpret_cast<const unsigned char*>(out.data()),
                     out.size(), own.data(), own.size());
  out.append(seal.begin(), seal.end());
  return out;
}

}  // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto parts = fuzz::pieces(fuzz::text_of(data, size), 2);
  const auto payload = journal::read(parts[0], parts[1]);
  const std::string written = journal::write(payload);
  fuzz::must(journal::read(journal::word(payload), written) == journal::settled(payload, written),
             "a payload that is written is read as it was");
  (void)journal::mentions(payload);
  (void)journal::erased_digest(parts[1]);
  journal::Ledger ledger;
  const journal::Fact fact{1, 1, 1 << 16, {Time{1}, payload}};
  (void)journal::apply(ledger, fact);
  auto twice = ledger;
  (void)journal::apply(twice, fact);
  fuzz::must(twice == ledger, "a fact that comes twice changes nothing");
  (void)journal::to_room({}, ledger);

  (void)hub::read_number(parts[0]);
  if (const auto facts = hub::read_stick(sealed(parts[1]), key))
    fuzz::must(hub::write_stick(*facts, key) == sealed(parts[1]), "a stick is read whole");
  return 0;
}
