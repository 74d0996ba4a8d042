#pragma once
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <string>
#include <thread>

#include "app/message.hpp"
#include "shell/hub_worker.hpp"
#include "shell/print_house.hpp"

namespace foyer::shell {

// What a printer's worker is made of. Both tellers are called on its own thread.
struct PrintLine {
  PrintPlace place;
  Lend lend;
  Clock clock;
  std::function<void(printing::Standing)> tell;            // when it changed
  std::function<void(store::EventFile::RoomPtr)> changed;  // something came out, and is a fact
};

// The thread that looks after one printer: its queue lies in the event's file, and what a kiosk
// before this one left there is taken up. The door waits for none of it. Destroying it takes at
// most as long as one question to the printer.
class PrintWorker {
 public:
  explicit PrintWorker(PrintLine line);
  ~PrintWorker();
  // Prints this person's badge; nothing more when it already waits here.
  void print_badge(const people::Ref& who);
  void print_contacts(const people::Ref& who);
  // Their badge is printed elsewhere: it is taken out of this queue.
  void withdraw(const people::Ref& who);

 private:
  using Work = std::function<void(printing::Press&)>;
  void ask(Work work);
  void work(std::stop_token stop);

  PrintLine line_;
  std::mutex mutex_;
  std::condition_variable_any asked_;
  std::deque<Work> inbox_;
  std::jthread thread_;
};

// What the page is told of a printer. `other_door` is whether another printer could do it.
app::Printer as_told(const printing::Standing& standing, bool other_door);

}  // namespace foyer::shell
