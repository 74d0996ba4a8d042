#include "guestlist/rows.hpp"

#include <algorithm>
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
  const std::string whole = std::string(" ").append(people::folded(full)).append(" ");
  return whole.find(std::string(" ").append(people::folded(part)).append(" ")) != whole.npos;
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

// What `source` takes of a cell; "https://luma.com/check-in/evt-1?pk=g-2&x=3" has "g-2" at "pk".
std::string piece(const Source& source, const std::string& cell) {
  if (source.last_of_url) return cell.substr(cell.find_last_of('/') + 1);
  if (source.query.empty()) return cell;
  for (std::size_t at = cell.find('?'); at < cell.size(); at = cell.find('&', at + 1))
    if (cell.compare(at + 1, source.query.size() + 1, std::string(source.query) + "=") == 0) {
      const std::size_t start = at + source.query.size() + 2;
      return cell.substr(start, cell.find_first_of("&#", start) - start);
    }
  return {};
}

// The cells of one place put together; nothing unless each has something in it.
std::string value_at(const Place& place, const Cells& cells) {
  std::string value;
  for (const int column : place.columns) {
    const std::string part = one_line(cell_at(cells, column));
    if (says_nothing(part)) return {};
    if (!value.empty()) value += place.source->between;
    value += piece(*place.source, part);
  }
  return value.empty() ? value : value.append(place.source->after);
}

std::string first_value(const std::vector<Place>& places, const Cells& cells) {
  for (const auto& place : places)
    if (auto value = value_at(place, cells); !value.empty()) return value;
  return {};
}

// Where the list has a value of its own: the column that the organiser named, else what is
// particular to the format, else the column with a known header.
std::vector<Place> places_of(const Layout& layout, int column, bool told,
                             const std::vector<Source>& sources) {
  static const Source whole;
  if (told || sources.empty())
    return column == no_column ? std::vector<Place>() : std::vector<Place>{{{column}, &whole}};
  std::vector<Place> places;
  for (const auto& source : sources) {
    Place place{{}, &source};
    for (const auto header : source.headers) place.columns.push_back(layout.of_header(header));
    if (std::count(place.columns.begin(), place.columns.end(), no_column) == 0)
      places.push_back(std::move(place));
  }
  return places;
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

// Foyer's own column; codes may hold any sign but a semicolon.
std::vector<std::string> written_codes(const Plan& plan, const Cells& cells) {
  std::string cell = cleaned(cell_at(cells, plan.layout.of(Field::codes)));
  std::ranges::replace(cell, '\n', ';');
  std::vector<std::string> codes = split(cell, ';');
  for (auto& code : codes) code = std::string(trimmed(code));
  return codes;
}

// Every code of a guest but the one in `list_code`, each once.
std::vector<std::string> other_codes(const Plan& plan, const Cells& cells,
                                     const std::string& list_code) {
  std::vector<std::string> codes = written_codes(plan, cells);
  for (const auto& place : plan.codes) codes.push_back(value_at(place, cells));
  std::vector<std::string> others;
  for (auto& code : codes)
    if (!code.empty() && code != list_code && std::ranges::find(others, code) == others.end())
      others.push_back(std::move(code));
  return others;
}

// A date alone ends a ticket with that day, not at its first minute.
std::optional<Time> limit_at(const Plan& plan, const Cells& cells, Field field) {
  const auto text = std::string(trimmed(cell_at(cells, plan.layout.of(field))));
  const auto read = read_rfc3339(text, plan.zone);
  if (!read) return {};
  constexpr std::size_t date_alone = 10;
  const bool whole_day = field == Field::valid_until && text.size() == date_alone;
  return read->time + (whole_day ? 24 * hour_ms : 0);
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
  attendee.consent.hosts = says_yes(cell_at(cells, plan.layout.of(Field::hosts)));
  attendee.consent.mail = says_yes(cell_at(cells, plan.layout.of(Field::follow_up)));
  attendee.first_time = says_yes(cell_at(cells, plan.layout.of(Field::first_time)));
  if (const int status = plan.layout.of(Field::status); status != no_column)
    attendee.registration = registration_of(cell_at(cells, status),
                                            plan.layout.headers[static_cast<std::size_t>(status)]);
}

void read_ticket(const Plan& plan, const Cells& cells, Attendee& attendee) {
  attendee.list_code = first_value(plan.codes, cells);
  attendee.codes = other_codes(plan, cells, attendee.list_code);
  attendee.order = short_text(plan, cells, Field::order);
  attendee.ticket = short_text(plan, cells, Field::ticket);
  attendee.valid_from = limit_at(plan, cells, Field::valid_from);
  attendee.valid_until = limit_at(plan, cells, Field::valid_until);
}

// The fields that have something in them; of the answers, those that were given at all.
Fields said_in(const Plan& plan, const Cells& cells, const Attendee& attendee) {
  Fields said = filled(attendee);
  for (const Field answer :
       {Field::suggest, Field::hosts, Field::follow_up, Field::first_time, Field::status})
    said[static_cast<std::size_t>(answer)] =
        !trimmed(cell_at(cells, plan.layout.of(answer))).empty();
  return said;
}

}  // namespace

Result<Plan> plan_for(Layout layout, const Columns& columns, const Format& format) {
  auto told = with_columns(adapted(std::move(layout), format), columns);
  if (!told) return told.error();
  Plan plan;
  plan.layout = *std::move(told);
  plan.own_columns = format.name == "foyer";
  plan.references = places_of(plan.layout, plan.layout.of(Field::reference),
                              columns.contains("reference"), format.references);
  plan.codes = places_of(plan.layout, plan.layout.of(Field::badge_code),
                         columns.contains("badge code"), format.codes);
  return plan;
}

std::optional<Said> read_row(const Plan& plan, const Cells& cells) {
  Said row;
  Attendee& attendee = row.attendee;
  attendee.name = name_of(plan.layout, cells);
  if (attendee.name.full.empty()) return {};
  attendee.ref = first_value(plan.references, cells);
  read_short_fields(plan, cells, attendee);
  read_ticket(plan, cells, attendee);
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
