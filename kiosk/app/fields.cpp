#include <algorithm>

#include "app/turn.hpp"
#include "matching/likely.hpp"
#include "people/fields.hpp"

namespace foyer::app {
namespace {

constexpr std::size_t most_asked = 3;  // of one question's words

bool says(const people::OfField& one, const std::string& words, const std::string& field) {
  return !one.guess && one.text == words && one.field == field;
}

void add(std::vector<Chip>& fields, const State& state, const std::string& key, bool on) {
  if (std::ranges::find(fields, key, &Chip::field) == fields.end())
    fields.push_back({std::string(people::field_name(key, state.comfort.language)), on, key});
}

// The confirmed ones, then the likely ones, of whatever words are on.
std::vector<Chip> fields_of(const State& state, const std::vector<Chip>& words,
                            const std::vector<people::OfField>& known) {
  std::vector<Chip> fields;
  for (const auto& chip : words)
    for (const auto& one : known)
      if (chip.on && says(one, chip.words, one.field)) add(fields, state, one.field, true);
  for (const auto& chip : words)
    for (const auto& key : matching::likely_fields(chip.on ? chip.words : ""))
      if (fields.size() < most_asked) add(fields, state, key, false);
  return fields;
}

void renew(const State& state, std::vector<Chip>& chips,
           const std::vector<people::OfField>& known) {
  std::erase_if(chips, [](const Chip& chip) { return !chip.field.empty(); });
  const auto fields = fields_of(state, chips, known);
  chips.insert(chips.end(), fields.begin(), fields.end());
}

bool may_be_of(const std::string& words, const std::string& key,
               const std::vector<people::OfField>& before) {
  const auto likely = matching::likely_fields(words);
  return std::ranges::find(likely, key) != likely.end() ||
         std::ranges::any_of(before, [&](const auto& one) { return says(one, words, key); });
}

// The words that are on, with each field that is on and may be theirs.
void confirm(std::vector<people::OfField>& sure, const std::vector<Chip>& chips,
             const std::vector<people::OfField>& before) {
  for (const auto& words : chips)
    for (const auto& field : chips)
      if (words.on && words.field.empty() && field.on && !field.field.empty() &&
          may_be_of(words.words, field.field, before))
        sure.push_back({words.words, field.field, false});
}

}  // namespace

void offer_fields(const State& state, Profile& page, const std::vector<people::OfField>& known) {
  renew(state, page.offers, known);
  renew(state, page.needs, known);
}

// A guess of the list's reader stays until its words are confirmed or gone.
std::vector<people::OfField> confirmed_fields(const Profile& page, const people::Profile& before) {
  std::vector<people::OfField> fields;
  confirm(fields, page.offers, before.fields);
  confirm(fields, page.needs, before.fields);
  for (const auto& one : before.fields) {
    const bool stands = std::ranges::find(before.offers, one.text) != before.offers.end();
    const bool sure = std::ranges::find(fields, one.text, &people::OfField::text) != fields.end();
    if (one.guess && stands && !sure) fields.push_back(one);
  }
  return fields;
}

}  // namespace foyer::app
