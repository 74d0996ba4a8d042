#pragma once
#include <filesystem>

#include "base/result.hpp"

namespace foyer::store {

// One writer at a time: flock(LOCK_EX) on the event file itself, which the kernel gives back
// however the program ends. It is apart from the fcntl locks of SQLite, but closing any descriptor
// of a file drops a program's fcntl locks on it: take it before SQLite opens the file, let it go
// after SQLite has closed it, and open an event at most once in a program.
class WriterLock {
 public:
  WriterLock() = default;
  // Waits up to three seconds for another Foyer to close the file.
  static Result<WriterLock> take(const std::filesystem::path& path);

  WriterLock(WriterLock&& other) noexcept;
  WriterLock& operator=(WriterLock&& other) noexcept;
  ~WriterLock();

 private:
  explicit WriterLock(int descriptor) : descriptor_(descriptor) {}
  int descriptor_ = -1;
};

}  // namespace foyer::store
