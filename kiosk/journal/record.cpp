#include "journal/record.hpp"

#include <algorithm>
#include <utility>

namespace foyer::journal {
namespace {

struct Stay {
  std::vector<Coming> ins;
  std::optional<Time> left;
};

// Whether at that stamp some badge had been given out and none was valid. Of several issues or
// revocations of one code the last counts.
bool all_revoked(const Record& record, const Stamp& at) {
  bool some = false;
  for (const auto& [code, badge] : record.badges) {
    if (badge.issued && badge.issued->stamp > at) continue;
    const bool gone = badge.revoked && *badge.revoked <= at;
    if (!badge.issued && !gone) continue;
    some = true;
    if (!gone || !revoked(badge)) return false;
  }
  return some;
}

// The stays that were not taken back, in order.
std::vector<Stay> stays(const Record& record) {
  std::vector<Stay> out;
  bool refused = false;  // the last check-in counted for nothing, and so does its undoing
  for (const auto& coming : record.comings) {
    const bool open = !out.empty() && !out.back().left;
    if (coming.step == Step::in) {
      refused = all_revoked(record, coming.stamp);
      if (refused) continue;
      if (!open) out.emplace_back();
      out.back().ins.push_back(coming);
    } else if (!out.empty() && coming.step == Step::out) {
      out.back().left = coming.at;
    } else if (!std::exchange(refused, false) && !out.empty()) {
      out.pop_back();
    }
  }
  return out;
}

struct Issue {
  Stamp stamp;
  people::Badge badge;
  people::Mark mark;
};

std::vector<Issue> issues(const Record& record) {
  std::vector<Issue> out;
  for (const auto& [code, badge] : record.badges) {
    const auto& issued = badge.issued;
    out.push_back({issued ? issued->stamp : *badge.revoked,
                   {code, revoked(badge)},
                   issued ? issued->value : people::Mark{}});
  }
  std::ranges::sort(out, {}, [](const Issue& i) { return std::tie(i.stamp, i.badge.code); });
  return out;
}

}  // namespace

bool revoked(const BadgeRecord& badge) {
  return badge.revoked && (!badge.issued || *badge.revoked >= badge.issued->stamp);
}

people::Presence presence(const Record& record) {
  const auto all = stays(record);
  if (all.empty()) return {};
  people::Presence out;
  out.here = !all.back().left;
  out.first_in = all.front().ins.front().at;
  for (const auto& stay : all)
    if (stay.left) out.left = stay.left;
  return out;
}

std::vector<std::pair<Coming, Coming>> double_entries(const Record& record) {
  std::vector<std::pair<Coming, Coming>> out;
  for (const auto& stay : stays(record))
    for (const auto& in : stay.ins)
      if (in.stamp.origin != stay.ins.front().stamp.origin) out.emplace_back(stay.ins.front(), in);
  return out;
}

std::vector<Coming> also_seen(const Record& record) {
  std::vector<Coming> out;
  for (const auto& [first, second] : double_entries(record)) out.push_back(second);
  return out;
}

std::vector<Coming> revoked_entries(const Record& record) {
  std::vector<Coming> out;
  for (const auto& coming : record.comings)
    if (coming.step == Step::in && all_revoked(record, coming.stamp)) out.push_back(coming);
  return out;
}

std::vector<people::Badge> badges(const Record& record) {
  std::vector<people::Badge> out;
  for (auto& issue : issues(record)) out.push_back(std::move(issue.badge));
  return out;
}

people::Mark mark(const Record& record) {
  const auto all = issues(record);
  const auto valid = std::find_if(all.rbegin(), all.rend(),
                                  [](const Issue& issue) { return !issue.badge.revoked; });
  if (valid != all.rend()) return valid->mark;
  return all.empty() ? people::Mark{} : all.back().mark;
}

}  // namespace foyer::journal
