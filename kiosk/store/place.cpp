#include "store/place.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/xattr.h>

#include <array>

namespace foyer::store {
namespace {

constexpr const char* attribute = "user.foyer.end";

std::string end_text(std::int64_t origin, std::int64_t seq) {
  return std::to_string(origin) + ":" + std::to_string(seq);
}

}  // namespace

std::string place_of(const std::filesystem::path& path) {
  struct statx found {};
  if (::statx(AT_FDCWD, path.c_str(), 0, STATX_INO | STATX_BTIME, &found) != 0) return {};
  std::string out = std::to_string(found.stx_dev_major) + ":" +
                    std::to_string(found.stx_dev_minor) + ":" + std::to_string(found.stx_ino);
  if (found.stx_mask & STATX_BTIME)
    out += ":" + std::to_string(found.stx_btime.tv_sec) + "." +
           std::to_string(found.stx_btime.tv_nsec);
  return out;
}

void note_end(const std::filesystem::path& path, std::int64_t origin, std::int64_t seq) {
  const std::string text = end_text(origin, seq);
  if (::setxattr(path.c_str(), attribute, text.data(), text.size(), 0) != 0)
    ::removexattr(path.c_str(), attribute);
}

bool ends_as_noted(const std::filesystem::path& path, std::int64_t origin, std::int64_t seq) {
  std::array<char, 64> noted{};
  const auto size = ::getxattr(path.c_str(), attribute, noted.data(), noted.size());
  if (size < 0) return true;
  return std::string_view(noted.data(), static_cast<std::size_t>(size)) == end_text(origin, seq);
}

}  // namespace foyer::store
