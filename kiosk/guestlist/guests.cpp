#include "guestlist/guests.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/text.hpp"
#include "guestlist/formats.hpp"
#include "guestlist/identity.hpp"
#include "guestlist/letters.hpp"
#include "guestlist/rows.hpp"
#include "guestlist/table.hpp"
#include "guestlist/twins.hpp"
#include "people/names.hpp"

namespace foyer::guestlist {
namespace {

using people::Registration;

constexpr int last_header_row = 40;  // title rows end here
constexpr int most_rows = 1'000'000;
constexpr std::size_t longest_name = 200;

// Where the guests begin.
struct Start {
  char delimiter = ',';
  int header_row = 0;
  Layout layout;
};

std::size_t known_columns(const Layout& layout) {
  return static_cast<std::size_t>(std::count_if(layout.column.begin(), layout.column.end(),
                                                [](int column) { return column != no_column; }));
}

// The first row that is a header when the cells are divided so.
Result<std::optional<Start>> start_with(std::string_view text, char delimiter,
                                        const Columns& columns) {
  Table table(text, delimiter);
  while (table.row() < last_header_row) {
    const auto more = table.next();
    if (!more) return more.error();
    if (!*more) break;
    Layout layout = layout_of(table.cells());
    if (auto told = with_columns(layout, columns)) layout = *std::move(told);
    if (is_header(layout)) return std::optional(Start{delimiter, table.row(), std::move(layout)});
  }
  return std::optional<Start>();
}

// The delimiter under which most columns are known. A delimiter under which the text is no table is
// out; when all are, the first one's complaint is told.
Result<Start> find_start(std::string_view text, const Columns& columns) {
  std::optional<Start> best;
  std::optional<Error> complaint;
  for (const char delimiter : {',', ';', '\t', '|'}) {
    auto start = start_with(text, delimiter, columns);
    if (!start) {
      if (!complaint) complaint = start.error();
    } else if (*start && (!best || known_columns((*start)->layout) > known_columns(best->layout))) {
      best = **std::move(start);
    }
  }
  if (best) return *std::move(best);
  if (complaint) return *std::move(complaint);
  return bad_input(
      "This is no guest list: no row near the top names a column for names; add a header such as "
      "name,email,organisation.");
}

bool all_empty(const std::vector<std::string_view>& cells) {
  return std::all_of(cells.begin(), cells.end(),
                     [](std::string_view cell) { return trimmed(cell).empty(); });
}

// The people of one list as its rows come in.
struct Gathering {
  Guests guests;
  std::vector<Said> people;
  Twins twins;
  std::vector<int> empty_rows;  // reported only when more guests follow

  void skip(int row, std::string why) { guests.skipped.push_back({row, std::move(why)}); }

  void take(int row, std::optional<Said> said) {
    for (const int empty : std::exchange(empty_rows, {})) {
      ++guests.rows;
      skip(empty, "the row is empty");
    }
    ++guests.rows;
    if (!said) return skip(row, "the row has no name");
    if (length_utf8(said->attendee.name.full) > longest_name)
      return skip(row, "the name is longer than 200 letters");
    const auto twin = twins.earlier(said->attendee, people);
    twins.add(said->attendee, twin.value_or(people.size()));
    if (twin) return join(row, *twin, *std::move(said));
    people.push_back(*std::move(said));
    guests.origins.push_back({row, false});
  }

  // A living registration goes before a cancelled one, whichever came first, and a name in two
  // cases before one in capitals.
  void join(int row, std::size_t twin, Said later) {
    Said& first = people[twin];
    skip(row, "the same person as row " + std::to_string(guests.origins[twin].row));
    const bool revived = first.attendee.registration != Registration::confirmed &&
                         later.attendee.registration == Registration::confirmed;
    if (revived) std::swap(first, later);
    if (less_shouted(later.attendee.name.full, first.attendee.name.full))
      first.attendee.name = later.attendee.name;
    fill_gaps(first, later);
  }
};

// What a made reference stands for: the e-mail, with the name where several names share it; without
// e-mail the name and the organisation.
std::string identity(const people::Attendee& who, bool shared_mail) {
  if (!who.email.empty() && !shared_mail) return "mail\n" + who.email;
  const std::string name = lost_letters(who.name.full) ? who.name.full : name_key(who.name.full);
  return who.email.empty() ? "name\n" + name + "\n" + people::folded(who.organisation)
                           : "mail\n" + who.email + "\n" + name;
}

// Gives a reference to everybody who has none, or whose reference is another person's already.
void give_references(Gathering& gathering, const SecretSalt& salt) {
  std::unordered_map<std::string, int> mails;
  std::unordered_set<std::string> taken;
  for (auto& [who, said] : gathering.people) {
    ++mails[who.email];
    if (!who.ref.empty() && !taken.insert(who.ref).second) who.ref.clear();
  }
  for (std::size_t i = 0; i < gathering.people.size(); ++i) {
    auto& who = gathering.people[i].attendee;
    if (!who.ref.empty()) continue;
    std::string stands_for = identity(who, mails[who.email] > 1);
    do {
      who.ref = made_reference(salt, stands_for);
      stands_for += '+';
    } while (!taken.insert(who.ref).second);
    gathering.guests.origins[i].made_ref = true;
  }
}

Fields fields_of(const Plan& plan) {
  Fields fields;
  for (std::size_t i = 0; i < field_count; ++i) fields[i] = plan.layout.column[i] != no_column;
  if (!plan.codes.empty()) fields.set(static_cast<std::size_t>(Field::badge_code));
  if (plan.codes.size() > 1) fields.set(static_cast<std::size_t>(Field::codes));
  return fields;
}

Result<Guests> read_rows(std::string_view text, const Start& start, const Plan& plan,
                         const SecretSalt& salt) {
  Table table(text, start.delimiter);
  Gathering gathering;
  for (;;) {
    const auto more = table.next();
    if (!more) return more.error();
    if (!*more) break;
    if (table.row() > most_rows)
      return bad_input("This list has over a million rows; split it and import the parts.");
    if (table.row() <= start.header_row) continue;
    if (all_empty(table.cells()))
      gathering.empty_rows.push_back(table.row());
    else
      gathering.take(table.row(), read_row(plan, table.cells()));
  }
  if (gathering.guests.rows == 0)
    return bad_input("This list has a header but no guests; export it again.");
  give_references(gathering, salt);
  Guests guests = std::move(gathering.guests);
  guests.fields = fields_of(plan);
  for (auto& person : gathering.people) guests.attendees.push_back(std::move(person.attendee));
  return guests;
}

}  // namespace

Result<Guests> read(std::string_view bytes, const Columns& columns, const SecretSalt& salt,
                    Zone zone) {
  if (const auto known = known_fields(columns); !known) return known.error();
  const auto text = read_letters(bytes);
  if (!text) return text.error();
  auto start = find_start(*text, columns);
  if (!start) return start.error();
  const Format& format = format_of(start->layout);
  auto plan = plan_for(std::move(start->layout), columns, format);
  if (!plan) return plan.error();
  plan->zone = zone;
  auto guests = read_rows(*text, *start, *plan, salt);
  if (guests) guests->format = format.name;
  return guests;
}

}  // namespace foyer::guestlist
