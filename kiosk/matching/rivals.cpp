#include "matching/rivals.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <numeric>

namespace foyer::matching {
namespace {

constexpr std::size_t of_most = 4;

// FNV-1a, 64 bits, mixed as in SplitMix64: the same on every machine.
std::uint64_t hash_of(std::string_view text) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char letter : text) {
    hash ^= static_cast<unsigned char>(letter);
    hash *= 0x100000001b3ULL;
  }
  hash = (hash ^ (hash >> 30)) * 0xbf58476d1ce4e5b9ULL;
  return hash ^ (hash >> 31);
}

}  // namespace

Rivals::Change Rivals::add(std::string_view text, std::uint32_t id) {
  const Entry entry{hash_of(text), id};
  all_.insert(entry);
  if (last_ && entry > *last_) return {};
  Change change{id, {}};
  if (last_) change.went = last_->second;
  last_ = all_.size() < most ? std::nullopt : at(most - 1);
  return change;
}

Rivals::Change Rivals::remove(std::string_view text, std::uint32_t id) {
  const Entry entry{hash_of(text), id};
  all_.erase(entry);
  if (last_ && entry > *last_) return {};
  last_ = all_.size() < most ? std::nullopt : at(most - 1);
  return {last_ ? std::optional(last_->second) : std::nullopt, id};
}

std::optional<Rivals::Entry> Rivals::at(std::size_t place) const {
  return *std::next(all_.begin(), static_cast<std::ptrdiff_t>(place));
}

float of_the_best(std::vector<float> fits, float common) {
  fits.insert(fits.end(), of_most, common);
  std::ranges::partial_sort(fits, fits.begin() + of_most, std::greater<>());
  return std::accumulate(fits.begin(), fits.begin() + of_most, 0.0F) / of_most;
}

}  // namespace foyer::matching
