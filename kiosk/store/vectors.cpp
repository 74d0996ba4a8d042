#include <sodium.h>

#include "store/inside.hpp"

namespace foyer::store {
namespace {

using Hash = std::array<std::uint8_t, 16>;

// The texts themselves are not written down a second time.
Hash hash_of(std::string_view text, const Secrets& secrets) {
  Hash hash{};
  crypto_generichash(hash.data(), hash.size(), reinterpret_cast<const unsigned char*>(text.data()),
                     text.size(), secrets.salt.data(), secrets.salt.size());
  return hash;
}

}  // namespace

std::vector<EventFile::TextVector> EventFile::vectors(std::uint32_t weights,
                                                      std::span<const std::string> texts) const {
  std::vector<TextVector> known;
  try {
    if (inside_->database.number("PRAGMA user_version") < 3) return {};
    Statement& find =
        inside_->database.prepared("SELECT numbers FROM vector WHERE text = ? AND weights = ?");
    for (const auto& text : texts) {
      const Hash hash = hash_of(text, inside_->made.secrets);
      find.bind(Bytes(hash)).bind(std::int64_t{weights});
      if (find.step()) {
        const auto numbers = std::as_bytes(find.blob(0));
        known.push_back({text, {numbers.begin(), numbers.end()}});
      }
      find.reset();
    }
  } catch (const Failure&) {
    known.clear();
  }
  return known;
}

Status EventFile::keep_vectors(std::uint32_t weights, std::span<const TextVector> vectors) {
  try {
    Database& database = inside_->database;
    Transaction transaction(database);
    Statement& keep = database.prepared(
        "INSERT INTO vector VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET "
        "weights = excluded.weights, numbers = excluded.numbers");
    for (const auto& each : vectors) {
      const Hash hash = hash_of(each.text, inside_->made.secrets);
      const Bytes numbers(reinterpret_cast<const std::uint8_t*>(each.numbers.data()),
                          each.numbers.size());
      keep.bind(Bytes(hash)).bind(std::int64_t{weights}).bind(numbers).finish();
    }
    transaction.commit();
    return Done{};
  } catch (const Failure& failure) {
    return complaint(inside_->path, failure);
  }
}

}  // namespace foyer::store
