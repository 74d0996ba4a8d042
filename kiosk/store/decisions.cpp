#include "store/complaint.hpp"
#include "store/inside.hpp"

namespace foyer::store {
namespace {

constexpr std::int64_t first_version_with_decisions = 8;

}  // namespace

Status EventFile::keep_decisions(std::span<const Decision> decisions) {
  try {
    Database& database = inside_->database;
    Transaction transaction(database);
    Statement& keep = database.prepared(
        "INSERT INTO decision VALUES(?, ?, ?) ON CONFLICT DO UPDATE SET told = excluded.told");
    for (const auto& each : decisions)
      keep.bind(std::string_view(each.ref))
          .bind(each.at.ms)
          .bind(std::string_view(each.told))
          .finish();
    transaction.commit();
    return Done{};
  } catch (const Failure& failure) {
    return complaint(inside_->path, failure);
  }
}

std::vector<EventFile::Decision> EventFile::decisions(const people::Ref& ref) const {
  std::vector<Decision> known;
  try {
    if (inside_->database.number("PRAGMA user_version") < first_version_with_decisions) return {};
    Statement find(inside_->database, "SELECT at, told FROM decision WHERE ref = ? ORDER BY at");
    find.bind(std::string_view(ref));
    while (find.step()) known.push_back({ref, Time{find.integer(0)}, std::string(find.text(1))});
  } catch (const Failure&) {
    known.clear();
  }
  return known;
}

}  // namespace foyer::store
