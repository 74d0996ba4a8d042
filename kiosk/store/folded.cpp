#include "store/folded.hpp"

#include <algorithm>

#include "journal/payload.hpp"

namespace foyer::store {
namespace {

using journal::Ledger;
using journal::Record;
using journal::Ref;

Value when(const std::optional<Time>& time) { return time ? Value(time->ms) : Value(); }
Value yes(bool value) { return std::int64_t{value}; }

Row person_row(const Ref& ref, const Record& record) {
  const auto presence = journal::presence(record);
  const auto* listed = record.listed ? &record.listed->value : nullptr;
  return {ref,
          listed ? Value(listed->name.full) : Value(),
          listed ? Value(listed->organisation) : Value(),
          listed ? Value(std::string(people::word(listed->registration))) : Value(),
          yes(presence.here),
          when(presence.first_in),
          when(presence.left),
          journal::write_record(record)};
}

Row badge_row(const std::string& code, const Ref& ref, const journal::BadgeRecord& badge) {
  return {code, ref, yes(journal::revoked(badge))};
}

Row met_row(const Ref& a, const Ref& b, const journal::Encounter& met) {
  return {a, b, met.at.ms, yes(met.undone)};
}

Row board_row(const std::string& topic, const journal::Register<std::string>& text) {
  return {topic, text.value, text.stamp.hlc, text.stamp.origin, text.stamp.seq};
}

Row promise_row(const people::Promise& p) { return {p.id, p.from, p.to, p.text, p.at.ms}; }

struct Noting {
  Changed& changed;
  void meet(const Ref& a, const Ref& b) const {
    if (a != b) changed.met.insert(std::minmax(a, b));
  }
  void operator()(const journal::BadgeIssued& b) const { changed.badges.emplace(b.code, b.who); }
  void operator()(const journal::BadgeRevoked& b) const { changed.badges.emplace(b.code, b.who); }
  void operator()(const journal::Met& m) const { meet(m.a, m.b); }
  void operator()(const journal::MetUndone& m) const { meet(m.a, m.b); }
  void operator()(const journal::Promised& p) const {
    changed.promises.emplace(p.id, p.from, p.to);
  }
  void operator()(const journal::Announced& a) const { changed.board.insert(a.topic); }
  template <class T>
  void operator()(const T&) const {}
};

// One table's rows, written with one statement.
class Writer {
 public:
  Writer(Database& database, const Table& table) : statement_(database.prepared(upsert(table))) {}
  void write(const Row& row) { statement_.bind(row).finish(); }

