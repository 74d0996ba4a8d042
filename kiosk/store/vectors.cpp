#include <sodium.h>

#include "store/complaint.hpp"
#include "store/inside.hpp"

namespace foyer::store {
namespace {

constexpr std::int64_t first_version_with_vectors = 3;

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
    if (inside_->database.number("PRAGMA user_version") < first_version_with_vectors) return {};
    Statement& find =
        inside_->database.prepared("SELECT numbers FROM vector WHERE text = ? AND weights = ?");
    for (const auto& text : texts) {
      const Hash hash = hash_of(text, inside_->made.secrets);
      find.bind(Bytes(hash)).bind(std::int64_t{weights});
      if (find.step()) {
        const auto numbers = std::as_bytes(find.blob(0));
        known.push_back({text, {numbers.begin(), numbers.end()}, weights});
      }
      find.reset();
    }
  } catch (const Failure&) {
    known.clear();
  }
  return known;
}

Result<std::vector<EventFile::TextVector>> EventFile::vectors(
    std::span<const std::string> texts) const {
  std::vector<TextVector> known;
  try {
    if (inside_->database.number("PRAGMA user_version") < first_version_with_vectors) return known;
    Statement find(inside_->database, "SELECT numbers, weights FROM vector WHERE text = ?");
    for (const auto& text : texts) {
      const Hash hash = hash_of(text, inside_->made.secrets);
      find.bind(Bytes(hash));
      if (find.step()) {
        const auto numbers = std::as_bytes(find.blob(0));
        known.push_back(
            {text, {numbers.begin(), numbers.end()}, static_cast<std::uint32_t>(find.integer(1))});
      }
      find.reset();
    }
    return known;
  } catch (const Failure& failure) {
    return complaint(inside_->path, failure);
  }
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
