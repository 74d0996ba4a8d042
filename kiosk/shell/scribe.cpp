#include "shell/scribe.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hosting/needs.hpp"
#include "shell/decision.hpp"

namespace foyer::shell {
namespace {

using people::Suggestion;

// The suggestions that `who` has not been shown yet.
std::vector<Suggestion> new_to(const people::Person* who, const std::vector<Suggestion>& found) {
  std::vector<Suggestion> fresh;
  const auto shown_before = [&](const Suggestion& each) {
    return who && std::find(who->shown.begin(), who->shown.end(), each) != who->shown.end();
  };
  std::copy_if(found.begin(), found.end(), std::back_inserter(fresh), std::not_fn(shown_before));
  return fresh;
}

constexpr std::size_t most_at_once = 8;     // texts, of about 4 ms each
constexpr std::size_t guests_at_once = 10;  // whose needs are weighed while a check-in may wait

}  // namespace

bool Scribe::read_on() {
  if (!std::exchange(recalled_, true)) reader_.recall(file_, matcher_);
  return reader_.read(file_, matcher_, {}, most_at_once);
}

std::optional<app::News> Scribe::run(const app::Effect& effect, Time now) {
  if (const auto* wanted = std::get_if<app::Record>(&effect)) return record(*wanted);
  if (const auto* wanted = std::get_if<app::FindPeople>(&effect)) return find_people(*wanted, now);
  if (const auto* wanted = std::get_if<app::FindOpenNeeds>(&effect))
    return find_open_needs(wanted->from);
  if (std::holds_alternative<app::FindConflicts>(effect)) return find_conflicts();
  if (const auto* wanted = std::get_if<app::SeatRounds>(&effect)) return seat_rounds(*wanted);
  return {};
}

app::News Scribe::record(const app::Record& wanted) {
  auto room = file_.record(wanted.happenings);
  if (!room) return app::RecordFailed{room.error().what};
  return app::Recorded{std::move(*room), wanted.happenings};
}

std::vector<app::News> Scribe::record_all(const std::vector<app::Record>& wanted) {
  std::vector<journal::Happening> all;
  for (const auto& each : wanted)
    all.insert(all.end(), each.happenings.begin(), each.happenings.end());
  const auto room = file_.record(all);
  std::vector<app::News> news;
  for (const auto& each : wanted)
    news.push_back(room ? app::News(app::Recorded{*room, each.happenings}) : record(each));
  return news;
}

// Only the asking person's own list is written down; those who are named in it see it mirrored when
// they ask themselves.
app::News Scribe::find_people(const app::FindPeople& wanted, Time now) {
  if (recalled_) reader_.read(file_, matcher_, wanted.who, most_at_once);
  const auto before = file_.room();
  auto found = matcher_.suggest(*before, wanted.who);
  const auto fresh = new_to(before->find(wanted.who), found);
  if (!fresh.empty() && !file_.trouble()) {  // a full disk is kept for what cannot be said again
    const std::array shown{journal::Happening{now, journal::Suggested{wanted.who, fresh}}};
    if (const auto room = file_.record(shown); !room) return app::RecordFailed{room.error().what};
    const std::array why{store::EventFile::Decision{
        wanted.who, now, decision(matcher_, *before, wanted.who, fresh)}};
    (void)file_.keep_decisions(why);  // nobody but an engineer will miss it
  }
  return app::PeopleFound{wanted.who, std::move(found), file_.room()};
}

app::News Scribe::find_conflicts() const {
  auto found = file_.conflicts();
  return app::ConflictsFound{found ? std::move(*found) : std::vector<journal::Conflict>{}};
}

namespace {

// Who sits where already, by round.
std::vector<std::map<people::Ref, std::size_t>> seats_of(const people::Room& room, int rounds) {
  std::vector<std::map<people::Ref, std::size_t>> out(static_cast<std::size_t>(rounds));
  for (const auto& person : room.people)
    for (std::size_t i = 0; i < std::min(out.size(), person->tables.size()); ++i)
      if (person->tables[i] > 0)
        out[i][person->attendee.ref] = static_cast<std::size_t>(person->tables[i] - 1);
  return out;
}

std::map<people::Ref, std::vector<int>> tables_of(const matching::Seated& seated) {
  std::map<people::Ref, std::vector<int>> out;
  for (std::size_t round = 0; round < seated.size(); ++round)
    for (std::size_t table = 0; table < seated[round].size(); ++table)
      for (const auto& who : seated[round][table]) {
        auto& tables = out[who];
        tables.resize(seated.size());
        tables[round] = static_cast<int>(table) + 1;
      }
  return out;
}

}  // namespace

app::News Scribe::seat_rounds(const app::SeatRounds& wanted) {
  const auto& room = *file_.room();
  const auto& rounds = wanted.rounds;
  matching::Tables asked{static_cast<std::size_t>(rounds.tables),
                         static_cast<std::size_t>(rounds.seats),
                         static_cast<std::size_t>(rounds.rounds),
                         {}};
  if (wanted.keep) asked.before = seats_of(room, rounds.rounds);
  app::RoundsSeated out;
  for (auto& [who, tables] : tables_of(matcher_.seat(room, asked)))
    if (const auto* person = room.find(who); person && person->tables != tables)
      out.seated.push_back({who, std::move(tables)});
  return out;
}

// An answer is whatever the matcher would tell either of them as help.
app::News Scribe::find_open_needs(std::size_t from) {
  const auto asked = hosting::who_asked(*file_.room());
  app::NeedsFound out;
  const std::size_t end = std::min(asked.size(), from + guests_at_once);
  for (std::size_t i = from; i < end; ++i) {
    hosting::Answers answers{asked[i], {}};
    for (const auto& weighed : matcher_.explain(*file_.room(), asked[i]))
      if (weighed.gets.strength > 0) answers.answered.push_back(weighed.gets.need);
    out.answers.push_back(std::move(answers));
  }
  out.next = end < asked.size() ? end : 0;
  return out;
}

}  // namespace foyer::shell
