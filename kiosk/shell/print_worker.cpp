#include "shell/print_worker.hpp"

#include <algorithm>
#include <future>
#include <memory>
#include <optional>

namespace foyer::shell {
namespace {

// The file lives on another thread: lent to the work there, which this thread waits for.
WithFile lent(const Lend& lend) {
  return [lend](const std::function<void(store::EventFile&)>& work) {
    std::promise<void> over;
    auto done = over.get_future();
    lend([&work, &over](store::EventFile& file) {
      work(file);
      over.set_value();
    });
    done.get();
  };
}

std::vector<printing::Job> left_over(const WithFile& with_file, const std::string& queue) {
  std::vector<printing::Job> jobs;
  with_file([&](auto& file) {
    if (auto found = print_jobs(file, queue)) jobs = std::move(*found);
  });
  return jobs;
}

}  // namespace

PrintWorker::PrintWorker(PrintLine line)
    : line_(std::move(line)), thread_([this](std::stop_token stop) { work(std::move(stop)); }) {}

PrintWorker::~PrintWorker() {
  thread_.request_stop();
  thread_.join();
}

void PrintWorker::ask(Work work) {
  {
    const std::lock_guard lock(mutex_);
    inbox_.push_back(std::move(work));
  }
  asked_.notify_one();
}

void PrintWorker::work(std::stop_token stop) {
  const auto with_file = lent(line_.lend);
  auto jobs = left_over(with_file, line_.place.queue);
  printing::Press press(print_house(line_.place, with_file, line_.clock, line_.changed),
                        std::move(jobs));
  std::optional<printing::Standing> told;
  while (!stop.stop_requested()) {
    std::int64_t pause = press.step();
    if (const auto standing = press.standing(); told != standing) line_.tell(*(told = standing));
    std::deque<Work> waiting;
    {
      std::unique_lock lock(mutex_);
      asked_.wait_for(lock, stop, std::chrono::milliseconds(pause),
                      [&] { return !inbox_.empty(); });
      waiting.swap(inbox_);
    }
    for (const auto& one : waiting) one(press);
  }
}

void PrintWorker::print_badge(const people::Ref& who) {
  ask([this, who](printing::Press& press) {
    if (press.holds(who)) return;
    std::string code;
    lent(line_.lend)([&](auto& file) {
      const auto* person = file.room()->find(who);
      if (person) code = people::badge_code(*person);
    });
    if (!code.empty()) (void)press.add({print_job_name(), {{who, code}}, {}, 0});
  });
}

void PrintWorker::print_contacts(const people::Ref& who) {
  ask([who](printing::Press& press) { (void)press.add({print_job_name(), {{who, ""}}, {}, 0}); });
}

void PrintWorker::withdraw(const people::Ref& who) {
  ask([who](printing::Press& press) { press.withdraw(who); });
}

app::Printer as_told(const printing::Standing& standing, bool other_door) {
  if (!standing.known) return app::NoPrinter{};
  if (standing.trouble)
    return app::PrinterTroubled{standing.trouble->want == printing::Want::labels, other_door};
  // The last of those that wait is the guest's who is reading this.
  const int before = std::max(0, standing.waiting - 1);
  const int seconds = standing.waiting > 0 ? standing.seconds * before / standing.waiting : 0;
  return app::PrinterReady{before, seconds};
}

}  // namespace foyer::shell