 private:
  Statement& statement_;
};

const Record* record_of(const Ledger& ledger, const Ref& ref) {
  const auto at = ledger.people.find(ref);
  return at == ledger.people.end() ? nullptr : &at->second;
}

void delete_rows(Database& database, std::string_view sql, const Ref& ref) {
  database.prepared(sql).bind(std::string_view(ref)).finish();
}

void delete_erased(Database& database, const Changed& changed) {
  for (const auto& ref : changed.erased) {
    delete_rows(database, "DELETE FROM badge WHERE ref = ?", ref);
    delete_rows(database, "DELETE FROM met WHERE ?1 IN (a, b)", ref);
    delete_rows(database, "DELETE FROM promise WHERE ?1 IN (giver, receiver)", ref);
  }
}

void write_people(Database& database, const Ledger& ledger, const Changed& changed) {
  if (changed.people.empty()) return;
  Writer writer(database, tables::person);
  for (const auto& ref : changed.people) {
    if (const Record* record = record_of(ledger, ref))
      writer.write(person_row(ref, *record));
    else
      delete_rows(database, "DELETE FROM person WHERE ref = ?", ref);
  }
}

void write_badges(Database& database, const Ledger& ledger, const Changed& changed) {
  if (changed.badges.empty()) return;
  Writer writer(database, tables::badge);
  for (const auto& [code, ref] : changed.badges)
    writer.write(badge_row(code, ref, ledger.people.at(ref).badges.at(code)));
}

void write_meetings(Database& database, const Ledger& ledger, const Changed& changed) {
  if (changed.met.empty()) return;
  Writer writer(database, tables::met);
  for (const auto& [a, b] : changed.met)
    writer.write(met_row(a, b, ledger.people.at(a).met.at(b).value));
}

void write_promises(Database& database, const Ledger& ledger, const Changed& changed) {
  if (changed.promises.empty()) return;
  Writer writer(database, tables::promise);
  for (const auto& key : changed.promises)
    for (const auto& [stamp, p] : ledger.people.at(std::get<1>(key)).promises)
      if (std::tie(p.id, p.from, p.to) == key) writer.write(promise_row(p));
}

void write_board(Database& database, const Ledger& ledger, const Changed& changed) {
  if (changed.board.empty()) return;
  Writer writer(database, tables::board);
  for (const auto& topic : changed.board) writer.write(board_row(topic, ledger.board.at(topic)));
}

void add_rows(const Table& table, const Ref& ref, const Record& record, std::vector<Row>& out) {
  if (&table == &tables::person) out.push_back(person_row(ref, record));
  if (&table == &tables::badge)
    for (const auto& [code, badge] : record.badges) out.push_back(badge_row(code, ref, badge));
  if (&table == &tables::met)
    for (const auto& [other, met] : record.met)
      if (ref < other) out.push_back(met_row(ref, other, met.value));
  if (&table == &tables::promise)
    for (const auto& promise : record.promises)
      if (promise.value.from == ref) out.push_back(promise_row(promise.value));
}

}  // namespace

void note(Changed& changed, const journal::Payload& payload) {
  for (auto& ref : journal::subjects(payload)) changed.people.insert(std::move(ref));
  std::visit(Noting{changed}, payload);
}

void note_erased(Changed& changed, const std::set<Ref>& refs, const std::vector<Ref>& touched) {
  changed.erased.insert(refs.begin(), refs.end());
  changed.people.insert(touched.begin(), touched.end());
}

// What is left when everybody is gone is the event's own, in the table `meta`.
void write_ended(Database& database, const Ledger& ledger) {
  for (const Table* table : tables::folded)
    database.run(("DELETE FROM " + std::string(table->name)).c_str());
  const std::string text = journal::write(journal::Ended{ledger.ended.value_or(journal::Counts{})});
  database
      .prepared("INSERT INTO meta VALUES('ended',?) ON CONFLICT DO UPDATE SET value=excluded.value")
      .bind(std::string_view(text))
      .finish();
}

std::optional<journal::Counts> read_ended(Database& database) {
  Statement ended(database, "SELECT value FROM meta WHERE key = 'ended'");
  if (!ended.step()) return {};
  const auto payload = journal::read("ended", ended.text(0));
  const auto* read = std::get_if<journal::Ended>(&payload);
  return read ? std::optional(read->counts) : std::nullopt;
}

void write_folded(Database& database, const Ledger& ledger, const Changed& changed) {
  if (changed.ended) return write_ended(database, ledger);
  delete_erased(database, changed);
  write_people(database, ledger, changed);
  write_badges(database, ledger, changed);
  write_meetings(database, ledger, changed);
  write_promises(database, ledger, changed);
  write_board(database, ledger, changed);
}

void write_people_anew(Database& database, const Ledger& ledger) {
  database.run("DELETE FROM person");
  Writer writer(database, tables::person);
  for (const auto& [ref, record] : ledger.people) writer.write(person_row(ref, record));
}

std::vector<Row> rows_of(const Table& table, const Ledger& ledger) {
  std::vector<Row> out;
  if (&table == &tables::board)
    for (const auto& [topic, text] : ledger.board) out.push_back(board_row(topic, text));
  for (const auto& [ref, record] : ledger.people) add_rows(table, ref, record, out);
  std::ranges::sort(out);
  return out;
}

std::optional<Ledger> load_ledger(Database& database) {
  Ledger ledger;
  ledger.ended = read_ended(database);
  ledger.people.reserve(static_cast<std::size_t>(database.number("SELECT count(*) FROM person")));
  Statement people(database, "SELECT ref, state FROM person");
  while (people.step()) {
    auto record = journal::read_record(people.text(1));
    if (!record) return {};
    ledger.people.emplace(people.text(0), std::move(*record));
  }
  if (database.number("PRAGMA user_version") < 6) return ledger;  // had no board
  Statement board(database, "SELECT topic, text, hlc, origin, seq FROM board");
  while (board.step())
    ledger.board[std::string(board.text(0))] = {
        {board.integer(2), board.integer(3), board.integer(4)}, std::string(board.text(1))};
  return ledger;
}

}  // namespace foyer::store
