#include "store/ballast.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>
#include <utility>

namespace foyer::store {

Result<Ballast> Ballast::keep(const std::filesystem::path& event, std::size_t bytes) {
  Ballast ballast(event.string() + ".ballast");
  const int file = ::open(ballast.path_.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
  const int error = file < 0 ? errno : ::posix_fallocate(file, 0, static_cast<off_t>(bytes));
  if (file >= 0) ::close(file);
  if (error == 0) return ballast;
  return outside_failed("There is no room for a reserve of " + std::to_string(bytes >> 20) +
                        " MB beside " + event.string() + " (" +
                        std::generic_category().message(error) +
                        "); make room on the disk before the evening.");
}

Ballast::Ballast(Ballast&& other) noexcept : path_(std::exchange(other.path_, {})) {}

Ballast& Ballast::operator=(Ballast&& other) noexcept {
  std::swap(path_, other.path_);
  return *this;
}

Ballast::~Ballast() {
  std::error_code ignored;
  if (!path_.empty()) std::filesystem::remove(path_, ignored);
}

}  // namespace foyer::store
