#include "guestlist/columns.hpp"

#include <algorithm>
#include <optional>
#include <unordered_map>

#include "base/text.hpp"
#include "guestlist/header_words.hpp"
#include "people/names.hpp"

namespace foyer::guestlist {
namespace {

struct Meaning {
  Field field;
  int rank;  // the lower one goes first among columns for the same field
};

constexpr int cue_rank = 1000;
constexpr std::size_t longest_header = 400;

using Dictionary = std::unordered_map<std::string, Meaning>;

const Dictionary& dictionary() {
  static const Dictionary made = [] {
    Dictionary words;
    for (const auto& [field, list] : whole_headers()) {
      int rank = 0;
      for (const auto& word : split(list, '|'))
        words.try_emplace(header_key(word), Meaning{field, rank++});
    }
    return words;
  }();
  return made;
}

struct Cue {
  std::string phrase;  // between spaces
  Meaning meaning;
};

const std::vector<Cue>& cues() {
  static const std::vector<Cue> made = [] {
    std::vector<Cue> all;
    int rank = cue_rank;
    for (const auto& [field, list] : header_cues())
      for (const auto& cue : split(list, '|')) all.push_back({" " + cue + " ", {field, rank++}});
    return all;
  }();
  return made;
}

std::optional<Meaning> meaning(std::string_view header, const std::string& key) {
  if (const auto known = dictionary().find(key); known != dictionary().end()) return known->second;
  if (header.find_first_of(" _-") == std::string_view::npos) return {};
  const std::string phrase = std::string(" ").append(people::folded(header)).append(" ");
  for (const auto& [cue, meaning] : cues())
    if (phrase.find(cue) != std::string::npos) return meaning;
  return {};
}

// "Nombre" beside "Apellidos" is a given name, and so are its cousins.
void settle_names(Layout& layout) {
  if (layout.of(Field::name) == no_column || layout.of(Field::family) == no_column ||
      layout.of(Field::given) != no_column)
    return;
  static constexpr std::string_view either[] = {"name", "nom",  "nombre", "nome", "naam",
                                                "namn", "navn", "nimi",   "nev",  "isim"};
  const auto& header = layout.headers[static_cast<std::size_t>(layout.of(Field::name))];
  if (std::find(std::begin(either), std::end(either), header) == std::end(either)) return;
  layout.of(Field::given) = layout.of(Field::name);
  layout.of(Field::name) = no_column;
}

struct FieldName {
  std::string_view name;
  Field field;
};
constexpr FieldName field_names[] = {{"reference", Field::reference},
                                     {"name", Field::name},
                                     {"given name", Field::given},
                                     {"family name", Field::family},
                                     {"email", Field::email},
                                     {"phone", Field::phone},
                                     {"organisation", Field::organisation},
                                     {"role", Field::role},
                                     {"town", Field::town},
                                     {"languages", Field::languages},
                                     {"offers", Field::offers},
                                     {"needs", Field::needs},
                                     {"doors", Field::doors},
                                     {"topics", Field::topics},
                                     {"knows", Field::knows},
                                     {"suggest", Field::suggest},
                                     {"hosts", Field::hosts},
                                     {"follow up", Field::follow_up},
                                     {"first time", Field::first_time},
                                     {"badge code", Field::badge_code},
                                     {"status", Field::status},
                                     {"other codes", Field::codes},
                                     {"order", Field::order},
                                     {"ticket", Field::ticket},
                                     {"valid from", Field::valid_from},
                                     {"valid until", Field::valid_until}};

std::optional<Field> field_named(std::string_view name) {
  for (const auto& each : field_names)
    if (each.name == name) return each.field;
  return {};
}

}  // namespace

int Layout::of_header(std::string_view key) const {
  const auto found = std::find(headers.begin(), headers.end(), key);
  return found == headers.end() ? no_column : static_cast<int>(found - headers.begin());
}

std::string header_key(std::string_view header) {
  std::string named;
  for (const char c : header) c == '#' ? named += " no " : named += c;
  std::string key = people::folded(named);
  key.erase(std::remove(key.begin(), key.end(), ' '), key.end());
  return key;
}

Layout layout_of(const std::vector<std::string_view>& headers) {
  Layout layout;
  layout.column.fill(no_column);
  std::array<int, field_count> rank{};
  for (std::size_t i = 0; i < headers.size(); ++i) {
    const bool is_text = headers[i].size() > longest_header;
    layout.headers.push_back(is_text ? "text" : header_key(headers[i]));
    if (is_text) continue;
    if (layout.headers.back().empty()) continue;
    const auto means = meaning(headers[i], layout.headers.back());
    if (!means) continue;
    int& best = rank[static_cast<std::size_t>(means->field)];
    if (layout.of(means->field) != no_column && best <= means->rank) continue;
    layout.of(means->field) = static_cast<int>(i);
    best = means->rank;
  }
  settle_names(layout);
  return layout;
}

bool is_header(const Layout& layout) {
  const auto filled = std::count_if(layout.headers.begin(), layout.headers.end(),
                                    [](const auto& header) { return !header.empty(); });
  const auto known = std::count_if(layout.column.begin(), layout.column.end(),
                                   [](int column) { return column != no_column; });
  const bool named = layout.of(Field::name) != no_column || layout.of(Field::given) != no_column ||
                     layout.of(Field::family) != no_column;
  return named && (known >= 2 || filled == 1);
}

Status known_fields(const Columns& columns) {
  for (const auto& [name, header] : columns)
    if (!field_named(name))
      return bad_usage("Foyer knows no field \"" + name +
                       "\"; use one of its own columns, such as name, email or offers.");
  return Done{};
}

Result<Layout> with_columns(Layout layout, const Columns& columns) {
  if (auto known = known_fields(columns); !known) return known.error();
  for (const auto& [name, header] : columns) {
    const int column = layout.of_header(header_key(header));
    if (column == no_column)
      return bad_input("The list has no column \"" + header + "\"; look at its header row.");
    layout.of(*field_named(name)) = column;
  }
  return layout;
}

}  // namespace foyer::guestlist
