#include "hub/stick.hpp"

#include <sodium.h>

#include <algorithm>

namespace foyer::hub {
namespace {

using journal::Hash;
using journal::SealedFact;

constexpr std::string_view beginning = "FOYERFACTS1\n";

Hash keyed_hash(std::string_view text, const EventKey& key) {
  Hash hash;
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), key.data(), key.size());
  return hash;
}

EventKey stick_key(const EventKey& badge_key) {
  return keyed_hash("Foyer: facts on a stick", badge_key);
}

void put(std::string& out, std::uint64_t value, int bytes) {
  for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
    out += static_cast<char>(value >> shift & 255);
}

void put(std::string& out, const Hash& hash) {
  out.append(reinterpret_cast<const char*>(hash.data()), hash.size());
}

void put(std::string& out, const SealedFact& fact) {
  for (const auto number : {fact.origin, fact.seq, fact.hlc, fact.at_ms})
    put(out, static_cast<std::uint64_t>(number), 8);
  put(out, fact.kind.size(), 4);
  put(out, fact.payload.size(), 4);
  out += fact.kind;
  out += fact.payload;
  put(out, fact.hash);
}

// Takes from the front; once there was too little it gives nothing more.
class Reader {
 public:
  explicit Reader(std::string_view bytes) : rest_(bytes) {}
  bool more() const { return sound_ && !rest_.empty(); }
  bool sound() const { return sound_; }
  std::uint64_t number(int bytes) {
    std::uint64_t value = 0;
    for (const char byte : text(static_cast<std::size_t>(bytes)))
      value = value << 8 | static_cast<unsigned char>(byte);
    return value;
  }
  std::int64_t integer() { return static_cast<std::int64_t>(number(8)); }
  std::string_view text(std::size_t size) {
    sound_ = sound_ && size <= rest_.size();
    if (!sound_) return {};
    const auto part = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return part;
  }
  Hash hash() {
    Hash hash{};
    const auto bytes = text(hash.size());
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
  }

 private:
  std::string_view rest_;
  bool sound_ = true;
};

SealedFact read_fact(Reader& reader) {
  SealedFact fact;
  fact.origin = reader.integer();
  fact.seq = reader.integer();
  fact.hlc = reader.integer();
  fact.at_ms = reader.integer();
  const auto kind = reader.number(4), payload = reader.number(4);
  fact.kind = reader.text(kind);
  fact.payload = reader.text(payload);
  fact.hash = reader.hash();
  return fact;
}

}  // namespace

std::string write_stick(std::span<const SealedFact> facts, const EventKey& badge_key) {
  std::string out(beginning);
  for (const auto& fact : facts) put(out, fact);
  put(out, keyed_hash(out, stick_key(badge_key)));
  return out;
}

Result<std::vector<SealedFact>> read_stick(std::string_view bytes, const EventKey& badge_key) {
  if (!bytes.starts_with(beginning) || bytes.size() < beginning.size() + sizeof(Hash))
    return bad_input("This is no file of Foyer's facts, or it was cut short; write it again.");
  const auto said = bytes.substr(0, bytes.size() - sizeof(Hash));
  const Hash seal = keyed_hash(said, stick_key(badge_key));
  if (sodium_memcmp(seal.data(), bytes.data() + said.size(), seal.size()) != 0)
    return bad_input(
        "These facts are another event's, or were changed or cut short; nothing was taken in.");
  std::vector<SealedFact> facts;
  Reader reader(said.substr(beginning.size()));
  while (reader.more()) facts.push_back(read_fact(reader));
  if (!reader.sound()) return bad_input("These facts were written wrongly; nothing was taken in.");
  return facts;
}

}  // namespace foyer::hub
