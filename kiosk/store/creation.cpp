#include "store/creation.hpp"

#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "store/meta.hpp"
#include "store/place.hpp"
#include "store/schema.hpp"

namespace foyer::store {
namespace {

// The event, and what SQLite keeps beside it while it is open. A -wal left behind by an event that
// was removed would be taken for the new one's.
constexpr std::array endings = {"", "-journal", "-wal", "-shm"};

// A file beside the event that takes its name when it is whole; gone at the end either way.
class Draft {
 public:
  explicit Draft(const std::filesystem::path& event)
      : path_(event.string() + ".new-" + std::to_string(::getpid())) {
    remove_file(path_);
  }
  ~Draft() { remove_file(path_); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// Without a WAL, because what is in one gets into the file while closing, where no error is told;
// the first opening turns it on.
void fill(const std::filesystem::path& draft, const Made& made, std::int64_t origin, Time now) {
  Database database(draft, Opening::create);
  database.run("PRAGMA synchronous = FULL");
  Transaction transaction(database);
  migrate(database);
  write_made(database, made);
  write_origin(database, origin, now);
  write_place(database, place_of(draft));
  write_clean(database, true);
  transaction.commit();
}

Error taken(const std::filesystem::path& path) {
  return bad_input(path.string() + " is there already; choose another name, or move it away.");
}

// Where a file system cannot rename without overwriting, it can usually link.
int rename_to_free(const char* from, const char* to) {
  if (::renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0) return 0;
  if (errno != EINVAL && errno != ENOSYS) return errno;
  return ::link(from, to) == 0 ? 0 : errno;
}

}  // namespace

int sync_file(const std::filesystem::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  const int error = ::fsync(descriptor) == 0 ? 0 : errno;
  ::close(descriptor);
  return error;
}

void sync_folder(const std::filesystem::path& path) {
  const auto folder = std::filesystem::absolute(path).parent_path();
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  ::fsync(descriptor);
  ::close(descriptor);
}

void remove_file(const std::filesystem::path& path) {
  std::error_code ignored;
  for (const char* ending : endings) std::filesystem::remove(path.string() + ending, ignored);
}

Status make_file(const std::filesystem::path& path, const Made& made, std::int64_t origin,
                 Time now) {
  for (const char* ending : endings) {
    const std::filesystem::path each = path.string() + ending;
    std::error_code none;
    if (std::filesystem::exists(std::filesystem::symlink_status(each, none))) return taken(each);
  }
  const Draft draft(path);
  fill(draft.path(), made, origin, now);
  const int error = rename_to_free(draft.path().c_str(), path.c_str());
  if (error == EEXIST) return taken(path);
  if (error != 0)
    return outside_failed(path.string() + " cannot be made (" +
                          std::generic_category().message(error) + "); choose another folder.");
  sync_folder(path);
  return Done{};
}

}  // namespace foyer::store
