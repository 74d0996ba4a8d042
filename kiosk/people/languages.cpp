#include "people/languages.hpp"

namespace foyer::people {

std::vector<std::string> languages_of(const Person& person) {
  std::vector<std::string> out = person.attendee.languages;
  const auto chosen = person.answers.find(std::string(chosen_language));
  if (chosen != person.answers.end()) out.insert(out.begin(), chosen->second);
  return out;
}

}  // namespace foyer::people
