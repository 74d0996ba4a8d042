#pragma once
#include <cstddef>
#include <filesystem>

#include "base/result.hpp"

namespace foyer::store {

// Room kept free on the disk by a file of that size, "EVENT.ballast", which is removed when the
// room is needed and when this ends.
class Ballast {
 public:
  static Result<Ballast> keep(const std::filesystem::path& event, std::size_t bytes);
  Ballast(Ballast&& other) noexcept;
  Ballast& operator=(Ballast&& other) noexcept;
  ~Ballast();

 private:
  explicit Ballast(std::filesystem::path path) : path_(std::move(path)) {}
  std::filesystem::path path_;  // empty: none is kept
};

}  // namespace foyer::store
