#include "journal/record.hpp"

#include <algorithm>
#include <utility>

namespace foyer::journal {
namespace {

struct Stay {
  std::vector<Coming> ins;
  std::optional<Time> left;
};

// The stays that were not taken back, in order.
std::vector<Stay> stays(const Record& record) {
  std::vector<Stay> out;
  for (const auto& coming : record.comings) {
    const bool open = !out.empty() && !out.back().left;
    if (coming.step == Step::in) {
      if (!open) out.emplace_back();
      out.back().ins.push_back(coming);
    } else if (!out.empty() && coming.step == Step::out) {
      out.back().left = coming.at;
    } else if (!out.empty()) {
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

std::vector<Coming> also_seen(const Record& record) {
  std::vector<Coming> out;
  for (const auto& stay : stays(record))
    for (const auto& in : stay.ins)
      if (in.stamp.origin != stay.ins.front().stamp.origin) out.push_back(in);
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
