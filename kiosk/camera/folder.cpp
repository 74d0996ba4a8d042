#include "camera/folder.hpp"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <map>
#include <optional>
#include <utility>

#include "base/text.hpp"
#include "camera/patience.hpp"
#include "camera/picture.hpp"

namespace foyer::camera {
namespace {

namespace fs = std::filesystem;

// What a file looked like when it was last read; a half-written picture is read again once it grew.
struct Seen {
  std::uintmax_t size = 0;
  fs::file_time_type changed;
  bool shown = false;
};

bool is_picture(const fs::path& file) {
  const std::string ending = ascii_lower(file.extension().string());
  return ending == ".png" || ending == ".jpg" || ending == ".jpeg" || ending == ".pgm";
}

// The kernel's word that a file in the folder was finished; without one, a look after each wait.
class Watch {
 public:
  explicit Watch(const fs::path& folder) : fd_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
    if (fd_ >= 0) inotify_add_watch(fd_, folder.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO);
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() {
    if (fd_ >= 0) close(fd_);
  }

  void wait(std::chrono::milliseconds patience) {
    pollfd waiting{fd_, POLLIN, 0};
    poll(&waiting, 1, poll_limit(patience));
    alignas(inotify_event) std::array<char, 4096> heard;
    while (fd_ >= 0 && read(fd_, heard.data(), heard.size()) > 0) {
    }
  }

 private:
  int fd_;
};

class Folder final : public Source {
 public:
  explicit Folder(fs::path folder) : folder_(std::move(folder)) { watch_.emplace(folder_); }

  Sighting next(std::chrono::milliseconds patience) override {
    try {
      if (std::exchange(lost_, false)) watch_.emplace(folder_);
      if (auto picture = unseen()) return std::move(*picture);
      watch_->wait(patience);
      std::error_code failed;
      if (!fs::is_directory(folder_, failed)) return lost();
      if (auto picture = unseen()) return std::move(*picture);
      return Nothing{};
    } catch (const std::exception&) {
      return lost();
    }
  }

 private:
  // A folder that was taken away and comes back is another one to the kernel: watched anew.
  Lost lost() {
    lost_ = true;
    return {"The folder \"" + folder_.string() + "\" cannot be read; put it back."};
  }

  std::optional<Grey> unseen() {
    if (auto picture = shown_from_waiting()) return picture;
    look();
    return shown_from_waiting();
  }

  // Files in the order of their names that are new, or were broken and have changed.
  void look() {
    std::error_code failed;
    for (const auto& entry : fs::directory_iterator(folder_, failed)) {
      if (!is_picture(entry.path()) || !entry.is_regular_file(failed)) continue;
      const Seen now{entry.file_size(failed), entry.last_write_time(failed), false};
      const auto before = seen_.find(entry.path());
      const bool same = before != seen_.end() && before->second.size == now.size &&
                        before->second.changed == now.changed;
      if (same || (before != seen_.end() && before->second.shown)) continue;
      waiting_[entry.path()] = now;
    }
  }

  std::optional<Grey> shown_from_waiting() {
    while (!waiting_.empty()) {
      auto [file, now] = *waiting_.begin();
      waiting_.erase(waiting_.begin());
      auto picture = load(file);
      now.shown = picture.ok();
      seen_[file] = now;
      if (picture) return std::move(*picture);
    }
    return {};
  }

  fs::path folder_;
  std::optional<Watch> watch_;
  std::map<fs::path, Seen> seen_;
  std::map<fs::path, Seen> waiting_;
  bool lost_ = false;
};

}  // namespace

Result<std::unique_ptr<Source>> open_folder(const fs::path& folder) {
  std::error_code failed;
  const fs::directory_iterator readable(folder, failed);
  if (failed)
    return outside_failed("The folder \"" + folder.string() +
                          "\" cannot be read; check its name and permissions.");
  return std::unique_ptr<Source>(std::make_unique<Folder>(folder));
}

}  // namespace foyer::camera
