#include "printing/press.hpp"

#include <algorithm>
#include <utility>

namespace foyer::printing {
namespace {

constexpr std::int64_t between_looks = 5 * second_ms;
constexpr std::int64_t trouble_pause = 2 * second_ms;
constexpr std::int64_t believed = 30 * second_ms;  // a reason that never goes away may be stale
constexpr std::int64_t patience = 60 * second_ms;  // with a job that was taken
constexpr std::int64_t sulk = 60 * second_ms;

// RFC 8011 knows no notice when a printer is free again.
std::int64_t pause(int tries) {
  constexpr std::int64_t seconds[] = {1, 2, 5, 10, 30};
  return seconds[std::clamp(tries, 0, 4)] * second_ms;
}

}  // namespace

Press::Press(House house, std::vector<Job> left_over) : house_(std::move(house)) {
  for (auto& job : left_over)
    if (!std::holds_alternative<Failed>(job.stage) && !std::holds_alternative<Unsure>(job.stage))
      queue_.push_back(std::move(job));
}

Status Press::add(Job job) {
  auto kept = house_.keep(job);
  queue_.push_back(std::move(job));
  return kept;
}

bool Press::withdraw(const std::string& who) {
  const auto theirs = std::ranges::find_if(queue_, [&](const Job& job) {
    return job.items.size() == 1 && job.items.front().who == who;
  });
  if (theirs == queue_.end()) return false;
  const auto* handed = std::get_if<Handed>(&theirs->stage);
  const bool ours = std::holds_alternative<Waiting>(theirs->stage);
  if (!ours && !(handed && printer_ && printer_->cancel(handed->id))) return false;
  theirs->stage = Failed{"It was printed at another door."};
  (void)house_.keep(*theirs);
  queue_.erase(theirs);
  return true;
}

bool Press::holds(const std::string& who) const {
  return std::ranges::any_of(queue_, [&](const Job& job) {
    return job.items.size() == 1 && job.items.front().who == who && !job.items.front().code.empty();
  });
}

Standing Press::standing() const {
  const auto waiting = static_cast<int>(queue_.size());
  return {known_, trouble_, waiting, static_cast<int>(waiting * mean_ms_ / second_ms)};
}

std::int64_t Press::step() {
  if (queue_.empty()) {
    const auto due = looked_ + between_looks;
    if (known_ && now() < due) return due - now();
    (void)look();
    looked_ = now();
    return between_looks;
  }
  Job& job = queue_.front();
  if (std::holds_alternative<Waiting>(job.stage)) return wait(job);
  if (const auto* handed = std::get_if<Handed>(&job.stage)) return watch(job, *handed);
  return ask(job);
}

// The printer as it is, and what that means for the page; nothing when it is away.
std::optional<Described> Press::look() {
  looked_ = now();
  known_ = true;
  if (!printer_) {
    auto opened = house_.open();
    if (!opened) return away(opened.error()), std::nullopt;
    printer_ = std::move(*opened);
  }
  auto seen = printer_->describe();
  if (!seen) return away(seen.error()), std::nullopt;
  if (const auto want = wanted(*seen))
    trouble({*want, std::string(sentence(*want))});
  else if (now() >= sulks_until_)
    trouble_.reset();
  return std::move(*seen);
}

void Press::trouble(Trouble what) {
  if (!trouble_ || trouble_->want != what.want) troubled_ = now();
  trouble_ = std::move(what);
}

void Press::away(const Error& error) {
  trouble({Want::on, error.what});
  printer_.reset();
}

bool Press::keep(Job& job, Stage stage) {
  const Stage before = std::exchange(job.stage, std::move(stage));
  if (const auto kept = house_.keep(job); !kept) {
    job.stage = before;
    trouble({Want::hand, kept.error().what});
    return false;
  }
  return true;
}

std::int64_t Press::later(Job& job) {
  auto& waiting = std::get<Waiting>(job.stage);
  const auto ms = pause(waiting.tries++);
  waiting.not_before = now() + ms;
  return ms;
}

std::int64_t Press::wait(Job& job) {
  const auto due = std::get<Waiting>(job.stage).not_before;
  if (now() < due) return due - now();
  const auto seen = look();
  if (!seen) return later(job);
  const bool stale = !seen->stopped && now() - troubled_ >= believed;
  if (wanted(*seen) && !stale) return trouble_pause;
  auto drawing = house_.draw(job, *seen);
  if (!drawing && drawing.error().fault != Fault::outside)
    return give_up(Failed{drawing.error().what});
  if (!drawing) return trouble({Want::labels, drawing.error().what}), trouble_pause;
  return hand_over(job, *drawing);
}

std::int64_t Press::hand_over(Job& job, const Drawing& drawing) {
  const Waiting before = std::get<Waiting>(job.stage);
  if (!keep(job, Begun{})) return trouble_pause;
  const auto receipt =
      printer_->hand_over({job.name, drawing.bytes, drawing.media, drawing.format});
  if (const auto* taken = std::get_if<Taken>(&receipt)) return took(job, taken->id);
  if (const auto* no = std::get_if<Refused>(&receipt)) return give_up(Failed{no->why});
  if (const auto* lost = std::get_if<Unanswered>(&receipt)) {
    away(outside_failed(lost->why));
    return asks_ = 0, pause(0);
  }
  keep(job, before);
  if (const auto* gone = std::get_if<Away>(&receipt)) away(outside_failed(gone->why));
  return std::holds_alternative<Waiting>(job.stage) ? later(job) : trouble_pause;
}

std::int64_t Press::took(Job& job, int id) {
  asks_ = 0;
  keep(job, Handed{id, now()});
  return 50;
}

// Nobody knows whether the printer has it: it is asked by the job's name.
std::int64_t Press::ask(Job& job) {
  if (!look()) return pause(asks_++);
  const auto found = printer_->find(job.name);
  if (!found) return away(found.error()), pause(asks_++);
  if (*found) return took(job, **found);
  return give_up(
      Unsure{"The connection broke while it was handed over, and the printer knows "
             "nothing of it; look whether it came out."});
}

std::int64_t Press::watch(Job& job, const Handed& handed) {
  if (!printer_ && !look()) return pause(asks_++);
  const auto seen = printer_->look(handed.id);
  if (!seen) return away(seen.error()), pause(asks_++);
  asks_ = 0;
  if (!*seen) return give_up(Unsure{"The printer has forgotten it; look whether it came out."});
  switch (**seen) {
    case JobState::done:
      return came_out(job, handed);
    case JobState::canceled:
      return give_up(Failed{"It was cancelled at the printer."});
    case JobState::aborted:
      if (job.aborted++ > 0) return give_up(Failed{"The printer gave it up twice."});
      return keep(job, Waiting{0, now() + second_ms}), second_ms;
    default:
      break;
  }
  const auto taken_for = now() - handed.since;
  if (now() - looked_ >= second_ms) (void)look();
  if (!trouble_ && taken_for > patience)
    trouble({Want::hand, "The printer took a badge and does not print it; look at its display."});
  return taken_for < 5 * second_ms ? 100 : 500;
}

std::int64_t Press::came_out(Job& job, const Handed& handed) {
  if (const auto written = house_.printed(job); !written)
    return trouble({Want::hand, written.error().what}), trouble_pause;
  mean_ms_ += 0.3 * (static_cast<double>(now() - handed.since) - mean_ms_);
  sulks_until_ = now();
  trouble_.reset();
  queue_.pop_front();
  return 0;
}

std::int64_t Press::give_up(Stage end) {
  Job job = std::move(queue_.front());
  queue_.pop_front();
  job.stage = std::move(end);
  const auto* failed = std::get_if<Failed>(&job.stage);
  trouble({Want::hand, failed ? failed->why : std::get<Unsure>(job.stage).why});
  sulks_until_ = now() + sulk;
  (void)house_.keep(job);
  house_.gave_up(job);
  return 0;
}

}  // namespace foyer::printing
