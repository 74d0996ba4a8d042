#pragma once
#include <sqlite3.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <random>
#include <string>
#include <vector>

namespace foyer::store::story {

// SQLite's disk with the power about to fail: a VFS laid over the default one while this lives.
// What is written is in the files at once, as readers see it; of every 512-byte sector that was not
// synced the durable contents are remembered, and `lose_power` puts a random part of them back. The
// size of a file and its name are durable when the file is synced.
class LosingDisk {
 public:
  explicit LosingDisk(std::uint32_t seed)
      : dice_(seed), real_(sqlite3_vfs_find(nullptr)), vfs_(*real_) {
    vfs_.zName = "losing-disk";
    vfs_.szOsFile = static_cast<int>(sizeof(File)) + real_->szOsFile;
    vfs_.pAppData = this;
    vfs_.xOpen = open;
    sqlite3_vfs_register(&vfs_, 1);
  }
  ~LosingDisk() {
    sqlite3_vfs_unregister(&vfs_);
    sqlite3_vfs_register(real_, 1);
  }
  LosingDisk(const LosingDisk&) = delete;
  LosingDisk& operator=(const LosingDisk&) = delete;

  // After so many writes the power is gone: nothing reaches any file any more.
  void fail_after(int writes) { left_ = writes; }
  bool dark() const { return left_ == 0; }

  // The files as the disk has them afterwards: `read` gives what is in one now.
  template <class Read>
  std::map<std::string, std::string> lose_power(Read read) {
    std::map<std::string, std::string> out;
    for (auto& [name, unsynced] : unsynced_) {
      std::string bytes = read(name);
      for (const auto& [at, before] : unsynced) {
        if (dice_() % 2 == 0 || bytes.size() <= at) continue;
        const auto size = std::min(sector, bytes.size() - at);
        std::string old = before;
        old.resize(sector, '\0');
        bytes.replace(at, size, old, 0, size);
      }
      out[name] = std::move(bytes);
    }
    return out;
  }

 private:
  static constexpr std::size_t sector = 512;
  using Sectors = std::map<std::size_t, std::string>;  // where, and what was there at the last sync

  struct File {
    sqlite3_file base;
    LosingDisk* disk;
    Sectors* unsynced;
    sqlite3_file* real() { return reinterpret_cast<sqlite3_file*>(this + 1); }
  };
  static File& of(sqlite3_file* file) { return *reinterpret_cast<File*>(file); }
  static sqlite3_file* real(sqlite3_file* file) { return of(file).real(); }
  static const sqlite3_io_methods& verbs(sqlite3_file* file) { return *real(file)->pMethods; }

  bool lights_go_out() {
    if (left_ > 0) --left_;
    return left_ == 0;
  }

  static int open(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* out) {
    auto* disk = static_cast<LosingDisk*>(vfs->pAppData);
    std::memset(file, 0, static_cast<std::size_t>(vfs->szOsFile));
    of(file).disk = disk;
    of(file).unsynced = name ? &disk->unsynced_[name] : &disk->nameless_;
    const int code = disk->real_->xOpen(disk->real_, name, real(file), flags, out);
    if (real(file)->pMethods) file->pMethods = methods();
    return code;
  }

  static std::string sector_at(sqlite3_file* f, std::size_t at) {
    std::string old(sector, '\0');
    verbs(f).xRead(real(f), old.data(), static_cast<int>(sector), static_cast<sqlite3_int64>(at));
    return old;
  }
  static int write(sqlite3_file* f, const void* bytes, int size, sqlite3_int64 at) {
    if (of(f).disk->lights_go_out()) return SQLITE_IOERR_WRITE;
    const auto from = static_cast<std::size_t>(at) / sector * sector;
    for (auto s = from; s < static_cast<std::size_t>(at + size); s += sector)
      if (!of(f).unsynced->contains(s)) of(f).unsynced->emplace(s, sector_at(f, s));
    return verbs(f).xWrite(real(f), bytes, size, at);
  }
  static int truncate(sqlite3_file* f, sqlite3_int64 size) {
    if (of(f).disk->lights_go_out()) return SQLITE_IOERR_TRUNCATE;
    return verbs(f).xTruncate(real(f), size);
  }
  static int sync(sqlite3_file* f, int flags) {
    if (of(f).disk->dark()) return SQLITE_IOERR_FSYNC;
    of(f).unsynced->clear();
    return verbs(f).xSync(real(f), flags);
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
        .xDeviceCharacteristics = [](sqlite3_file*) { return 0; },
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

  std::mt19937 dice_;
  sqlite3_vfs* real_;
  sqlite3_vfs vfs_;
  int left_ = -1;
  std::map<std::string, Sectors> unsynced_;
  Sectors nameless_;
};

}  // namespace foyer::store::story
