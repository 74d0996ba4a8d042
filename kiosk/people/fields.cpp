#include "people/fields.hpp"

#include <algorithm>
#include <array>

#include "base/text.hpp"

namespace foyer::people {

extern const std::string_view fields_text;  // data/fields.txt (packaging/cmake/fields.cmake)

namespace {

constexpr std::array<std::string_view, 7> tongues = {"en", "de", "fr", "es", "pt", "ar", "ja"};

std::string* part_of(Field& field, std::string_view what) {
  if (what == "about") return &field.about;
  if (what == "need") return &field.need;
  if (what == "offer") return &field.offer;
  if (std::ranges::find(tongues, what) != tongues.end()) return &field.names[std::string(what)];
  return nullptr;
}

// More of the words around the subject that was told last.
bool add_near(Field& field, std::string_view words) {
  if (field.near.empty()) return false;
  std::string& all = field.near.back();
  all.append(all.empty() ? "" : " ").append(words);
  return true;
}

// One line, "what value". False for one that says nothing we know.
bool take_line(std::vector<Field>& fields, std::string_view what, std::string_view value) {
  if (value.empty()) return false;
  if (what == "field") {
    const bool known = std::ranges::find(fields, value, &Field::key) != fields.end();
    fields.emplace_back().key = value;
    return !known && fields.size() <= most_fields;
  }
  if (fields.empty()) return false;
  if (what == "cues") {
    fields.back().cues.emplace_back(value);
    fields.back().near.emplace_back();
    return true;
  }
  if (what == "near") return add_near(fields.back(), value);
  std::string* part = part_of(fields.back(), what);
  if (!part || !part->empty()) return false;
  *part = value;
  return true;
}

bool whole(const Field& field) {
  return field.names.size() == tongues.size() && !field.about.empty() && !field.need.empty() &&
         !field.offer.empty() && !field.cues.empty();
}

}  // namespace

Result<std::vector<Field>> read_fields(std::string_view text) {
  std::vector<Field> fields;
  int number = 0;
  for (const auto& row : split(text, '\n')) {
    ++number;
    const auto line = trimmed(row);
    if (line.empty() || line.starts_with('#')) continue;
    const auto space = std::min(line.find(' '), line.size());
    if (!take_line(fields, line.substr(0, space), trimmed(line.substr(space))))
      return bad_input("The fields of help have a line that cannot be read: line " +
                       std::to_string(number) + "; put data/fields.txt right.");
  }
  for (const Field& field : fields)
    if (!whole(field))
      return bad_input("The field of help \"" + field.key +
                       "\" lacks a name, a sentence or cues; put data/fields.txt right.");
  return fields;
}

const std::vector<Field>& fields() {
  static const std::vector<Field> all = [] {
    auto read = read_fields(fields_text);
    return read ? std::move(*read) : std::vector<Field>{};
  }();
  return all;
}

std::string_view field_name(std::string_view key, std::string_view language) {
  const auto field = std::ranges::find(fields(), key, &Field::key);
  if (field == fields().end()) return {};
  const auto name = field->names.find(language);
  return name != field->names.end() ? name->second : field->names.find("en")->second;
}

}  // namespace foyer::people
