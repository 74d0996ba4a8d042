// What two kiosks said apart, and records that look like one person, in plain words.
#include <algorithm>

#include "desk/parts.hpp"

namespace foyer::desk {
namespace {

constexpr float row_height = 186;

// One row: what it is, and at most two answers.
struct Row {
  std::string words;
  std::vector<std::pair<std::string, app::AtDesk>> answers;
};

std::string quoted(const std::string& value) {
  return value.empty() ? "nothing" : "“" + value + "”";
}

struct InWords {
  const app::State& state;
  std::size_t which;

  Row operator()(const journal::DoubleEntry& entry) const {
    return {name_of(state, entry.who) + " came in at two doors that were apart, at " +
                clock_of(state, entry.first.at) + " and at " + clock_of(state, entry.second.at) +
                ". Is somebody else wearing that badge?",
            {{"All is well", app::DeskSettle{which}}}};
  }
  Row operator()(const journal::EditedTwice& edit) const {
    Row row{name_of(state, edit.who) + ", " + edit.field + ": " + quoted(edit.kept.value) + " (" +
                clock_of(state, edit.kept.at) + ") stands, and " + quoted(edit.other.value) + " (" +
                clock_of(state, edit.other.at) + ") was said at another kiosk.",
            {{"Keep what stands", app::DeskSettle{which}}}};
    if (guests_own(edit.field)) return row;
    row.answers.emplace_back("Take the other", app::DeskSettle{which, true});
    return row;
  }
  Row operator()(const journal::RevokedEntry& entry) const {
    return {name_of(state, entry.who) + " came in at " + clock_of(state, entry.entry.at) +
                " with a badge that had been revoked; it does not count.",
            {{"All is well", app::DeskSettle{which}}}};
  }
  Row operator()(const journal::FarAhead& ahead) const {
    return {"A kiosk's clock is more than a day ahead: something it said waits until " +
                rfc3339(ahead.fact.at, state.room->event.zone).substr(0, 16) +
                ". Set that clock right.",
            {}};
  }

  // A consent is only ever the guest's word, and what a list says of a registration the list's.
  static bool guests_own(const std::string& field) {
    return field == "suggest me" || field == "hosts see my words" || field == "mail me" ||
           field == "registration";
  }
};

Row in_words(const app::State& state, const hosting::Alike& pair, std::size_t which) {
  return {name_of(state, pair.a) + " (" + pair.a + ") and " + name_of(state, pair.b) + " (" +
              pair.b + ") may be one person: " + pair.why + ".",
          {{"One person", app::DeskOnePerson{which}}, {"Two people", app::DeskTwoPeople{which}}}};
}

std::vector<Row> rows_of(const app::State& state, const app::Desk& desk) {
  std::vector<Row> out;
  for (std::size_t i = 0; i < desk.conflicts.size(); ++i)
    out.push_back(std::visit(InWords{state, i}, desk.conflicts[i]));
  for (std::size_t i = 0; i < desk.alike.size(); ++i)
    out.push_back(in_words(state, desk.alike[i], i));
  return out;
}

Asked draw_row(Ui& ui, const Row& row, std::size_t number, Box box) {
  look::rounded(ui, box, 18, look::plaster);
  look::write(ui, {box.x + 20, box.y + 8, box.w - 40, 78}, {row.words, type::text, look::ink, 2});
  Asked asked;
  float x = box.x + 20;
  for (std::size_t i = 0; i < row.answers.size(); ++i, x += 276)
    if (push(ui, {"settle." + std::to_string(number) + "." + std::to_string(i),
                  {x, box.y + 92, 260, 70},
                  row.answers[i].first}))
      asked = app::Intent(row.answers[i].second);
  return asked;
}

}  // namespace

Asked draw_conflicts(Ui& ui, const app::State& state, Box box) {
  const auto& desk = std::get<app::Desk>(state.screen);
  const auto rows = rows_of(state, desk);
  const Box room = card(ui, box, rows.empty() ? "Nothing contradicts anything" : "Please decide",
                        rows.empty() ? "When two kiosks say different things of a guest, it stands "
                                       "here."
                                     : "Nothing is lost either way.");
  const auto fits = static_cast<std::size_t>(std::max(1.0f, room.h / row_height));
  Asked asked;
  for (std::size_t i = 0; i < std::min(fits, rows.size()); ++i)
    if (auto one = draw_row(
            ui, rows[i], i,
            {room.x, room.y + row_height * static_cast<float>(i), room.w, row_height - 16}))
      asked = std::move(one);
  return asked;
}

}  // namespace foyer::desk
