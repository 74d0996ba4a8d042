#include "store/complaint.hpp"

#include <sqlite3.h>

namespace foyer::store {

Error not_an_event(const std::filesystem::path& path) {
  return bad_input(path.string() + " is not a Foyer event.");
}

bool full(const Failure& failure) {
  return (failure.code & 0xff) == SQLITE_FULL || failure.code == SQLITE_IOERR_SHMSIZE;
}

Failure too_large() { return {SQLITE_TOOBIG, "larger than a fact may be"}; }

Error torn(const std::filesystem::path& path) {
  return bad_input(path.string() + " is damaged; save what can be saved with \"foyer repair\".");
}

Error in_use(const std::filesystem::path& path) {
  return outside_failed(path.string() + " is open in another Foyer; close it there first.");
}

Error not_writable(const std::filesystem::path& path) {
  return outside_failed(path.string() +
                        " may only be read; give it write permission, or copy it elsewhere.");
}

Error complaint(const std::filesystem::path& path, const Failure& failure) {
  const std::string file = path.string();
  switch (failure.code & 0xff) {
    case SQLITE_NOTADB:
      return not_an_event(path);
    case SQLITE_CORRUPT:
      return torn(path);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return in_use(path);
    case SQLITE_FULL:
      return outside_failed("The disk is full, so nothing of this was saved in " + file +
                            "; make room and try again.");
    case SQLITE_TOOBIG:
      return bad_input("This is too long to be written down in one piece; shorten it.");
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return not_writable(path);
    case SQLITE_CANTOPEN:
      return outside_failed(file + " cannot be opened; check the permissions of the file and of " +
                            "its folder.");
    default:
      return outside_failed("The disk refused " + file + " (" + failure.what +
                            "), so nothing of this was saved; check the disk and try again.");
  }
}

}  // namespace foyer::store
