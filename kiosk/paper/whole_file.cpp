#include "paper/whole_file.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace foyer::paper {
namespace {

Error cannot_write(const std::filesystem::path& file, int why) {
  return outside_failed(file.string() + " cannot be written (" +
                        std::system_category().message(why) +
                        "); check the folder and the space on the disk.");
}

bool write_all(int to, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(to, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return true;
}

// So that the new name, too, is on the disk. A folder that cannot be synced is no reason to fail:
// some network folders cannot.
void sync_folder_of(const std::filesystem::path& file) {
  const auto folder = file.has_parent_path() ? file.parent_path() : std::filesystem::path(".");
  const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (opened < 0) return;
  ::fsync(opened);
  ::close(opened);
}

// A new file in the same folder, under a name that nobody uses; -1 when there can be none.
int open_beside(const std::filesystem::path& file, std::string& beside) {
  int opened = -1;
  for (int i = 0; i < 100 && opened < 0; ++i) {
    beside = file.string() + ".part" + std::to_string(i);
    opened = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (opened < 0 && errno != EEXIST) break;
  }
  return opened;
}

// 0, or why it failed.
int fill(int opened, const std::string& beside, const std::filesystem::path& file,
         std::string_view bytes) {
  const bool written = write_all(opened, bytes) && ::fsync(opened) == 0;
  const int why = errno;
  if (::close(opened) != 0 && written) return errno;
  if (!written) return why;
  return ::rename(beside.c_str(), file.c_str()) == 0 ? 0 : errno;
}

}  // namespace

Status write_whole(const std::filesystem::path& file, std::string_view bytes) {
  std::string beside;
  const int opened = open_beside(file, beside);
  if (opened < 0) return cannot_write(file, errno);
  if (const int why = fill(opened, beside, file, bytes); why != 0) {
    ::unlink(beside.c_str());
    return cannot_write(file, why);
  }
  sync_folder_of(file);
  return Done{};
}

}  // namespace foyer::paper
