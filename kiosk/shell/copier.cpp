#include "shell/copier.hpp"

#include <condition_variable>
#include <mutex>
#include <stop_token>
#include <utility>

namespace foyer::shell {

CopyWorker::CopyWorker(std::function<Status()> copy, std::chrono::milliseconds every,
                       std::function<void(const Error&)> failed)
    : thread_(
          [copy = std::move(copy), every, failed = std::move(failed)](const std::stop_token& stop) {
            std::mutex mutex;
            std::unique_lock lock(mutex);
            std::condition_variable_any never;
            while (!stop.stop_requested()) {
              if (const auto saved = copy(); !saved) failed(saved.error());
              never.wait_for(lock, stop, every, [] { return false; });
            }
          }) {}

}  // namespace foyer::shell
