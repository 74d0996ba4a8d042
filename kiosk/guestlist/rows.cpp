#include "guestlist/rows.hpp"

#include <utility>

#include "base/text.hpp"
#include "guestlist/cells.hpp"
#include "guestlist/entries.hpp"
#include "guestlist/fields.hpp"
#include "people/names.hpp"

namespace foyer::guestlist {
namespace {

using people::Attendee;
using people::Name;
using Cells = std::vector<std::string_view>;

std::string_view cell_at(const Cells& cells, int column) {
  if (column < 0 || static_cast<std::size_t>(column) >= cells.size()) return {};
  return cells[static_cast<std::size_t>(column)];
}

// A cell of a name: "-" is nothing, and so is what Eventbrite writes for guests without a name yet.
std::string name_cell(const Cells& cells, int column) {
  std::string text = one_line(cell_at(cells, column));
  if (text == "-" || text == "--" || text == "." || text == "\u2013" || text == "\u2014" ||
      ascii_lower(text) == "n/a" || ascii_lower(text) == "info requested")
    return {};
  return text;
}

bool holds_words(const std::string& full, const std::string& part) {
  const std::string whole = " " + people::folded(full) + " ";
  return whole.find(" " + people::folded(part) + " ") != std::string::npos;
}

Name name_of(const Layout& layout, const Cells& cells) {
  Name name{name_cell(cells, layout.of(Field::name)), name_cell(cells, layout.of(Field::given)),
            name_cell(cells, layout.of(Field::family))};
  const bool name_is_family = layout.of(Field::given) != no_column &&
                              layout.of(Field::family) == no_column && !name.given.empty() &&
                              !name.full.empty() && !holds_words(name.full, name.given);
  if (name_is_family) name.family = std::exchange(name.full, {});
  if (name.full.empty())
    name.full = std::string(trimmed(name.given + " " + name.family));
  else if (name.full.find(',') != std::string::npos)
    name = turned(std::move(name.full));
  return name;
}

std::string from_source(const Source& source, const Layout& layout, const Cells& cells) {
  std::string value;
  for (const auto header : source.headers) {
    const std::string part = one_line(cell_at(cells, layout.of_header(header)));
    if (part.empty() || part == "-") return {};
    if (!value.empty()) value += source.between;
    value += source.last_of_url ? part.substr(part.find_last_of('/') + 1) : part;
  }
  return value.empty() ? value : value.append(source.after);
}

// The list's own value: the column that the organiser named, else what is particular to the format,
// else the column with a known header, unless the format has its own.
std::string own_value(const Plan& plan, const Cells& cells, Field field, bool told,
                      const std::vector<Source>& sources) {
  const int column = plan.layout.of(field);
  if (!told)
    for (const auto& source : sources)
      if (auto value = from_source(source, plan.layout, cells); !value.empty()) return value;
  if (!told && !sources.empty()) return {};
  std::string value = one_line(cell_at(cells, column));
  return says_nothing(value) ? std::string() : value;
}

std::string short_text(const Plan& plan, const Cells& cells, Field field) {
  std::string text = one_line(cell_at(cells, plan.layout.of(field)));
  if (says_nothing(text)) return {};
  if (field == Field::phone && text.starts_with('\'')) text.erase(0, 1);  // Excel's mark for text
  return text;
}

std::vector<std::string> list(const Plan& plan, const Cells& cells, Field field, Listing listing) {
  const auto cell = cell_at(cells, plan.layout.of(field));
  return cell.empty() ? std::vector<std::string>()
                      : entries(cleaned(cell), listing, plan.own_columns);
}

void read_short_fields(const Plan& plan, const Cells& cells, Attendee& attendee) {
  attendee.email = email_in(cell_at(cells, plan.layout.of(Field::email)));
  attendee.phone = short_text(plan, cells, Field::phone);
  attendee.organisation = short_text(plan, cells, Field::organisation);
  attendee.role = short_text(plan, cells, Field::role);
  attendee.town = short_text(plan, cells, Field::town);
}

void read_lists(const Plan& plan, const Cells& cells, Attendee& attendee) {
  attendee.languages = list(plan, cells, Field::languages, Listing::tongues);
  attendee.profile.offers = list(plan, cells, Field::offers, Listing::wishes);
  attendee.profile.needs = list(plan, cells, Field::needs, Listing::wishes);
  attendee.profile.doors = list(plan, cells, Field::doors, Listing::doors);
  attendee.profile.topics = list(plan, cells, Field::topics, Listing::words);
  attendee.knows = list(plan, cells, Field::knows, Listing::people);
}

void read_answers(const Plan& plan, const Cells& cells, Attendee& attendee) {
  attendee.consent.suggest = says_yes(cell_at(cells, plan.layout.of(Field::suggest)));
  attendee.first_time = says_yes(cell_at(cells, plan.layout.of(Field::first_time)));
  if (const int status = plan.layout.of(Field::status); status != no_column)
    attendee.registration = registration_of(cell_at(cells, status),
                                            plan.layout.headers[static_cast<std::size_t>(status)]);
}

// The fields that have something in them; of the answers, those that were given at all.
Fields said_in(const Plan& plan, const Cells& cells, const Attendee& attendee) {
  Fields said = filled(attendee);
  for (const Field answer : {Field::suggest, Field::first_time, Field::status})
    said[static_cast<std::size_t>(answer)] =
        !trimmed(cell_at(cells, plan.layout.of(answer))).empty();
  return said;
}

}  // namespace

std::optional<Said> read_row(const Plan& plan, const Cells& cells) {
  Said row;
  Attendee& attendee = row.attendee;
  attendee.name = name_of(plan.layout, cells);
  if (attendee.name.full.empty()) return {};
  attendee.ref =
      own_value(plan, cells, Field::reference, plan.told_reference, plan.format->references);
  attendee.list_code =
      own_value(plan, cells, Field::badge_code, plan.told_code, plan.format->codes);
  read_short_fields(plan, cells, attendee);
  read_lists(plan, cells, attendee);
  read_answers(plan, cells, attendee);
  row.said = said_in(plan, cells, attendee);
  return row;
}

void fill_gaps(Said& first, const Said& later) {
  const Fields gaps = later.said & ~first.said;
  copy_fields(first.attendee, later.attendee, gaps);
  first.said |= gaps;
}

}  // namespace foyer::guestlist
