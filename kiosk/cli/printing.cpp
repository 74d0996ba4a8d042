#include "cli/printing.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "app/printed.hpp"
#include "cli/outside.hpp"
#include "paper/plan.hpp"

namespace foyer::cli {
namespace {

using printing::Job;

Outcome outcome_of(const people::Ref& who, const printing::Stage& stage) {
  if (const auto* failed = std::get_if<printing::Failed>(&stage))
    return {who, Fate::failed, failed->why};
  if (const auto* doubt = std::get_if<printing::Unsure>(&stage))
    return {who, Fate::unsure, doubt->why};
  return {who, Fate::waiting, ""};
}

// What the printer holds decides how many badges go at once.
Result<std::size_t> badges_a_job(const shell::PrintPlace& place) {
  auto printer = printing::open(place.printer);
  if (!printer) return printer.error();
  const auto seen = (*printer)->describe();
  if (!seen) return seen.error();
  const auto paper = shell::paper_for(place, *seen);
  if (!paper) return outside_failed(paper.error().what);
  return paper->layout.sheet ? static_cast<std::size_t>(paper::Sheet{}.badges()) : std::size_t{1};
}

std::vector<Job> jobs_of(const people::Room& room, const std::vector<people::Ref>& who,
                         std::size_t together) {
  std::vector<Job> jobs;
  for (const auto& ref : who) {
    const auto* person = room.find(ref);
    if (!person) continue;
    if (jobs.empty() || jobs.back().items.size() == together)
      jobs.push_back({shell::print_job_name(), {}, {}, 0});
    jobs.back().items.push_back({ref, std::string(people::badge_code(*person))});
  }
  return jobs;
}

// What the file holds of this queue: jobs to be taken up where they stand, and what was given up.
struct Held {
  std::vector<Job> live;
  std::vector<Job> over;
};

Result<Held> held(const store::EventFile& event, const shell::PrintPlace& place) {
  auto jobs = shell::print_jobs(event, place.queue);
  if (!jobs) return jobs.error();
  Held all;
  for (auto& job : *jobs) {
    const bool over = std::holds_alternative<printing::Failed>(job.stage) ||
                      std::holds_alternative<printing::Unsure>(job.stage);
    (over ? all.over : all.live).push_back(std::move(job));
  }
  return all;
}

bool is_for(const Job& job, const people::Ref& who) {
  return std::ranges::any_of(job.items, [&](const auto& item) { return item.who == who; });
}

const Job* job_for(const std::vector<Job>& jobs, const people::Ref& who) {
  const auto found = std::ranges::find_if(jobs, [&](const Job& job) { return is_for(job, who); });
  return found == jobs.end() ? nullptr : &*found;
}

// Whose badge is to be handed over: not who has one, whose badge is on its way, or of whom nobody
// knows whether it came out.
std::vector<people::Ref> due(const people::Room& room, const std::vector<people::Ref>& who,
                             const Held& held, const PrintRun& run,
                             const std::function<void(const Outcome&)>& tell) {
  std::vector<people::Ref> left;
  for (const auto& ref : who) {
    const auto* person = room.find(ref);
    const Job* over = job_for(held.over, ref);
    const bool unsure = over && std::holds_alternative<printing::Unsure>(over->stage);
    if (job_for(held.live, ref)) continue;
    if (!run.again && person && app::was_printed(*person))
      tell({ref, Fate::already, ""});
    else if (!run.again && unsure)
      tell(outcome_of(ref, over->stage));
    else
      left.push_back(ref);
  }
  return left;
}

// What was given up is let go of when it is printed anew.
Status let_go(store::EventFile& event, const PrintRun& run, const Held& held,
              const std::vector<people::Ref>& who) {
  for (const auto& job : held.over)
    for (const auto& ref : who)
      if (is_for(job, ref))
        if (auto dropped = shell::drop_print_job(event, run.place.queue, job); !dropped)
          return dropped;
  return Done{};
}

// A press's house whose every outcome is told.
printing::House told_house(store::EventFile& event, const shell::PrintPlace& place,
                           const std::function<void(const Outcome&)>& tell) {
  const shell::WithFile here = [&event](const std::function<void(store::EventFile&)>& work) {
    work(event);
  };
  auto house = shell::print_house(place, here, now, [](const auto&) {});
  house.printed = [written = house.printed, tell](const Job& job) {
    auto done = written(job);
    for (const auto& item : job.items)
      if (done) tell({item.who, Fate::printed, ""});
    return done;
  };
  house.gave_up = [tell](const Job& job) {
    for (const auto& item : job.items) tell(outcome_of(item.who, job.stage));
  };
  return house;
}

// Works until nothing is left, or nothing has come out for as long as patience lasts.
void work(printing::Press& press, std::int64_t patience_s) {
  Time since = now();
  for (int left = press.standing().waiting; !press.idle();) {
    const auto pause = press.step();
    if (press.standing().waiting != left) since = now(), left = press.standing().waiting;
    if (now() - since > patience_s * second_ms) return;
    std::this_thread::sleep_for(std::chrono::milliseconds(std::clamp<std::int64_t>(pause, 0, 500)));
  }
}

}  // namespace

std::string_view word(Fate fate) {
  constexpr std::string_view words[] = {"printed", "already-printed", "waiting", "failed",
                                        "unsure"};
  return words[static_cast<std::size_t>(fate)];
}

void show(const Outcome& outcome) {
  Json line{{"attendee", outcome.who}, {"outcome", word(outcome.fate)}};
  if (!outcome.why.empty()) line["why"] = outcome.why;
  print(line);
}

Status print_badges(store::EventFile& event, const std::vector<people::Ref>& who,
                    const PrintRun& run, const std::function<void(const Outcome&)>& tell) {
  auto before = held(event, run.place);
  if (!before) return before.error();
  const auto fresh = due(*event.room(), who, *before, run, tell);
  if (fresh.empty() && before->live.empty()) return Done{};
  const auto together = badges_a_job(run.place);
  if (!together) return together.error();
  if (auto done = let_go(event, run, *before, fresh); !done) return done;
  printing::Press press(told_house(event, run.place, tell), std::move(before->live));
  for (auto& job : jobs_of(*event.room(), fresh, *together))
    if (auto kept = press.add(std::move(job)); !kept) return kept;
  work(press, run.patience_s);
  const auto trouble = press.standing().trouble;
  for (const auto& job : press.queue())
    for (const auto& item : job.items)
      tell({item.who, Fate::waiting, trouble ? trouble->why : "The printer has not finished it."});
  return Done{};
}

Result<std::vector<Outcome>> not_printed(const store::EventFile& event,
                                         const shell::PrintPlace& place) {
  const auto jobs = shell::print_jobs(event, place.queue);
  if (!jobs) return jobs.error();
  std::vector<Outcome> all;
  for (const auto& job : *jobs)
    for (const auto& item : job.items)
      if (!item.code.empty()) all.push_back(outcome_of(item.who, job.stage));
  return all;
}

}  // namespace foyer::cli
