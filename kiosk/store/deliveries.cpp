#include "store/complaint.hpp"
#include "store/inside.hpp"

namespace foyer::store {
namespace {

constexpr std::int64_t first_version_with_deliveries = 5;

Delivery read_delivery(const Statement& row) {
  return {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
          std::string(row.text(3)), std::string(row.text(4)), std::string(row.text(5)),
          Time{row.integer(6)}};
}

}  // namespace

Result<std::vector<Delivery>> EventFile::deliveries(std::string_view target) const {
  std::vector<Delivery> out;
  try {
    Database& database = inside_->database;
    if (database.number("PRAGMA user_version") < first_version_with_deliveries) return out;
    Statement rows(database,
                   "SELECT target, item, ref, stage, tag, body, at FROM delivery "
                   "WHERE ? IN (target, '') ORDER BY target, item");
    rows.bind(target);
    while (rows.step()) out.push_back(read_delivery(rows));
    return out;
  } catch (const Failure& failure) {
    return complaint(inside_->path, failure);
  }
}

Status EventFile::keep_deliveries(std::span<const Delivery> deliveries) {
  if (inside_->access == Access::read)
    return outside_failed(inside_->path.string() + " was opened to be read only.");
  try {
    return inside_->with_room([&]() -> Status {
      Transaction transaction(inside_->database);
      Statement& keep = inside_->database.prepared(
          "INSERT INTO delivery VALUES(?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET "
          "ref = excluded.ref, stage = excluded.stage, tag = excluded.tag, body = excluded.body, "
          "at = excluded.at");
      for (const auto& one : deliveries)
        keep.bind(std::string_view(one.target))
            .bind(std::string_view(one.item))
            .bind(std::string_view(one.ref))
            .bind(std::string_view(one.stage))
            .bind(std::string_view(one.tag))
            .bind(std::string_view(one.body))
            .bind(one.at.ms)
            .finish();
      transaction.commit();
      return Done{};
    });
  } catch (const Failure& failure) {
    return complaint(inside_->path, failure);
  }
}

Status EventFile::drop_delivery(std::string_view target, std::string_view item) {
  try {
    inside_->database.prepared("DELETE FROM delivery WHERE target = ? AND item = ?")
        .bind(target)
        .bind(item)
        .finish();
    return Done{};
  } catch (const Failure& failure) {
    return complaint(inside_->path, failure);
  }
}

}  // namespace foyer::store
