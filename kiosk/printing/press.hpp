#pragma once
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "printing/job.hpp"
#include "printing/printer.hpp"

namespace foyer::printing {

// What a job is drawn as, for what lies in the printer.
struct Drawing {
  std::string bytes;
  std::string media;  // PWG name
  std::string format = formats::pdf;
};

// What a press needs of its house.
struct House {
  std::function<Result<std::unique_ptr<Printer>>()> open;
  // An Error of Fault::outside means that something else must be put into the printer first; any
  // other, that this job can never be drawn.
  std::function<Result<Drawing>(const Job&, const Described&)> draw;
  // On the disk when it returns.
  std::function<Status(const Job&)> keep;
  // It came out: written down for ever.
  std::function<Status(const Job&)> printed;
  // It is Failed or Unsure now.
  std::function<void(const Job&)> gave_up = [](const Job&) {};
  std::function<Time()> clock;
};

struct Trouble {
  Want want = Want::hand;
  std::string why;  // a sentence
  bool operator==(const Trouble&) const = default;
};

// How a press stands, for the page and the desk.
struct Standing {
  bool known = false;  // the printer was asked at least once
  std::optional<Trouble> trouble;
  int waiting = 0;  // jobs that are not printed yet
  int seconds = 0;  // until they are, by the last ones
  bool operator==(const Standing&) const = default;
};

// One printer and what waits for it, one job in it at a time. A job's stage is on the disk before
// the printer gets its first byte and after every answer, so that a kill or a lost connection
// leaves none that would be printed twice in silence: the printer is asked by the job's name, and
// where it cannot say, a host is. A printer that is busy or away is tried again after 1, 2, 5 and
// 10 seconds, then every 30; a job that it gave up, once. For one thread.
class Press {
 public:
  explicit Press(House house, std::vector<Job> left_over = {});

  // At the end of the queue. An Error when it cannot be kept on the disk; it is printed all the
  // same if nothing else goes wrong.
  Status add(Job job);
  // Takes what waits for this person out of the queue, or out of the printer. False when there is
  // nothing, or the printer holds on to it.
  bool withdraw(const std::string& who);
  // Does what is due; gives the milliseconds until something will be again.
  std::int64_t step();

  // Whether this person's badge waits here.
  bool holds(const std::string& who) const;
  bool idle() const { return queue_.empty(); }
  Standing standing() const;
  const std::deque<Job>& queue() const { return queue_; }

 private:
  std::int64_t wait(Job& job);
  std::int64_t hand_over(Job& job, const Drawing& drawing);
  std::int64_t ask(Job& job);
  std::int64_t watch(Job& job, const Handed& handed);
  std::int64_t took(Job& job, int id);
  std::int64_t later(Job& job);
  std::int64_t give_up(Stage end);
  std::int64_t came_out(Job& job, const Handed& handed);
  std::optional<Described> look();
  void away(const Error& error);
  void trouble(Trouble what);
  bool keep(Job& job, Stage stage);
  Time now() const { return house_.clock(); }

  House house_;
  std::deque<Job> queue_;
  std::unique_ptr<Printer> printer_;
  std::optional<Trouble> trouble_;
  Time troubled_;     // since when it is this trouble
  Time looked_;       // when the printer last described itself
  Time sulks_until_;  // a job was given up: the page says so for a while
  int asks_ = 0;      // in a row without an answer
  bool known_ = false;
  double mean_ms_ = 6000;  // of a job, from hand to paper
};

}  // namespace foyer::printing
