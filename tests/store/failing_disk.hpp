#pragma once
#include <sqlite3.h>

#include <cstring>
#include <functional>
#include <utility>

namespace foyer::store::story {

// SQLite's disk, failing on demand: a VFS laid over the default one while this lives. Every write,
// truncation and sync counts as one act.
class FailingDisk {
 public:
  FailingDisk() : real_(sqlite3_vfs_find(nullptr)), vfs_(*real_) {
    vfs_.zName = "failing-disk";
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    vfs_.pAppData = this;
    vfs_.xOpen = open;
    sqlite3_vfs_register(&vfs_, 1);
  }
  ~FailingDisk() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(real_, 1);
  }
  FailingDisk(const FailingDisk&) = delete;
  FailingDisk& operator=(const FailingDisk&) = delete;

  // The n-th act from now on fails with `code`, and `for_good` all after it too.
  void fail_at(int n, int code, bool for_good) {
    left_ = n;
    code_ = code;
    for_good_ = for_good;
    failed_ = false;
  }
  // Every write fails for want of room while this says so.
  void full_while(std::function<bool()> full) { full_ = std::move(full); }
  void mend() { left_ = 0; }
  bool failed() const { return failed_; }

 private:
  struct File {
    sqlite3_file base;
    FailingDisk* disk;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  };
  static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
  static sqlite3_file* real(sqlite3_file* file) { return of(file).real(); }
  static const sqlite3_io_methods& verbs(sqlite3_file* file) { return *real(file)->pMethods; }

  int act() {
    if (full_ && full_()) return SQLITE_FULL;
    if (left_ == 0) return SQLITE_OK;
    if (left_ > 1) return --left_, SQLITE_OK;
    failed_ = true;
    if (!for_good_) left_ = 0;
    return code_;
  }

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* disk = static_cast<FailingDisk*>(vfs->pAppData);
    std::memset(file, 0, static_cast<std::size_t>(vfs->szOsFile));
    of(file).disk = disk;
    const int code = disk->real_->xOpen(disk->real_, name, real(file), flags, out);
    if (real(file)->pMethods) file->pMethods = methods();
    return code;
  }

  // Half of what a failing write was given reaches the disk.
  static int write(sqlite3_file* f, const void* bytes, int size, sqlite3_int64 at) {
    const int code = of(f).disk->act();
    if (code == SQLITE_OK) return verbs(f).xWrite(real(f), bytes, size, at);
    verbs(f).xWrite(real(f), bytes, size / 2, at);
    return code;
  }
  static int truncate(sqlite3_file* f, sqlite3_int64 size) {
    const int code = of(f).disk->act();
    return code == SQLITE_OK ? verbs(f).xTruncate(real(f), size) : code;
  }
  static int sync(sqlite3_file* f, int flags) {
    const int code = of(f).disk->act();
    return code == SQLITE_OK ? verbs(f).xSync(real(f), flags) : code;
  }

  static const sqlite3_io_methods* methods() {
    static const sqlite3_io_methods all = {
        .iVersion = 2,
        .xClose = [](sqlite3_file* f) { return verbs(f).xClose(real(f)); },
        .xRead = [](sqlite3_file* f, void* into, int size,
                    sqlite3_int64 at) { return verbs(f).xRead(real(f), into, size, at); },
        .xWrite = write,
        .xTruncate = truncate,
        .xSync = sync,
        .xFileSize = [](sqlite3_file* f,
                        sqlite3_int64* size) { return verbs(f).xFileSize(real(f), size); },
        .xLock = [](sqlite3_file* f, int lock) { return verbs(f).xLock(real(f), lock); },
        .xUnlock = [](sqlite3_file* f, int lock) { return verbs(f).xUnlock(real(f), lock); },
        .xCheckReservedLock = [](sqlite3_file* f,
                                 int* out) { return verbs(f).xCheckReservedLock(real(f), out); },
        .xFileControl = [](sqlite3_file* f, int what,
                           void* with) { return verbs(f).xFileControl(real(f), what, with); },
        .xSectorSize = [](sqlite3_file* f) { return verbs(f).xSectorSize(real(f)); },
        .xDeviceCharacteristics =
            [](sqlite3_file* f) { return verbs(f).xDeviceCharacteristics(real(f)); },
        .xShmMap =
            [](sqlite3_file* f, int page, int size, int extend, void volatile** at) {
              return verbs(f).xShmMap(real(f), page, size, extend, at);
            },
        .xShmLock = [](sqlite3_file* f, int offset, int n,
                       int flags) { return verbs(f).xShmLock(real(f), offset, n, flags); },
        .xShmBarrier = [](sqlite3_file* f) { verbs(f).xShmBarrier(real(f)); },
        .xShmUnmap = [](sqlite3_file* f,
                        int remove) { return verbs(f).xShmUnmap(real(f), remove); },
        .xFetch = nullptr,
        .xUnfetch = nullptr,
    };
    return &all;
  }

  sqlite3_vfs* real_;
  sqlite3_vfs vfs_;
  std::function<bool()> full_;
  int left_ = 0;
  int code_ = SQLITE_OK;
  bool for_good_ = false;
  bool failed_ = false;
};

}  // namespace foyer::store::story
